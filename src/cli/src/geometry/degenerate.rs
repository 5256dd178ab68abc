//! Removes degenerate geometry as it is read, so that no later step meets it: `geo` panics on a line of one point.

use atlas::LonLat;
use geo::algorithm::kernels::{Kernel as _, Orientation, RobustKernel};
use geo::{
    Coord, CoordsIter, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint,
    MultiPolygon, Polygon,
};
use std::fmt;

/// Why a geometry is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degenerate {
    /// It has no positions, or no part.
    Empty,
    /// A position is not on the earth, or not a number.
    OffTheEarth,
    /// All positions of a line are equal, or there is only one.
    LineOfOnePoint,
    /// All positions of the outer ring of an area are equal or collinear.
    AreaWithoutInside,
}

impl fmt::Display for Degenerate {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Empty => "empty geometry",
            Self::OffTheEarth => "coordinates outside their system",
            Self::LineOfOnePoint => "line of a single point",
            Self::AreaWithoutInside => "area without an inside",
        })
    }
}

/// A geometry, in degrees, without its degenerate parts and holes; and how many of those it had.
///
/// Afterwards every position is on the earth, every line has two different positions, every ring three that are not
/// collinear, and nothing is empty.
///
/// # Errors
/// If a position is not on the earth, or nothing else is left.
pub fn without_degenerate_parts(
    geometry: Geometry<f64>,
) -> Result<(Geometry<f64>, usize), Degenerate> {
    let is_off = |at: Coord<f64>| LonLat::new(at.x, at.y).is_none();
    if geometry.coords_iter().any(is_off) {
        return Err(Degenerate::OffTheEarth);
    }
    whole(geometry)
}

fn whole(geometry: Geometry<f64>) -> Result<(Geometry<f64>, usize), Degenerate> {
    match geometry {
        Geometry::MultiPoint(MultiPoint(points)) if points.is_empty() => Err(Degenerate::Empty),
        Geometry::LineString(line) => Ok((Geometry::LineString(self::line(line)?), 0)),
        Geometry::MultiLineString(MultiLineString(lines)) => {
            let (lines, dropped) = parts(lines, |it| Ok((line(it)?, 0)))?;
            Ok((MultiLineString(lines).into(), dropped))
        }
        Geometry::Polygon(area) => {
            let (area, dropped) = polygon(area)?;
            Ok((area.into(), dropped))
        }
        Geometry::MultiPolygon(MultiPolygon(areas)) => {
            let (areas, dropped) = parts(areas, polygon)?;
            Ok((MultiPolygon(areas).into(), dropped))
        }
        Geometry::GeometryCollection(GeometryCollection(members)) => {
            let (members, dropped) = parts(members, whole)?;
            Ok((
                Geometry::GeometryCollection(GeometryCollection(members)),
                dropped,
            ))
        }
        sound => Ok((sound, 0)),
    }
}

/// The parts that are of use, and the number of the others; the first reason if none is.
fn parts<T>(
    all: Vec<T>,
    sound: impl Fn(T) -> Result<(T, usize), Degenerate>,
) -> Result<(Vec<T>, usize), Degenerate> {
    let (mut kept, mut dropped, mut reason) = (Vec::with_capacity(all.len()), 0, None);
    for part in all {
        match sound(part) {
            Ok((part, within)) => {
                kept.push(part);
                dropped += within;
            }
            Err(why) => {
                dropped += 1;
                reason = reason.or(Some(why));
            }
        }
    }
    if kept.is_empty() {
        return Err(reason.unwrap_or(Degenerate::Empty));
    }
    Ok((kept, dropped))
}

fn line(line: LineString<f64>) -> Result<LineString<f64>, Degenerate> {
    let first = line.0.first().ok_or(Degenerate::Empty)?;
    let is_line = line.0.iter().any(|at| at != first);
    is_line.then_some(line).ok_or(Degenerate::LineOfOnePoint)
}

