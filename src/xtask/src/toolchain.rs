//! The parts of the Rust toolchain that compile for a browser.

use std::path::PathBuf;
use std::process::Command;

use crate::{command, failure::Failure, house::House};

/// What a browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target when this toolchain does not have it yet.
///
/// # Errors
/// When it is missing and there is no rustup to add it, or rustup cannot.
pub fn ensure_wasm(house: &House) -> Result<(), Failure> {
    if printed(house, &["target-libdir", "--target", WASM])?.is_dir() {
        return Ok(());
    }
    add(house, ["target", "add", WASM])
}

/// Adds the source of the standard library when this toolchain does not have it yet.
///
/// # Errors
/// As [`ensure_wasm`].
pub fn ensure_source(house: &House) -> Result<(), Failure> {
    let root = printed(house, &["sysroot"])?;
    if root.join("lib/rustlib/src/rust/library").is_dir() {
        return Ok(());
    }
    add(house, ["component", "add", "rust-src"])
}

fn printed(house: &House, what: &[&str]) -> Result<PathBuf, Failure> {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(house.root()).arg("--print").args(what);
    let folder = command::read(&mut rustc)?;
    Ok(PathBuf::from(String::from_utf8_lossy(&folder).trim()))
}

fn add(house: &House, words: [&str; 3]) -> Result<(), Failure> {
    let [.., part] = words;
    if command::find("rustup").is_none() {
        return Err(Failure::Missing(format!(
            "this Rust toolchain lacks {part} and there is no rustup to add it: \
             install Rust from https://rustup.rs, or your system's package with {part}"
        )));
    }
    println!("Adding {part} to the Rust toolchain");
    let mut rustup = Command::new("rustup");
    command::run(rustup.current_dir(house.root()).args(words))
}
