//! From a GeoJSON geometry to a shape on the earth, with what was wrong with it.

use crate::position::LonLat;
use crate::shape::{Area, Shape};
use crate::warning::Problem;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use geojson::{Geometry, GeometryValue, Position};

/// Where the features of a file are expected, as a box of degrees; `None` where nothing is known.
/// With it, positions that have latitude first are told from places that are truly far away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Westernmost longitude in degrees.
    pub west: f64,
    /// Southernmost latitude in degrees.
    pub south: f64,
    /// Easternmost longitude in degrees.
    pub east: f64,
    /// Northernmost latitude in degrees.
    pub north: f64,
}

impl Bounds {
    /// The European Netherlands with some margin: what is expected where nothing else is known, as that is whom
    /// this is for. A file from elsewhere only loses the warning about swapped axes.
    pub const NETHERLANDS: Self = Self {
        west: 3.0,
        south: 50.5,
        east: 7.5,
        north: 53.8,
    };

    /// The box around these positions; `None` where there are none.
    pub fn around(positions: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        positions.into_iter().fold(None, |bounds, at| {
            let mut all = bounds.unwrap_or(Self {
                west: at.lon(),
                south: at.lat(),
                east: at.lon(),
                north: at.lat(),
            });
            all.west = all.west.min(at.lon());
            all.east = all.east.max(at.lon());
            all.south = all.south.min(at.lat());
            all.north = all.north.max(at.lat());
            Some(all)
        })
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        // Half a degree around: a place just over the border is not a mistake.
        (self.west - 0.5..=self.east + 0.5).contains(&x)
            && (self.south - 0.5..=self.north + 0.5).contains(&y)
    }
}

/// A shape from a geometry, with what had to be mended in it.
///
/// # Errors
/// What makes the geometry unusable.
pub fn shape(
    geometry: &Geometry,
    expected: Bounds,
    mended: &mut Vec<Problem>,
) -> Result<Shape, Problem> {
    match &geometry.value {
        GeometryValue::Point { coordinates } => point(coordinates, expected),
        GeometryValue::MultiPoint { coordinates } if coordinates.len() == 1 => {
            point(&coordinates[0], expected)
        }
        GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => {
            area(geometry, expected, mended).map(Shape::Area)
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

/// An area from a geometry, with what had to be mended in it.
///
/// # Errors
/// What makes the geometry unusable, a point included.
pub fn area(
    geometry: &Geometry,
    expected: Bounds,
    mended: &mut Vec<Problem>,
) -> Result<Area, Problem> {
    let mut read = |rings: &Vec<Vec<Position>>| polygon(rings, expected, mended);
    let polygons = match &geometry.value {
        GeometryValue::Polygon { coordinates } => vec![read(coordinates)?],
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().map(read).collect::<Result<_, _>>()?
        }
        other => {
            return Err(Problem::GeometryType {
                found: other.type_name(),
                expected: "a Polygon or MultiPolygon",
            });
        }
    };
    if polygons.is_empty() {
        return Err(Problem::EmptyGeometry);
    }
    Ok(Area::new(MultiPolygon(polygons)))
}

fn point(position: &Position, expected: Bounds) -> Result<Shape, Problem> {
    let Coord { x, y } = coord(position, expected)?;
    LonLat::new(x, y)
        .map(Shape::from)
        .ok_or(Problem::OffTheEarth { at: [x, y] })
}

fn coord(position: &Position, expected: Bounds) -> Result<Coord<f64>, Problem> {
    let &[x, y, ..] = position.as_slice() else {
        return Err(Problem::EmptyGeometry);
    };
    let at = [x, y];
    if LonLat::new(x, y).is_none() {
        return Err(if x.abs() > 360.0 || y.abs() > 360.0 {
            Problem::Metres { at }
        } else {
            Problem::OffTheEarth { at }
        });
    }
    if !expected.holds(x, y) && expected.holds(y, x) {
        return Err(Problem::AxesSwapped { at });
    }
    Ok(Coord { x, y })
}

fn polygon(
    rings: &[Vec<Position>],
    expected: Bounds,
    mended: &mut Vec<Problem>,
) -> Result<Polygon<f64>, Problem> {
    let (outer, inner) = rings.split_first().ok_or(Problem::EmptyGeometry)?;
    let outer = ring(outer, expected, mended)?;
    let inner = inner
        .iter()
        .map(|hole| ring(hole, expected, mended))
        .collect::<Result<_, _>>()?;
    Ok(Polygon::new(outer, inner))
}

fn ring(
    positions: &[Position],
    expected: Bounds,
    mended: &mut Vec<Problem>,
) -> Result<LineString<f64>, Problem> {
    if positions.is_empty() {
        return Err(Problem::EmptyGeometry);
    }
    let mut coords = positions
        .iter()
        .map(|position| coord(position, expected))
        .collect::<Result<Vec<_>, _>>()?;
    if coords.first() != coords.last() {
        mended.push(Problem::RingNotClosed);
        coords.push(coords[0]);
    }
    coords.dedup();
    if coords.len() < 4 {
        return Err(Problem::RingCollapsed);
    }
    if let Some(at) = crate::crossing::of_ring(&coords) {
        mended.push(Problem::RingCrossesItself { at: [at.x, at.y] });
    }
    Ok(LineString(coords))
}
