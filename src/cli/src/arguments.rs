//! What can be asked of the command.

use atlas::KeyStatus;
use clap::{Parser, Subcommand, ValueEnum};
use sleutelvrij::commands::check::FileKind;
use sleutelvrij::commands::list::Tongue;
use std::path::PathBuf;
use streets::USUAL_SPEED;

/// Atlases of places where anybody can walk in.
#[derive(Parser)]
#[command(version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
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
    /// Lists places to paste between the tags of the element: what visitors without a script see, and what search
    /// engines read. The list is HTML, with schema.org's microdata.
    List(Listing),
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
pub struct Near {
    /// An atlas.json.
    pub atlas: PathBuf,
    /// Longitude in degrees, -180 to 180.
    #[arg(long, allow_negative_numbers = true)]
    pub lon: f64,
    /// Latitude in degrees, -90 to 90.
    #[arg(long, allow_negative_numbers = true)]
    pub lat: f64,
    /// Only these kinds, by the ids of the taxonomy, with commas between.
    #[arg(long, value_delimiter = ',')]
    pub kinds: Vec<String>,
    /// No more than so many.
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// No further than so many metres.
    #[arg(long)]
    pub within: Option<f64>,
    /// By the walk along the streets, and not in a straight line.
    #[arg(long)]
    pub on_foot: bool,
    /// How fast somebody walks, km/h; an older resident 3.
    #[arg(long, default_value_t = USUAL_SPEED, requires = "on_foot")]
    pub speed: f64,
    /// Only ways of which nothing is known that stops a wheelchair.
    #[arg(long, requires = "on_foot")]
    pub step_free: bool,
    /// Only places that are open then: `now`, or local time there as in 2026-11-21T14:00.
    #[arg(long, value_name = "TIME")]
    pub open_at: Option<String>,
    /// Also places of which nobody knows whether they are open then.
    #[arg(long, requires = "open_at")]
    pub even_unknown: bool,
    /// How to say it.
    #[arg(long, default_value = "json")]
    pub format: Rows,
}

#[derive(clap::Args)]
pub struct Listing {
    /// An atlas.json.
    pub atlas: PathBuf,
    /// In HTML, which is all there is so far.
    #[arg(long, required = true)]
    pub html: bool,
    /// In which language.
    #[arg(long, default_value = "nl")]
    pub lang: Tongue,
    /// Only these kinds, by the ids of the taxonomy, with commas between.
    #[arg(long, value_delimiter = ',')]
    pub kinds: Vec<String>,
    /// Only places of these key statuses, with commas between: `free` for a list of where anybody can walk in.
    #[arg(long, value_delimiter = ',')]
    pub key: Vec<Key>,
    /// No more places than so many.
    #[arg(long, default_value_t = 200)]
    pub limit: usize,
    /// The week that is written where weeks differ: that of `now`, or of a local time there as in 2026-11-21T14:00.
    #[arg(long, value_name = "TIME", default_value = "now")]
    pub week: String,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Key {
    /// Anybody can walk in.
    Free,
    /// Under a condition, such as a ticket.
    Conditional,
    /// Nobody has said.
    Unknown,
}

impl From<Key> for KeyStatus {
    fn from(key: Key) -> Self {
        match key {
            Key::Free => Self::Free,
            Key::Conditional => Self::Conditional,
            Key::Unknown => Self::Unknown,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Rows {
    /// A JSON array of places.
    Json,
    /// A table with a line of names first.
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// A line for each thing that is wrong.
    Text,
    /// A JSON array of them.
    Json,
}
