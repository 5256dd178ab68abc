//! The part of the Rust toolchain that compiles for a browser.

use std::process::Command;

use crate::{command, failure::Failure, house::House};

/// What a browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target when this toolchain does not have it yet.
///
/// # Errors
/// When it is missing and there is no rustup to add it, or rustup cannot.
pub fn ensure_wasm(house: &House) -> Result<(), Failure> {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc
        .current_dir(house.root())
        .args(["--print", "target-libdir", "--target", WASM]);
    let folder = command::read(&mut rustc)?;
    let folder = String::from_utf8_lossy(&folder);
    if std::path::Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        return Err(Failure::Missing(format!(
            "this Rust toolchain cannot compile for {WASM} and there is no rustup to add it: \
             install Rust from https://rustup.rs, or your system's package with the standard library for {WASM}"
        )));
    }
    println!("Adding {WASM} to the Rust toolchain");
    command::run(
        Command::new("rustup")
            .current_dir(house.root())
            .args(["target", "add", WASM]),
    )
}
