//! Reads GeoJSON with the reader of the element, so that both accept and refuse the same. Supports the `crs` member,
//! which RFC 7946 removed in 2016 and municipalities still write.

use super::{Feature, RawData, ReadOptions, name_of};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::recipe::pattern::Fields;
use atlas::{FeatureCollection, ParsedFeature, Problem};
use geo::Geometry;
use geojson::GeometryValue;
use serde_json::Value;
use std::path::Path;

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let bytes = std::fs::read(file).map_err(|error| Error::read(file, error))?;
    let invalid = |problem: String| {
        let found = atlas::text_format(&bytes);
        let problem = found.map_or(problem.clone(), |found| format!("{problem}; {found}"));
        Error::GeoJson(file.to_owned(), problem)
    };
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| invalid(format!("no UTF-8 at byte {}", error.valid_up_to())))?;
    let mut collection = FeatureCollection::split_up_to(usize::MAX, text);
    if let Some(problem) = collection.problem() {
        return Err(invalid(problem.to_string()));
    }
    let crs = match reading.crs {
        Some(crs) => crs,
        None => stated(collection.crs()).map_err(|name| Error::Crs(file.to_owned(), name))?,
    };
    let projection = Projection::from_crs(crs)?;
    let name = name_of(file);
    let mut raw = RawData::default();
    for index in 0..collection.len() {
        // Its warning has the reason.
        let Some(feature) = collection.feature(index) else {
            raw.left_out.add("not a GeoJSON feature");
            continue;
        };
        let id = feature.id_text();
        match geometry(feature.geometry.as_ref()) {
            Ok(geometry) => {
                let feature = Feature {
                    row: index + 1,
                    geometry,
                    fields: fields(&feature),
                    lines: Vec::new(),
                    multiline: Fields::new(),
                };
                let id = id.map(|id| format!(" ({})", id.escape_debug()));
                raw.push_projected(&projection, feature, || {
                    format!("{name}, feature {index}{}", id.unwrap_or_default())
                });
            }
            Err(problem) => {
                raw.left_out.add(match problem {
                    Problem::NoGeometry => "no geometry",
                    _ => "geometry of another type",
                });
                collection.warn(index, id.as_deref(), None, problem);
            }
        }
    }
    for warning in collection.warnings(&name) {
        let more = warning.more;
        raw.remarks.name(|| warning.to_string());
        (0..more).for_each(|_| raw.remarks.name(String::new));
    }
    Ok(raw)
}

fn geometry(value: Option<&GeometryValue>) -> Result<Geometry<f64>, Problem> {
    let value = value.ok_or(Problem::NoGeometry)?;
    match value {
        // The reader drops its members.
        GeometryValue::GeometryCollection { .. } => None,
        value => Geometry::try_from(value).ok(),
    }
    .ok_or(Problem::GeometryType {
        found: value.type_name(),
        expected: "points, lines or areas",
    })
}

/// Coordinate system of the `crs` member, WGS 84 without one; the name of an unsupported system as error.
fn stated(crs: Option<&str>) -> Result<Crs, String> {
    let crs: Value = crs
        .and_then(|crs| serde_json::from_str(crs).ok())
        .unwrap_or_default();
    if crs.is_null() {
        return Ok(Crs::Wgs84);
    }
    let name = crs["properties"]["name"].as_str().unwrap_or_default();
    Crs::from_name(name).ok_or_else(|| name.to_owned())
}

fn fields(feature: &ParsedFeature<'_>) -> Fields {
    feature
        .fields()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
