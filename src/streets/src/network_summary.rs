//! Figures of the walkable network.

use crate::component::Components;
use crate::streets::Streets;
use atlas::Metres;

/// Figures of the walkable network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkSummary {
    /// Nodes with at least one walkable edge.
    pub nodes: usize,
    /// Walkable edges.
    pub edges: usize,
    /// Their total length.
    pub length: Metres,
    /// Connected components, ignoring one-way restrictions.
    pub components: usize,
    /// The share of the total length in the longest component, 0..=1.
    pub largest_share: f64,
    /// Different street names, of drawn lines too.
    pub names: usize,
}

impl Streets {
    /// The number of walkable edges.
    pub fn walkable_edges(&self) -> usize {
        self.edges().iter().filter(|edge| edge.foot.any()).count()
    }

    /// Computes the figures in one pass over the edges.
    pub fn summary(&self) -> NetworkSummary {
        let mut components = Components::new(self.nodes());
        let walkable = || self.edges().iter().filter(|edge| edge.foot.any());
        for edge in walkable() {
            components.union(edge.from, edge.to);
        }
        let mut lengths = vec![0.0; self.nodes()];
        for edge in walkable() {
            lengths[components.root(edge.from) as usize] += edge.length.metres().get();
        }
        let length: f64 = lengths.iter().sum();
        let largest = lengths.iter().copied().fold(0.0, f64::max);
        NetworkSummary {
            nodes: (0..)
                .take(self.nodes())
                .filter(|node| !self.adjacency(*node).is_empty())
                .count(),
            edges: self.walkable_edges(),
            length: Metres::new(length),
            components: lengths.iter().filter(|length| **length > 0.0).count(),
            largest_share: if length > 0.0 { largest / length } else { 0.0 },
            names: self.names(),
        }
    }
}
