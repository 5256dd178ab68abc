//! Reads files of any supported format into features in WGS 84.

mod csv;
mod geojson;
mod geopackage;
mod osm_pbf;
mod surface;

pub use self::csv::table;

use crate::error::Error;
use crate::geometry::degenerate::{Degenerate, without_degenerate_parts};
use crate::geometry::projection::{Crs, Projection};
use crate::output::remarks::Remarks;
use crate::output::tally::Tally;
use crate::progress::Progress;
use crate::recipe::pattern::Fields;
use atlas::visible;
use geo::{Coord, Geometry, MapCoords};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// Characters that end a line of a text: of Unix, Windows and old Macs, a soft break of a spreadsheet, and those of Unicode.
pub const LINE_BREAKS: [char; 6] = ['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];

/// A feature of a file, in WGS 84.
#[derive(Clone, Debug)]
pub struct Feature {
    /// Position in the file, from 1.
    pub row: usize,
    /// Geometry, longitude and latitude in degrees.
    pub geometry: Geometry<f64>,
    /// Fields as text. Elements of OpenStreetMap have `@type` and `@id` beside their tags.
    pub fields: Fields,
    /// OpenStreetMap node ids: of a way in order, of a multipolygon one list per ring. Empty for other formats.
    pub lines: Vec<Vec<i64>>,
    /// The fields that have several lines, with their line breaks; [`Feature::fields`] has a space instead.
    pub multiline: Fields,
}

impl Feature {
    /// The text of a field with its line breaks.
    pub fn in_lines(&self, field: &str) -> Option<&str> {
        let text = self.multiline.get(field).or_else(|| self.fields.get(field));
        text.map(String::as_str)
    }
}

/// The OpenStreetMap nodes of the ways in [`RawData::features`].
#[derive(Debug, Default)]
pub struct OsmNodes {
    /// Positions in degrees.
    pub positions: BTreeMap<i64, Coord<f64>>,
    /// Tags of the nodes that have any.
    pub tags: BTreeMap<i64, Fields>,
}

/// How to read OpenStreetMap elements that miss nodes or ways, because they cross the edge of the extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Leave them out.
    Skip,
    /// Keep their complete lines and rings.
    Clip,
    /// Keep of ways what [`Incomplete::Clip`] keeps, and of relations the lines of all their ways instead of an area.
    Lines,
}

/// The content of a file.
#[derive(Debug, Default)]
pub struct RawData {
    /// Features with a valid geometry, without degenerate parts: see [`without_degenerate_parts`].
    pub features: Vec<Feature>,
    /// Number of invalid features, by reason.
    pub left_out: Tally,
    /// What to say about the file, and the invalid features by name.
    pub remarks: Remarks,
    /// Nodes of the ways; empty for other formats.
    pub nodes: OsmNodes,
}

impl RawData {
    /// Number of features, valid or not.
    pub fn count(&self) -> usize {
        self.features.len() + self.left_out.total()
    }

    /// Adds a feature in WGS 84 if its geometry is of use; names and counts it otherwise. Characters in its fields that cannot
    /// be seen are removed.
    fn push(&mut self, mut feature: Feature, name: impl FnOnce() -> String) {
        for (name, text) in &mut feature.fields {
            if let Cow::Owned(cleaned) = visible(text) {
                let lines = text.split(LINE_BREAKS).map(visible);
                let lines: Vec<_> = lines.filter(|it| !it.trim().is_empty()).collect();
                if lines.len() > 1 {
                    feature.multiline.insert(name.clone(), lines.join("\n"));
                }
                *text = cleaned;
                self.remarks.add_hidden_characters();
            }
        }
        match without_degenerate_parts(feature.geometry) {
            Ok((geometry, dropped)) => {
                self.remarks.add_degenerate_parts(dropped);
                self.features.push(Feature {
                    geometry,
                    ..feature
                });
            }
            Err(why) => self.leave_out(&why.to_string(), name),
        }
    }

    /// Projects a feature and adds it as [`RawData::push`].
    fn push_projected(
        &mut self,
        projection: &Projection,
        feature: Feature,
        name: impl FnOnce() -> String,
    ) {
        match project(projection, &feature.geometry) {
            Some(geometry) => {
                let feature = Feature {
                    geometry,
                    ..feature
                };
                self.push(feature, name);
            }
            None => self.leave_out(&Degenerate::OffTheEarth.to_string(), name),
        }
    }

    /// Counts a feature that cannot be used, and names it: `name` is its place in the file.
    fn leave_out(&mut self, reason: &str, name: impl FnOnce() -> String) {
        self.remarks.name(|| format!("{}: {reason}", name()));
        self.left_out.add(reason);
    }
}

/// Options of a file that its format leaves open: `reading` in a recipe.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadOptions {
    /// Coordinate system; overrides that of the file.
    pub crs: Option<Crs>,
    /// Table of a GeoPackage; optional if it has only one.
    pub layer: Option<String>,
    /// Column of a CSV file with the easting or longitude.
    pub x: Option<String>,
    /// Column of a CSV file with the northing or latitude.
    pub y: Option<String>,
    /// Delimiter of a CSV file; found by the header without it.
    pub delimiter: Option<char>,
    /// Encoding of a CSV file, such as `windows-1252`; found by its bytes without it.
    pub encoding: Option<String>,
    /// Whether it is no error if nothing of the file is kept.
    #[serde(default)]
    pub may_be_empty: bool,
}

/// Whether a file is of OpenStreetMap, by its extension.
pub fn is_osm(file: &Path) -> bool {
    file.to_string_lossy().to_lowercase().ends_with(".pbf")
}

/// Reads a file by its extension: `.osm.pbf`, `.geojson`, `.json`, `.gpkg` or `.csv`.
///
/// From an `.osm.pbf` file, keeps the elements whose tags satisfy `wanted`; from other files, keeps all features.
///
/// # Errors
/// If the file as a whole is invalid. Invalid features are counted in [`RawData::left_out`].
pub fn read(
    file: &Path,
    reading: &ReadOptions,
    wanted: &dyn Fn(&Fields) -> bool,
    incomplete: Incomplete,
    progress: &Progress,
) -> Result<RawData, Error> {
    let name = file.to_string_lossy().to_lowercase();
    if is_osm(file) {
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

/// The text of a table in the encodings that spreadsheets write: by its byte order mark, else UTF-8, else Windows-1252.
///
/// # Errors
/// Bytes that do not fit their byte order mark.
pub fn decoded_table(file: &Path, bytes: &[u8]) -> Result<String, Error> {
    csv::decoded(file, bytes, None, &mut Remarks::default())
}

/// `None` if a position is not on the earth.
fn project(projection: &Projection, geometry: &Geometry<f64>) -> Option<Geometry<f64>> {
    let project = |at: Coord<f64>| projection.position(at.x, at.y).map(Coord::from);
    geometry.try_map_coords(project).ok()
}

/// The name of a file in messages, without its folder.
fn name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    name.to_string_lossy().into_owned()
}
