//! Decisive goals: for many starts, the goals within a limit that decide what is left of them when goals close, by a multi-source
//! search against the walking direction in which a node keeps no goal that decides nothing.

use crate::closures::Closures;
use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::Length;
use crate::pace::Pace;
use crate::snap::Snap;
use crate::sparse_rows::SparseRows;
use crate::streets::Streets;
use atlas::NeedStatus;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

/// For each start the goals that decide what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisiveGoals {
    /// By start.
    goals: SparseRows<u32>,
    /// Settled labels: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl DecisiveGoals {
    /// The goals of a start by group, and in each in ascending order. Empty for a start that is not there.
    pub fn of(&self, start: usize) -> &[u32] {
        self.goals.of(start)
    }
}

impl Streets {
    /// For each start so many of the goals within `limit` of effort that they decide, of each group of goals and so of all, what is
    /// left before and after every closure. A group of which none counts for certain has all its goals that count perhaps.
    ///
    /// Costs one search for each group, in which a node keeps the goals that count perhaps before the first that counts for
    /// certain, that one, one that is left if it closes, and one that counts perhaps before that. Where all is certain and goals
    /// close alone, those are the nearest two of the group.
    pub fn decisive_goals(
        &self,
        goals: &Goals,
        closures: &Closures,
        starts: &[Start],
        pace: Pace,
        limit: Length,
    ) -> DecisiveGoals {
        let is_near = |effort: Length| effort < Length::INFINITE && effort <= limit;
        let counts = |goal: u32| closures.status(goal) > NeedStatus::No;
        let edges = Dijkstra::new(self, pace, SearchDirection::Inbound);
        let labels = Labels::run(self, goals, closures, pace, &is_near);
        let mut decisive = DecisiveGoals {
            goals: SparseRows::with_capacity(starts.len()),
            settled: labels.all.len(),
        };
        // By group, and in each by goal.
        let key = |goal: u32| Some(u64::from(closures.group(goal)?) << 32 | u64::from(goal));
        let mut found: Vec<u64> = Vec::new();
        for start in starts {
            found.clear();
            let inside = start.inside.iter().filter(|it| counts(**it));
            found.extend(inside.filter_map(|it| key(*it)));
            for (_, snap) in start.snaps(pace) {
                let on_edge = goals.snaps(pace).on_edge(snap.edge).iter();
                let on_edge = on_edge.filter(|(goal, to)| {
                    counts(*goal) && is_near(edges.direct_cost(snap, to).effort)
                });
                found.extend(on_edge.filter_map(|(goal, _)| key(*goal)));
                for (node, cost) in edges.end_costs(snap, SearchDirection::Outbound) {
                    let near = labels.of(node);
                    let near = near.filter(|it| is_near(cost.effort + it.effort));
                    found.extend(near.filter_map(|it| key(it.goal)));
                }
            }
            found.sort_unstable();
            found.dedup();
            decisive.goals.push(found.iter().map(|it| *it as u32));
        }
        decisive
    }
}

/// For each node the walks to goals that decide something there.
struct Labels {
    /// In the order in which they were settled, one group after the other.
    all: Vec<Label>,
    /// For each node its last label, or [`END`].
    last: Vec<u32>,
}

/// A walk from a node to a goal.
#[derive(Clone, Copy)]
struct Label {
    goal: u32,
    effort: Length,
    /// The label of the same node before it, or [`END`].
    before: u32,
}

const END: u32 = u32::MAX;

impl Labels {
    fn run(
        streets: &Streets,
        goals: &Goals,
        closures: &Closures,
        pace: Pace,
        is_near: &dyn Fn(Length) -> bool,
    ) -> Self {
        let mut labels = Self {
            all: Vec::new(),
            last: vec![END; streets.nodes()],
        };
        let edges = Dijkstra::new(streets, pace, SearchDirection::Inbound);
        let snaps = goals.snaps(pace).all().iter();
        let snaps = snaps.filter(|it| closures.status(it.0) > NeedStatus::No);
        let mut snaps: Vec<&(u32, Snap)> = snaps.collect();
        snaps.sort_by_key(|(goal, _)| closures.group(*goal));
        for snaps in snaps.chunk_by(|a, b| closures.group(a.0) == closures.group(b.0)) {
            let mut open = BinaryHeap::new();
            for (goal, snap) in snaps {
                for (node, cost) in edges.end_costs(snap, SearchDirection::Inbound) {
                    if is_near(cost.effort) {
                        open.push(Reverse((cost.effort, *goal, node)));
                    }
                }
            }
            labels.settle(streets, closures, pace, is_near, open);
        }
        labels
    }

