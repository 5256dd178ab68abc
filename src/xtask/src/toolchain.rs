//! The components of the Rust toolchain that the web build needs. `rust-toolchain.toml` names them, so with rustup they are
//! there; a toolchain from elsewhere gets a clear error.

use std::path::PathBuf;
use std::process::Command;

use crate::{command, failure::Failure, workspace::Workspace};

/// The compilation target of the widget.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target where this toolchain lacks it.
///
/// # Errors
/// When it is missing and there is no rustup to add it, or rustup cannot.
pub fn ensure_wasm(workspace: &Workspace) -> Result<(), Failure> {
    if printed(workspace, &["target-libdir", "--target", WASM])?.is_dir() {
        return Ok(());
    }
    add(workspace, ["target", "add", WASM])
}

/// The variable with which a stable cargo and rustc accept unstable switches.
pub const BOOTSTRAP: &str = "RUSTC_BOOTSTRAP";

/// The switches of rustc for panics that abort without a message, and for leaving out what only messages need: source
/// locations and the output of `{:?}`. They save 4 kB of brotli beside the standard library.
pub const NO_MESSAGES: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// The switches of cargo for compiling the standard library, as `cargo -Z help` names them.
const CARGO_SWITCHES: [&str; 3] = ["build-std", "build-std-features", "panic-immediate-abort"];

/// Checks that this toolchain can compile the standard library, and adds the library's source where it is missing.
/// Switches may have another name in another release, so this asks cargo and rustc for them.
///
/// # Errors
/// When cargo or rustc does not know a switch, or the source cannot be added.
pub fn ensure_small_library(workspace: &Workspace) -> Result<(), Failure> {
    let mut help = command::cargo(workspace);
    let help = command::read(help.env(BOOTSTRAP, "1").args(["-Z", "help"]))?;
    if let Some(switch) = missing_switch(&String::from_utf8_lossy(&help)) {
        return Err(Failure::Missing(format!("this cargo has no -Z{switch}")));
    }
    rustc_accepts(workspace, &NO_MESSAGES)?;
    ensure_source(workspace)
}

/// The first of our switches that is missing in cargo's help.
fn missing_switch(help: &str) -> Option<&'static str> {
    let named = |switch: &str| {
        help.lines()
            .filter_map(|line| line.trim_start().strip_prefix("-Z"))
            .any(|line| line.split_whitespace().next() == Some(switch))
    };
    CARGO_SWITCHES.into_iter().find(|switch| !named(switch))
}

fn rustc_accepts(workspace: &Workspace, switches: &[&str]) -> Result<(), Failure> {
    let mut rustc = rustc(workspace);
    rustc.env(BOOTSTRAP, "1").args(switches);
    let result = rustc.args(["--target", WASM, "--print", "cfg"]).output();
    let output = result.map_err(|cause| Failure::Start {
        program: "rustc".into(),
        cause,
    })?;
    if output.status.success() {
        return Ok(());
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(Failure::Missing(format!("rustc: {}", message.trim())))
}

fn ensure_source(workspace: &Workspace) -> Result<(), Failure> {
    let root = printed(workspace, &["sysroot"])?;
    if root.join("lib/rustlib/src/rust/library").is_dir() {
        return Ok(());
    }
    add(workspace, ["component", "add", "rust-src"])
}

fn printed(workspace: &Workspace, what: &[&str]) -> Result<PathBuf, Failure> {
    let folder = command::read(rustc(workspace).arg("--print").args(what))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&folder).trim()))
}

fn rustc(workspace: &Workspace) -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(workspace.root());
    rustc
}

fn add(workspace: &Workspace, arguments: [&str; 3]) -> Result<(), Failure> {
    let [.., part] = arguments;
    if command::find("rustup").is_none() {
        return Err(Failure::Missing(format!(
            "this Rust toolchain lacks {part} and there is no rustup to add it: \
             install Rust from https://rustup.rs, or your system's package with {part}"
        )));
    }
    println!("Adding {part} to the Rust toolchain");
    let mut rustup = Command::new("rustup");
    command::run(rustup.current_dir(workspace.root()).args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_is_matched_by_its_whole_name() {
        let all = "Available flags:\n    -Z build-std               Compile along\n    \
            -Z build-std-features      Configure\n    -Z panic-immediate-abort   Enable\n";
        assert_eq!(missing_switch(all), None);
        let cut = all.replace("-Z build-std  ", "-Z build-sdt  ");
        assert_eq!(
            missing_switch(&cut),
            Some("build-std"),
            "build-std-features is another switch"
        );
        assert_eq!(missing_switch(""), Some("build-std"));
    }

    #[test]
    fn an_unknown_switch_of_rustc_is_an_error() {
        let workspace = Workspace::here();
        assert!(rustc_accepts(&workspace, &["-Cpanic=abort"]).is_ok());
        let refused = rustc_accepts(&workspace, &["-Cpanic=unknown-strategy"]).unwrap_err();
        assert!(
            refused.to_string().contains("unknown-strategy"),
            "{refused}"
        );
    }
}
