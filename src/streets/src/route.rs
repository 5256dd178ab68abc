//! Nearest goals and routes.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{GoalSnaps, Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::route_builder::{RouteBuilder, RouteSink};
use crate::route_drawing::{RouteDrawing, push_street};
use crate::route_path::{RoutePart, RoutePath};
use crate::streets::Streets;
use crate::walk::{Walk, Walks};
use atlas::Metres;
use geo::Coord;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A walk with its geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Goal and cost.
    pub walk: Walk,
    /// From the start to the goal, longitude and latitude in degrees. A single point if the start is inside the goal.
    pub geometry: Vec<Coord<f64>>,
    /// The named streets in the order of the walk, each with the length walked along it.
    pub streets: Vec<(String, Metres)>,
    /// The same as parts of edges.
    pub path: RoutePath,
}

impl Route {
    /// Several walks, each from where the one before ends, as one to the last goal. Its cost is the sum of theirs, and its
    /// geometry visits the goals between them, which its path only passes: see [`RoutePath::joined`]. `None` without any.
    pub fn joined(walks: &[Self]) -> Option<Self> {
        let mut joined = Self {
            walk: Walk {
                goal: walks.last()?.walk.goal,
                cost: Cost::ZERO,
            },
            geometry: Vec::new(),
            streets: Vec::new(),
            path: RoutePath::joined(walks.iter().map(|it| &it.path))?,
        };
        for route in walks {
            joined.walk.cost = joined.walk.cost + route.walk.cost;
            joined.geometry.extend(&route.geometry);
            for (name, length) in &route.streets {
                push_street(&mut joined.streets, name, *length);
            }
        }
        Some(joined)
    }
}

impl Streets {
    /// The cheapest walks to the goals that `wanted` accepts, at most `limit`, in ascending order. Exact: no heuristic
    /// is used. The search stops once the last walk is certain.
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

    /// The walks to all goals of at most this effort, in ascending order.
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

    /// The cheapest walk to a goal with its geometry; `None` if the goal is unreachable.
    pub fn route(&self, goals: &Goals, start: &Start, pace: Pace, goal: u32) -> Option<Route> {
        let wanted = |it| it == goal;
        let mut search = GoalSearch::new(self, goals, start, pace, &wanted);
        let (walk, arrival) = search.next()?;
        Some(search.route(walk, arrival))
    }
}

/// How the best known path reaches a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrival {
    /// The start is inside the goal.
    Inside,
    /// From the start's snap with this number along its edge, to the goal's snap with this index among those of the edge.
    Direct(u32, u32),
    /// From this node along this edge, to the goal's snap with this index among those of the edge.
    ViaNode(u32, u32, u32),
}

/// A search for goals, cheapest first.
pub struct GoalSearch<'a> {
    streets: &'a Streets,
    snaps: &'a GoalSnaps,
    start: &'a Start,
    pace: Pace,
    wanted: &'a dyn Fn(u32) -> bool,
    dijkstra: Dijkstra<'a>,
    /// The best known path to every goal.
    best: Vec<(Cost, Arrival)>,
    /// Goals that were reached, cheapest first. Entries that were improved since are skipped.
    open: BinaryHeap<Reverse<(Cost, u32)>>,
}

impl<'a> GoalSearch<'a> {
    pub fn new(
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
            best: vec![(Cost::INFINITE, Arrival::Inside); goals.len()],
            open: BinaryHeap::new(),
        };
        for goal in &start.inside {
            search.offer(*goal, Cost::ZERO, Arrival::Inside);
        }
        for (number, snap) in start.snaps(pace) {
            search.dijkstra.add_source(snap, number);
            for (index, (goal, end)) in (0..).zip(search.snaps.on_edge(snap.edge)) {
                let cost = search.dijkstra.direct_cost(snap, end);
                search.offer(*goal, cost, Arrival::Direct(number, index));
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

    /// The next goal in ascending order of cost.
    pub fn next(&mut self) -> Option<(Walk, Arrival)> {
        loop {
            let nearest = self.open.peek().map(|Reverse(first)| *first);
            // A node that is settled later may give a path of equal effort and shorter length.
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
                    // No cost is lower, so this goal is not returned again.
                    best.0 = Cost::ZERO;
                    best.1 = Arrival::Inside;
                    return Some((Walk { goal, cost }, arrival));
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
        let mut drawing = RouteDrawing::default();
        self.follow(arrival, &mut drawing);
        let (line, streets) = drawing.finish(self.streets);
        Route {
            walk,
            geometry: line,
            streets,
            path: self.path(walk, arrival),
        }
    }

    /// The route of a walk as parts of edges.
    pub fn path(&self, walk: Walk, arrival: Arrival) -> RoutePath {
        let mut parts = Vec::new();
        self.follow(arrival, &mut parts);
        parts.reverse();
        let before = parts.first().map_or(Length::ZERO, |first: &RoutePart| {
            let mut snaps = self.start.snaps(self.pace).map(|(_, snap)| snap);
            let from = snaps.find(|it| it.edge as usize == first.edge && it.along == first.from);
            from.map_or(Length::ZERO, |it| it.distance)
        });
        RoutePath {
            before,
            parts,
            length: walk.cost.length,
        }
    }

    /// Follows the route of an arrival from its end to its start.
    pub fn follow<S: RouteSink>(&self, arrival: Arrival, sink: &mut S) {
        let mut builder = RouteBuilder::new(self.streets, &self.dijkstra, sink);
        let snap = |number| {
            let mut snaps = self.start.snaps(self.pace);
            snaps.find_map(|(it, snap)| (it == number).then_some(snap))
        };
        match arrival {
            Arrival::Direct(number, index) => {
                if let Some(from) = snap(number) {
                    let (_, to) = &self.snaps.on_edge(from.edge)[index as usize];
                    builder.push_point(to.position);
                    builder.push_along(from.edge, (to.along, to.point), (from.along, from.point));
                }
            }
            Arrival::ViaNode(node, edge, index) => {
                let (_, to) = &self.snaps.on_edge(edge)[index as usize];
                builder.push_point(to.position);
                builder.push_arrival(to, node);
                let first = builder.push_path_to(node);
                if let Some(from) = snap(self.dijkstra.label(first).source) {
                    builder.push_departure(from, first);
                }
            }
            Arrival::Inside => {}
        }
        builder.push_point(self.start.at.into());
    }
}
