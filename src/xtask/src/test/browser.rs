//! The tests under `tests/browser`, in a real browser, against the package that is built.

use std::process::Command;

use crate::{chromium, command, failure::Failure, npm, workspace::Workspace};

/// Playwright's own test runner; its configuration is `tests/browser/playwright.config.mjs`.
const RUNNER: &str = "node_modules/@playwright/test/cli.js";

/// Runs the tests in the files that have one of `names` in their name, or all where there are none.
///
/// # Errors
/// When npm or a browser is missing, no file has such a name, or a test fails.
pub fn run(workspace: &Workspace, names: &[String]) -> Result<(), Failure> {
    let folder = workspace.browser_tests();
    npm::ensure_packages(&folder)?;
    let chromium = chromium::ensure()?;
    println!("Browser: {}", chromium.display());
    let mut node = Command::new("node");
    node.current_dir(&folder).env("CHROMIUM", chromium);
    // The runner takes regular expressions over whole paths.
    let filters = names.iter().map(|name| format!("[^/]*{name}[^/]*$"));
    command::run(node.args([RUNNER, "test"]).args(filters))
}
