//! A folder of its own for one test.

use std::path::PathBuf;

/// A folder that is gone when the test is over.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty folder; `name` must be of this test only.
    pub fn new(name: &str) -> Self {
        let at = std::env::temp_dir().join(format!("sleutelvrij-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&at).unwrap();
        Self(at)
    }

    /// Writes a file, in a subfolder where its name says so.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let at = self.0.join(name);
        std::fs::create_dir_all(at.parent().unwrap()).unwrap();
        std::fs::write(&at, text).unwrap();
        at
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed is no reason for a test to fail.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
