//! Where the parts of an atlas are read from.

use std::io;
use std::path::Path;

/// The files beside a manifest.
pub trait PartFiles {
    /// What findings call this file, which a manifest names by a path relative to itself.
    fn name(&self, file: &str) -> String;

    /// The bytes of this file.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, file: &str) -> io::Result<Vec<u8>>;
}

/// The files in the folder of a manifest.
pub(super) struct FolderOfParts<'a>(pub(super) &'a Path);

impl PartFiles for FolderOfParts<'_> {
    fn name(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.0.join(file))
    }
}
