//! What every format is read into.

mod csv;
mod geojson;
mod geopackage;
mod osm_pbf;
mod surface;

use crate::error::Error;
use crate::geometry::projection::{Crs, Projection, ProjectionError};
use crate::output::tally::Tally;
use crate::progress::Progress;
use crate::recipe::pattern::Fields;
use geo::{Coord, Geometry, MapCoords};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A feature as its publisher has it, but for its coordinates.
#[derive(Clone, Debug)]
pub struct Feature {
    /// Its place in the file, from 1.
    pub row: usize,
    /// Longitude and latitude in degrees.
    pub geometry: Geometry<f64>,
    /// Its fields as text. An element of OpenStreetMap has `@type` and `@id` beside its tags.
    pub fields: Fields,
    /// Of OpenStreetMap, the ids of its nodes: of a way in its order, of an area of several ways a ring each. Else none.
    pub lines: Vec<Vec<i64>>,
}

/// The nodes of OpenStreetMap that the ways of [`RawData::features`] are made of.
#[derive(Debug, Default)]
pub struct OsmNodes {
    /// Where they are, in degrees.
    pub positions: BTreeMap<i64, Coord<f64>>,
    /// The tags of those that have any.
    pub tags: BTreeMap<i64, Fields>,
}

/// What becomes of what lies across the edge of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Half a way or area is none.
    Skip,
    /// The lines and rings of it that are in the file are kept.
    Clip,
}

/// What a file gave.
#[derive(Debug, Default)]
pub struct RawData {
    /// Features that have a position.
    pub features: Vec<Feature>,
    /// Features that could not be read, by reason.
    pub left_out: Tally,
    /// Of OpenStreetMap, what its ways are made of. Else nothing.
    pub nodes: OsmNodes,
}

impl RawData {
    /// How many features there were, readable or not.
    pub fn count(&self) -> usize {
        self.features.len() + self.left_out.total()
    }

    fn push(
        &mut self,
        projection: &Projection,
        row: usize,
        geometry: Geometry<f64>,
        fields: Fields,
    ) {
        match project(projection, &geometry) {
            Ok(geometry) => self.features.push(Feature {
                row,
                geometry,
                fields,
                lines: Vec::new(),
            }),
            Err(_) => self.left_out.add("coordinates outside their system"),
        }
    }
}

/// How a file is to be read, where it does not say so itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadOptions {
    /// The coordinate system; the recipe's word goes before the file's.
    pub crs: Option<Crs>,
    /// The table of a GeoPackage; without it the file's only one.
    pub layer: Option<String>,
    /// The column of a CSV file with the easting or longitude.
    pub x: Option<String>,
    /// The column of a CSV file with the northing or latitude.
    pub y: Option<String>,
    /// What separates the columns of a CSV file; a comma where it is not said.
    pub delimiter: Option<char>,
}

/// Reads a file by the end of its name: `.osm.pbf`, `.geojson` or `.json`, `.gpkg`, `.csv`.
///
/// Of an `.osm.pbf` only the elements for whose tags `wanted` is true are kept, and those that lie across its edge as
/// `incomplete` says; of the others, every feature.
///
/// # Errors
/// When the file as a whole cannot be read. A single bad feature is counted in [`RawData::left_out`].
pub fn read(
    file: &Path,
    reading: &ReadOptions,
    wanted: &dyn Fn(&Fields) -> bool,
    incomplete: Incomplete,
    progress: &Progress,
) -> Result<RawData, Error> {
    let name = file.to_string_lossy().to_lowercase();
    if name.ends_with(".pbf") {
        osm_pbf::read(file, wanted, incomplete, progress)
    } else if name.ends_with(".geojson") || name.ends_with(".json") {
        geojson::read(file, reading)
    } else if name.ends_with(".gpkg") {
        geopackage::read(file, reading)
    } else if name.ends_with(".csv") {
        csv::read(file, reading)
    } else {
        Err(Error::Format(file.to_owned()))
    }
}

fn project(
    projection: &Projection,
    geometry: &Geometry<f64>,
) -> Result<Geometry<f64>, ProjectionError> {
    geometry.try_map_coords(|at| projection.position(at.x, at.y).map(Coord::from))
}
