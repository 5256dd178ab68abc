//! Errors of the commands.

use crate::geometry::projection::ProjectionError;
use crate::output::report::Report;
use crate::recipe::recipe_errors::RecipeError;
use atlas::LoadFault;
use std::io;
use std::path::{Path, PathBuf};

/// An error that stops a command. An error in one feature is counted in the report instead.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file does not exist or cannot be read.
    #[error("{} cannot be read: {source}", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// A file is not the text that it should be.
    #[error("{}: {}", .0.display(), .1)]
    NotText(PathBuf, String),
    /// A file cannot be written.
    #[error("{} cannot be written: {source}", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The recipe is not TOML, has unknown or missing keys, or contradicts itself or the taxonomy: all its errors.
    #[error("{}", lines(.0, .1))]
    Recipe(PathBuf, Vec<RecipeError>),
    /// The taxonomy is invalid.
    #[error("{}: {}", .0.display(), .1)]
    Taxonomy(PathBuf, String),
    /// Unknown file extension.
    #[error("{}: expected a name that ends in .osm.pbf, .geojson, .json, .gpkg or .csv", .0.display())]
    Format(PathBuf),
    /// Invalid GeoJSON.
    #[error("{} cannot be read as GeoJSON: {}", .0.display(), .1)]
    GeoJson(PathBuf, String),
    /// Invalid GeoPackage.
    #[error("{} cannot be read as a GeoPackage: {}", .0.display(), .1)]
    GeoPackage(PathBuf, rusqlite::Error),
    /// Changes of a GeoPackage wait in a log that cannot be read.
    #[error(
        "{} has its newest rows in {}, which cannot be read ({}): close the program that has it open, or copy both to a \
         folder that can be written",
        .0.display(), .1.display(), .2
    )]
    UnreadLog(PathBuf, PathBuf, rusqlite::Error),
    /// The GeoPackage lacks the layer of the recipe, or has several and the recipe names none.
    #[error("{}: {}", .0.display(), layers(.1))]
    Layer(PathBuf, Vec<String>),
    /// Invalid CSV.
    #[error("{} cannot be read as CSV: {}", .0.display(), .1)]
    Csv(PathBuf, csv::Error),
    /// Invalid iCalendar.
    #[error("{} cannot be read as iCalendar: {}", .0.display(), .1)]
    ICalendar(PathBuf, String),
    /// Activities in a file of another format.
    #[error("{}: expected activities in a file whose name ends in .ics or .csv", .0.display())]
    ActivityFormat(PathBuf),
    /// The CSV file of activities lacks a column that the recipe names.
    #[error("{} has no column `{}`, which the recipe names; it has {}", .0.display(), .1, .2.join(", "))]
    ActivityColumn(PathBuf, String, Vec<String>),
    /// The CSV file lacks a column that the recipe names.
    #[error("{} has no column `{}`: name those with the coordinates as `x` and `y` in the recipe; it has {}", .0.display(), .1, .2.join(", "))]
    Column(PathBuf, String, Vec<String>),
    /// The text of a CSV file cannot be decoded.
    #[error("{}: {}", .0.display(), .1)]
    Encoding(PathBuf, String),
    /// The recipe has a delimiter that no CSV file can have.
    #[error("{}: expected a delimiter of one ASCII character in the recipe, such as `;`", .0.display())]
    Delimiter(PathBuf),
    /// Invalid OpenStreetMap data.
    #[error("{} cannot be read as OpenStreetMap data: {}", .0.display(), .1)]
    Pbf(PathBuf, osmpbf::Error),
    /// A relation of OpenStreetMap data has a member of a type that the format does not know.
    #[error("{}: relation {} has a member that is neither a node nor a way nor a relation", .0.display(), .1)]
    MemberType(PathBuf, i64),
    /// Unsupported coordinate system.
    #[error("{}: coordinate system `{}` is not known; expected EPSG:4326, 28992 or 3857", .0.display(), .1)]
    Crs(PathBuf, String),
    /// A projection failed.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// The atlas cannot be written as JSON.
    #[error("{}: its atlas cannot be put into JSON: {}", .0.display(), .1)]
    Json(PathBuf, serde_json::Error),
    /// The streets part cannot be decoded.
    #[error("{}: its streets cannot be read: {}", .0.display(), .1)]
    Streets(PathBuf, streets::DecodeError),
    /// The population cannot be decoded.
    #[error("{}: its population cannot be read: {}", .0.display(), .1)]
    People(PathBuf, streets::DecodeError),
    /// The buildings and landmarks cannot be decoded.
    #[error("{}: its landscape cannot be read: {}", .0.display(), .1)]
    Landscape(PathBuf, streets::DecodeError),
    /// A part is not what the manifest says of it.
    #[error("{}: {}", .0.display(), .1)]
    Mismatch(PathBuf, atlas::Mismatch),
    /// The atlas cannot be opened.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unusable(Vec<LoadFault<io::Error>>),
    /// No neighbourhood is left after filtering. The report tells what was left out and why.
    #[error("{}: no neighbourhood is left\n{}", .0.display(), .1)]
    NoNeighbourhoods(PathBuf, Box<Report>),
    /// Nothing of these files is kept, and the recipe does not allow that. The report tells why.
    #[error(
        "{}: nothing is kept of {}; if that is right, set `may_be_empty = true` in its `reading`\n{}",
        .0.display(), .1.join(", "), .2
    )]
    NothingKept(PathBuf, Vec<String>, Box<Report>),
}

impl Error {
    /// Whether the arguments were wrong (exit code 2), such as a missing file, instead of the data (exit code 1).
    pub fn is_wrong_use(&self) -> bool {
        match self {
            Self::Read { .. }
            | Self::NotText(..)
            | Self::Recipe(..)
            | Self::Layer(..)
            | Self::Format(_)
            | Self::ActivityFormat(_) => true,
            Self::Unusable(faults) => faults
                .iter()
                .any(|fault| matches!(fault, LoadFault::Unavailable(..))),
            _ => false,
        }
    }

    pub(crate) fn read(file: &Path, source: io::Error) -> Self {
        Self::Read {
            file: file.to_owned(),
            source,
        }
    }
}

/// The errors of a file, a line each.
fn lines(file: &Path, errors: &[RecipeError]) -> String {
    let lines = errors.iter();
    let lines = lines.map(|error| format!("{}, {error}", file.display()));
    lines.collect::<Vec<_>>().join("\n")
}

fn layers(names: &[String]) -> String {
    if names.is_empty() {
        return "it has no table or view with a geometry".to_owned();
    }
    format!("name one of its layers in the recipe: {}", names.join(", "))
}
