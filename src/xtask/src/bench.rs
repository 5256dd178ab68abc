//! `cargo xtask bench`: times of routes, isochrones, coverage and a planner's questions on this computer. It never fails for a slow result; the
//! number of settled nodes, which must not change, is tested in `src/streets/tests/settled_nodes.rs`.

mod peers;

use crate::{
    chromium, command,
    failure::Failure,
    npm,
    package::{self, Mode},
    workspace::Workspace,
};
use clap::Subcommand;
use std::process::Command;

/// A benchmark that runs only when it is named.
#[derive(Subcommand)]
pub enum NamedBench {
    /// Measure the element beside Leaflet, MapLibre GL and OpenLayers in one Chromium.
    Peers(peers::Arguments),
}

/// Runs the named comparison, or without a name all other benchmarks.
///
/// # Errors
/// When a benchmark cannot be built or run.
pub fn bench(workspace: &Workspace, named: Option<&NamedBench>) -> Result<(), Failure> {
    match named {
        Some(NamedBench::Peers(arguments)) => peers::compare(workspace, arguments),
        None => engines(workspace),
    }
}

/// Runs the benchmarks natively, in a release build, and then in Chromium with the release package.
fn engines(workspace: &Workspace) -> Result<(), Failure> {
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
