//! `cargo xtask bench`: times of routes, isochrones, coverage and a planner's questions on this computer. It never fails for a slow result; the
//! number of settled nodes, which must not change, is tested in `src/streets/tests/settled_nodes.rs`.

use crate::{
    chromium, command,
    failure::Failure,
    npm,
    package::{self, Mode},
    workspace::Workspace,
};
use std::process::Command;

/// Runs the benchmarks natively, in a release build, and then in Chromium with the release package.
///
/// # Errors
/// When a benchmark cannot be built or run.
pub fn bench(workspace: &Workspace) -> Result<(), Failure> {
    println!("Native, release build:");
    for benchmark in [
        ["--package=streets", "--bench=walking"],
        ["--package=access", "--bench=planning"],
    ] {
        let arguments = ["bench", "--quiet"].into_iter().chain(benchmark);
        command::run(command::cargo(workspace).args(arguments))?;
    }
    println!("\nIn Chromium, release package:");
    package::build(workspace, Mode::Small)?;
    let chromium = chromium::ensure()?;
    let folder = workspace.browser_tests();
    npm::ensure_packages(&folder)?;
    for script in ["bench.mjs", "desk-bench.mjs"] {
        let mut node = Command::new("node");
        node.current_dir(&folder).arg(script);
        command::run(node.env("CHROMIUM", &chromium))?;
    }
    Ok(())
}
