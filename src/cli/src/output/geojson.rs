//! Writes GeoJSON (RFC 7946): one feature per line, at most six decimals, outer rings counter-clockwise.
//!
//! Geometries are those of the `geojson` crate. Features and collections are own code, because those of the crate sort
//! properties by name and write one line, which would hide what changed between two versions of an atlas.

use crate::activities::ActivityRecord;
use crate::geometry::grid;
use crate::neighbourhoods::{FIGURES, NeighbourhoodRecord};
use crate::places::record::PlaceRecord;
use geo::{Geometry, MapCoords, MultiPolygon, Orient, orient::Direction};
use geojson::GeometryValue;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// The text of `places.geojson`.
///
/// # Errors
/// Never for the strings and numbers of places; the type is that of serde_json.
pub fn places(places: &[PlaceRecord]) -> serde_json::Result<String> {
    collection(places.iter().map(|place| Feature {
        kind: "Feature",
        properties: place,
        geometry: geometry(&place.geometry),
    }))
}

/// The text of `activities.geojson`: a point, or null for what is at a place of the atlas, comes to people's homes, or has no
/// known position.
///
/// # Errors
/// As for [`places`].
pub fn activities(activities: &[ActivityRecord]) -> serde_json::Result<String> {
    collection(activities.iter().map(|activity| {
        let at = activity.position.map(Geometry::Point);
        Feature {
            kind: "Feature",
            properties: activity,
            geometry: at.and_then(|at| geometry(&at)),
        }
    }))
}

/// The text of `neighbourhoods.geojson`. It has a property if any neighbourhood has a value for it; for the others the
/// value is null.
///
/// # Errors
/// As for [`places`].
pub fn neighbourhoods(list: &[NeighbourhoodRecord]) -> serde_json::Result<String> {
    let any = |has: &dyn Fn(&NeighbourhoodRecord) -> bool| list.iter().any(has);
    let has_district = any(&|it| it.district.is_some());
    let has_municipality = any(&|it| it.municipality.is_some());
    let has_middle = any(&|it| it.middle.is_some());
    let figures: Vec<usize> = (0..FIGURES.len())
        .filter(|figure| any(&|it| it.figures[*figure].is_some()))
        .collect();
    collection(list.iter().map(|it| {
        let mut properties = vec![
            ("id", Value::from(it.id.as_str())),
            ("name", Value::from(it.name.as_str())),
        ];
        if has_district {
            properties.push(("district", Value::from(it.district.as_deref())));
        }
        if has_municipality {
            properties.push(("municipality", Value::from(it.municipality.as_deref())));
        }
        if it.water {
            properties.push(("water", Value::from(true)));
        }
        for &figure in &figures {
            properties.push((FIGURES[figure], Value::from(it.figures[figure])));
        }
        if has_middle {
            let middle = it.middle.map(|at| vec![at.x, at.y]);
            properties.push(("middle", Value::from(middle)));
        }
        Feature {
            kind: "Feature",
            properties: InOrder(properties),
            geometry: geometry(&Geometry::MultiPolygon(grid::degrees(&it.area))),
        }
    }))
}

/// The text of a collection of shapes, each with its properties in the order of the list.
///
/// # Errors
/// As for [`places`].
pub fn features<'s>(
    list: impl Iterator<Item = (Vec<(String, Value)>, Geometry<f64>)> + 's,
) -> serde_json::Result<String> {
    collection(list.map(|(properties, shape)| Feature {
        kind: "Feature",
        properties: InOrder(properties),
        geometry: geometry(&shape),
    }))
}

/// A feature whose properties keep their order; those of [`geojson::Feature`] are sorted by name.
#[derive(Serialize)]
struct Feature<P> {
    #[serde(rename = "type")]
    kind: &'static str,
    properties: P,
    geometry: Option<GeometryValue>,
}

/// A JSON object with its members in the order of the list.
struct InOrder<K>(Vec<(K, Value)>);

impl<K: Serialize> Serialize for InOrder<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn collection(features: impl Iterator<Item = impl Serialize>) -> serde_json::Result<String> {
    let lines: Vec<String> = features
        .map(|feature| serde_json::to_string(&feature))
        .collect::<serde_json::Result<_>>()?;
    let features = lines.join(",\n");
    Ok(format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}\n"
    ))
}

/// Converts a shape, rounded to the grid. `None` unless it is a point or an area, as all places and neighbourhoods are.
fn geometry(shape: &Geometry<f64>) -> Option<GeometryValue> {
    let shape = shape.map_coords(|at| grid::coord(grid::vertex(at)));
    match shape {
        Geometry::Point(point) => Some(GeometryValue::from(&point)),
        Geometry::Polygon(polygon) => {
            Some(GeometryValue::from(&polygon.orient(Direction::Default)))
        }
        Geometry::MultiPolygon(polygons) => Some(area(&polygons.orient(Direction::Default))),
        _ => None,
    }
}

/// An area; one with a single part becomes a Polygon.
fn area(polygons: &MultiPolygon<f64>) -> GeometryValue {
    match polygons.0.as_slice() {
        [only] => GeometryValue::from(only),
        _ => GeometryValue::from(polygons),
    }
}

#[cfg(test)]
mod tests {
    use super::geometry;
    use geo::{Geometry, point, polygon};

    fn text(shape: impl Into<Geometry<f64>>) -> String {
        serde_json::to_string(&geometry(&shape.into())).unwrap()
    }

    #[test]
    fn coordinates_have_at_most_six_decimals() {
        assert_eq!(
            text(point!(x: 9.5000004, y: -71.0000011)),
            r#"{"type":"Point","coordinates":[9.5,-71.000001]}"#
        );
        assert_eq!(
            text(point!(x: 10.0, y: -0.0000001)),
            r#"{"type":"Point","coordinates":[10.0,0.0]}"#
        );
    }

    #[test]
    fn outer_rings_are_counter_clockwise() {
        let clockwise = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.0), (x: 1.0, y: 1.0)];
        assert_eq!(
            text(clockwise),
            r#"{"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]}"#
        );
    }
}
