//! One outline of several areas that have common borders.

use geo::{Intersects, LineString, MultiPolygon, Polygon};
use std::collections::{BTreeMap, BTreeSet};

/// A position in millionths of a degree, to compare exactly.
type Point = (i64, i64);

/// Positions for a degree: about 0.1 m, as in the files of an atlas.
const PER_DEGREE: f64 = 1e6;

/// The areas as one, without the borders that two of them have point by point. `None` where they overlap.
pub fn dissolved<'a>(areas: impl Iterator<Item = &'a MultiPolygon>) -> Option<MultiPolygon> {
    let mut edges: BTreeSet<(Point, Point)> = BTreeSet::new();
    let mut area = 0;
    for polygon in areas.flat_map(|it| &it.0) {
        let exterior = [(polygon.exterior(), true)];
        let holes = polygon.interiors().iter().map(|it| (it, false));
        for (ring, is_exterior) in exterior.into_iter().chain(holes) {
            let mut ring = points(ring);
            // Anticlockwise, and holes clockwise: the area is on the left of each edge.
            if (twice_area(&ring) > 0) != is_exterior {
                ring.reverse();
            }
            area += twice_area(&ring);
            for (from, to) in ring_edges(&ring) {
                if !edges.remove(&(to, from)) && !edges.insert((from, to)) {
                    return None;
                }
            }
        }
    }
    let rings = rings(edges);
    // Of areas that overlap, parts would be lost or counted twice.
    let is_same = rings.iter().map(|it| twice_area(it)).sum::<i128>() == area;
    is_same.then(|| polygons(rings))
}

/// The positions of a ring without the last, which is the first again.
fn points(ring: &LineString) -> Vec<Point> {
    let whole = |it: f64| (it * PER_DEGREE).round() as i64;
    let mut points: Vec<Point> = ring.coords().map(|it| (whole(it.x), whole(it.y))).collect();
    points.dedup();
    if points.first() == points.last() {
        points.pop();
    }
    points
}

fn ring_edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let ends = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(ends.copied())
}

/// Positive if anticlockwise.
fn twice_area(ring: &[Point]) -> i128 {
    let cross = |(a, b): (Point, Point)| {
        i128::from(a.0) * i128::from(b.1) - i128::from(b.0) * i128::from(a.1)
    };
    ring_edges(ring).map(cross).sum()
}

/// The rings of edges, none of which passes a position twice.
fn rings(edges: BTreeSet<(Point, Point)>) -> Vec<Vec<Point>> {
    let mut next: BTreeMap<Point, Vec<Point>> = BTreeMap::new();
    for (from, to) in edges {
        next.entry(from).or_default().push(to);
    }
    let mut rings = Vec::new();
    while let Some((start, _)) = next.first_key_value() {
        let mut path = vec![*start];
        // Where in the path a position is.
        let mut places = BTreeMap::from([(*start, 0)]);
        while let Some(at) = path.last().copied() {
            let Some(to) = take_next(&mut next, at, path.iter().nth_back(1).copied()) else {
                break;
            };
            if let Some(first) = places.get(&to).copied() {
                let ring = path.split_off(first);
                for point in &ring {
                    places.remove(point);
                }
                rings.push(ring);
            }
            places.insert(to, path.len());
            path.push(to);
        }
    }
    rings
}

/// Takes the edge that goes on from a position: where there are several, the one most to the left, so that areas that only touch stay
/// apart.
fn take_next(
    next: &mut BTreeMap<Point, Vec<Point>>,
    at: Point,
    from: Option<Point>,
) -> Option<Point> {
    let ways = next.get_mut(&at)?;
    let angle = |to: &Point| {
        let turn = |it: Point| ((it.1 - at.1) as f64).atan2((it.0 - at.0) as f64);
        // Clockwise from the way back.
        let turned = from.map_or(0.0, |from| turn(from) - turn(*to));
        turned.rem_euclid(std::f64::consts::TAU)
    };
    let order =
        |one: &(usize, &Point), other: &(usize, &Point)| angle(one.1).total_cmp(&angle(other.1));
    let (which, _) = ways.iter().enumerate().min_by(order)?;
    let to = ways.swap_remove(which);
    if ways.is_empty() {
        next.remove(&at);
    }
    Some(to)
}

/// Each hole in the smallest area around it.
fn polygons(rings: Vec<Vec<Point>>) -> MultiPolygon {
    let line = |ring: &[Point]| {
        let closed = ring.iter().chain(ring.first());
        LineString::from_iter(closed.map(|it| (it.0 as f64 / PER_DEGREE, it.1 as f64 / PER_DEGREE)))
    };
    let (mut exteriors, holes): (Vec<_>, Vec<_>) = rings.iter().partition(|it| twice_area(it) > 0);
    exteriors.sort_by_key(|it| twice_area(it));
    let exteriors = exteriors.into_iter();
    let mut polygons: Vec<Polygon> = exteriors
        .map(|it| Polygon::new(line(it), Vec::new()))
        .collect();
    for hole in holes {
        let hole = line(hole);
        let mut all = polygons.iter_mut();
        let is_around = |it: &&mut Polygon| hole.points().all(|point| it.intersects(&point));
        if let Some(around) = all.find(is_around) {
            around.interiors_push(hole);
        }
    }
    MultiPolygon::new(polygons)
}
