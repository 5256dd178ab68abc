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

/// The variable that makes a stable cargo and rustc take switches that are kept for nightly ones.
pub const NIGHTLY_SWITCHES: &str = "RUSTC_BOOTSTRAP";

/// What rustc is told so that a panic stops at once and says nothing, and so that nothing is kept that only it would have
/// said: where it was, and what `{:?}` makes of values. Worth 4 kB of brotli beside the library.
pub const SILENCE: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// The switches of cargo, as `cargo -Z help` names them, that compile the standard library along.
const CARGO_SWITCHES: [&str; 3] = ["build-std", "build-std-features", "panic-immediate-abort"];

/// Sees that this toolchain can compile the standard library along, and adds that library's source where it is not.
/// The switches may have another name or meaning in another release, so they are asked for and not taken for granted.
///
/// # Errors
/// When cargo or rustc does not know a switch, or the source cannot be added.
pub fn ensure_small_library(house: &House) -> Result<(), Failure> {
    let mut help = command::cargo(house);
    let help = command::read(help.env(NIGHTLY_SWITCHES, "1").args(["-Z", "help"]))?;
    if let Some(switch) = not_in(&String::from_utf8_lossy(&help)) {
        return Err(Failure::Missing(format!("this cargo has no -Z{switch}")));
    }
    rustc_takes(house, &SILENCE)?;
    ensure_source(house)
}

/// The first of our switches that cargo's help does not name.
fn not_in(help: &str) -> Option<&'static str> {
    let named = |switch: &str| {
        help.lines()
            .filter_map(|line| line.trim_start().strip_prefix("-Z"))
            .any(|line| line.split_whitespace().next() == Some(switch))
    };
    CARGO_SWITCHES.into_iter().find(|switch| !named(switch))
}

fn rustc_takes(house: &House, switches: &[&str]) -> Result<(), Failure> {
    let mut rustc = rustc(house);
    rustc.env(NIGHTLY_SWITCHES, "1").args(switches);
    let asked = rustc.args(["--target", WASM, "--print", "cfg"]).output();
    let answer = asked.map_err(|cause| Failure::Start {
        program: "rustc".into(),
        cause,
    })?;
    if answer.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&answer.stderr);
    Err(Failure::Missing(format!("rustc says: {}", said.trim())))
}

fn ensure_source(house: &House) -> Result<(), Failure> {
    let root = printed(house, &["sysroot"])?;
    if root.join("lib/rustlib/src/rust/library").is_dir() {
        return Ok(());
    }
    add(house, ["component", "add", "rust-src"])
}

fn printed(house: &House, what: &[&str]) -> Result<PathBuf, Failure> {
    let folder = command::read(rustc(house).arg("--print").args(what))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&folder).trim()))
}

fn rustc(house: &House) -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(house.root());
    rustc
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_is_known_by_its_whole_name() {
        let all = "Available flags:\n    -Z build-std               Compile along\n    \
            -Z build-std-features      Configure\n    -Z panic-immediate-abort   Enable\n";
        assert_eq!(not_in(all), None);
        let cut = all.replace("-Z build-std  ", "-Z build-sdt  ");
        assert_eq!(
            not_in(&cut),
            Some("build-std"),
            "build-std-features is another"
        );
        assert_eq!(not_in(""), Some("build-std"));
    }

    #[test]
    fn a_compiler_that_does_not_know_a_switch_is_found_out() {
        let house = House::here();
        assert!(rustc_takes(&house, &["-Cpanic=abort"]).is_ok());
        let refused = rustc_takes(&house, &["-Cpanic=with-a-song"]).unwrap_err();
        assert!(refused.to_string().contains("with-a-song"), "{refused}");
    }
}
