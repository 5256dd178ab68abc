//! Connected components of the network.

use crate::builder::BuiltEdge;
use crate::edge::EdgeFilter;
use crate::polyline;
use atlas::EcefPoint;

/// A connected component of this total length, in metres, is never small.
pub const MIN_COMPONENT_LENGTH: f64 = 5_000.0;
/// Nor is one of at least this share of the longest component: the half of a village that a river divides.
pub const MIN_COMPONENT_SHARE: f64 = 0.5;

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

/// For each edge, whether this filter accepts it and it is in a small component of the edges that the filter accepts:
/// a garden path, the loose paths of a park, a path with steps at its end.
pub(crate) fn in_small_components(
    nodes: usize,
    edges: &[BuiltEdge],
    edge_filter: EdgeFilter,
) -> Vec<bool> {
    let mut components = Components::new(nodes);
    let mut lengths = vec![0.0; nodes];
    let usable = |edge: &&BuiltEdge| edge_filter.usable(edge.foot);
    for edge in edges.iter().filter(usable) {
        components.union(edge.from, edge.to);
    }
    for edge in edges.iter().filter(usable) {
        let points: Vec<EcefPoint> = edge.line.iter().map(|at| (*at).into()).collect();
        lengths[components.root(edge.from) as usize] += polyline::metres(&points);
    }
    let longest = lengths.iter().copied().fold(0.0, f64::max);
    let least = MIN_COMPONENT_LENGTH.min(MIN_COMPONENT_SHARE * longest);
    let mut short = |edge: &BuiltEdge| lengths[components.root(edge.from) as usize] < least;
    edges
        .iter()
        .map(|edge| usable(&edge) && short(edge))
        .collect()
}
