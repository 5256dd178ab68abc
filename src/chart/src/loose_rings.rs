//! Splits independent rings into shared arcs.

use crate::arcs::{ArcRef, Arcs, Rings, range};
use crate::point::WorldPoint;
use atlas::sort_indices;

/// Closed rings of points in a flat array, without repeated last points.
#[derive(Debug, Default)]
pub(crate) struct LooseRings {
    points: Vec<WorldPoint>,
    ends: Vec<u32>,
}

impl LooseRings {
    /// Adds a ring, oriented clockwise on the screen for an `exterior` and counter-clockwise for a hole, so that the
    /// non-zero winding rule fills it. Returns `false` and adds nothing if it has fewer than three different points or
    /// no area.
    pub(crate) fn push(
        &mut self,
        ring: impl IntoIterator<Item = WorldPoint>,
        exterior: bool,
    ) -> bool {
        let start = self.points.len();
        for point in ring {
            let repeats = self.points.len() > start && self.points.last() == Some(&point);
            if point.is_finite() && !repeats {
                self.points.push(point);
            }
        }
        while self.points.len() > start + 1 && self.points.last() == self.points.get(start) {
            self.points.pop();
        }
        let ring = self.points.get_mut(start..).unwrap_or_default();
        let area = shoelace(ring);
        if ring.len() < 3 || area == 0.0 {
            self.points.truncate(start);
            return false;
        }
        if (area > 0.0) != exterior {
            ring.reverse();
        }
        self.ends.push(self.points.len() as u32);
        true
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The absolute area of a ring, in squared world units.
    pub(crate) fn area(&self, ring: usize) -> f64 {
        shoelace(self.points.get(range(&self.ends, ring)).unwrap_or_default()).abs()
    }

    /// Cuts all rings at the nodes (vertices whose neighbours differ between rings) and stores every arc once: the join
    /// and cut steps of TopoJSON. Each ring becomes a chain of arcs.
    pub(crate) fn into_arcs(self) -> (Arcs, Rings) {
        let ids = self.point_ids();
        let is_node = self.nodes(&ids);
        let cuts = self.cut(&ids, &is_node);

        // Equal arcs are adjacent if sorted by their first segment: a segment between two nodes is in one arc only.
        let mut order: Vec<u32> = (0..cuts.len() as u32).collect();
        let key = |at: u32| cuts.get(at as usize).map(|cut| cut.first);
        sort_indices(&mut order, &|a, b| key(a).cmp(&key(b)));

        let mut arcs = Arcs::default();
        let mut arc_refs = vec![ArcRef::new(0, false); cuts.len()];
        let mut line = Vec::new();
        let mut previous = None;
        for at in order {
            let Some(cut) = cuts.get(at as usize) else {
                continue;
            };
            if previous != Some(cut.first) {
                previous = Some(cut.first);
                line.clear();
                line.extend(self.stretch(cut));
                if cut.backwards {
                    line.reverse();
                }
                arcs.push(&line);
            }
            if let Some(arc_ref) = arc_refs.get_mut(at as usize) {
                *arc_ref = ArcRef::new((arcs.len() as u32).saturating_sub(1), cut.backwards);
            }
        }

        let mut rings = Rings::default();
        let mut collisions = 0;
        for ring in 0..self.len() {
            let count = cuts
                .get(collisions..)
                .unwrap_or_default()
                .iter()
                .take_while(|cut| cut.ring == ring)
                .count();
            rings.push(
                arc_refs
                    .get(collisions..collisions + count)
                    .unwrap_or_default(),
                &arcs,
            );
            collisions += count;
        }
        (arcs, rings)
    }

    /// An id for each point: equal points have equal ids, ordered by x, then y.
    fn point_ids(&self) -> Vec<u32> {
        // World coordinates are not negative, so their bits sort as they do.
        let bits = |at: u32| {
            let point = self.points[at as usize];
            (point.x.to_bits(), point.y.to_bits())
        };
        let mut sorted: Vec<u32> = (0..).take(self.points.len()).collect();
        sort_indices(&mut sorted, &|a, b| bits(a).cmp(&bits(b)));
        let mut ids = vec![0; self.points.len()];
        let mut id = 0;
        let mut previous = None;
        for at in sorted {
            let bits = bits(at);
            if previous.is_some_and(|before| before != bits) {
                id += 1;
            }
            previous = Some(bits);
            if let Some(slot) = ids.get_mut(at as usize) {
                *slot = id;
            }
        }
        ids
    }

    /// Whether each id is a node.
    fn nodes(&self, ids: &[u32]) -> Vec<bool> {
        const NO_NEIGHBOURS: (u32, u32) = (u32::MAX, u32::MAX);
        let mut neighbours = vec![NO_NEIGHBOURS; ids.len()];
        let mut is_node = vec![false; ids.len()];
        for ring in 0..self.len() {
            let ring = ids.get(range(&self.ends, ring)).unwrap_or_default();
            let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
            let after = ring.iter().cycle().skip(1);
            for ((id, before), after) in ring.iter().zip(before).zip(after) {
                let pair = (*before.min(after), *before.max(after));
                let id = *id as usize;
                if let (Some(known), Some(node)) = (neighbours.get_mut(id), is_node.get_mut(id)) {
                    *node |= *known != NO_NEIGHBOURS && *known != pair;
                    *known = pair;
                }
            }
        }
        is_node
    }

    /// The parts of rings between nodes, ring after ring.
    fn cut(&self, ids: &[u32], is_node: &[bool]) -> Vec<Cut> {
        let mut cuts = Vec::new();
        for ring in 0..self.len() {
            let stretch = range(&self.ends, ring);
            let ids = ids.get(stretch).unwrap_or_default();
            let id = |at: usize| ids.get(at % ids.len().max(1)).copied().unwrap_or(0);
            let mut nodes: Vec<usize> = (0..ids.len())
                .filter(|at| is_node.get(id(*at) as usize) == Some(&true))
                .collect();
            if nodes.is_empty() {
                // An island: any start, as long as it is the same for the ring around it.
                nodes.extend((0..ids.len()).min_by_key(|at| id(*at)));
            }
            for (index, &from) in nodes.iter().enumerate() {
                let to = match nodes.get(index + 1) {
                    Some(&next) => next,
                    None => nodes.first().map_or(from, |first| first + ids.len()),
                };
                let forwards = (id(from), id(from + 1));
                let backwards = (id(to), id(to - 1));
                cuts.push(Cut {
                    ring,
                    from,
                    to,
                    first: forwards.min(backwards),
                    backwards: backwards < forwards,
                });
            }
        }
        cuts
    }

    /// The points of a cut in the ring's direction, both ends included.
    fn stretch(&self, cut: &Cut) -> impl Iterator<Item = WorldPoint> {
        let ring = self
            .points
            .get(range(&self.ends, cut.ring))
            .unwrap_or_default();
        let first = ring.get(cut.from..).unwrap_or_default();
        first
            .iter()
            .chain(ring)
            .take(cut.to - cut.from + 1)
            .copied()
    }
}

/// The part of a ring between two nodes.
struct Cut {
    ring: usize,
    /// The index of its first point in the ring.
    from: usize,
    /// The index of its last point; over the ring's length if it passes the ring's end.
    to: usize,
    /// The ids of the first two points of the arc, in its stored direction.
    first: (u32, u32),
    /// Whether the ring runs against that direction.
    backwards: bool,
}

/// The signed area: positive for a ring that runs clockwise on the screen.
fn shoelace(ring: &[WorldPoint]) -> f64 {
    let Some(origin) = ring.first() else {
        return 0.0;
    };
    let next = ring.iter().cycle().skip(1);
    let doubled: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y))
        .sum();
    doubled / 2.0
}
