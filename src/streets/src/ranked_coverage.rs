//! Ranked coverage: the nearest few goals of many starts in one pass, by a multi-source search from all goals against the
//! walking direction in which a node keeps more than one label.

use crate::dijkstra::{Dijkstra, NONE, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::sparse_rows::SparseRows;
use crate::streets::Streets;
use crate::walk::Walk;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The nearest few goals of each start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankedCoverage {
    walks: SparseRows<Walk>,
    /// Settled labels, at most the number of ranks for a node: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl RankedCoverage {
    /// The walks of a start in ascending order of cost, then of goal; fewer than the ranks asked for if fewer goals are
    /// reachable. Empty for a start that is not there.
    pub fn walks(&self, start: usize) -> &[Walk] {
        self.walks.of(start)
    }

    /// The walks of all starts.
    pub fn into_walks(self) -> SparseRows<Walk> {
        self.walks
    }
}

impl Streets {
    /// For each start the cheapest walks to the goals that `wanted` accepts, at most `ranks`, of at most `limit` of effort: equal
    /// to the first results of [`Streets::nearest`] for that start. Costs about `ranks` searches over the network within the
    /// limit, whatever the number of starts.
    pub fn ranked_coverage(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        starts: &[Start],
        pace: Pace,
        ranks: usize,
        limit: Length,
    ) -> RankedCoverage {
        let search = RankedSearch::run(self, goals, wanted, pace, ranks, limit);
        let mut coverage = RankedCoverage {
            walks: SparseRows::with_capacity(starts.len()),
            settled: search.settled,
        };
        let mut found = Vec::new();
        for start in starts {
            search.walks(goals, wanted, start, &mut found);
            found.retain(|it| it.cost.effort <= limit);
            coverage.walks.push(found.iter().take(ranks).copied());
        }
        coverage
    }
}

/// The result of a search: the labels of every node, the cheapest first, each of another goal.
struct RankedSearch<'s> {
    /// Only for the costs along its edges.
    edges: Dijkstra<'s>,
    pace: Pace,
    labels: Labels,
    settled: usize,
}

/// For each node the cheapest walks to different goals, at most as many as there are ranks.
struct Labels {
    ranks: usize,
    /// The room of all ranks of each node.
    walks: Vec<Walk>,
    /// How many of them are in use.
    used: Vec<u32>,
}

impl Labels {
    fn new(nodes: usize, ranks: usize) -> Self {
        let empty = Walk {
            goal: NONE,
            cost: Cost::INFINITE,
        };
        Self {
            ranks,
            walks: vec![empty; nodes * ranks],
            used: vec![0; nodes],
        }
    }

    fn of(&self, node: u32) -> &[Walk] {
        let from = node as usize * self.ranks;
        &self.walks[from..from + self.used[node as usize] as usize]
    }

    /// Whether a node has room for a goal that it does not have yet.
    fn lacks(&self, node: u32, goal: u32) -> bool {
        let here = self.of(node);
        here.len() < self.ranks && here.iter().all(|it| it.goal != goal)
    }

    fn push(&mut self, node: u32, walk: Walk) {
        let used = &mut self.used[node as usize];
        self.walks[node as usize * self.ranks + *used as usize] = walk;
        *used += 1;
    }
}

impl<'s> RankedSearch<'s> {
    fn run(
        streets: &'s Streets,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        pace: Pace,
        ranks: usize,
        limit: Length,
    ) -> Self {
        let is_near = |cost: Cost| cost.is_finite() && cost.effort <= limit;
        let edges = Dijkstra::new(streets, pace, SearchDirection::Inbound);
        let mut open = BinaryHeap::new();
        let sources = goals.snaps(pace).all().iter();
        for (goal, snap) in sources.filter(|(goal, _)| wanted(*goal)) {
            for (node, cost) in edges.end_costs(snap, SearchDirection::Inbound) {
                if is_near(cost) {
                    open.push(Reverse((cost, *goal, node)));
                }
            }
        }
        let mut labels = Labels::new(streets.nodes(), ranks.min(goals.len()));
        let mut settled = 0;
        while let Some(Reverse((cost, goal, node))) = open.pop() {
            // The queue is in ascending order, so the first label of a goal is its cheapest.
            if !labels.lacks(node, goal) {
                continue;
            }
            labels.push(node, Walk { goal, cost });
            settled += 1;
            for adjacent in streets.adjacency(node).iter().filter(|it| it.inbound) {
                let onward = cost + pace.cost(adjacent.length, adjacent.steps, adjacent.step_free);
                if is_near(onward) && labels.lacks(adjacent.to, goal) {
                    open.push(Reverse((onward, goal, adjacent.to)));
                }
            }
        }
        Self {
            edges,
            pace,
            labels,
            settled,
        }
    }

    /// The walks of a start to different goals in ascending order, at least as many as there are ranks where there are so
    /// many goals.
    fn walks(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        start: &Start,
        found: &mut Vec<Walk>,
    ) {
        found.clear();
        let inside = start.inside.iter().filter(|goal| wanted(**goal));
        found.extend(inside.map(|goal| Walk {
            goal: *goal,
            cost: Cost::ZERO,
        }));
        for (_, snap) in start.snaps(self.pace) {
            let on_edge = goals.snaps(self.pace).on_edge(snap.edge).iter();
            let direct = on_edge.filter(|(goal, _)| wanted(*goal));
            found.extend(direct.map(|(goal, to)| Walk {
                goal: *goal,
                cost: self.edges.direct_cost(snap, to),
            }));
            for (node, cost) in self.edges.end_costs(snap, SearchDirection::Outbound) {
                let reached = self.labels.of(node).iter();
                found.extend(reached.map(|it| Walk {
                    goal: it.goal,
                    cost: cost + it.cost,
                }));
            }
        }
        found.retain(|it| it.cost.is_finite());
        // The cheapest walk of each goal, then all in order of cost.
        found.sort_unstable_by_key(|it| (it.goal, it.cost));
        found.dedup_by_key(|it| it.goal);
        found.sort_unstable_by_key(|it| (it.cost, it.goal));
    }
}
