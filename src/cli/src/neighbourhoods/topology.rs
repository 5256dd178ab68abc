//! Borders that neighbours share are simplified once, so that they never gape or overlap.
//!
//! Every border is cut into arcs at the vertices where three or more lines meet. An arc belongs to the areas on both
//! its sides; it is simplified for both at once, its ends stay, and the areas are put together again from arcs.

mod crossing;

use crate::geometry::grid::{self, GridArea, Vertex};
use crate::geometry::local_projection::LocalProjection;
use geo::{LineString, SimplifyIdx};
use std::collections::{BTreeMap, BTreeSet};

/// A border between two places where lines meet, or a whole ring that meets no other; in the direction in which it
/// comes first in the order of vertices.
type Arc = Vec<Vertex>;

/// A part of a ring: an arc, and whether the ring goes along it backwards.
type ArcRef = (usize, bool);

/// At this tolerance in metres an arc is no longer simplified at all: the grid is as coarse.
const FINEST: f64 = 0.1;

/// Simplifies areas together, to within `tolerance` metres of their true borders.
///
/// Where a simplified border would cross or touch another, or a ring would collapse, the arcs concerned are
/// simplified half as much, until that is over.
pub fn simplify(areas: &[GridArea], tolerance: f64, projection: LocalProjection) -> Vec<GridArea> {
    let mut arcs = Arcs::default();
    let junctions = junctions(areas);
    let parts: Vec<Vec<Vec<Vec<ArcRef>>>> = areas
        .iter()
        .map(|area| {
            area.iter()
                .map(|rings| {
                    rings
                        .iter()
                        .map(|ring| arcs.split(ring, &junctions))
                        .collect()
                })
                .collect()
        })
        .collect();
    let mut tolerances = vec![tolerance; arcs.list.len()];
    loop {
        let simple: Vec<Arc> = arcs
            .list
            .iter()
            .zip(&tolerances)
            .map(|(arc, tolerance)| simplified(arc, *tolerance, projection))
            .collect();
        let rebuilt = rebuilt(&parts, &simple);
        let mut wrong = crossing::arcs_that_meet(&simple);
        wrong.extend(collapsed(&parts, &rebuilt));
        wrong.retain(|arc| tolerances[*arc] >= FINEST);
        if wrong.is_empty() {
            return rebuilt;
        }
        for arc in wrong {
            tolerances[arc] /= 2.0;
        }
    }
}

/// Vertices where other than two lines meet.
fn junctions(areas: &[GridArea]) -> BTreeSet<Vertex> {
    let mut neighbours: BTreeMap<Vertex, BTreeSet<Vertex>> = BTreeMap::new();
    for ring in areas.iter().flatten().flatten() {
        for (index, from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            neighbours.entry(*from).or_default().insert(to);
            neighbours.entry(to).or_default().insert(*from);
        }
    }
    neighbours
        .into_iter()
        .filter(|(_, around)| around.len() != 2)
        .map(|(vertex, _)| vertex)
        .collect()
}

/// Every arc once.
#[derive(Default)]
struct Arcs {
    list: Vec<Arc>,
    index: BTreeMap<Arc, usize>,
}

impl Arcs {
    /// The parts of a ring, in its order.
    fn split(&mut self, ring: &[Vertex], junctions: &BTreeSet<Vertex>) -> Vec<ArcRef> {
        let first = ring.iter().position(|vertex| junctions.contains(vertex));
        // A ring that meets no other is one arc; it begins at its first vertex in the order of vertices.
        let start = first.or_else(|| (0..ring.len()).min_by_key(|index| ring[*index]));
        let mut parts = Vec::new();
        let mut arc = Vec::new();
        for step in 0..=ring.len() {
            let vertex = ring[(start.unwrap_or(0) + step) % ring.len()];
            arc.push(vertex);
            let ends = junctions.contains(&vertex) || step == ring.len();
            if ends && arc.len() > 1 {
                parts.push(self.part(std::mem::replace(&mut arc, vec![vertex])));
            }
        }
        parts
    }

    fn part(&mut self, arc: Arc) -> ArcRef {
        let reversed: Arc = arc.iter().rev().copied().collect();
        let backwards = reversed < arc;
        let arc = if backwards { reversed } else { arc };
        let index = *self.index.entry(arc).or_insert_with_key(|arc| {
            self.list.push(arc.clone());
            self.list.len() - 1
        });
        (index, backwards)
    }
}

fn simplified(arc: &Arc, tolerance: f64, projection: LocalProjection) -> Arc {
    if tolerance < FINEST {
        return arc.clone();
    }
    let line: LineString<f64> = arc
        .iter()
        .map(|at| projection.project(grid::coord(*at)))
        .collect();
    line.simplify_idx(tolerance)
        .into_iter()
        .map(|index| arc[index])
        .collect()
}

fn rebuilt(parts: &[Vec<Vec<Vec<ArcRef>>>], arcs: &[Arc]) -> Vec<GridArea> {
    let ring = |parts: &Vec<ArcRef>| {
        let mut ring = Vec::new();
        for (index, backwards) in parts {
            let arc = &arcs[*index];
            // The last vertex of an arc is the first of the next.
            let most = arc.len().saturating_sub(1);
            if *backwards {
                ring.extend(arc.iter().rev().take(most));
            } else {
                ring.extend(arc.iter().take(most));
            }
        }
        ring
    };
    parts
        .iter()
        .map(|area| {
            area.iter()
                .map(|rings| rings.iter().map(ring).collect())
                .collect()
        })
        .collect()
}

/// The arcs of rings that have no inside any more.
fn collapsed(parts: &[Vec<Vec<Vec<ArcRef>>>], areas: &[GridArea]) -> BTreeSet<usize> {
    let rings = areas.iter().flatten().flatten();
    parts
        .iter()
        .flatten()
        .flatten()
        .zip(rings)
        .filter(|(_, ring)| ring.len() < 3)
        .flat_map(|(parts, _)| parts.iter().map(|(arc, _)| *arc))
        .collect()
}

#[cfg(test)]
mod tests;
