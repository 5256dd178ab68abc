//! Starting other programs, and saying clearly when one is missing or says no.

use std::{
    ffi::OsString,
    path::PathBuf,
    process::{Command, Stdio},
};

use crate::{failure::Failure, house::House};

/// Cargo itself, the one that started this program, in the clone's root.
pub fn cargo(house: &House) -> Command {
    let mut command =
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(house.root());
    // `cargo run` describes xtask's own package to xtask; another cargo must not take that for itself.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        }) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with the terminal's output.
///
/// # Errors
/// When the program cannot be started or exits with anything but 0.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|cause| not_started(command, cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(refused(command, status))
    }
}

/// Runs to the end and returns what the program wrote to standard output; its complaints go to the terminal.
///
/// # Errors
/// As [`run`].
pub fn read(command: &mut Command) -> Result<Vec<u8>, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| not_started(command, cause))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(refused(command, output.status))
    }
}

/// Where `program` is on the search path of this shell.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| {
            folder
                .join(program)
                .with_extension(std::env::consts::EXE_EXTENSION)
        })
        .find(|file| file.is_file())
}

fn not_started(command: &Command, cause: std::io::Error) -> Failure {
    Failure::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    }
}

fn refused(command: &Command, status: std::process::ExitStatus) -> Failure {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    Failure::Command {
        command: words.join(" "),
        status,
    }
}
