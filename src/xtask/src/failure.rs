//! What can go wrong in a task, as a sentence for the person who started it.

use std::path::{Path, PathBuf};

/// Why a task stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or folder could not be read, written, copied or listed.
    #[error("{}: {cause}", path.display())]
    File {
        /// Where it happened.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A program that should have been there could not be started.
    #[error("cannot start `{program}`: {cause}")]
    Start {
        /// The program's name.
        program: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A program ran and said no.
    #[error("`{command}` failed ({status})")]
    Command {
        /// The command line.
        command: String,
        /// The exit code or signal.
        status: std::process::ExitStatus,
    },
    /// wasm-bindgen could not make the JavaScript glue.
    #[error("wasm-bindgen: {0}")]
    Glue(String),
    /// The server could not get an address, or stopped.
    #[error("the server: {0}")]
    Serve(std::io::Error),
    /// The folders could not be watched.
    #[error("watching for edits: {0}")]
    Watch(#[from] notify::Error),
    /// Something is missing that only a person can bring; the sentence says what.
    #[error("{0}")]
    Missing(String),
    /// A check looked and found something; what it found is already printed.
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
