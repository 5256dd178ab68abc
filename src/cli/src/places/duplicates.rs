//! Merges duplicates: places that are mapped twice.

use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use crate::places::evidence::{contradicts, words};
use crate::places::outline;
use crate::places::record::PlaceRecord;
use geo::{Contains, Distance, Euclidean, Geometry, MultiPolygon, unary_union};
use std::collections::BTreeMap;

/// Places of one kind and name, of two sources or both areas, within this distance in metres are duplicates.
const SAME_NAME: f64 = 50.0;
/// Points of one kind without different names within this distance in metres are duplicates: from two sources, or
/// benches back to back. Outlines are simplified by as much, so a node of one name this near is in it, or the door on it.
const SAME_SPOT: f64 = 1.0;

/// Merges duplicates. Places of one kind are duplicates if, without different names, one lies in the area of the other or
/// both are points within 1 m. "Post" and "Post Vaduz" are not different. With the same name, a point may also be on the
/// outline of the other; and they are duplicates within 50 m, if they are of two sources, or both are areas. Places with
/// facts that contradict each other are never duplicates: two cafés of one name on two levels, or with other opening hours.
/// See [`contradicts`].
///
/// Keeps the place with most facts, of equals that of the recipe's first file, then the smallest id; it takes missing
/// facts from the other. Areas of one source beside each other, such as a park that a street divides, become one area of all
/// parts. Returns the places, and the origin of each that was merged.
pub fn merge(
    places: Vec<PlaceRecord>,
    projection: LocalProjection,
) -> (Vec<PlaceRecord>, Vec<usize>) {
    let mut by_kind: BTreeMap<String, Vec<PlaceRecord>> = BTreeMap::new();
    for place in places {
        by_kind.entry(place.kind.clone()).or_default().push(place);
    }
    let mut kept = Vec::new();
    let mut merged = Vec::new();
    for group in by_kind.into_values() {
        merge_kind(group, projection, &mut kept, &mut merged);
    }
    kept.sort_by(|a, b| a.id.cmp(&b.id));
    (kept, merged)
}

fn merge_kind(
    mut group: Vec<PlaceRecord>,
    projection: LocalProjection,
    kept: &mut Vec<PlaceRecord>,
    merged: &mut Vec<usize>,
) {
    group.sort_by(|a, b| {
        let order = b.facts().cmp(&a.facts()).then(a.origin.cmp(&b.origin));
        order.then_with(|| a.id.cmp(&b.id))
    });
    let shapes: Vec<Geometry<f64>> = group
        .iter()
        .map(|it| projection.project_geometry(&it.geometry))
        .collect();
    let neighbours = SpatialIndex::new(&shapes);
    let mut slots: Vec<Option<PlaceRecord>> = group.into_iter().map(Some).collect();
    for index in 0..slots.len() {
        let Some(mut place) = slots[index].take() else {
            continue;
        };
        for other in neighbours.within(&shapes[index], SAME_NAME) {
            let is_same = slots[other].as_ref().is_some_and(|other_place| {
                is_duplicate(&place, &shapes[index], other_place, &shapes[other])
            });
            if let Some(duplicate) = slots[other].take_if(|_| is_same) {
                merged.push(duplicate.origin);
                let whole = is_part(&place, &shapes[index], &duplicate, &shapes[other])
                    .then(|| united(&place.geometry, &duplicate.geometry))
                    .flatten();
                if let Some(whole) = whole {
                    place.geometry = whole;
                    place.entrances.extend_from_slice(&duplicate.entrances);
                }
                place.merge_from(duplicate);
            }
        }
        kept.push(place);
    }
}

fn is_duplicate(
    a: &PlaceRecord,
    at_a: &Geometry<f64>,
    b: &PlaceRecord,
    at_b: &Geometry<f64>,
) -> bool {
    if contradicts(a, b) {
        return false;
    }
    let agree = match (&a.name, &b.name) {
        (Some(one), Some(other)) => {
            let (one, other) = (words(one), words(other));
            let is_near = |metres| Euclidean.distance(at_a, at_b) <= metres;
            let metres = match may_be_apart(a, b) {
                true => SAME_NAME,
                false => SAME_SPOT,
            };
            if one == other && is_near(metres) {
                return true;
            }
            one.starts_with(&other) || other.starts_with(&one)
        }
        _ => true,
    };
    agree
        && match (at_a, at_b) {
            (Geometry::Point(one), Geometry::Point(other)) => {
                Euclidean.distance(one, other) <= SAME_SPOT
            }
            _ => at_a.contains(at_b) || at_b.contains(at_a),
        }
}

/// Whether two places of one name may be one although they are apart: of two sources, which rarely agree on a position, or
/// two areas, as a park that is mapped in parts. Two points of one source are two places: nobody maps a node twice.
fn may_be_apart(a: &PlaceRecord, b: &PlaceRecord) -> bool {
    a.source != b.source || !(a.is_point() || b.is_point())
}

/// Whether both are areas of one source and neither lies in the other: parts of one place.
fn is_part(a: &PlaceRecord, at_a: &Geometry<f64>, b: &PlaceRecord, at_b: &Geometry<f64>) -> bool {
    let is_apart = || !at_a.contains(at_b) && !at_b.contains(at_a);
    a.source == b.source && !a.is_point() && !b.is_point() && is_apart()
}

/// Two areas as one, in degrees.
fn united(a: &Geometry<f64>, b: &Geometry<f64>) -> Option<Geometry<f64>> {
    let polygons = |geometry: &Geometry<f64>| match geometry {
        Geometry::Polygon(polygon) => vec![polygon.clone()],
        Geometry::MultiPolygon(MultiPolygon(polygons)) => polygons.clone(),
        _ => Vec::new(),
    };
    let parts = [polygons(a), polygons(b)].concat();
    outline::of_place(&Geometry::MultiPolygon(unary_union(&parts))).ok()
}

#[cfg(test)]
mod tests;
