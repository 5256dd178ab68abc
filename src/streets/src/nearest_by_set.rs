//! Nearest goals by set: for many starts and several sets of goals at once, the nearest goal of each set, by a multi-source
//! search against the walking direction in which a node keeps only labels that are the first of some set.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::sparse_rows::SparseRows;
use crate::streets::Streets;
use crate::walk::Walk;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Sets of goals, such as those that are open at each hour of a week. A goal may be in any number of sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalSets {
    sets: usize,
    /// 64-bit words for each goal, with a bit for each set.
    words: usize,
    bits: Vec<u64>,
}

/// For each start the nearest goal of each set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearestBySet {
    goal_sets: GoalSets,
    walks: SparseRows<Walk>,
    /// Settled labels: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl GoalSets {
    /// Empty sets of goals.
    pub fn new(goals: usize, sets: usize) -> Self {
        let words = sets.div_ceil(64);
        Self {
            sets,
            words,
            bits: vec![0; goals * words],
        }
    }

    /// Adds a goal to a set. Does nothing if there is no such goal or set.
    pub fn insert(&mut self, goal: u32, set: usize) {
        if set < self.sets
            && let Some(word) = self.bits.get_mut(goal as usize * self.words + set / 64)
        {
            *word |= 1 << (set % 64);
        }
    }

    /// Whether a goal is in a set.
    pub fn contains(&self, goal: u32, set: usize) -> bool {
        let word = self.of(goal).get(set / 64);
        word.is_some_and(|word| word & 1 << (set % 64) != 0)
    }

    /// The words of a goal; empty for one that is not there.
    fn of(&self, goal: u32) -> &[u64] {
        let from = goal as usize * self.words;
        self.bits.get(from..from + self.words).unwrap_or_default()
    }

    /// Adds the sets of a goal to those in `held`. Returns whether any was missing.
    fn add_to(&self, held: &mut [u64], goal: u32) -> bool {
        let mut is_new = false;
        for (held, own) in held.iter_mut().zip(self.of(goal)) {
            is_new |= own & !*held != 0;
            *held |= own;
        }
        is_new
    }

    /// Whether `held` lacks a set of a goal.
    fn is_lacked_by(&self, held: &[u64], goal: u32) -> bool {
        held.iter()
            .zip(self.of(goal))
            .any(|(held, own)| own & !held != 0)
    }
}

impl NearestBySet {
    /// The walk to the nearest goal of a set; `None` if none is reachable.
    pub fn nearest(&self, start: usize, set: usize) -> Option<Walk> {
        let walks = self.walks(start).iter();
        walks
            .copied()
            .find(|it| self.goal_sets.contains(it.goal, set))
    }

    /// The walks of a start in ascending order of cost, then of goal: each is that to the nearest goal of one set or more. Empty
    /// for a start that is not there.
    pub fn walks(&self, start: usize) -> &[Walk] {
        self.walks.of(start)
    }
}

impl Streets {
    /// For each start and each set the cheapest walk of at most `limit` of effort to a goal of the set: equal to the first result
    /// of [`Streets::nearest`] for that start and those goals. Costs far less than a search for each set where sets have goals in
    /// common: a node keeps no goal of which all sets have a nearer one.
    pub fn nearest_by_set(
        &self,
        goals: &Goals,
        goal_sets: GoalSets,
        starts: &[Start],
        pace: Pace,
        limit: Length,
    ) -> NearestBySet {
        let edges = Dijkstra::new(self, pace, SearchDirection::Inbound);
        let labels = Labels::run(self, goals, &goal_sets, pace, limit);
        let mut nearest = SparseRows::with_capacity(starts.len());
        let mut found: Vec<Walk> = Vec::new();
        let mut held = vec![0; goal_sets.words];
        for start in starts {
            found.clear();
            found.extend(start.inside.iter().map(|goal| Walk {
                goal: *goal,
                cost: Cost::ZERO,
            }));
            for (_, snap) in start.snaps(pace) {
                let on_edge = goals.snaps(pace).on_edge(snap.edge).iter();
                found.extend(on_edge.map(|(goal, to)| Walk {
                    goal: *goal,
                    cost: edges.direct_cost(snap, to),
                }));
                for (node, cost) in edges.end_costs(snap, SearchDirection::Outbound) {
                    found.extend(labels.of(node).map(|it| Walk {
                        goal: it.goal,
                        cost: cost + it.cost,
                    }));
                }
            }
            found.retain(|it| it.cost.is_finite() && it.cost.effort <= limit);
            found.sort_unstable_by_key(|it| (it.cost, it.goal));
            held.fill(0);
            found.retain(|it| goal_sets.add_to(&mut held, it.goal));
            nearest.push(found.iter().copied());
        }
        NearestBySet {
            walks: nearest,
            settled: labels.walks.len(),
            goal_sets,
        }
    }
}

/// For each node the walks to goals, the cheapest first, each the first of some set.
struct Labels {
    /// In the order in which they were settled.
    walks: Vec<Walk>,
    /// For each node the indices of its first and last label, and for each label that of the next; [`END`] without one.
    ends: Vec<(u32, u32)>,
    next: Vec<u32>,
}

const END: u32 = u32::MAX;

impl Labels {
    fn run(
        streets: &Streets,
        goals: &Goals,
        goal_sets: &GoalSets,
        pace: Pace,
        limit: Length,
    ) -> Self {
        let is_near = |cost: Cost| cost.is_finite() && cost.effort <= limit;
        let edges = Dijkstra::new(streets, pace, SearchDirection::Inbound);
        let mut open = BinaryHeap::new();
        for (goal, snap) in goals.snaps(pace).all() {
            for (node, cost) in edges.end_costs(snap, SearchDirection::Inbound) {
                if is_near(cost) {
                    open.push(Reverse((cost, *goal, node)));
                }
            }
        }
        let words = goal_sets.words;
        let range = |node: u32| node as usize * words..(node as usize + 1) * words;
        let mut held = vec![0; streets.nodes() * words];
        let mut labels = Self {
            walks: Vec::new(),
            ends: vec![(END, END); streets.nodes()],
            next: Vec::new(),
        };
        while let Some(Reverse((cost, goal, node))) = open.pop() {
            // The queue is in ascending order, so the first label of a set is its cheapest.
            if !goal_sets.add_to(&mut held[range(node)], goal) {
                continue;
            }
            labels.push(node, Walk { goal, cost });
            for adjacent in streets.adjacency(node).iter().filter(|it| it.inbound) {
                let onward = cost + pace.cost(adjacent.length, adjacent.steps, adjacent.step_free);
                if is_near(onward) && goal_sets.is_lacked_by(&held[range(adjacent.to)], goal) {
                    open.push(Reverse((onward, goal, adjacent.to)));
                }
            }
        }
        labels
    }

    fn push(&mut self, node: u32, walk: Walk) {
        let new = self.walks.len() as u32;
        let (first, last) = &mut self.ends[node as usize];
        match *last {
            END => *first = new,
            before => self.next[before as usize] = new,
        }
        *last = new;
        self.walks.push(walk);
        self.next.push(END);
    }

    fn of(&self, node: u32) -> impl Iterator<Item = &Walk> {
        let (first, _) = self.ends[node as usize];
        let at = |label: u32| (label != END).then_some(label);
        let labels = std::iter::successors(at(first), move |it| at(self.next[*it as usize]));
        labels.map(|it| &self.walks[it as usize])
    }
}
