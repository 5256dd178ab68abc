//! Walks: how far, how long, along which streets.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{GoalSnaps, Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::route_builder::RouteBuilder;
use crate::streets::Streets;
use atlas::{Metres, WalkCost};
use geo::Coord;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A walk to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The number of the goal.
    pub goal: u32,
    /// What it costs and how long it is.
    pub cost: Cost,
}

/// Walks in the order of what they cost, and how many nodes were looked at for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walks {
    /// From the easiest to the hardest; at the same toll in the order of the goals' numbers.
    pub walks: Vec<Walk>,
    /// Nodes of the network that were settled: the work that was done, the same on every machine.
    pub settled: usize,
}

impl From<Walk> for WalkCost {
    fn from(walk: Walk) -> Self {
        Self {
            length: walk.cost.length.metres(),
            effort: walk.cost.effort.metres(),
        }
    }
}

/// A walk with the way it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The walk.
    pub walk: Walk,
    /// From where somebody stands to the goal, longitude and latitude in degrees. One point for who is there already.
    pub geometry: Vec<Coord<f64>>,
    /// The streets along the way in order, each with how far one follows it; those without a name are left out.
    pub streets: Vec<(String, Metres)>,
}

impl Streets {
    /// The easiest walks to the goals that are wanted, at most `limit` of them, in order. Exact: nothing is estimated
    /// from the straight line.
    pub fn nearest(
        &self,
        goals: &Goals,
        start: &Start,
        pace: Pace,
        wanted: &dyn Fn(u32) -> bool,
        limit: usize,
    ) -> Walks {
        let mut found = Vec::new();
        let mut search = GoalSearch::new(self, goals, start, pace, wanted);
        while found.len() < limit {
            match search.next() {
                Some((walk, _)) => found.push(walk),
                None => break,
            }
        }
        Walks {
            walks: found,
            settled: search.dijkstra.settled(),
        }
    }

    /// The easiest walks to all goals that are no further than so much effort, in order.
    pub fn within(&self, goals: &Goals, start: &Start, pace: Pace, effort: Length) -> Walks {
        let mut found = Vec::new();
        let mut search = GoalSearch::new(self, goals, start, pace, &|_| true);
        while let Some((walk, _)) = search.next()
            && walk.cost.effort <= effort
        {
            found.push(walk);
        }
        Walks {
            walks: found,
            settled: search.dijkstra.settled(),
        }
    }

    /// The easiest walk to a goal, with its line; `None` where no way leads there.
    pub fn route(&self, goals: &Goals, start: &Start, pace: Pace, goal: u32) -> Option<Route> {
        let wanted = |it| it == goal;
        let mut search = GoalSearch::new(self, goals, start, pace, &wanted);
        let (walk, arrival) = search.next()?;
        Some(search.route(walk, arrival))
    }
}

/// From where a goal was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Arrival {
    /// One stands in it.
    Inside,
    /// From the start along the same edge; with the place of the goal's tie in the list of its edge.
    Direct(u32),
    /// From a node; as before.
    ViaNode(u32, u32, u32),
}

struct GoalSearch<'a> {
    streets: &'a Streets,
    snaps: &'a GoalSnaps,
    start: &'a Start,
    pace: Pace,
    wanted: &'a dyn Fn(u32) -> bool,
    dijkstra: Dijkstra<'a>,
    /// The best so far of every goal.
    best: Vec<(Cost, Arrival)>,
    /// Goals that were reached, the easiest first; what was improved since is passed over.
    open: BinaryHeap<Reverse<(Cost, u32)>>,
}

impl<'a> GoalSearch<'a> {
    fn new(
        streets: &'a Streets,
        goals: &'a Goals,
        start: &'a Start,
        pace: Pace,
        wanted: &'a dyn Fn(u32) -> bool,
    ) -> Self {
        let mut search = Self {
            streets,
            snaps: goals.snaps(pace),
            start,
            pace,
            wanted,
            dijkstra: Dijkstra::new(streets, pace, SearchDirection::Outbound),
            best: vec![(Cost::ENDLESS, Arrival::Inside); goals.len()],
            open: BinaryHeap::new(),
        };
        for goal in &start.inside {
            search.offer(*goal, Cost::ZERO, Arrival::Inside);
        }
        if let Some(snap) = start.snap(pace) {
            search.dijkstra.add_source(snap, 0);
            for (index, (goal, end)) in (0..).zip(search.snaps.on_edge(snap.edge)) {
                let cost = search.dijkstra.direct_cost(snap, end);
                search.offer(*goal, cost, Arrival::Direct(index));
            }
        }
        search
    }

    fn offer(&mut self, goal: u32, cost: Cost, arrival: Arrival) {
        let Some(best) = self.best.get_mut(goal as usize) else {
            return;
        };
        if cost.is_finite() && (cost, arrival) < *best && (self.wanted)(goal) {
            *best = (cost, arrival);
            self.open.push(Reverse((cost, goal)));
        }
    }

    /// The next goal.
    fn next(&mut self) -> Option<(Walk, Arrival)> {
        loop {
            let nearest = self.open.peek().map(|Reverse(first)| *first);
            // What is settled later may still cost the same and be shorter.
            let is_final = match (nearest, self.dijkstra.next_effort()) {
                (Some((cost, _)), Some(next)) => cost.effort < next,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => return None,
            };
            if is_final {
                let Reverse((cost, goal)) = self.open.pop()?;
                let best = &mut self.best[goal as usize];
                if best.0 == cost {
                    let arrival = best.1;
                    // Nothing is better: so it comes once.
                    best.0 = Cost::ZERO;
                    best.1 = Arrival::Inside;
                    return Some((Walk { goal, cost: cost }, arrival));
                }
            } else {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        let Some((node, cost)) = self.dijkstra.settle() else {
            return;
        };
        for arc in self.streets.adjacency(node) {
            for (index, (goal, snap)) in (0..).zip(self.snaps.on_edge(arc.edge)) {
                for (end, rest) in self.dijkstra.end_costs(snap, SearchDirection::Inbound) {
                    if end == node {
                        self.offer(*goal, cost + rest, Arrival::ViaNode(node, arc.edge, index));
                    }
                }
            }
        }
    }

    fn route(&self, walk: Walk, arrival: Arrival) -> Route {
        let mut builder = RouteBuilder::new(self.streets, &self.dijkstra);
        match (arrival, self.start.snap(self.pace)) {
            (Arrival::Direct(index), Some(from)) => {
                let (_, to) = &self.snaps.on_edge(from.edge)[index as usize];
                builder.push_point(to.end);
                builder.push_along(from.edge, (to.along, to.at), (from.along, from.at));
            }
            (Arrival::ViaNode(node, edge, index), Some(from)) => {
                let (_, to) = &self.snaps.on_edge(edge)[index as usize];
                builder.push_point(to.end);
                builder.push_arrival(to, node);
                let first = builder.push_path_to(node);
                builder.push_departure(from, first);
            }
            (Arrival::Inside, _) | (_, None) => {}
        }
        builder.push_point(self.start.at.into());
        let (line, streets) = builder.finish();
        Route {
            walk,
            geometry: line,
            streets,
        }
    }
}

impl Walk {
    /// How long it is.
    pub fn length(&self) -> Metres {
        self.cost.length.metres()
    }
}
