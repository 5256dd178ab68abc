//! Multi-source Dijkstra search (Dijkstra 1959), one settled node at a time, so that a caller can stop early.

use crate::adjacency::AdjacentEdge;
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::snap::Snap;
use crate::streets::Streets;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Whether paths lead away from the sources or towards them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchDirection {
    /// Paths from the sources.
    Outbound,
    /// Paths to the sources.
    Inbound,
}

/// Marks a label without an edge, a predecessor or a source.
pub const NONE: u32 = u32::MAX;

/// The best known path to a node.
#[derive(Clone, Copy, Debug)]
pub struct NodeLabel {
    pub cost: Cost,
    /// The last edge of the path, or [`NONE`] if the path begins at this node.
    pub edge: u32,
    /// The node before it, or [`NONE`].
    pub predecessor: u32,
    /// The source of the path; the lowest of those at equal cost.
    pub source: u32,
}

/// The state of a search.
pub struct Dijkstra<'s> {
    streets: &'s Streets,
    pace: Pace,
    direction: SearchDirection,
    labels: Vec<NodeLabel>,
    /// The queue: effort in the upper half, node in the lower. A node may be in it more than once.
    open: BinaryHeap<Reverse<u64>>,
    settled: usize,
}

impl<'s> Dijkstra<'s> {
    /// A search without sources.
    pub fn new(streets: &'s Streets, pace: Pace, direction: SearchDirection) -> Self {
        let unknown = NodeLabel {
            cost: Cost::INFINITE,
            edge: NONE,
            predecessor: NONE,
            source: NONE,
        };
        Self {
            streets,
            pace,
            direction,
            labels: vec![unknown; streets.nodes()],
            open: BinaryHeap::new(),
            settled: 0,
        }
    }

    /// Adds a snap as a source. `source` is its number in the labels of the nodes that are reached from it.
    pub fn add_source(&mut self, snap: &Snap, source: u32) {
        for (node, cost) in self.end_costs(snap, self.direction) {
            let (edge, predecessor) = (NONE, NONE);
            self.relax(
                node,
                NodeLabel {
                    cost,
                    edge,
                    predecessor,
                    source,
                },
            );
        }
    }

    /// Adds a node as a source.
    pub fn add_node(&mut self, node: u32, source: u32) {
        let label = NodeLabel {
            cost: Cost::ZERO,
            edge: NONE,
            predecessor: NONE,
            source,
        };
        self.relax(node, label);
    }

    /// The two nodes of a snap's edge with the cost to walk from the snap to each (outbound) or back (inbound).
    pub fn end_costs(&self, snap: &Snap, direction: SearchDirection) -> [(u32, Cost); 2] {
        let edge = self.streets.edge(snap.edge);
        let (to_first, to_last) = match direction {
            SearchDirection::Outbound => (edge.foot.backward, edge.foot.forward),
            SearchDirection::Inbound => (edge.foot.forward, edge.foot.backward),
        };
        let last = Cost::level(snap.distance);
        let end = |allowed, cost_along| match (cost_along, allowed) {
            // A snap at a node is at that node, even if its own edge is not walkable this way.
            (Length::ZERO, _) => last,
            (_, true) => last + self.cost_along(snap.edge, cost_along),
            (_, false) => Cost::INFINITE,
        };
        [
            (edge.from, end(to_first, snap.along)),
            (
                edge.to,
                end(to_last, edge.length.saturating_sub(snap.along)),
            ),
        ]
    }

    /// The cost to walk a length of an edge.
    pub fn cost_along(&self, edge: u32, length: Length) -> Cost {
        let edge = self.streets.edge(edge);
        self.pace.cost(
            length,
            edge.class == crate::Class::Steps,
            edge.foot.step_free,
        )
    }

    /// The cost to walk between two snaps on the same edge without leaving it.
    pub fn direct_cost(&self, from: &Snap, to: &Snap) -> Cost {
        let edge = self.streets.edge(from.edge);
        let between = match from.along.cmp(&to.along) {
            // Two snaps at one point need no edge.
            Ordering::Equal => Cost::ZERO,
            Ordering::Less if edge.foot.forward => {
                self.cost_along(from.edge, to.along.saturating_sub(from.along))
            }
            Ordering::Greater if edge.foot.backward => {
                self.cost_along(from.edge, from.along.saturating_sub(to.along))
            }
            Ordering::Less | Ordering::Greater => Cost::INFINITE,
        };
        Cost::level(from.distance) + between + Cost::level(to.distance)
    }

    /// Settles the node with the least cost and returns it with its cost. `None` once every reachable node is settled.
    pub fn settle(&mut self) -> Option<(u32, Cost)> {
        loop {
            let Reverse(next) = self.open.pop()?;
            let (effort, node) = (Length((next >> 32) as u32), next as u32);
            let label = self.labels[node as usize];
            // A cheaper path was found after this entry was queued.
            if effort != label.cost.effort {
                continue;
            }
            self.settled += 1;
            let streets = self.streets;
            for adjacent in streets.adjacency(node) {
                if self.is_allowed(adjacent) {
                    let cost = self
                        .pace
                        .cost(adjacent.length, adjacent.steps, adjacent.step_free);
                    let onward = NodeLabel {
                        cost: label.cost + cost,
                        edge: adjacent.edge,
                        predecessor: node,
                        source: label.source,
                    };
                    self.relax(adjacent.to, onward);
                }
            }
            return Some((node, label.cost));
        }
    }

    /// The least effort that an unsettled node can have; `None` at the end of the search.
    pub fn next_effort(&self) -> Option<Length> {
        let Reverse(next) = self.open.peek()?;
        Some(Length((next >> 32) as u32))
    }

    fn is_allowed(&self, adjacent: &AdjacentEdge) -> bool {
        match self.direction {
            SearchDirection::Outbound => adjacent.outbound,
            SearchDirection::Inbound => adjacent.inbound,
        }
    }

    fn relax(&mut self, node: u32, found: NodeLabel) {
        let label = &mut self.labels[node as usize];
        if !found.cost.is_finite() || found.cost > label.cost {
            return;
        }
        // Ties at equal cost go by number, so the result is the same on every machine.
        let rank = |it: &NodeLabel| (it.source, it.edge, it.predecessor);
        if found.cost == label.cost && rank(&found) >= rank(label) {
            return;
        }
        let effort = found.cost.effort;
        if effort < label.cost.effort {
            self.open
                .push(Reverse(u64::from(effort.0) << 32 | u64::from(node)));
        }
        *label = found;
    }

    /// The best known path to a node.
    pub fn label(&self, node: u32) -> NodeLabel {
        self.labels[node as usize]
    }

    /// The number of settled nodes.
    pub fn settled(&self) -> usize {
        self.settled
    }
}
