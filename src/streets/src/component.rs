//! Which streets hang together.

use crate::builder::BuiltEdge;
use crate::polyline;
use atlas::EcefPoint;

/// Streets that hang together but are shorter than this in all, in metres, are a fragment: a garden path, a car park
/// whose way in is not mapped. Nobody is led to one where there is another street.
pub const MIN_COMPONENT_LENGTH: f64 = 500.0;

/// The parts that hang together, whichever way one may walk.
#[derive(Clone, Debug)]
pub struct Components(Vec<u32>);

impl Components {
    /// Each node a part of its own.
    pub fn new(nodes: usize) -> Self {
        Self((0..).take(nodes).collect())
    }

    /// The node that stands for the part that a node is in.
    pub fn root(&mut self, mut node: u32) -> u32 {
        while self.0[node as usize] != node {
            let grandparent = self.0[self.0[node as usize] as usize];
            self.0[node as usize] = grandparent;
            node = grandparent;
        }
        node
    }

    /// Makes one part of the parts of two nodes.
    pub fn union(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        // The lower one stands for both: so the same nodes do in whatever order they are joined.
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// Of each piece whether it is of a fragment.
pub(crate) fn in_small_components(nodes: usize, edges: &[BuiltEdge]) -> Vec<bool> {
    let mut components = Components::new(nodes);
    let mut lengths = vec![0.0; nodes];
    let walkable = || edges.iter().filter(|edge| edge.foot.any());
    for edge in walkable() {
        components.union(edge.from, edge.to);
    }
    for edge in walkable() {
        let points: Vec<EcefPoint> = edge.line.iter().map(|at| (*at).into()).collect();
        lengths[components.root(edge.from) as usize] += polyline::metres(&points);
    }
    let short =
        |edge: &BuiltEdge| lengths[components.root(edge.from) as usize] < MIN_COMPONENT_LENGTH;
    edges
        .iter()
        .map(short)
        .zip(edges)
        .map(|(short, edge)| short && edge.foot.any())
        .collect()
}
