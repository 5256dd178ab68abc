//! The npm packages of the build and of the browser tests, pinned by lock files; their install scripts are not run.

use std::{fs, path::Path, process::Command, time::SystemTime};

use crate::{command, failure::Failure};

/// Installs the locked packages of a folder, unless they are installed.
///
/// # Errors
/// When npm is missing or fails.
pub fn ensure_packages(folder: &Path) -> Result<(), Failure> {
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    command::run(program()?.current_dir(folder).args(arguments))
}

/// npm, to be given its folder and arguments.
///
/// # Errors
/// When it is missing.
pub fn program() -> Result<Command, Failure> {
    let npm = command::find("npm").ok_or_else(|| {
        Failure::Missing("the build, the release and the browser tests need node (20 or later) and npm: install them from https://nodejs.org".into())
    })?;
    Ok(Command::new(npm))
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}
