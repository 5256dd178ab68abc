//! `cargo xtask`: builds, serves, tests and guards Sleutelvrij.
//!
//! Every task that a person or CI needs is here, in Rust, so that a clone needs no shell scripts and no global tools.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program speaks to the person who started it"
)]

mod bench;
mod chromium;
mod command;
mod denied;
mod failure;
mod house;
mod npm;
mod package;
mod pair;
mod proof;
mod serve;
mod shrink;
mod size;
mod tidy;
mod toolchain;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{failure::Failure, house::House, package::Speed};

/// Builds, serves, tests and guards Sleutelvrij.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Words {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the package and show the demo pages on this computer.
    Serve {
        /// Rebuild and reload the page after every edit; builds quickly instead of small.
        #[arg(long)]
        dev: bool,
        /// The port on 127.0.0.1; a free one is chosen when it is taken.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the package that a website serves, in www/package/.
    Build {
        /// Build quickly instead of small.
        #[arg(long)]
        dev: bool,
    },
    /// Prove that everything works: all parts, or the ones that are named.
    Test {
        /// The parts to run, in the order of the list; all when none is named.
        #[arg(value_enum)]
        parts: Vec<proof::Part>,
    },
    /// Weigh the package that is there as a visitor downloads it, and fail above the budget.
    Size,
    /// Check the house rules that a compiler does not know.
    Tidy,
    /// Time walks, reach and everybody's nearest place, with a plain Dijkstra beside them.
    Bench,
}

fn main() -> ExitCode {
    let house = House::here();
    let outcome = match Words::parse().task {
        Task::Serve { dev: false, port } => serve::serve(&house, port),
        Task::Serve { dev: true, port } => serve::serve_edits(&house, port),
        Task::Build { dev } => {
            package::build(&house, if dev { Speed::Quick } else { Speed::Small })
        }
        Task::Test { parts } => proof::prove(&house, &parts),
        Task::Size => size::weigh(&house),
        Task::Tidy => tidy::tidy(&house),
        Task::Bench => bench::bench(&house),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report(&failure);
            ExitCode::FAILURE
        }
    }
}

fn report(failure: &Failure) {
    eprintln!("xtask: {failure}");
}
