//! Command-line arguments.

use atlas::{KeyStatus, Lang};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use i18n::messages::ReportMessages;
use sleutelvrij::commands::check::FileKind;
use sleutelvrij::doctor::diagnosis_text::Server;
use sleutelvrij::output::spreadsheet::CsvStyle;
use std::path::PathBuf;
use streets::USUAL_SPEED;

/// Prepares, checks and queries atlases of places that are free to enter.
#[derive(Parser)]
#[command(version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Prepares an atlas from raw data; writes it beside the recipe.
    Prepare {
        /// Recipe, such as data/NAME/recipe.toml.
        recipe: PathBuf,
        /// Folder with the raw files; overrides `raw` of the recipe.
        #[arg(long)]
        raw: Option<PathBuf>,
        /// Taxonomy, instead of `taxonomy.json` beside the folder of the recipe, or the standard one.
        #[arg(long)]
        taxonomy: Option<PathBuf>,
    },
    /// Finds the places nearest to a position, in the order of the widget.
    Nearest(NearestArguments),
    /// Lists places as HTML with schema.org microdata, for the content of the custom element: visitors without
    /// JavaScript and search engines read it.
    List(ListArguments),
    /// Reports to planners and councils who has a place near and who has not, as CSV, JSON, GeoJSON and a page in Markdown.
    Report(ReportArguments),
    /// Checks an atlas.json or a GeoJSON file, and reports each error with its feature.
    Check {
        /// File to check.
        file: PathBuf,
        /// Type of the file; detected from its content if omitted.
        #[arg(long = "as")]
        kind: Option<FileKind>,
        /// Output format.
        #[arg(long, default_value = "text")]
        format: CheckFormat,
        /// Taxonomy to check against, instead of that of the atlas or the standard one.
        #[arg(long)]
        taxonomy: Option<PathBuf>,
    },
    /// Examines a page with the element, or a folder with a page, a package or an atlas: what is wrong, why it matters to a
    /// visitor, and what to do on nginx, Apache, IIS and a CDN. Exit code 1 where there are errors.
    Doctor(DoctorArguments),
}

#[derive(clap::Args)]
pub struct DoctorArguments {
    /// Address of a page (https://…), or a folder with a page, with a package or with an atlas.
    #[arg(value_name = "URL|FOLDER")]
    pub subject: String,
    /// Show advice for this server only.
    #[arg(long)]
    pub server: Option<Server>,
    /// Output format.
    #[arg(long, default_value = "text")]
    pub format: DoctorFormat,
    /// Accept any certificate, such as that of a test server.
    #[arg(long)]
    pub insecure: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum DoctorFormat {
    /// Text for people, what to do first at the top.
    Text,
    /// JSON object: findings with code, reason and advice, what is in order, what was not examined, the files.
    Json,
}

#[derive(clap::Args)]
pub struct NearestArguments {
    /// Path of an atlas.json, or of its folder.
    pub atlas: PathBuf,
    /// Longitude in degrees, -180 to 180.
    #[arg(long, allow_negative_numbers = true)]
    pub lon: f64,
    /// Latitude in degrees, -90 to 90.
    #[arg(long, allow_negative_numbers = true)]
    pub lat: f64,
    /// Include only these kinds: ids of the taxonomy, separated by commas.
    #[arg(long, value_delimiter = ',')]
    pub kinds: Vec<String>,
    /// Maximum number of places.
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// Maximum distance in metres.
    #[arg(long)]
    pub within: Option<f64>,
    /// Use walking distances along streets instead of straight lines.
    #[arg(long)]
    pub on_foot: bool,
    /// Walking speed in km/h; an older resident walks at about 3.
    #[arg(long, default_value_t = USUAL_SPEED, requires = "on_foot")]
    pub speed: f64,
    /// Use only ways with no tag that excludes wheelchairs.
    #[arg(long, requires = "on_foot")]
    pub step_free: bool,
    /// Include only places open at this time: `now`, or a local time such as 2026-11-21T14:00.
    #[arg(long, value_name = "TIME")]
    pub open_at: Option<String>,
    /// Include places with unknown opening hours.
    #[arg(long, requires = "open_at")]
    pub even_unknown: bool,
    /// Output format.
    #[arg(long, default_value = "json")]
    pub format: TableFormat,
}

#[derive(clap::Args)]
pub struct ListArguments {
    /// Path of an atlas.json, or of its folder.
    pub atlas: PathBuf,
    /// Write HTML, the only format so far.
    #[arg(long, required = true)]
    pub html: bool,
    /// Language of the list.
    #[arg(long, default_value = "nl", value_parser = language())]
    pub lang: Lang,
    /// Include only these kinds: ids of the taxonomy, separated by commas.
    #[arg(long, value_delimiter = ',')]
    pub kinds: Vec<String>,
    /// Include only places with these key statuses, separated by commas; `free` lists places that anybody can enter.
    #[arg(long, value_delimiter = ',')]
    pub key: Vec<Key>,
    /// Maximum number of places.
    #[arg(long, default_value_t = 200)]
    pub limit: usize,
    /// Week of the opening hours, if they differ between weeks: that of `now`, or of a local time such as
    /// 2026-11-21T14:00.
    #[arg(long, value_name = "TIME", default_value = "now")]
    pub week: String,
}

#[derive(clap::Args)]
pub struct ReportArguments {
    /// Paths of one or more atlas.json, or of their folders.
    #[arg(required = true)]
    pub atlases: Vec<PathBuf>,
    /// Norms and questions, as in data/norms.json, instead of those that come with the program.
    #[arg(long)]
    pub norms: Option<PathBuf>,
    /// What if: a scenario in JSON, with places that close, open, move or change their hours, and streets that close.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    /// Yearly costs and capacities of places, as CSV. The report is then not for publication.
    #[arg(long)]
    pub costs: Option<PathBuf>,
    /// Where new places could be, such as vacant buildings: GeoJSON, GeoPackage or CSV with degrees; street corners if omitted.
    #[arg(long)]
    pub candidates: Option<PathBuf>,
    /// Report on each hour of the week of this date, such as 2026-11-23; may be given several times.
    #[arg(long, value_name = "DATE")]
    pub at: Vec<String>,
    /// Folder for the files, with a folder for each atlas; without it, only the pages are printed.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Language of the page.
    #[arg(long, default_value = "nl", value_parser = report_language())]
    pub lang: Lang,
    /// How tables are written: as RFC 4180, or for Excel with semicolons and decimal commas, as in the Netherlands and Germany.
    #[arg(long, default_value = "standard")]
    pub csv: Csv,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Csv {
    /// Commas between cells and decimal points (RFC 4180).
    Standard,
    /// A byte order mark, semicolons between cells and decimal commas.
    Excel,
}

impl From<Csv> for CsvStyle {
    fn from(csv: Csv) -> Self {
        match csv {
            Csv::Standard => Self::Standard,
            Csv::Excel => Self::Excel,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Key {
    /// Free to enter.
    Free,
    /// Conditional, such as with a ticket.
    Conditional,
    /// Unknown.
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
pub enum TableFormat {
    /// JSON array of places.
    Json,
    /// CSV with a header.
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum CheckFormat {
    /// One line per error.
    Text,
    /// JSON array of errors.
    Json,
}

/// Parses the code of a language that reports are written in.
fn report_language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(ReportMessages::LANGUAGES.map(Lang::code))
        .map(|code| Lang::from_tag(&code).unwrap_or_default())
}

/// Parses the code of a language that the messages exist in.
fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
        .map(|code| Lang::from_tag(&code).unwrap_or_default())
}
