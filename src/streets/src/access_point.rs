//! Access points: where a place can be entered from the network.

use crate::edge::{EdgeFilter, Level, SnapClasses};
use crate::goals::Destination;
use crate::grid::interpolate;
use crate::length::Length;
use crate::snap::{EdgePoint, SNAP_LIMIT, SURFACE_FIRST, Snap};
use crate::streets::Streets;
use atlas::{Area, EcefPoint, LonLat, Shape, sort_indices};
use geo::{Coord, LineString};

/// Edges this close to an area's boundary are beside the area, in metres.
const MAX_GAP: f64 = 30.0;
/// The boundary is sampled at points at most this many metres apart …
const MAX_SAMPLE_STEP: f64 = 20.0;
/// … and at about this many points at most; larger areas have a longer step.
const MAX_SAMPLES: f64 = 500.0;

/// The access points of a place, snapped: its mapped entrances if any is near an edge; else the position of a point, or
/// what [`area_access_points`] finds. Empty if no edge is near.
pub fn access_points(
    streets: &Streets,
    edge_filter: EdgeFilter,
    place: Destination<'_>,
) -> Vec<Snap> {
    let levels: &[Level] = match place.underground {
        true => &[Level::Any],
        false => &SURFACE_FIRST,
    };
    let snaps = |at: &LonLat| streets.snap(*at, edge_filter, levels).into_iter().flatten();
    let mapped: Vec<Snap> = place.entrances.iter().flat_map(snaps).collect();
    if !mapped.is_empty() {
        return mapped;
    }
    match place.shape {
        Shape::Point(at, _) => snaps(at).collect(),
        Shape::Area(area) => {
            let boundary = sample_boundary(area);
            let found = levels.iter().map(|level| {
                area_access_points(streets, edge_filter.classes(*level), area, &boundary)
            });
            found
                .into_iter()
                .find(|it| !it.is_empty())
                .unwrap_or_default()
        }
    }
}

/// The access points of an area: those on edges of large components, and those across or beside its boundary on edges
/// of small ones, which lead to the area from within their component.
fn area_access_points(
    streets: &Streets,
    classes: SnapClasses,
    area: &Area,
    boundary: &(Vec<LonLat>, f64),
) -> Vec<Snap> {
    let (samples, step) = boundary;
    let mut near: Vec<u32> = samples
        .iter()
        .flat_map(|at| streets.edges_near(*at, classes.all, MAX_GAP + step, usize::MAX))
        .collect();
    sort_indices(&mut near, &|a, b| a.cmp(&b));
    near.dedup();
    let (large, small): (Vec<u32>, Vec<u32>) = near
        .into_iter()
        .partition(|edge| streets.edge(*edge).classes() & classes.large != 0);
    let mut found = adjacent_access_points(streets, &large, area, samples);
    if found.is_empty() {
        found.extend(far_access_point(streets, classes.large, area, samples));
    }
    found.extend(adjacent_access_points(streets, &small, area, samples));
    if found.is_empty() {
        found.extend(far_access_point(streets, classes.all, area, samples));
    }
    found
}

/// Where these edges cross the boundary of an area. If none does, points along each edge beside it.
fn adjacent_access_points(
    streets: &Streets,
    near: &[u32],
    area: &Area,
    samples: &[LonLat],
) -> Vec<Snap> {
    let crossing = near
        .iter()
        .flat_map(|street| crossings(streets, *street, area));
    let crossing: Vec<Snap> = crossing.collect();
    if !crossing.is_empty() {
        return crossing;
    }
    let limit = Length::from_metres(MAX_GAP);
    near.iter()
        .flat_map(|street| access_points_along(streets, *street, area, samples))
        .filter(|snap| snap.distance <= limit)
        .collect()
}

/// The closest point of the nearest edge within the snap limit.
fn far_access_point(
    streets: &Streets,
    classes: u64,
    area: &Area,
    samples: &[LonLat],
) -> Option<Snap> {
    let found = samples.iter();
    let mut found: Vec<u32> = found
        .flat_map(|at| streets.edges_near(*at, classes, SNAP_LIMIT, 1))
        .collect();
    // Most samples have the same nearest edge.
    sort_indices(&mut found, &|a, b| a.cmp(&b));
    found.dedup();
    found
        .into_iter()
        .filter_map(|street| closest_access_point(streets, street, area))
        .min_by_key(|snap| (snap.distance, snap.edge))
}

