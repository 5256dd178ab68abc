//! Bundles and minifies JavaScript and CSS of the package with esbuild.

use std::process::Command;

use crate::{command, failure::Failure, npm, workspace::Workspace};

/// Makes the file `to` of the package from the file `from`; both paths are relative to the package, and may be the same.
///
/// # Errors
/// When npm or esbuild is missing or fails.
pub(super) fn esbuild(
    workspace: &Workspace,
    from: &str,
    to: &str,
    options: &[&str],
) -> Result<(), Failure> {
    let tools = workspace.build_tools();
    npm::ensure_packages(&tools)?;
    let package = workspace.package();
    command::run(
        Command::new(tools.join("node_modules/.bin/esbuild"))
            .arg(package.join(from))
            .arg(format!("--outfile={}", package.join(to).display()))
            .args([
                "--minify",
                "--format=esm",
                "--allow-overwrite",
                "--charset=utf8",
            ])
            // Browsers that know `light-dark()`, which the style needs, know this version.
            .args(["--target=es2022", "--log-level=warning"])
            .args(options),
    )
}
