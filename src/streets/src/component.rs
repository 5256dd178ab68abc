//! Connected components of the network.

use crate::class::FootAccess;
use crate::edge::EdgeFilter;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

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

/// What decides to which component an edge belongs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ComponentEdge {
    /// Its first and its last node.
    pub nodes: [u32; 2],
    pub foot: FootAccess,
    /// Its length.
    pub metres: f64,
}

/// For each edge, whether this filter accepts it and it is in a small component of the edges that the filter accepts:
/// a garden path, the loose paths of a park, a path with steps at its end, a path behind an entrance or before an exit that
/// people pass in one direction only.
///
/// Components are strongly connected: from everywhere in one a walk leads to everywhere in it. An edge from one to another
/// is a component of its own.
pub(crate) fn in_small_components(
    nodes: usize,
    edges: &[ComponentEdge],
    edge_filter: EdgeFilter,
) -> Vec<bool> {
    let usable = |edge: &&ComponentEdge| edge_filter.usable(edge.foot);
    let component_of = strong_components(nodes, edges.iter().filter(usable));
    let component = |edge: &ComponentEdge| {
        let [from, to] = edge.nodes.map(|node| component_of[node as usize]);
        (from == to).then_some(from)
    };
    let mut lengths = vec![0.0; nodes];
    for edge in edges.iter().filter(usable) {
        if let Some(component) = component(edge) {
            lengths[component] += edge.metres;
        }
    }
    let longest = lengths.iter().copied().fold(0.0, f64::max);
    let least = MIN_COMPONENT_LENGTH.min(MIN_COMPONENT_SHARE * longest);
    let short = |edge: &ComponentEdge| component(edge).is_none_or(|it| lengths[it] < least);
    edges
        .iter()
        .map(|edge| usable(&edge) && short(edge))
        .collect()
}

/// The number of each node's component, below the number of nodes.
fn strong_components<'e>(
    nodes: usize,
    edges: impl Iterator<Item = &'e ComponentEdge>,
) -> Vec<usize> {
    let mut graph = DiGraph::<(), ()>::new();
    for _ in 0..nodes {
        graph.add_node(());
    }
    for edge in edges {
        let [from, to] = edge.nodes.map(|node| NodeIndex::new(node as usize));
        if edge.foot.forward {
            graph.add_edge(from, to, ());
        }
        if edge.foot.backward {
            graph.add_edge(to, from, ());
        }
    }
    let mut component_of = vec![0; nodes];
    for (number, members) in kosaraju_scc(&graph).into_iter().enumerate() {
        for node in members {
            component_of[node.index()] = number;
        }
    }
    component_of
}
