//! Why an atlas cannot be prepared.

use crate::geometry::projection::ProjectionError;
use atlas::LoadFault;
use std::io;
use std::path::{Path, PathBuf};

/// Why an atlas cannot be prepared at all. What is wrong with one feature is counted in the report instead.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file is not there or cannot be read.
    #[error("{} cannot be read: {source}", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("{} cannot be written: {source}", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The recipe is not TOML of the right form; the message has line and column.
    #[error("{}: {}", .0.display(), .1)]
    Toml(PathBuf, Box<toml::de::Error>),
    /// The recipe contradicts itself or the taxonomy.
    #[error("{}: {}", .0.display(), .1)]
    Recipe(PathBuf, String),
    /// The taxonomy cannot be used.
    #[error("{}: {}", .0.display(), .1)]
    Taxonomy(PathBuf, String),
    /// The end of a file's name says nothing.
    #[error("{}: expected a name that ends in .osm.pbf, .geojson, .json, .gpkg or .csv", .0.display())]
    Format(PathBuf),
    /// Not GeoJSON.
    #[error("{} is not a GeoJSON FeatureCollection: {}", .0.display(), .1)]
    GeoJson(PathBuf, geojson::Error),
    /// Not a GeoPackage.
    #[error("{} cannot be read as a GeoPackage: {}", .0.display(), .1)]
    GeoPackage(PathBuf, rusqlite::Error),
    /// A GeoPackage without the layer that was asked for, or with several.
    #[error("{}: name one of its layers in the recipe: {}", .0.display(), .1.join(", "))]
    Layer(PathBuf, Vec<String>),
    /// Not CSV.
    #[error("{} cannot be read as CSV: {}", .0.display(), .1)]
    Csv(PathBuf, csv::Error),
    /// A CSV file without a column that the recipe names.
    #[error("{} has no column `{}`", .0.display(), .1)]
    Column(PathBuf, String),
    /// Not OpenStreetMap data.
    #[error("{} cannot be read as OpenStreetMap data: {}", .0.display(), .1)]
    Pbf(PathBuf, osmpbf::Error),
    /// A coordinate system that is not known here.
    #[error("{}: coordinate system `{}` is not known; expected EPSG:4326, 28992 or 3857", .0.display(), .1)]
    Crs(PathBuf, String),
    /// A projection that cannot be set up.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// The atlas cannot be put into JSON.
    #[error("{}: its atlas cannot be put into JSON: {}", .0.display(), .1)]
    Json(PathBuf, serde_json::Error),
    /// A file of streets cannot be read.
    #[error("{}: its streets cannot be read: {}", .0.display(), .1)]
    Streets(PathBuf, streets::DecodeError),
    /// An atlas to which no question can be put.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unusable(Vec<LoadFault<io::Error>>),
    /// Nothing to make an atlas of.
    #[error("{}: no neighbourhood is left", .0.display())]
    NoNeighbourhoods(PathBuf),
}

impl Error {
    /// Whether the command was given something else than a recipe or an atlas with its files, rather than data with
    /// errors.
    pub fn is_wrong_use(&self) -> bool {
        match self {
            Self::Read { .. }
            | Self::Toml(..)
            | Self::Recipe(..)
            | Self::Layer(..)
            | Self::Format(_) => true,
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
