//! Connected components of the network.

use crate::builder::BuiltEdge;
use crate::polyline;
use atlas::EcefPoint;

/// A connected component shorter than this in total, in metres, is small: a garden path, a car park with an unmapped
/// way in. Positions snap to a small component only if no other edge is within the snap limit.
pub const MIN_COMPONENT_LENGTH: f64 = 500.0;

/// Union-find over nodes: weakly connected components, ignoring one-way restrictions.
#[derive(Clone, Debug)]
pub struct Components(Vec<u32>);

impl Components {
    /// Each node is a component of its own.
    pub fn new(nodes: usize) -> Self {
        Self((0..).take(nodes).collect())
    }

    /// The representative of a node's component.
    pub fn root(&mut self, mut node: u32) -> u32 {
        while self.0[node as usize] != node {
            let grandparent = self.0[self.0[node as usize] as usize];
            self.0[node as usize] = grandparent;
            node = grandparent;
        }
        node
    }

    /// Merges the components of two nodes.
    pub fn union(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        // The lower node represents both, so the result does not depend on the order of unions.
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// For each edge, whether it is walkable and in a small component.
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
