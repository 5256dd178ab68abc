//! Groups nearby pieces into one place: a swing, a slide and a seesaw are one playground.

use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use crate::places::record::PlaceRecord;
use geo::{Area, Coord, Distance, Euclidean, Geometry, MultiPolygon};
use geo::{BoundingRect, Centroid};

/// Makes one place from pieces of a kind that are within `metres` of the next.
///
/// Its shape is the union of the areas among the pieces, or else the piece nearest to the middle, so that the marker
/// stands on an object. Its id is the first of the pieces. Returns the places, and the origin of each piece that was
/// merged.
pub fn group_pieces(
    places: Vec<PlaceRecord>,
    kind: &str,
    metres: f64,
    projection: LocalProjection,
) -> (Vec<PlaceRecord>, Vec<usize>) {
    let (mut pieces, mut kept): (Vec<PlaceRecord>, Vec<PlaceRecord>) =
        places.into_iter().partition(|place| place.kind == kind);
    pieces.sort_by(|a, b| a.id.cmp(&b.id));
    let shapes: Vec<Geometry<f64>> = pieces
        .iter()
        .map(|it| projection.project_geometry(&it.geometry))
        .collect();
    let groups = groups(&shapes, metres);
    let mut merged = Vec::new();
    let mut pieces: Vec<Option<PlaceRecord>> = pieces.into_iter().map(Some).collect();
    for group in groups {
        let geometry = group_shape(&group, &pieces, &shapes);
        let mut members = group.iter().filter_map(|index| pieces[*index].take());
        let Some(mut place) = members.next() else {
            continue;
        };
        let mut entrances = std::mem::take(&mut place.entrances);
        for mut member in members {
            merged.push(member.origin);
            entrances.append(&mut member.entrances);
            place.merge_from(member);
        }
        place.entrances = entrances;
        place.geometry = geometry.unwrap_or(place.geometry);
        kept.push(place);
    }
    kept.sort_by(|a, b| a.id.cmp(&b.id));
    (kept, merged)
}

/// Single-linkage groups of shapes, each sorted by index.
fn groups(shapes: &[Geometry<f64>], metres: f64) -> Vec<Vec<usize>> {
    let neighbours = SpatialIndex::new(shapes);
    let mut seen = vec![false; shapes.len()];
    let mut groups = Vec::new();
    for start in 0..shapes.len() {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        let mut group = vec![start];
        let mut next = 0;
        while let Some(index) = group.get(next).copied() {
            next += 1;
            for other in neighbours.within(&shapes[index], metres) {
                if !seen[other] && Euclidean.distance(&shapes[index], &shapes[other]) <= metres {
                    seen[other] = true;
                    group.push(other);
                }
            }
        }
        group.sort_unstable();
        groups.push(group);
    }
    groups
}

/// The shape of a group, in degrees: its areas, or the piece nearest to the middle.
fn group_shape(
    group: &[usize],
    pieces: &[Option<PlaceRecord>],
    shapes: &[Geometry<f64>],
) -> Option<Geometry<f64>> {
    let mut areas = MultiPolygon(Vec::new());
    for index in group {
        match &pieces[*index].as_ref()?.geometry {
            Geometry::Polygon(polygon) => areas.0.push(polygon.clone()),
            Geometry::MultiPolygon(polygons) => areas.0.extend(polygons.iter().cloned()),
            _ => {}
        }
    }
    if areas.0.len() == 1 {
        return areas.0.pop().map(Geometry::Polygon);
    }
    if areas.unsigned_area() > 0.0 {
        return Some(Geometry::MultiPolygon(areas));
    }
    let points: Vec<(usize, Coord<f64>)> = group
        .iter()
        .filter_map(|index| Some((*index, shapes[*index].bounding_rect()?.center())))
        .collect();
    let middle = points
        .iter()
        .map(|(_, at)| *at)
        .collect::<geo::LineString<f64>>();
    let middle = geo::MultiPoint::from(middle.0).centroid()?;
    // Whole centimetres: both of two pieces are as far from the middle, and the last digit of a sine must not decide.
    let centimetres =
        |at: Coord<f64>| (Euclidean.distance(middle, geo::Point(at)) * 100.0).round() as i64;
    let (nearest, _) = points
        .into_iter()
        .min_by_key(|(index, at)| (centimetres(*at), *index))?;
    Some(pieces[nearest].as_ref()?.geometry.clone())
}

#[cfg(test)]
mod tests;
