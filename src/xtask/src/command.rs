//! Starts other programs, with clear errors.

use std::{
    ffi::OsString,
    path::PathBuf,
    process::{Command, Stdio},
};

use crate::{failure::Failure, workspace::Workspace};

/// The cargo that started this program, in the clone's root.
pub fn cargo(workspace: &Workspace) -> Command {
    let mut command =
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(workspace.root());
    // `cargo run` sets variables about xtask's own package, which another cargo must not see.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        }) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program to its end; its output goes to the terminal.
///
/// # Errors
/// When the program cannot be started or its exit code is not 0.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|cause| not_started(command, cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, status))
    }
}

/// Runs a program to its end and returns its standard output; its standard error goes to the terminal.
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
        Err(failed(command, output.status))
    }
}

/// The file of `program` on the search path.
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

/// The failure of a program that could not be started.
pub fn not_started(command: &Command, cause: std::io::Error) -> Failure {
    Failure::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    }
}

fn failed(command: &Command, status: std::process::ExitStatus) -> Failure {
    let arguments = std::iter::once(command.get_program()).chain(command.get_args());
    let arguments: Vec<_> = arguments
        .map(|argument| argument.to_string_lossy())
        .collect();
    Failure::Command {
        command: arguments.join(" "),
        status,
    }
}
