//! Validates GeoJSON geometries and converts them to shapes.

use crate::area::Area;
use crate::bounding_box::BoundingBox;
use crate::lon_lat::LonLat;
use crate::problem::Problem;
use crate::shape::Shape;
use geo::algorithm::kernels::{Kernel as _, Orientation, RobustKernel};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use geojson::{GeometryValue, Position};

/// Converts a Point, Polygon or MultiPolygon to a shape. Repairs are added to `repaired`.
///
/// # Errors
/// The problem that makes the geometry unusable.
pub fn shape(
    geometry: &GeometryValue,
    expected: BoundingBox,
    repaired: &mut Vec<Problem>,
) -> Result<Shape, Problem> {
    match geometry {
        GeometryValue::Point { coordinates } => point(coordinates, expected),
        GeometryValue::MultiPoint { coordinates } if coordinates.len() == 1 => {
            point(&coordinates[0], expected)
        }
        GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => {
            area(geometry, expected, repaired).map(Shape::from)
        }
        GeometryValue::MultiPoint { coordinates } if coordinates.is_empty() => {
            Err(Problem::EmptyGeometry)
        }
        other => Err(Problem::GeometryType {
            found: other.type_name(),
            expected: "a Point, Polygon or MultiPolygon",
        }),
    }
}

/// Converts a Polygon or MultiPolygon to an area. Repairs are added to `repaired`.
///
/// # Errors
/// The problem that makes the geometry unusable; other geometry types are one.
pub fn area(
    geometry: &GeometryValue,
    expected: BoundingBox,
    repaired: &mut Vec<Problem>,
) -> Result<Area, Problem> {
    let parts = match geometry {
        GeometryValue::Polygon { coordinates } => std::slice::from_ref(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates.as_slice(),
        other => {
            return Err(Problem::GeometryType {
                found: other.type_name(),
                expected: "a Polygon or MultiPolygon",
            });
        }
    };
    let mut polygons = Vec::with_capacity(parts.len());
    for rings in parts {
        polygons.extend(polygon(rings, expected, repaired)?);
    }
    Area::new(MultiPolygon(polygons)).ok_or(Problem::EmptyGeometry)
}

fn point(position: &Position, expected: BoundingBox) -> Result<Shape, Problem> {
    let Coord { x, y } = coord(position, expected)?;
    LonLat::new(x, y)
        .map(Shape::from)
        .ok_or(Problem::OffTheEarth { at: [x, y] })
}

fn coord(position: &Position, expected: BoundingBox) -> Result<Coord<f64>, Problem> {
    let &[x, y, ..] = position.as_slice() else {
        return Err(Problem::EmptyGeometry);
    };
    let at = [x, y];
    // First, because swapped axes may also be out of range: San Francisco would have a latitude of −122°.
    if !expected.contains_with_margin(x, y) && expected.contains_with_margin(y, x) {
        return Err(Problem::AxesSwapped { at });
    }
    if LonLat::new(x, y).is_none() {
        return Err(if x.abs() > 360.0 || y.abs() > 360.0 {
            Problem::Metres { at }
        } else {
            Problem::OffTheEarth { at }
        });
    }
    Ok(Coord { x, y })
}

/// A polygon; `None` if its outer ring is degenerate. Degenerate holes are dropped.
fn polygon(
    rings: &[Vec<Position>],
    expected: BoundingBox,
    repaired: &mut Vec<Problem>,
) -> Result<Option<Polygon<f64>>, Problem> {
    let Some((outer, inner)) = rings.split_first() else {
        return Ok(None);
    };
    let Some(outer) = ring(outer, expected, repaired)? else {
        return Ok(None);
    };
    let mut holes = Vec::with_capacity(inner.len());
    for hole in inner {
        holes.extend(ring(hole, expected, repaired)?);
    }
    Ok(Some(Polygon::new(outer, holes)))
}

/// A closed ring; `None` if it is empty or degenerate (all positions on one line).
fn ring(
    positions: &[Position],
    expected: BoundingBox,
    repaired: &mut Vec<Problem>,
) -> Result<Option<LineString<f64>>, Problem> {
    let mut coords = positions
        .iter()
        .map(|position| coord(position, expected))
        .collect::<Result<Vec<_>, _>>()?;
    let Some(&first) = coords.first() else {
        return Ok(None);
    };
    coords.dedup();
    if on_one_line(&coords) {
        repaired.push(Problem::RingCollapsed);
        return Ok(None);
    }
    if coords.last() != Some(&first) {
        repaired.push(Problem::RingNotClosed);
        coords.push(first);
    }
    if let Some(at) = crate::self_intersection::find(&coords) {
        repaired.push(Problem::RingCrossesItself { at: [at.x, at.y] });
    }
    Ok(Some(LineString(coords)))
}

/// Whether all positions are equal or collinear.
fn on_one_line(coords: &[Coord<f64>]) -> bool {
    let [from, to, rest @ ..] = coords else {
        return true;
    };
    rest.iter()
        .all(|&at| RobustKernel::orient2d(*from, *to, at) == Orientation::Collinear)
}
