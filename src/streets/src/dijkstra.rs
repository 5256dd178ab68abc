//! How far every node is: Dijkstra's algorithm (1959), step by step, so that whoever asks can stop early.

use crate::adjacency::AdjacentEdge;
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::snap::Snap;
use crate::streets::Streets;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Which way one walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchDirection {
    /// Away from where it begins.
    Outbound,
    /// Towards where it begins.
    Inbound,
}

/// No edge: where it began.
pub const NONE: u32 = u32::MAX;

/// How a node was reached.
#[derive(Clone, Copy, Debug)]
pub struct NodeLabel {
    pub cost: Cost,
    /// The edge that was walked last, or [`NONE`].
    pub edge: u32,
    /// The node before, or [`NONE`].
    pub predecessor: u32,
    /// What began there where the way began: of those at the same toll, the lowest.
    pub source: u32,
}

/// What is known so far.
pub struct Dijkstra<'s> {
    streets: &'s Streets,
    pace: Pace,
    direction: SearchDirection,
    labels: Vec<NodeLabel>,
    /// Effort in the upper half, node in the lower; a node may be in it more than once.
    open: BinaryHeap<Reverse<u64>>,
    settled: usize,
}

impl<'s> Dijkstra<'s> {
    /// From nowhere yet.
    pub fn new(streets: &'s Streets, pace: Pace, direction: SearchDirection) -> Self {
        let unknown = NodeLabel {
            cost: Cost::ENDLESS,
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

    /// Begins at a tie; `source` is remembered at the nodes that are reached from it.
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

    /// The two ends of a tie's edge, with what it costs to walk from the tie to them, or back.
    pub fn end_costs(&self, snap: &Snap, direction: SearchDirection) -> [(u32, Cost); 2] {
        let edge = self.streets.edge(snap.edge);
        let (to_first, to_last) = match direction {
            SearchDirection::Outbound => (edge.foot.backward, edge.foot.forward),
            SearchDirection::Inbound => (edge.foot.forward, edge.foot.backward),
        };
        let last = Cost::level(snap.last);
        let end = |allowed, cost_along| match (cost_along, allowed) {
            // Who stands at a corner is there already, whoever may walk on the street that ends at it.
            (Length::ZERO, _) => last,
            (_, true) => last + self.cost_along(snap.edge, cost_along),
            (_, false) => Cost::ENDLESS,
        };
        [
            (edge.from, end(to_first, snap.along)),
            (
                edge.to,
                end(to_last, edge.length.saturating_sub(snap.along)),
            ),
        ]
    }

    /// What it costs to walk so far along an edge.
    pub fn cost_along(&self, edge: u32, length: Length) -> Cost {
        let edge = self.streets.edge(edge);
        self.pace.cost(
            length,
            edge.class == crate::Class::Steps,
            edge.foot.step_free,
        )
    }

    /// What it costs to walk from one tie to another one on the same edge, without leaving it.
    pub fn direct_cost(&self, from: &Snap, to: &Snap) -> Cost {
        let edge = self.streets.edge(from.edge);
        let between = match from.along.cmp(&to.along) {
            // Two ties at the very same point need no street at all.
            Ordering::Equal => Cost::ZERO,
            Ordering::Less if edge.foot.forward => {
                self.cost_along(from.edge, to.along.saturating_sub(from.along))
            }
            Ordering::Greater if edge.foot.backward => {
                self.cost_along(from.edge, from.along.saturating_sub(to.along))
            }
            Ordering::Less | Ordering::Greater => Cost::ENDLESS,
        };
        Cost::level(from.last) + between + Cost::level(to.last)
    }

    /// The next node, the one that costs least; with what it costs. All that cost less are settled.
    pub fn settle(&mut self) -> Option<(u32, Cost)> {
        loop {
            let Reverse(next) = self.open.pop()?;
            let (effort, node) = (Length((next >> 32) as u32), next as u32);
            let labels = self.labels[node as usize];
            // What was put in first and improved since.
            if effort != labels.cost.effort {
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
                        cost: labels.cost + cost,
                        edge: adjacent.edge,
                        predecessor: node,
                        source: labels.source,
                    };
                    self.relax(adjacent.to, onward);
                }
            }
            return Some((node, labels.cost));
        }
    }

    /// What the next node costs at least.
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
        let labels = &mut self.labels[node as usize];
        if !found.cost.is_finite() || found.cost > labels.cost {
            return;
        }
        // At the same toll the way that is lower by number: so the same everywhere.
        let rank = |it: &NodeLabel| (it.source, it.edge, it.predecessor);
        if found.cost == labels.cost && rank(&found) >= rank(labels) {
            return;
        }
        let effort = found.cost.effort;
        if effort < labels.cost.effort {
            self.open
                .push(Reverse(u64::from(effort.0) << 32 | u64::from(node)));
        }
        *labels = found;
    }

    /// How a node was reached, as far as is known.
    pub fn label(&self, node: u32) -> NodeLabel {
        self.labels[node as usize]
    }

    /// How many nodes were settled.
    pub fn settled(&self) -> usize {
        self.settled
    }
}
