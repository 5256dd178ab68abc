//! Errors of a task, each as a sentence for the developer who started it.

use std::path::{Path, PathBuf};

/// Why a task stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or folder could not be read, written, copied or listed.
    #[error("{}: {cause}", path.display())]
    File {
        /// Where it happened.
        path: PathBuf,
        /// The system's error.
        cause: std::io::Error,
    },
    /// A program could not be started.
    #[error("cannot start `{program}`: {cause}")]
    Start {
        /// The program's name.
        program: String,
        /// The system's error.
        cause: std::io::Error,
    },
    /// A program ended with an error.
    #[error("`{command}` failed ({status})")]
    Command {
        /// The command line.
        command: String,
        /// The exit code or signal.
        status: std::process::ExitStatus,
    },
    /// wasm-bindgen or another tool of the build could not process a file.
    #[error("building the package: {0}")]
    Build(String),
    /// The server could not get an address, or stopped.
    #[error("the server: {0}")]
    Serve(std::io::Error),
    /// The folders could not be watched.
    #[error("watching for edits: {0}")]
    Watch(#[from] notify::Error),
    /// Something is missing that only the developer can install; the message names it.
    #[error("{0}")]
    Missing(String),
    /// The arguments are wrong.
    #[error("{0}")]
    Usage(String),
    /// A check found offences, which are already printed.
    #[error("{0}")]
    Found(String),
}

impl Failure {
    /// For `map_err`: an error of the file system at `path`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::File { path, cause }
    }
}
