//! The licences and sources of all that we build on, judged by cargo-deny after `deny.toml`.
//!
//! cargo-deny is the tool for this, so we use it and not a likeness of it. Built without optimisation it takes about
//! a minute on two cores, once per clone, and goes into `target/tools`: nothing is installed on the machine.
//! Its fourth check, known vulnerabilities, reads a git repository outside the package registries: left out here.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{command, failure::Failure, house::House};

/// The release that is built where none is installed.
const VERSION: &str = "0.20.2";

/// A crate that may not stand beside EUPL-1.2.
const PLANTED: &str = r#"[package]
name = "planted"
version = "1.0.0"
edition = "2024"
license = "GPL-3.0-only"

[workspace]
"#;

/// Fails when a dependency's licence is not one that EUPL-1.2 can stand beside, or it comes from elsewhere.
///
/// # Errors
/// When something is found, cargo-deny cannot be built, or it lets a planted offence through.
pub fn check(house: &House) -> Result<(), Failure> {
    let deny = ensure(house)?;
    refuses_planted(house, &deny)?;
    command::run(
        Command::new(deny)
            .current_dir(house.root())
            .args(["check", "licenses", "bans", "sources"]),
    )
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

/// A judge that never says no proves nothing, so it gets one case whose verdict is known.
fn refuses_planted(house: &House, deny: &Path) -> Result<(), Failure> {
    let planted = house.tools().join("planted");
    let write = |name: &str, content: &str| {
        let file = planted.join(name);
        fs::write(&file, content).map_err(Failure::file(&file))
    };
    let source = planted.join("src");
    fs::create_dir_all(&source).map_err(Failure::file(&source))?;
    write("Cargo.toml", PLANTED)?;
    write("src/lib.rs", "")?;
    let rules = house.root().join("deny.toml");
    fs::copy(&rules, planted.join("deny.toml")).map_err(Failure::file(&rules))?;
    let mut judge = Command::new(deny);
    judge.current_dir(&planted).args(["check", "licenses"]);
    let verdict = judge.output().map_err(|cause| Failure::Start {
        program: "cargo-deny".into(),
        cause,
    })?;
    let said = String::from_utf8_lossy(&verdict.stderr);
    if verdict.status.success() || !said.contains("GPL-3.0-only") {
        return Err(Failure::Found(format!(
            "cargo-deny does not refuse a planted GPL-3.0-only crate: {said}"
        )));
    }
    println!("A planted GPL-3.0-only crate is refused");
    Ok(())
}
