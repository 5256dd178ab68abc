//! Catchments: for one goal after the other, all starts from which it is within a limit.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::snap::Snap;
use crate::sparse_rows::SparseRows;
use crate::streets::Streets;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Starts and goals, prepared for searches from many goals. Building it costs one pass over both.
#[derive(Clone, Debug)]
pub struct Catchments<'s> {
    streets: &'s Streets,
    pace: Pace,
    starts: usize,
    /// The starts from which each node can be reached without another node, with the cost.
    at_node: SparseRows<StartWalk>,
    /// The cost to each goal from nodes without another node.
    to_goal: SparseRows<(u32, Cost)>,
    /// The walks to each goal that lead over no node: along one edge, or inside the goal.
    direct: SparseRows<StartWalk>,
}

/// The walk from a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartWalk {
    /// The index of the start.
    pub start: u32,
    /// Its cost.
    pub cost: Cost,
}

/// Searches one goal after the other and reuses its memory. Searches of the same [`Catchments`] may run in parallel.
pub struct CatchmentSearch<'c> {
    catchments: &'c Catchments<'c>,
    /// The least cost from each node to the goal; infinite for nodes that are not reached.
    nodes: Vec<Cost>,
    reached_nodes: Vec<u32>,
    /// The least cost from each start to the goal.
    starts: Vec<Cost>,
    found: Vec<StartWalk>,
    open: BinaryHeap<Reverse<(Cost, u32)>>,
    settled: usize,
}

impl<'s> Catchments<'s> {
    /// Prepares searches from these goals to these starts.
    pub fn new(streets: &'s Streets, goals: &Goals, starts: &[Start], pace: Pace) -> Self {
        let edges = Dijkstra::new(streets, pace, SearchDirection::Inbound);
        let snaps = goals.snaps(pace);
        let (mut at_node, mut direct) = (Vec::new(), Vec::new());
        for (start, from) in (0..).zip(starts) {
            let inside = from.inside.iter().map(|goal| (*goal, Cost::ZERO));
            let inside = inside.map(|(goal, cost)| (goal, StartWalk { start, cost }));
            direct.extend(inside);
            for (_, snap) in from.snaps(pace) {
                let ends = edges.end_costs(snap, SearchDirection::Outbound);
                at_node.extend(ends.map(|(node, cost)| (node, StartWalk { start, cost })));
                let along = snaps.on_edge(snap.edge).iter();
                direct.extend(along.map(|(goal, to): &(u32, Snap)| {
                    let cost = edges.direct_cost(snap, to);
                    (*goal, StartWalk { start, cost })
                }));
            }
        }
        let to_goal = snaps.all().iter().flat_map(|(goal, snap)| {
            let ends = edges.end_costs(snap, SearchDirection::Inbound);
            ends.map(|end| (*goal, end))
        });
        let finite = |(_, walk): &(u32, StartWalk)| walk.cost.is_finite();
        Self {
            streets,
            pace,
            starts: starts.len(),
            at_node: SparseRows::grouped(streets.nodes(), at_node.iter().copied().filter(finite)),
            to_goal: SparseRows::grouped(goals.len(), to_goal.filter(|it| it.1.1.is_finite())),
            direct: SparseRows::grouped(goals.len(), direct.iter().copied().filter(finite)),
        }
    }

    /// A search, with memory of its own in proportion to nodes and starts.
    pub fn search(&self) -> CatchmentSearch<'_> {
        CatchmentSearch {
            catchments: self,
            nodes: vec![Cost::INFINITE; self.streets.nodes()],
            reached_nodes: Vec::new(),
            starts: vec![Cost::INFINITE; self.starts],
            found: Vec::new(),
            open: BinaryHeap::new(),
            settled: 0,
        }
    }
}

impl CatchmentSearch<'_> {
    /// All starts from which a goal is at most `limit` of effort away, in ascending order of start, each with the cost of its
    /// cheapest walk: equal to that of [`Streets::nearest`] for this goal alone. Costs a search over the nodes within the limit.
    /// None for a goal that is not there.
    pub fn run(&mut self, goal: u32, limit: Length) -> &[StartWalk] {
        for node in self.reached_nodes.drain(..) {
            self.nodes[node as usize] = Cost::INFINITE;
        }
        for walk in self.found.drain(..) {
            self.starts[walk.start as usize] = Cost::INFINITE;
        }
        let catchments = self.catchments;
        for (node, cost) in catchments.to_goal.of(goal as usize) {
            self.relax(*node, *cost, limit);
        }
        while let Some(Reverse((cost, node))) = self.open.pop() {
            if cost != self.nodes[node as usize] {
                continue;
            }
            self.settled += 1;
            for adjacent in catchments.streets.adjacency(node) {
                if adjacent.inbound {
                    let pace = catchments.pace;
                    let edge = pace.cost(adjacent.length, adjacent.steps, adjacent.step_free);
                    self.relax(adjacent.to, cost + edge, limit);
                }
            }
            for walk in catchments.at_node.of(node as usize) {
                self.find(walk.start, walk.cost + cost, limit);
            }
        }
        for walk in catchments.direct.of(goal as usize) {
            self.find(walk.start, walk.cost, limit);
        }
        for walk in &mut self.found {
            walk.cost = self.starts[walk.start as usize];
        }
        self.found.sort_unstable_by_key(|walk| walk.start);
        &self.found
    }

    /// The nodes settled by all runs so far: a measure of the work that is the same on every machine.
    pub fn settled(&self) -> usize {
        self.settled
    }

    fn relax(&mut self, node: u32, cost: Cost, limit: Length) {
        let best = &mut self.nodes[node as usize];
        if !cost.is_finite() || cost.effort > limit || cost >= *best {
            return;
        }
        if !best.is_finite() {
            self.reached_nodes.push(node);
        }
        *best = cost;
        self.open.push(Reverse((cost, node)));
    }

    fn find(&mut self, start: u32, cost: Cost, limit: Length) {
        let best = &mut self.starts[start as usize];
        if !cost.is_finite() || cost.effort > limit || cost >= *best {
            return;
        }
        if !best.is_finite() {
            self.found.push(StartWalk { start, cost });
        }
        *best = cost;
    }
}
