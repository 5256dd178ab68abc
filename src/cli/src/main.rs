//! The command `sleutelvrij`.

use clap::{Parser, Subcommand};
use sleutelvrij::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Atlases of places where anybody can walk in.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes an atlas from raw data, beside its recipe.
    Prepare {
        /// The recipe: data/NAME/recipe.toml.
        recipe: PathBuf,
        /// The folder with the raw files, if not the one that the recipe names.
        #[arg(long)]
        raw: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Prepare { recipe, raw } => {
            let made = prepare(&recipe, raw.as_deref(), &Progress::SHOWN).and_then(|prepared| {
                let folder = recipe.parent().unwrap_or(std::path::Path::new("."));
                prepared.write(folder).map(|()| prepared)
            });
            match made {
                Ok(prepared) => {
                    say(&prepared.report.to_string());
                    ExitCode::SUCCESS
                }
                Err(error) => {
                    say(&error.to_string());
                    ExitCode::FAILURE
                }
            }
        }
    }
}

/// Tells the person, on standard error; when even that is closed there is nobody to tell.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
