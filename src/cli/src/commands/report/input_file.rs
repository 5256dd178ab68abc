//! The files that a report is made of.

use crate::error::Error;
use crate::output::manifest::sha256;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A file that a report is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputFile {
    /// What it is for: `places`, `norms`.
    pub part: String,
    /// Its name without folder, so that a report does not depend on where the files are.
    pub file: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

/// A text that somebody gives a report, such as norms of their own.
#[derive(Clone, Debug)]
pub struct GivenText {
    /// Its path, for messages.
    pub path: PathBuf,
    /// The text.
    pub text: String,
    /// What a report says of the file.
    pub input: InputFile,
}

impl InputFile {
    /// A file with these bytes.
    pub fn new(part: &str, path: &Path, bytes: &[u8]) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str());
        Self {
            part: part.to_owned(),
            file: name.to_string_lossy().into_owned(),
            sha256: sha256(bytes),
        }
    }
}

impl GivenText {
    /// Reads a file.
    ///
    /// # Errors
    /// A file that cannot be read, or is not UTF-8.
    pub fn read(part: &str, path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::read(path, error))?;
        Ok(Self {
            input: InputFile::new(part, path, text.as_bytes()),
            path: path.to_owned(),
            text,
        })
    }

    /// Its path as text.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }
}
