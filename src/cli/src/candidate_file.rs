//! A file of candidates for new places, such as vacant buildings: GeoJSON, a GeoPackage, or CSV with a longitude and a latitude.

use crate::error::Error;
use crate::formats::{self, Feature, Incomplete, ReadOptions};
use crate::progress::Progress;
use atlas::{Atlas, LonLat};
use geo::{Centroid, Geometry};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Pairs of column names of a CSV file, in small letters, in the order in which they are looked for.
const COLUMNS: [[&str; 2]; 5] = [
    ["lon", "lat"],
    ["lng", "lat"],
    ["longitude", "latitude"],
    ["lengtegraad", "breedtegraad"],
    ["x", "y"],
];
/// Fields that name a candidate, in the order in which they are looked for.
const NAMES: [&str; 7] = ["id", "name", "naam", "address", "adres", "Name", "Naam"];

/// A candidate for a new place.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPosition {
    /// Its id, name or address in the file, else its row.
    pub name: String,
    /// Where it is: the centroid of a line or an area.
    pub at: LonLat,
}

/// The candidates of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateFile {
    /// Those in the atlas, in the order of the file.
    pub candidates: Vec<NamedPosition>,
    /// The names of those outside the bounds of the atlas, which are left out. Results must say it.
    pub outside: Vec<String>,
    /// The names of those at the very position of one of their name before them, which are left out. Results must say it.
    pub repeated: Vec<String>,
}

/// Why a file of candidates cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CandidateFileError {
    /// It cannot be read.
    #[error(transparent)]
    File(#[from] Error),
    /// No columns with coordinates are known.
    #[error(
        "{}: expected columns `lon` and `lat` with degrees (WGS 84), found {}", .0.display(), .1.join(", ")
    )]
    Columns(PathBuf, Vec<String>),
    /// Some candidates have no position on the earth: most often metres of a national grid instead of degrees.
    #[error(
        "{}: these candidates have no position in degrees (WGS 84, longitude before latitude); coordinates of a national grid, \
         such as RD New, must be converted first:\n{}", .0.display(), .1.join("\n")
    )]
    NotDegrees(PathBuf, Vec<String>),
    /// All candidates are outside the atlas.
    #[error(
        "{}: no candidate is in the area of the atlas; the first, {}, is at longitude {} and latitude {}: is the file of another \
         area, or in another coordinate system, or are longitude and latitude swapped?", .0.display(), .1.name, .1.at.lon(), .1.at.lat()
    )]
    Outside(PathBuf, NamedPosition),
    /// The file has no candidate.
    #[error("{}: no candidate in the file", .0.display())]
    Empty(PathBuf),
    /// The file has nothing in it.
    #[error("{}: the file is empty", .0.display())]
    Blank(PathBuf),
}

impl CandidateFile {
    /// Reads a file by its extension.
    ///
    /// # Errors
    /// See [`CandidateFileError`]. No candidate is dropped in silence.
    pub fn read(file: &Path, atlas: &Atlas) -> Result<Self, CandidateFileError> {
        if std::fs::metadata(file).is_ok_and(|it| it.is_file() && it.len() == 0) {
            return Err(CandidateFileError::Blank(file.to_owned()));
        }
        let raw = match read_with(file, COLUMNS[0].map(str::to_owned)) {
            Err(Error::Column(file, _, header)) => match columns(&header) {
                Some(columns) => read_with(&file, columns)?,
                None => return Err(CandidateFileError::Columns(file, header)),
            },
            other => other?,
        };
        if raw.left_out.total() > 0 {
            let named = raw.remarks.named().collect();
            return Err(CandidateFileError::NotDegrees(file.to_owned(), named));
        }
        let all: Vec<NamedPosition> = raw.features.iter().filter_map(candidate).collect();
        let bounds = atlas.bounds();
        let is_inside = |it: &NamedPosition| bounds.is_none_or(|bounds| bounds.contains(it.at));
        match all.iter().find(|it| is_inside(it)).or(all.first()) {
            Some(first) if is_inside(first) => {}
            Some(first) => {
                return Err(CandidateFileError::Outside(file.to_owned(), first.clone()));
            }
            None => return Err(CandidateFileError::Empty(file.to_owned())),
        }
        let (inside, outside): (Vec<_>, Vec<_>) = all.into_iter().partition(is_inside);
        // Two flats of one building are two candidates, with costs of their own.
        let mut before = BTreeSet::new();
        let is_new = |it: &NamedPosition| {
            let at = (it.at.lon().to_bits(), it.at.lat().to_bits());
            before.insert((it.name.clone(), at))
        };
        let (candidates, repeated): (Vec<_>, Vec<_>) = inside.into_iter().partition(is_new);
        let names = |of: Vec<NamedPosition>| of.into_iter().map(|it| it.name).collect();
        Ok(Self {
            candidates,
            outside: names(outside),
            repeated: names(repeated),
        })
    }
}

fn read_with(file: &Path, [x, y]: [String; 2]) -> Result<formats::RawData, Error> {
    let reading = ReadOptions {
        x: Some(x),
        y: Some(y),
        ..ReadOptions::default()
    };
    let all = |_: &_| true;
    formats::read(file, &reading, &all, Incomplete::Skip, &Progress::QUIET)
}

/// The columns of a header that have the coordinates. The reader finds the delimiter by their names, so without them it took
/// another one than a comma for a part of a name.
fn columns(header: &[String]) -> Option<[String; 2]> {
    let find = |name: &str| {
        let mut columns = header.iter().flat_map(|it| it.split([';', '\t', '|']));
        let found = columns.find(|it| it.trim().to_lowercase() == name);
        found.map(str::to_owned)
    };
    let mut pairs = COLUMNS.iter();
    pairs.find_map(|[x, y]| Some([find(x)?, find(y)?]))
}

fn candidate(feature: &Feature) -> Option<NamedPosition> {
    let at = match &feature.geometry {
        Geometry::Point(at) => *at,
        other => other.centroid()?,
    };
    let name = NAMES.iter().find_map(|it| feature.fields.get(*it));
    let name = name.map(|it| it.trim()).filter(|it| !it.is_empty());
    Some(NamedPosition {
        name: name.map_or_else(|| feature.row.to_string(), str::to_owned),
        at: LonLat::new(at.x(), at.y())?,
    })
}
