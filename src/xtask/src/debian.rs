//! Debian's packages, for browsers that are not installed.

use std::{path::PathBuf, process::Command};

use crate::{command, failure::Failure};

/// Debian's package manager, where this user may use it.
pub struct Apt(PathBuf);

impl Apt {
    /// `None` on other systems, and for users other than root.
    pub fn find() -> Option<Self> {
        command::find("apt-get").filter(|_| is_root()).map(Self)
    }

    /// Gets the list of packages.
    ///
    /// # Errors
    /// When the list cannot be fetched.
    pub fn update(&self) -> Result<(), Failure> {
        command::run(Command::new(&self.0).args(["update", "--quiet"]))
    }

    /// Installs packages and what they need, not what they recommend.
    ///
    /// # Errors
    /// When there is no such package or it cannot be installed.
    pub fn install(&self, packages: &[&str]) -> Result<(), Failure> {
        println!(
            "Installing Debian's {} for the browser tests",
            packages.join(", ")
        );
        let mut install = Command::new(&self.0);
        install.env("DEBIAN_FRONTEND", "noninteractive");
        install.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
        command::run(install.args(packages))
    }
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}
