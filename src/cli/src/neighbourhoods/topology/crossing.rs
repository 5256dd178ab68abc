//! Finds lines that intersect.

use crate::geometry::grid::Vertex;
use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line};
use rstar::primitives::{GeomWithData, Line as Segment};
use rstar::{RTree, RTreeObject};
use std::collections::BTreeSet;

/// Arcs that cross, touch or overlap another, or themselves, other than at the ends of segments.
pub(super) fn arcs_that_meet(arcs: &[Vec<Vertex>]) -> BTreeSet<usize> {
    let segments: Vec<(usize, Line<f64>)> = arcs
        .iter()
        .enumerate()
        .flat_map(|(arc, line)| {
            line.windows(2)
                .map(move |pair| (arc, segment(pair[0], pair[1])))
        })
        .collect();
    let tree = RTree::bulk_load(
        segments
            .iter()
            .enumerate()
            .map(|(index, (_, line))| {
                let ends = Segment::new([line.start.x, line.start.y], [line.end.x, line.end.y]);
                GeomWithData::new(ends, index)
            })
            .collect(),
    );
    let mut meeting = BTreeSet::new();
    for (index, (arc, line)) in segments.iter().enumerate() {
        let ends = Segment::new([line.start.x, line.start.y], [line.end.x, line.end.y]);
        for other in tree.locate_in_envelope_intersecting(&ends.envelope()) {
            let (other_arc, other_line) = &segments[other.data];
            if other.data > index && meet(*line, *other_line) {
                meeting.extend([*arc, *other_arc]);
            }
        }
    }
    meeting
}

/// A segment in grid steps, which `f64` holds exactly.
fn segment(from: Vertex, to: Vertex) -> Line<f64> {
    let coord = |at: Vertex| Coord {
        x: at[0] as f64,
        y: at[1] as f64,
    };
    Line::new(coord(from), coord(to))
}

/// Whether two segments share more than an end of both.
fn meet(one: Line<f64>, other: Line<f64>) -> bool {
    match line_intersection(one, other) {
        None => false,
        Some(LineIntersection::Collinear { .. }) => true,
        Some(LineIntersection::SinglePoint {
            intersection,
            is_proper,
        }) => {
            let end_of = |line: Line<f64>| intersection == line.start || intersection == line.end;
            is_proper || !end_of(one) || !end_of(other)
        }
    }
}
