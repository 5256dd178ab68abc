//! The folders of this repository.

use std::path::{Path, PathBuf};

/// One clone of this repository.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The clone that this program was built from. Cargo gives its path at run time, so that a moved clone works.
    pub fn here() -> Self {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.ancestors().nth(2).unwrap_or(&manifest).to_owned();
        Self { root }
    }

    /// A clone at `root`.
    #[cfg(test)]
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The folder of the top `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The crates.
    pub fn sources(&self) -> PathBuf {
        self.root.join("src")
    }

    /// The demo pages, and the package below them.
    pub fn pages(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The hand-written part of the package: the element, its style and its types.
    pub fn element(&self) -> PathBuf {
        self.root.join("www/element")
    }

    /// The built package, which a website serves.
    pub fn package(&self) -> PathBuf {
        self.root.join("www/package")
    }

    /// The prepared atlases.
    pub fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// The npm packages that the build uses.
    pub fn build_tools(&self) -> PathBuf {
        self.root.join("src/xtask/npm")
    }

    /// The browser tests.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The pages of bundlers and frameworks, in which the release is installed.
    pub fn package_tests(&self) -> PathBuf {
        self.root.join("tests/package")
    }

    /// The pages of other map libraries, and what measures them.
    pub fn peers(&self) -> PathBuf {
        self.root.join("tests/peers")
    }

    /// Where builds and their logs go.
    pub fn output(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Tools that are built for this clone alone, so that nothing is installed on the machine.
    pub fn tools(&self) -> PathBuf {
        self.output().join("tools")
    }
}
