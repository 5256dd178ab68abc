//! The adjacency list of the network.

use crate::class::{Class, FootAccess};
use crate::edge::Edge;
use crate::length::Length;
use crate::sparse_rows::SparseRows;

/// A walkable edge as seen from one of its nodes.
#[derive(Clone, Copy, Debug)]
pub struct AdjacentEdge {
    /// The node at the other end.
    pub to: u32,
    pub edge: u32,
    pub length: Length,
    pub steps: bool,
    pub step_free: bool,
    /// Walkable from this node to the other.
    pub outbound: bool,
    /// Walkable from the other node to this one.
    pub inbound: bool,
}

/// The walkable edges at every node.
#[derive(Clone, Debug)]
pub struct Adjacency(SparseRows<AdjacentEdge>);

impl Adjacency {
    /// Builds the list from all edges; edges that are not walkable are left out.
    pub fn new(nodes: usize, edges: &[Edge]) -> Self {
        let walkable = (0..).zip(edges).filter(|(_, edge)| edge.foot.any());
        let ends = walkable.flat_map(|(number, edge)| {
            let FootAccess {
                forward,
                backward,
                step_free,
            } = edge.foot;
            let end = |to, outbound, inbound| AdjacentEdge {
                to,
                edge: number,
                length: edge.length,
                steps: edge.class == Class::Steps,
                step_free,
                outbound,
                inbound,
            };
            [
                (edge.from, end(edge.to, forward, backward)),
                (edge.to, end(edge.from, backward, forward)),
            ]
        });
        Self(SparseRows::grouped(nodes, ends))
    }

    /// The walkable edges at a node.
    pub fn of(&self, node: u32) -> &[AdjacentEdge] {
        self.0.of(node as usize)
    }
}