fn rings(area: &Area) -> impl Iterator<Item = &LineString<f64>> {
    area.polygons()
        .iter()
        .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

/// Points along the boundary, and the largest distance between two of them in metres.
fn sample_boundary(area: &Area) -> (Vec<LonLat>, f64) {
    let position = |at: Coord<f64>| LonLat::new(at.x, at.y);
    let length = |a: LonLat, b: LonLat| EcefPoint::from(a).chord_squared(b.into()).sqrt();
    let sides = || rings(area).flat_map(LineString::lines);
    let sides = || sides().filter_map(|side| Some((position(side.start)?, position(side.end)?)));
    let whole: f64 = sides().map(|(a, b)| length(a, b)).sum();
    let step = MAX_SAMPLE_STEP.max(whole / MAX_SAMPLES);
    let mut points = Vec::new();
    for (a, b) in sides() {
        let count = (length(a, b) / step).ceil().max(1.0) as u32;
        points.extend((0..count).filter_map(|at| {
            let at = interpolate(a.into(), b.into(), f64::from(at) / f64::from(count));
            LonLat::new(at.x, at.y)
        }));
    }
    (points, step)
}

/// The points where an edge crosses the boundary of an area, snapped.
fn crossings(streets: &Streets, street: u32, area: &Area) -> Vec<Snap> {
    let grid = streets.grid_points(streets.edge(street));
    let mut found = Vec::new();
    for (segment, ends) in grid.windows(2).enumerate() {
        let (a, b): (Coord<f64>, Coord<f64>) = (ends[0].into(), ends[1].into());
        for side in rings(area).flat_map(LineString::lines) {
            if let Some(share) = crossing(a, b, side.start, side.end) {
                let at = interpolate(a, b, share);
                let edge_point = EdgePoint {
                    segment,
                    share,
                    squared: 0.0,
                };
                found.push(streets.snap_at(street, edge_point, at));
            }
        }
    }
    found
}

/// The share of the line a–b before its intersection with c–d; `None` if they do not intersect.
fn crossing(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>, d: Coord<f64>) -> Option<f64> {
    let disjoint = |low: f64, high: f64, other: f64, another: f64| {
        low.max(high) < other.min(another) || other.max(another) < low.min(high)
    };
    if disjoint(a.x, b.x, c.x, d.x) || disjoint(a.y, b.y, c.y, d.y) {
        return None;
    }
    let cross = |u: Coord<f64>, v: Coord<f64>| u.x * v.y - u.y * v.x;
    let (along, side, away) = (b - a, d - c, c - a);
    let turn = cross(along, side);
    let (share, other) = (cross(away, side) / turn, cross(away, along) / turn);
    // Parallel lines give NaN, which no range contains.
    ((0.0..=1.0).contains(&share) && (0.0..=1.0).contains(&other)).then_some(share)
}

/// The access points along an edge beside an area: the closest one, and those samples of the boundary that are reached
/// sooner from the edge directly than by way of the closest one.
fn access_points_along(streets: &Streets, street: u32, area: &Area, edge: &[LonLat]) -> Vec<Snap> {
    let Some(nearest) = closest_access_point(streets, street, area) else {
        return Vec::new();
    };
    let line = streets.edge(street);
    let others = edge.iter().map(|at| {
        let edge_point = streets.edge_point(line, (*at).into());
        streets.snap_at(street, edge_point, (*at).into())
    });
    let others =
        others.filter(|snap| snap.distance < nearest.distance + nearest.along.abs_diff(snap.along));
    std::iter::once(nearest).chain(others).collect()
}

/// The closest pair of an edge's point and a boundary point. The edge does not cross the boundary, so one of the two is
/// a vertex.
fn closest_access_point(streets: &Streets, street: u32, area: &Area) -> Option<Snap> {
    let edge = streets.edge(street);
    let corners = rings(area).flat_map(|ring| ring.0.iter());
    let corners = corners.filter_map(|at| LonLat::new(at.x, at.y));
    let from_corners = corners.map(|at| (streets.edge_point(edge, at.into()), Coord::from(at)));
    let bends = streets.ecef_points(edge);
    let from_bends = bends.iter().enumerate().filter_map(|(number, bend)| {
        let (end, squared) = closest_on_boundary(area, *bend)?;
        // A vertex begins its segment; the last one ends the segment before it.
        let segment = number.min(bends.len() - 2);
        let share = if number > segment { 1.0 } else { 0.0 };
        let edge_point = EdgePoint {
            segment,
            share,
            squared,
        };
        Some((edge_point, end))
    });
    from_corners
        .chain(from_bends)
        .min_by(|a, b| a.0.squared.total_cmp(&b.0.squared))
        .map(|(edge_point, end)| streets.snap_at(street, edge_point, end))
}

/// The point of an area's boundary that is nearest to `from`, and the squared chord to it in square metres.
fn closest_on_boundary(area: &Area, from: EcefPoint) -> Option<(Coord<f64>, f64)> {
    let sides = rings(area).flat_map(LineString::lines);
    let sides = sides.filter_map(|side| {
        let a = LonLat::new(side.start.x, side.start.y)?;
        let b = LonLat::new(side.end.x, side.end.y)?;
        let (share, squared) = from.nearest_on_line(a.into(), b.into());
        Some((interpolate(side.start, side.end, share), squared))
    });
    sides.min_by(|a, b| a.1.total_cmp(&b.1))
}
