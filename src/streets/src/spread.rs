//! How far every node is: Dijkstra's algorithm (1959), step by step, so that whoever asks can stop early.

use crate::pace::Pace;
use crate::span::{Span, Toll};
use crate::streets::{Arc, Streets};
use crate::tie::Tie;
use std::cmp::Reverse;
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
    pub toll: Toll,
    /// The edge that was walked last, or [`NONE`].
    pub edge: u32,
    /// The node before, or what began here where there is none.
    pub before: u32,
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
            toll: Toll::ENDLESS,
            edge: NONE,
            before: NONE,
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

    /// Begins at a tie; `what` is remembered at the nodes that are reached from it first.
    pub fn begin(&mut self, tie: &Tie, what: u32) {
        for (node, toll) in self.ends(tie, self.direction) {
            self.reach(node, toll, NONE, what);
        }
    }

    /// The two ends of a tie's edge, with what it costs to walk from the tie to them, or back.
    pub fn ends(&self, tie: &Tie, direction: Direction) -> [(u32, Toll); 2] {
        let edge = self.streets.edge(tie.edge);
        let (to_first, to_last) = match direction {
            Direction::Out => (edge.foot.backward, edge.foot.forward),
            Direction::Back => (edge.foot.forward, edge.foot.backward),
        };
        let last = Toll::level(tie.last);
        let end = |allowed, along| match allowed {
            true => last + self.along(tie.edge, along),
            false => Toll::ENDLESS,
        };
        [
            (edge.from, end(to_first, tie.along)),
            (edge.to, end(to_last, edge.length.less(tie.along))),
        ]
    }

    /// What it costs to walk so far along an edge.
    pub fn along(&self, edge: u32, length: Span) -> Toll {
        let edge = self.streets.edge(edge);
        self.pace.toll(
            length,
            edge.class == crate::Class::Steps,
            edge.foot.step_free,
        )
    }

    /// What it costs to walk from one tie to another one on the same edge, without leaving it.
    pub fn direct(&self, from: &Tie, to: &Tie) -> Toll {
        let edge = self.streets.edge(from.edge);
        let allowed = match from.along <= to.along {
            true => edge.foot.forward,
            false => edge.foot.backward,
        };
        // Two ties at the very same point need no street at all.
        if !allowed && from.along != to.along {
            return Toll::ENDLESS;
        }
        let between = self.along(from.edge, from.along.between(to.along));
        Toll::level(from.last) + between + Toll::level(to.last)
    }

    /// The next node, the one that costs least; with what it costs. All that cost less are settled.
    pub fn settle(&mut self) -> Option<(u32, Toll)> {
        loop {
            let Reverse(next) = self.open.pop()?;
            let (effort, node) = (Span((next >> 32) as u32), next as u32);
            let reached = self.reached[node as usize];
            // What was put in first and improved since.
            if effort != reached.toll.effort {
                continue;
            }
            self.settled += 1;
            let streets = self.streets;
            for arc in streets.arcs(node) {
                if self.may(arc) {
                    let toll = self.pace.toll(arc.length, arc.steps, arc.step_free);
                    self.reach(arc.to, reached.toll + toll, arc.edge, node);
                }
            }
            return Some((node, reached.toll));
        }
    }

    /// What the next node costs at least.
    pub fn next(&self) -> Option<Span> {
        let Reverse(next) = self.open.peek()?;
        Some(Span((next >> 32) as u32))
    }

    fn may(&self, arc: &Arc) -> bool {
        match self.direction {
            Direction::Out => arc.out,
            Direction::Back => arc.back,
        }
    }

    fn reach(&mut self, node: u32, toll: Toll, edge: u32, before: u32) {
        let reached = &mut self.reached[node as usize];
        if !toll.ends() || toll > reached.toll {
            return;
        }
        // At the same toll the way that is lower by number: so the same everywhere.
        if toll == reached.toll && (edge, before) >= (reached.edge, reached.before) {
            return;
        }
        let cheaper = toll.effort < reached.toll.effort;
        *reached = Reached { toll, edge, before };
        if cheaper {
            self.open
                .push(Reverse(u64::from(toll.effort.0) << 32 | u64::from(node)));
        }
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
