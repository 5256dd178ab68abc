//! How far every node is: Dijkstra's algorithm (1959), step by step, so that whoever asks can stop early.

use crate::arcs::Arc;
use crate::pace::Pace;
use crate::span::{Length, Cost};
use crate::streets::Streets;
use crate::tie::Snap;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Which way one walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Away from where it begins.
    Out,
    /// Towards where it begins.
    Back,
}

/// No edge: where it began.
pub const NONE: u32 = u32::MAX;

/// How a node was reached.
#[derive(Clone, Copy, Debug)]
pub struct Reached {
    pub toll: Cost,
    /// The edge that was walked last, or [`NONE`].
    pub edge: u32,
    /// The node before, or [`NONE`].
    pub before: u32,
    /// What began there where the way began: of those at the same toll, the lowest.
    pub origin: u32,
}

/// What is known so far.
pub struct Spread<'s> {
    streets: &'s Streets,
    pace: Pace,
    direction: Direction,
    reached: Vec<Reached>,
    /// Effort in the upper half, node in the lower; a node may be in it more than once.
    open: BinaryHeap<Reverse<u64>>,
    settled: usize,
}

impl<'s> Spread<'s> {
    /// From nowhere yet.
    pub fn new(streets: &'s Streets, pace: Pace, direction: Direction) -> Self {
        let unknown = Reached {
            toll: Cost::ENDLESS,
            edge: NONE,
            before: NONE,
            origin: NONE,
        };
        Self {
            streets,
            pace,
            direction,
            reached: vec![unknown; streets.nodes()],
            open: BinaryHeap::new(),
            settled: 0,
        }
    }

    /// Begins at a tie; `origin` is remembered at the nodes that are reached from it.
    pub fn begin(&mut self, tie: &Snap, origin: u32) {
        for (node, toll) in self.ends(tie, self.direction) {
            let (edge, before) = (NONE, NONE);
            self.reach(
                node,
                Reached {
                    toll,
                    edge,
                    before,
                    origin,
                },
            );
        }
    }

    /// The two ends of a tie's edge, with what it costs to walk from the tie to them, or back.
    pub fn ends(&self, tie: &Snap, direction: Direction) -> [(u32, Cost); 2] {
        let edge = self.streets.edge(tie.edge);
        let (to_first, to_last) = match direction {
            Direction::Out => (edge.foot.backward, edge.foot.forward),
            Direction::Back => (edge.foot.forward, edge.foot.backward),
        };
        let last = Cost::level(tie.last);
        let end = |allowed, along| match (along, allowed) {
            // Who stands at a corner is there already, whoever may walk on the street that ends at it.
            (Length::ZERO, _) => last,
            (_, true) => last + self.along(tie.edge, along),
            (_, false) => Cost::ENDLESS,
        };
        [
            (edge.from, end(to_first, tie.along)),
            (edge.to, end(to_last, edge.length.saturating_sub(tie.along))),
        ]
    }

    /// What it costs to walk so far along an edge.
    pub fn along(&self, edge: u32, length: Length) -> Cost {
        let edge = self.streets.edge(edge);
        self.pace.cost(
            length,
            edge.class == crate::Class::Steps,
            edge.foot.step_free,
        )
    }

    /// What it costs to walk from one tie to another one on the same edge, without leaving it.
    pub fn direct(&self, from: &Snap, to: &Snap) -> Cost {
        let edge = self.streets.edge(from.edge);
        let between = match from.along.cmp(&to.along) {
            // Two ties at the very same point need no street at all.
            Ordering::Equal => Cost::ZERO,
            Ordering::Less if edge.foot.forward => self.along(from.edge, to.along.saturating_sub(from.along)),
            Ordering::Greater if edge.foot.backward => {
                self.along(from.edge, from.along.saturating_sub(to.along))
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
            let reached = self.reached[node as usize];
            // What was put in first and improved since.
            if effort != reached.toll.effort {
                continue;
            }
            self.settled += 1;
            let streets = self.streets;
            for arc in streets.arcs(node) {
                if self.may(arc) {
                    let toll = self.pace.cost(arc.length, arc.steps, arc.step_free);
                    let onward = Reached {
                        toll: reached.toll + toll,
                        edge: arc.edge,
                        before: node,
                        origin: reached.origin,
                    };
                    self.reach(arc.to, onward);
                }
            }
            return Some((node, reached.toll));
        }
    }

    /// What the next node costs at least.
    pub fn next(&self) -> Option<Length> {
        let Reverse(next) = self.open.peek()?;
        Some(Length((next >> 32) as u32))
    }

    fn may(&self, arc: &Arc) -> bool {
        match self.direction {
            Direction::Out => arc.out,
            Direction::Back => arc.back,
        }
    }

    fn reach(&mut self, node: u32, found: Reached) {
        let reached = &mut self.reached[node as usize];
        if !found.toll.is_finite() || found.toll > reached.toll {
            return;
        }
        // At the same toll the way that is lower by number: so the same everywhere.
        let rank = |it: &Reached| (it.origin, it.edge, it.before);
        if found.toll == reached.toll && rank(&found) >= rank(reached) {
            return;
        }
        let effort = found.toll.effort;
        if effort < reached.toll.effort {
            self.open
                .push(Reverse(u64::from(effort.0) << 32 | u64::from(node)));
        }
        *reached = found;
    }

    /// How a node was reached, as far as is known.
    pub fn at(&self, node: u32) -> Reached {
        self.reached[node as usize]
    }

    /// How many nodes were settled.
    pub fn settled(&self) -> usize {
        self.settled
    }
}
