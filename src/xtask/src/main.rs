//! `cargo xtask`: builds, serves, tests and checks Sleutelvrij.
//!
//! Every task that a developer or CI needs is here, in Rust, so that a clone needs no shell scripts and no global tools.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program prints its results"
)]

mod bench;
mod chromium;
mod command;
mod debian;
mod failure;
mod npm;
mod package;
mod process_group;
mod release;
mod serve;
mod size;
mod test;
mod tidy;
mod toolchain;
mod watch;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{package::Mode, workspace::Workspace};

/// Builds, serves, tests and checks Sleutelvrij.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the package and serve the demo pages on this computer.
    Serve {
        /// Rebuild and reload the page after every edit; builds quickly instead of small.
        #[arg(long)]
        dev: bool,
        /// The port on 127.0.0.1; where it is taken, a free one is used.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the package that a website serves, in www/package/.
    Build {
        /// Build quickly instead of small.
        #[arg(long)]
        dev: bool,
    },
    /// Build the package as suppliers install it, in target/npm/: a folder for a server, and an archive for npm.
    Release,
    /// Run all checks and tests, or the named steps.
    Test(test::Arguments),
    /// Print the download size of the package in www/package/; fails above the budget.
    Size,
    /// Check the rules of this repository that a compiler does not know.
    Tidy,
    /// Measure routes, isochrones and coverage, next to a plain Dijkstra; or the element next to other map libraries.
    Bench {
        #[command(subcommand)]
        named: Option<bench::NamedBench>,
    },
}

fn main() -> ExitCode {
    let workspace = Workspace::here();
    let outcome = match Cli::parse().task {
        Task::Serve { dev: false, port } => serve::serve(&workspace, port),
        Task::Serve { dev: true, port } => serve::serve_edits(&workspace, port),
        Task::Build { dev } => package::build(&workspace, Mode::dev_if(dev)),
        Task::Release => release::release(&workspace),
        Task::Test(arguments) => test::run(&workspace, &arguments),
        Task::Size => size::check(&workspace),
        Task::Tidy => tidy::tidy(&workspace),
        Task::Bench { named } => bench::bench(&workspace, named.as_ref()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