fn polygon(polygon: Polygon<f64>) -> Result<(Polygon<f64>, usize), Degenerate> {
    let (outer, mut holes) = polygon.into_inner();
    if outer.0.is_empty() {
        return Err(Degenerate::Empty);
    }
    if on_one_line(&outer) {
        return Err(Degenerate::AreaWithoutInside);
    }
    let count = holes.len();
    holes.retain(|hole| !on_one_line(hole));
    let dropped = count - holes.len();
    Ok((Polygon::new(outer, holes), dropped))
}

/// Whether all positions are equal or collinear.
fn on_one_line(ring: &LineString<f64>) -> bool {
    let Some(&from) = ring.0.first() else {
        return true;
    };
    let Some(&to) = ring.0.iter().find(|at| **at != from) else {
        return true;
    };
    let mut others = ring.0.iter();
    others.all(|&at| RobustKernel::orient2d(from, to, at) == Orientation::Collinear)
}

#[cfg(test)]
mod tests {
    use super::{Degenerate, without_degenerate_parts};
    use geo::{Geometry, GeometryCollection, MultiPoint, line_string, point, polygon};
    use geo::{LineString, MultiLineString, MultiPolygon, Polygon};

    fn why(geometry: impl Into<Geometry<f64>>) -> Option<Degenerate> {
        without_degenerate_parts(geometry.into()).err()
    }

    #[test]
    fn lines_need_two_different_points() {
        let none = LineString::<f64>(Vec::new());
        assert_eq!(why(none), Some(Degenerate::Empty));
        let one = line_string![(x: 9.0, y: 47.0)];
        assert_eq!(why(one.clone()), Some(Degenerate::LineOfOnePoint));
        let equal = line_string![(x: 9.0, y: 47.0), (x: 9.0, y: 47.0)];
        assert_eq!(why(equal), Some(Degenerate::LineOfOnePoint));
        let two = line_string![(x: 9.0, y: 47.0), (x: 9.1, y: 47.0)];
        assert_eq!(why(two.clone()), None);
        let several = MultiLineString(vec![one, two.clone()]);
        let (left, dropped) = without_degenerate_parts(several.into()).unwrap();
        assert_eq!((left, dropped), (MultiLineString(vec![two]).into(), 1));
    }

    //  ┌──────┐
    //  │  ╱   │    a square whose hole is a line
    //  └──────┘
    #[test]
    fn rings_need_an_inside() {
        let square =
            polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0), (x: 0.0, y: 1.0)];
        let hole = line_string![(x: 0.2, y: 0.2), (x: 0.4, y: 0.4), (x: 0.3, y: 0.3)];
        let holed = Polygon::new(square.exterior().clone(), vec![hole]);
        let (left, dropped) = without_degenerate_parts(holed.into()).unwrap();
        assert_eq!((left, dropped), (square.clone().into(), 1));
        let flat = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 2.0, y: 0.0)];
        assert_eq!(why(flat.clone()), Some(Degenerate::AreaWithoutInside));
        assert_eq!(why(Polygon::<f64>::empty()), Some(Degenerate::Empty));
        let both = MultiPolygon(vec![flat, square.clone()]);
        let (left, dropped) = without_degenerate_parts(both.into()).unwrap();
        assert_eq!((left, dropped), (MultiPolygon(vec![square]).into(), 1));
    }

    #[test]
    fn positions_are_on_the_earth() {
        for (x, y) in [
            (f64::NAN, 52.0),
            (4.0, f64::INFINITY),
            (4.0, 90.1),
            (-180.1, 0.0),
        ] {
            assert_eq!(why(point!(x: x, y: y)), Some(Degenerate::OffTheEarth));
        }
        assert_eq!(why(point!(x: 180.0, y: -90.0)), None);
    }

    #[test]
    fn empty_collections_are_empty() {
        assert_eq!(why(MultiPoint::<f64>(Vec::new())), Some(Degenerate::Empty));
        let nothing = GeometryCollection::<f64>(Vec::new());
        let nothing = Geometry::GeometryCollection(nothing);
        assert_eq!(why(nothing.clone()), Some(Degenerate::Empty));
        let nested = GeometryCollection(vec![nothing]);
        assert_eq!(
            why(Geometry::GeometryCollection(nested)),
            Some(Degenerate::Empty)
        );
    }
}