    /// Settles the walks to the goals of one group, of which `open` has the last parts.
    fn settle(
        &mut self,
        streets: &Streets,
        closures: &Closures,
        pace: Pace,
        is_near: &dyn Fn(Length) -> bool,
        mut open: BinaryHeap<Reverse<(Length, u32, u32)>>,
    ) {
        let group = self.all.len() as u32;
        let mut held = GroupLabels::new(streets.nodes());
        let decides = |labels: &Self, held: &GroupLabels, node: u32, goal: u32| {
            held.decides(
                closures,
                node,
                goal,
                labels.from(group, node).map(|it| it.goal),
            )
        };
        while let Some(Reverse((effort, goal, node))) = open.pop() {
            // The queue is in ascending order, so the labels before are not further.
            if !decides(self, &held, node, goal) {
                continue;
            }
            self.push(node, goal, effort);
            held.push(node, goal, closures.status(goal));
            for adjacent in streets.adjacency(node).iter().filter(|it| it.inbound) {
                let edge = pace.cost(adjacent.length, adjacent.steps, adjacent.step_free);
                let onward = effort + edge.effort;
                if is_near(onward) && decides(self, &held, adjacent.to, goal) {
                    open.push(Reverse((onward, goal, adjacent.to)));
                }
            }
        }
    }

    fn push(&mut self, node: u32, goal: u32, effort: Length) {
        let new = self.all.len() as u32;
        let last = &mut self.last[node as usize];
        self.all.push(Label {
            goal,
            effort,
            before: *last,
        });
        *last = new;
    }

    /// The labels of a node, the last settled first.
    fn of(&self, node: u32) -> impl Iterator<Item = &Label> + Clone {
        self.from(0, node)
    }

    /// The labels of a node that are not before the label `first`.
    fn from(&self, first: u32, node: u32) -> impl Iterator<Item = &Label> + Clone {
        let at = move |label: u32| match label >= first {
            true => self.all.get(label as usize),
            false => None,
        };
        std::iter::successors(at(self.last[node as usize]), move |it| at(it.before))
    }
}

/// What the nodes have of one group: without it, every step would look at all labels of a node, of which there are many where nothing
/// counts for certain.
struct GroupLabels {
    /// For each node the first goal that counts for certain, or [`END`], and what the others count at most.
    first: Vec<(u32, NeedStatus)>,
    /// Node and goal of all that count perhaps, nearer than one that counts for certain. Only asked for single ones: its order is in
    /// no result.
    perhaps: HashSet<(u32, u32)>,
}

impl GroupLabels {
    fn new(nodes: usize) -> Self {
        Self {
            first: vec![(END, NeedStatus::No); nodes],
            perhaps: HashSet::new(),
        }
    }

    /// Whether a goal decides anything at a node, which holds these.
    fn decides(
        &self,
        closures: &Closures,
        node: u32,
        goal: u32,
        held: impl Iterator<Item = u32> + Clone,
    ) -> bool {
        match self.first[node as usize] {
            (END, _) => !self.perhaps.contains(&(node, goal)),
            (certain, others) => closures.decides(goal, certain, others, held),
        }
    }

    fn push(&mut self, node: u32, goal: u32, status: NeedStatus) {
        let (certain, others) = &mut self.first[node as usize];
        if *certain == END && status == NeedStatus::Yes {
            *certain = goal;
            return;
        }
        *others = status.max(*others);
        if *certain == END {
            self.perhaps.insert((node, goal));
        }
    }
}
