//! The licences and sources of all dependencies, checked by cargo-deny with the rules in `deny.toml`.
//!
//! Where cargo-deny is not installed, it is built in `target/tools`, once per clone, without optimisation: about a minute
//! on two cores. Its check for known vulnerabilities needs a git repository outside the package registries, and is not used.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{command, failure::Failure, workspace::Workspace};

/// The version that is built where none is installed.
const VERSION: &str = "0.20.2";

/// The manifest of a crate whose licence is not compatible with EUPL-1.2.
const INCOMPATIBLE: &str = r#"[package]
name = "incompatible"
version = "1.0.0"
edition = "2024"
license = "GPL-3.0-only"

[workspace]
"#;

/// Fails when a dependency's licence is not compatible with EUPL-1.2, or it comes from another registry.
///
/// # Errors
/// When something is found, cargo-deny cannot be built, or it accepts a crate that it must refuse.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let deny = ensure(workspace)?;
    refuses_incompatible(workspace, &deny)?;
    command::run(
        Command::new(deny)
            .current_dir(workspace.root())
            .args(["check", "licenses", "bans", "sources"]),
    )
}

fn ensure(workspace: &Workspace) -> Result<PathBuf, Failure> {
    if let Some(installed) = command::find("cargo-deny") {
        return Ok(installed);
    }
    let tools = workspace.tools();
    let own = tools
        .join("bin/cargo-deny")
        .with_extension(std::env::consts::EXE_EXTENSION);
    if own.is_file() {
        return Ok(own);
    }
    println!("Building cargo-deny {VERSION}, once for this clone");
    let mut install = command::cargo(workspace);
    // In the common target folder cargo would keep half a gigabyte; its own temporary folder is removed.
    install.env_remove("CARGO_TARGET_DIR");
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
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

/// Checks that cargo-deny refuses a crate with an incompatible licence, so that a green result means something.
fn refuses_incompatible(workspace: &Workspace, deny: &Path) -> Result<(), Failure> {
    let folder = workspace.tools().join("incompatible");
    let write = |name: &str, content: &str| {
        let file = folder.join(name);
        fs::write(&file, content).map_err(Failure::file(&file))
    };
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(Failure::file(&source))?;
    write("Cargo.toml", INCOMPATIBLE)?;
    write("src/lib.rs", "")?;
    let rules = workspace.root().join("deny.toml");
    fs::copy(&rules, folder.join("deny.toml")).map_err(Failure::file(&rules))?;
    let mut command = Command::new(deny);
    command.current_dir(&folder).args(["check", "licenses"]);
    let result = command.output().map_err(|cause| Failure::Start {
        program: "cargo-deny".into(),
        cause,
    })?;
    let message = String::from_utf8_lossy(&result.stderr);
    if result.status.success() || !message.contains("GPL-3.0-only") {
        return Err(Failure::Found(format!(
            "cargo-deny accepts a GPL-3.0-only crate: {message}"
        )));
    }
    println!("cargo-deny works: it refuses a GPL-3.0-only crate");
    Ok(())
}
