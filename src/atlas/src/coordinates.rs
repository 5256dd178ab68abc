//! Reads GeoJSON geometries from JSON values.

use crate::json::{Node, SchemaError};
use geojson::{GeometryValue, Position};
use json::Value;

#[derive(Clone, Copy)]
enum Type {
    Point,
    MultiPoint,
    LineString,
    MultiLineString,
    Polygon,
    MultiPolygon,
    GeometryCollection,
}

const TYPES: [(&str, Type); 7] = [
    ("Point", Type::Point),
    ("MultiPoint", Type::MultiPoint),
    ("LineString", Type::LineString),
    ("MultiLineString", Type::MultiLineString),
    ("Polygon", Type::Polygon),
    ("MultiPolygon", Type::MultiPolygon),
    ("GeometryCollection", Type::GeometryCollection),
];

/// Reads a geometry (RFC 7946 §3.1). The members of a GeometryCollection are dropped, as no caller uses them.
///
/// # Errors
/// The JSON path and reason for a value that is no geometry: unknown type, or coordinates that are missing, not numeric or
/// nested to the wrong depth.
pub fn geometry(at: Node) -> Result<GeometryValue, SchemaError> {
    at.object()?;
    let kind = at.member("type").choice(&TYPES)?;
    let coordinates = at.member("coordinates");
    Ok(match kind {
        Type::Point => GeometryValue::Point {
            coordinates: position(coordinates)?,
        },
        Type::MultiPoint => GeometryValue::MultiPoint {
            coordinates: line(coordinates)?,
        },
        Type::LineString => GeometryValue::LineString {
            coordinates: line(coordinates)?,
        },
        Type::MultiLineString => GeometryValue::MultiLineString {
            coordinates: lines(coordinates)?,
        },
        Type::Polygon => GeometryValue::Polygon {
            coordinates: lines(coordinates)?,
        },
        Type::MultiPolygon => GeometryValue::MultiPolygon {
            coordinates: coordinates.list(lines)?,
        },
        Type::GeometryCollection => GeometryValue::GeometryCollection {
            geometries: Vec::new(),
        },
    })
}

fn lines(at: Node) -> Result<Vec<Vec<Position>>, SchemaError> {
    at.list(line)
}

fn line(at: Node) -> Result<Vec<Position>, SchemaError> {
    at.list(position)
}

/// The first two numbers of a position. Further elements, such as heights, must be numbers and are dropped.
fn position(at: Node) -> Result<Position, SchemaError> {
    const EXPECTED: &str = "a position of two numbers";
    let Some(Value::List(numbers)) = at.value() else {
        return Err(at.mismatch(EXPECTED));
    };
    numbers.position().map(Position::from).ok_or_else(|| {
        // Report the element that is not a number, or else that there are too few.
        match at.list(|it| it.number()) {
            Err(misfit) => misfit,
            Ok(_) => at.mismatch(EXPECTED),
        }
    })
}
