//! Reads GeoJSON. Supports the `crs` member, which RFC 7946 removed in 2016 and municipalities still write.

use super::{RawData, ReadOptions};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::recipe::pattern::Fields;
use geo::Geometry;
use geojson::{FeatureCollection, JsonObject};
use serde_json::Value;
use std::path::Path;

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let text = std::fs::read_to_string(file).map_err(|error| Error::read(file, error))?;
    let collection: FeatureCollection = text
        .parse()
        .map_err(|error| Error::GeoJson(file.to_owned(), error))?;
    let crs = match reading.crs {
        Some(crs) => crs,
        None => stated(collection.foreign_members.as_ref())
            .map_err(|name| Error::Crs(file.to_owned(), name))?,
    };
    let projection = Projection::from_crs(crs)?;
    let mut raw = RawData::default();
    for (index, feature) in collection.features.into_iter().enumerate() {
        let Some(geometry) = feature.geometry else {
            raw.left_out.add("no geometry");
            continue;
        };
        match Geometry::try_from(geometry) {
            Ok(geometry) => {
                let fields = feature.properties.map(texts).unwrap_or_default();
                raw.push(&projection, index + 1, geometry, fields);
            }
            Err(_) => raw.left_out.add("geometry that cannot be read"),
        }
    }
    Ok(raw)
}

/// Coordinate system of the `crs` member, WGS 84 without one; the name of an unsupported system as error.
fn stated(members: Option<&JsonObject>) -> Result<Crs, String> {
    let Some(crs) = members.and_then(|members| members.get("crs")) else {
        return Ok(Crs::Wgs84);
    };
    let name = crs["properties"]["name"].as_str().unwrap_or_default();
    Crs::from_name(name).ok_or_else(|| name.to_owned())
}

fn texts(properties: JsonObject) -> Fields {
    properties
        .into_iter()
        .filter_map(|(key, value)| {
            let text = match value {
                Value::Null => return None,
                Value::String(text) => text,
                other => other.to_string(),
            };
            (!text.trim().is_empty()).then_some((key, text))
        })
        .collect()
}
