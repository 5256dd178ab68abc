//! Simplifies borders while neighbours keep sharing them: no gaps, no overlaps.
//!
//! Borders are cut into arcs at the vertices where three or more lines meet, as in TopoJSON. Each arc is simplified
//! once for the areas on both sides, with fixed ends; then areas are rebuilt from arcs. Own code: `geo` simplifies
//! polygons one by one, so neighbours would gape.

mod crossing;

use crate::geometry::grid::{self, GridArea, Vertex};
use crate::geometry::local_projection::LocalProjection;
use geo::{LineString, SimplifyIdx};
use std::collections::{BTreeMap, BTreeSet};

/// A line between two junctions, or a whole ring without junctions; in the direction that sorts first.
type Arc = Vec<Vertex>;

/// A reference to an arc from a ring: its index, and whether the ring follows it backwards.
type ArcRef = (usize, bool);

/// Below this tolerance in metres an arc is not simplified: the grid is as coarse.
const FINEST: f64 = 0.1;

/// Simplifies areas together; no point moves more than `tolerance` metres.
///
/// Where simplified arcs would cross or touch, or a ring collapse, their tolerance is halved until they no longer do.
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

/// The arcs, each once.
#[derive(Default)]
struct Arcs {
    list: Vec<Arc>,
    index: BTreeMap<Arc, usize>,
}

impl Arcs {
    /// Splits a ring into arcs, in its order.
    fn split(&mut self, ring: &[Vertex], junctions: &BTreeSet<Vertex>) -> Vec<ArcRef> {
        let first = ring.iter().position(|vertex| junctions.contains(vertex));
        // A ring without junctions is one arc from its smallest vertex.
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

/// Arcs of the rings with fewer than three vertices.
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
