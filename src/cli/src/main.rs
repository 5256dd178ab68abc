//! The command `sleutelvrij`.
//!
//! Answers go to standard output, what is said about them to standard error. Exit code 0 is fine, 1 says that the data
//! have errors, 2 that it was used wrongly.

use atlas::{LonLat, Metres, Taxonomy};
use clap::{Parser, Subcommand, ValueEnum};
use sleutelvrij::check::{FileKind, Kinds, check};
use sleutelvrij::nearest::{Asked, csv, nearest};
use sleutelvrij::opened::Opened;
use sleutelvrij::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use streets::{Pace, USUAL_SPEED};

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
    /// Says which places are near a position, in the order in which the widget has them.
    Nearest(Near),
    /// Says what is wrong with an atlas.json or a GeoJSON file, feature by feature.
    Check {
        /// The file.
        file: PathBuf,
        /// What it is; without this it is guessed from what is in it.
        #[arg(long = "as")]
        kind: Option<FileKind>,
        /// How to say it.
        #[arg(long, default_value = "text")]
        format: Format,
        /// Another taxonomy than the atlas's own, or than the one that comes with the program.
        #[arg(long)]
        taxonomy: Option<PathBuf>,
    },
}

#[derive(clap::Args)]
struct Near {
    /// An atlas.json.
    atlas: PathBuf,
    /// Longitude in degrees, -180 to 180.
    #[arg(long, allow_negative_numbers = true)]
    lon: f64,
    /// Latitude in degrees, -90 to 90.
    #[arg(long, allow_negative_numbers = true)]
    lat: f64,
    /// Only these kinds, by the ids of the taxonomy, with commas between.
    #[arg(long, value_delimiter = ',')]
    kinds: Vec<String>,
    /// No more than so many.
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// No further than so many metres.
    #[arg(long)]
    within: Option<f64>,
    /// By the walk along the streets, and not in a straight line.
    #[arg(long)]
    on_foot: bool,
    /// How fast somebody walks, km/h; an older resident 3.
    #[arg(long, default_value_t = USUAL_SPEED, requires = "on_foot")]
    speed: f64,
    /// Only ways of which nothing is known that stops a wheelchair.
    #[arg(long, requires = "on_foot")]
    step_free: bool,
    /// How to say it.
    #[arg(long, default_value = "json")]
    format: Rows,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rows {
    /// A JSON array of places.
    Json,
    /// A table with a line of names first.
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line for each thing that is wrong.
    Text,
    /// A JSON array of them.
    Json,
}

const WRONG_USE: u8 = 2;

/// The taxonomy of an atlas that brings none of its own.
const STANDARD_TAXONOMY: &str = include_str!("../../../data/taxonomy.json");

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Prepare { recipe, raw } => run_prepare(&recipe, raw.as_deref()),
        Command::Nearest(near) => run_nearest(&near),
        Command::Check {
            file,
            kind,
            format,
            taxonomy,
        } => run_check(&file, kind, format, taxonomy.as_deref()),
    };
    done.unwrap_or_else(|(code, error)| {
        say(&error.to_string());
        code
    })
}

type Done = Result<ExitCode, (ExitCode, Box<dyn Error>)>;

fn run_prepare(recipe: &Path, raw: Option<&Path>) -> Done {
    let wrong = |error: sleutelvrij::error::Error| {
        let code = if error.is_wrong_use() {
            ExitCode::from(WRONG_USE)
        } else {
            ExitCode::FAILURE
        };
        (code, Box::from(error))
    };
    let prepared = prepare(recipe, raw, &Progress::SHOWN).map_err(wrong)?;
    prepared
        .write(recipe.parent().unwrap_or(Path::new(".")))
        .map_err(wrong)?;
    say(&prepared.report.to_string());
    Ok(ExitCode::SUCCESS)
}

fn run_nearest(near: &Near) -> Done {
    let wrong_use = |why: String| (ExitCode::from(WRONG_USE), Box::<dyn Error>::from(why));
    let here = LonLat::new(near.lon, near.lat).ok_or_else(|| {
        wrong_use("expected --lon in -180..180 and --lat in -90..90, in degrees".into())
    })?;
    let pace = Pace::new(near.speed)
        .ok_or_else(|| wrong_use("expected a --speed of more than 0 and at most 15 km/h".into()))?;
    let opened = Opened::read(&near.atlas, STANDARD_TAXONOMY, near.on_foot).map_err(|error| {
        let code = if error.is_wrong_use() {
            ExitCode::from(WRONG_USE)
        } else {
            ExitCode::FAILURE
        };
        (code, Box::from(error))
    })?;
    if opened.warnings > 0 {
        let count = opened.warnings;
        say(&format!(
            "{count} things are wrong in its data: `sleutelvrij check` says what"
        ));
    }
    let asked = Asked {
        here,
        kinds: near.kinds.clone(),
        limit: near.limit,
        within: near.within.map_or(Metres::INFINITE, Metres::new),
        pace: near.on_foot.then(|| pace.step_free(near.step_free)),
    };
    let found = nearest(&opened, &asked).map_err(|error| wrong_use(error.to_string()))?;
    let failed = |error: Box<dyn Error>| (ExitCode::FAILURE, error);
    let told = match near.format {
        Rows::Json => serde_json::to_string_pretty(&found)
            .map(|json| json + "\n")
            .map_err(|error| failed(error.into()))?,
        Rows::Csv => csv(&found).map_err(|error| failed(error.into()))?,
    };
    // Whoever closed the pipe has seen enough.
    let _ = std::io::stdout().write_all(told.as_bytes());
    Ok(ExitCode::SUCCESS)
}

fn run_check(file: &Path, kind: Option<FileKind>, format: Format, taxonomy: Option<&Path>) -> Done {
    let wrong_use = |at: &Path, why: String| {
        let text = format!("{}: {why}", at.display());
        (ExitCode::from(WRONG_USE), Box::<dyn Error>::from(text))
    };
    let text = match taxonomy {
        Some(at) => {
            std::fs::read_to_string(at).map_err(|error| wrong_use(at, error.to_string()))?
        }
        None => STANDARD_TAXONOMY.to_owned(),
    };
    let read = Taxonomy::read(&text).map_err(|error| {
        wrong_use(
            taxonomy.unwrap_or(Path::new("taxonomy.json")),
            error.to_string(),
        )
    })?;
    let kinds = match taxonomy {
        Some(_) => Kinds::Asked(&read),
        None => Kinds::Standard(&read),
    };
    let checked = check(file, kind, kinds).map_err(|error| wrong_use(file, error.to_string()))?;
    let told = match format {
        Format::Text => checked
            .findings
            .iter()
            .map(|it| format!("{it}\n"))
            .collect(),
        Format::Json => serde_json::to_string_pretty(&checked.findings)
            .map(|json| json + "\n")
            .map_err(|error| (ExitCode::FAILURE, Box::from(error)))?,
    };
    // Whoever closed the pipe has seen enough.
    let _ = std::io::stdout().write_all(told.as_bytes());
    say(&format!("{}: {checked}", file.display()));
    Ok(if checked.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Tells the person, on standard error; when even that is closed there is nobody to tell.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
