//! The files that a report is made of.

use crate::error::Error;
use crate::formats;
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
    /// A file that cannot be read, is empty, or is not UTF-8.
    pub fn read(part: &str, path: &Path) -> Result<Self, Error> {
        Self::decoded(part, path, |bytes| match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(format!(
                "no UTF-8 at byte {}; save it as UTF-8",
                error.valid_up_to()
            )),
        })
    }

    /// Reads a table in the encodings that spreadsheets write: with a byte order mark UTF-8 or UTF-16, without one UTF-8, or what is
    /// not UTF-8 as Windows-1252.
    ///
    /// # Errors
    /// A file that cannot be read, is empty, or is no text, such as a spreadsheet.
    pub fn read_table(part: &str, path: &Path) -> Result<Self, Error> {
        Self::decoded(part, path, |bytes| {
            if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
                return Err("it is a spreadsheet or an archive; save the sheet as CSV".to_owned());
            }
            formats::decoded_table(path, bytes).map_err(|error| error.to_string())
        })
    }

    fn decoded(
        part: &str,
        path: &Path,
        decode: impl Fn(&[u8]) -> Result<String, String>,
    ) -> Result<Self, Error> {
        let bytes = std::fs::read(path).map_err(|error| Error::read(path, error))?;
        let wrong = |why: String| Error::NotText(path.to_owned(), why);
        let text = decode(&bytes).and_then(|text| match text.contains('\0') {
            true => Err("it is not a text".to_owned()),
            false => Ok(text),
        });
        let text = text.map_err(|why| {
            let found = atlas::text_format(&bytes).map(str::to_owned);
            wrong(found.unwrap_or(why))
        })?;
        if text.trim_matches('\u{feff}').trim().is_empty() {
            return Err(wrong("the file is empty".to_owned()));
        }
        Ok(Self {
            input: InputFile::new(part, path, &bytes),
            path: path.to_owned(),
            text,
        })
    }

    /// Its path as text.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }
}
