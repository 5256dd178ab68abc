//! The release: the same bytes each time, and the tests under `tests/package`, which install it.

use std::process::Command;

use crate::{
    chromium, command, failure::Failure, npm, package::digest::integrity_of, release,
    workspace::Workspace,
};

/// Installs one archive beside the locked packages, without a change of their list.
const INSTALL: [&str; 5] = [
    "install",
    "--no-save",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
];

/// Makes the release twice and compares, and runs the tests of the second one.
///
/// # Errors
/// When npm or Chromium is missing, the two differ, or a test fails.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let first = integrity_of(&release::make(workspace)?.archive)?;
    let archive = release::make(workspace)?.archive;
    let second = integrity_of(&archive)?;
    if first != second {
        return Err(Failure::Found(format!(
            "two releases of one package differ: {first} and {second}"
        )));
    }
    let folder = workspace.package_tests();
    npm::ensure_packages(&folder)?;
    npm::ensure_packages(&workspace.browser_tests())?;
    command::run(
        npm::program()?
            .current_dir(&folder)
            .args(INSTALL)
            .arg(&archive),
    )?;
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .env("CHROMIUM", chromium::ensure()?);
    // One after the other: the bundlers use both processors.
    command::run(node.args(["--test", "--test-reporter=spec", "package.test.mjs"]))
}
