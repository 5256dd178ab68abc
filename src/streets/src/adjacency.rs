//! The adjacency list of the network.

use crate::class::{Class, FootAccess};
use crate::edge::Edge;
use crate::length::Length;

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

/// The walkable edges at every node, in compressed sparse rows.
#[derive(Clone, Debug)]
pub struct Adjacency {
    /// For each node the index of its first entry in `adjacency`; one more element than nodes.
    first: Vec<u32>,
    adjacency: Vec<AdjacentEdge>,
}

impl Adjacency {
    /// Builds the list from all edges; edges that are not walkable are left out.
    pub fn new(nodes: usize, edges: &[Edge]) -> Self {
        let mut first = vec![0_u32; nodes + 1];
        let walkable = || (0..).zip(edges).filter(|(_, edge)| edge.foot.any());
        for (_, edge) in walkable() {
            for node in [edge.from, edge.to] {
                first[node as usize + 1] += 1;
            }
        }
        for node in 1..first.len() {
            first[node] += first[node - 1];
        }
        let mut next = first.clone();
        let blank = AdjacentEdge {
            to: 0,
            edge: 0,
            length: Length::ZERO,
            steps: false,
            step_free: false,
            outbound: false,
            inbound: false,
        };
        let mut adjacency = vec![blank; first.last().map_or(0, |count| *count as usize)];
        for (number, edge) in (0..).zip(edges) {
            let FootAccess {
                forward,
                backward,
                step_free,
            } = edge.foot;
            let ends = [
                (edge.from, edge.to, forward, backward),
                (edge.to, edge.from, backward, forward),
            ];
            for (node, to, outbound, inbound) in ends.into_iter().filter(|_| edge.foot.any()) {
                let at = &mut next[node as usize];
                adjacency[*at as usize] = AdjacentEdge {
                    to,
                    edge: number,
                    length: edge.length,
                    steps: edge.class == Class::Steps,
                    step_free,
                    outbound,
                    inbound,
                };
                *at += 1;
            }
        }
        Self { first, adjacency }
    }

    /// The walkable edges at a node.
    pub fn of(&self, node: u32) -> &[AdjacentEdge] {
        let node = node as usize;
        &self.adjacency[self.first[node] as usize..self.first[node + 1] as usize]
    }
}
