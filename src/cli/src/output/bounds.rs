//! The bounding box of an atlas.

use crate::geometry::grid;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::places::record::PlaceRecord;
use geo::{BoundingRect, Coord};

/// West, south, east and north of all neighbourhoods and places, in degrees on the grid.
pub fn bounding_box(neighbourhoods: &[NeighbourhoodRecord], places: &[PlaceRecord]) -> [f64; 4] {
    let corners = neighbourhoods
        .iter()
        .flat_map(|it| it.area.iter().flatten().flatten())
        .map(|at| grid::coord(*at))
        .chain(
            places
                .iter()
                .filter_map(|it| it.geometry.bounding_rect())
                .flat_map(|it| [it.min(), it.max()]),
        );
    let start = [
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    ];
    corners.fold(start, |[west, south, east, north], Coord { x, y }| {
        [west.min(x), south.min(y), east.max(x), north.max(y)]
    })
}
