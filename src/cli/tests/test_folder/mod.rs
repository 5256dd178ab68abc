//! A temporary folder for one test.

use std::path::PathBuf;
use tempfile::TempDir;

/// A folder that is removed when it is dropped.
pub struct TestFolder(TempDir);

impl TestFolder {
    /// An empty folder; `name` is part of its name.
    pub fn new(name: &str) -> Self {
        let prefix = format!("sleutelvrij-{name}-");
        Self(TempDir::with_prefix(prefix).unwrap())
    }

    /// The path of a file or folder in it.
    pub fn join(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file, and creates its folders.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let at = self.join(name);
        std::fs::create_dir_all(at.parent().unwrap()).unwrap();
        std::fs::write(&at, text).unwrap();
        at
    }
}
