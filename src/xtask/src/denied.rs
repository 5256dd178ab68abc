//! The licences and sources of all that we build on, judged by cargo-deny after `deny.toml`.
//!
//! cargo-deny is the tool for this, so we use it and not a likeness of it. Built without optimisation it takes about
//! a minute on two cores, once per clone, and goes into `target/tools`: nothing is installed on the machine.
//! Its fourth check, known vulnerabilities, reads a git repository outside the package registries: left out here.

use std::path::PathBuf;

use crate::{command, failure::Failure, house::House};

/// The release that is built where none is installed.
const VERSION: &str = "0.20.2";

/// Fails when a dependency's licence is not one that EUPL-1.2 can stand beside, or it comes from elsewhere.
///
/// # Errors
/// When something is found, or cargo-deny cannot be built.
pub fn check(house: &House) -> Result<(), Failure> {
    let deny = ensure(house)?;
    let mut command = std::process::Command::new(deny);
    command
        .current_dir(house.root())
        .args(["--all-features", "check", "--hide-inclusion-graph"]);
    command::run(command.args(["licenses", "bans", "sources"]))
}

fn ensure(house: &House) -> Result<PathBuf, Failure> {
    if let Some(installed) = command::find("cargo-deny") {
        return Ok(installed);
    }
    let tools = house.tools();
    let own = tools
        .join("bin/cargo-deny")
        .with_extension(std::env::consts::EXE_EXTENSION);
    if own.is_file() {
        return Ok(own);
    }
    println!("Building cargo-deny {VERSION}, once for this clone");
    let mut install = command::cargo(house);
    // Cargo would keep half a gigabyte of its parts; in a folder of its own they go when it is done.
    install.env_remove("CARGO_TARGET_DIR");
    install.args([
        "install",
        "cargo-deny",
        "--version",
        VERSION,
        "--locked",
        "--debug",
        "--quiet",
        "--root",
    ]);
    command::run(install.arg(&tools))?;
    Ok(own)
}
