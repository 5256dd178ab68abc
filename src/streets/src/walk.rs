//! Walks: how far, how long, along which streets.

use crate::goals::{Goals, Start};
use crate::grid::GridPoint;
use crate::pace::Pace;
use crate::span::{Span, Toll};
use crate::spread::{Direction, NONE, Spread};
use crate::streets::Streets;
use crate::tie::Tie;
use atlas::{LonLat, Metres};
use geo::Coord;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A walk to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The number of the goal.
    pub goal: u32,
    /// What it costs and how long it is.
    pub toll: Toll,
}

/// Walks in the order of what they cost, and how many nodes were looked at for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walks {
    /// From the easiest to the hardest; at the same toll in the order of the goals' numbers.
    pub walks: Vec<Walk>,
    /// Nodes of the network that were settled: the work that was done, the same on every machine.
    pub settled: usize,
}

/// A walk with the way it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The walk.
    pub walk: Walk,
    /// From where somebody stands to the goal, longitude and latitude in degrees. One point for who is there already.
    pub line: Vec<Coord<f64>>,
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
        let mut search = Search::new(self, goals, start, pace, wanted);
        while found.len() < limit {
            match search.next() {
                Some((walk, _)) => found.push(walk),
                None => break,
            }
        }
        Walks {
            walks: found,
            settled: search.spread.settled(),
        }
    }

    /// The easiest walk to a goal, with its line; `None` where no way leads there.
    pub fn route(&self, goals: &Goals, start: &Start, pace: Pace, goal: u32) -> Option<Route> {
        let wanted = |it| it == goal;
        let mut search = Search::new(self, goals, start, pace, &wanted);
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
    From(u32, u32, u32),
}

struct Search<'a> {
    streets: &'a Streets,
    goals: &'a Goals,
    start: &'a Start,
    wanted: &'a dyn Fn(u32) -> bool,
    spread: Spread<'a>,
    /// The best so far of every goal.
    best: Vec<(Toll, Arrival)>,
    /// Goals that were reached, the easiest first; what was improved since is passed over.
    open: BinaryHeap<Reverse<(Toll, u32)>>,
}

impl<'a> Search<'a> {
    fn new(
        streets: &'a Streets,
        goals: &'a Goals,
        start: &'a Start,
        pace: Pace,
        wanted: &'a dyn Fn(u32) -> bool,
    ) -> Self {
        let mut search = Self {
            streets,
            goals,
            start,
            wanted,
            spread: Spread::new(streets, pace, Direction::Out),
            best: vec![(Toll::ENDLESS, Arrival::Inside); goals.len()],
            open: BinaryHeap::new(),
        };
        for goal in &start.inside {
            search.reach(*goal, Toll::ZERO, Arrival::Inside);
        }
        if let Some(tie) = &start.tie {
            search.spread.begin(tie, 0);
            for (index, (goal, end)) in (0..).zip(goals.on(tie.edge)) {
                let toll = search.spread.direct(tie, end);
                search.reach(*goal, toll, Arrival::Direct(index));
            }
        }
        search
    }

    fn reach(&mut self, goal: u32, toll: Toll, arrival: Arrival) {
        let Some(best) = self.best.get_mut(goal as usize) else {
            return;
        };
        if toll.ends() && (toll, arrival) < *best && (self.wanted)(goal) {
            *best = (toll, arrival);
            self.open.push(Reverse((toll, goal)));
        }
    }

    /// The next goal.
    fn next(&mut self) -> Option<(Walk, Arrival)> {
        loop {
            let reached = self.open.peek().map(|Reverse(first)| *first);
            // What is settled later may still cost the same and be shorter.
            let sure = match (reached, self.spread.next()) {
                (Some((toll, _)), Some(next)) => toll.effort < next,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => return None,
            };
            if sure {
                let Reverse((toll, goal)) = self.open.pop()?;
                let best = &mut self.best[goal as usize];
                if best.0 == toll {
                    let arrival = best.1;
                    // Nothing is better: so it comes once.
                    best.0 = Toll::ZERO;
                    best.1 = Arrival::Inside;
                    return Some((Walk { goal, toll }, arrival));
                }
            } else {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        let Some((node, toll)) = self.spread.settle() else {
            return;
        };
        for arc in self.streets.arcs(node) {
            for (index, (goal, tie)) in (0..).zip(self.goals.on(arc.edge)) {
                for (end, rest) in self.spread.ends(tie, Direction::Back) {
                    if end == node {
                        self.reach(*goal, toll + rest, Arrival::From(node, arc.edge, index));
                    }
                }
            }
        }
    }

    fn route(&self, walk: Walk, arrival: Arrival) -> Route {
        let mut trace = Trace::new(self.streets);
        let here = GridPoint::from(self.start.at);
        match (arrival, &self.start.tie) {
            (Arrival::Direct(index), Some(from)) => {
                let (_, to) = &self.goals.on(from.edge)[index as usize];
                trace.at(to.end);
                trace.between(from.edge, to.along, from.along, (to.at, from.at));
                trace.at(here);
            }
            (Arrival::From(node, edge, index), Some(from)) => {
                let (_, to) = &self.goals.on(edge)[index as usize];
                trace.at(to.end);
                trace.to_node(to, node);
                let mut node = node;
                let mut reached = self.spread.at(node);
                while reached.edge != NONE {
                    trace.whole(reached.edge, node);
                    node = reached.before;
                    reached = self.spread.at(node);
                }
                trace.from_node(from, node);
                trace.at(here);
            }
            (Arrival::Inside, _) | (_, None) => trace.at(here),
        }
        trace.finish(walk)
    }
}

/// Follows a walk from its end to its beginning.
struct Trace<'s> {
    streets: &'s Streets,
    line: Vec<GridPoint>,
    names: Vec<(u32, Span)>,
}

impl<'s> Trace<'s> {
    fn new(streets: &'s Streets) -> Self {
        Self {
            streets,
            line: Vec::new(),
            names: Vec::new(),
        }
    }

    fn at(&mut self, point: GridPoint) {
        if self.line.last() != Some(&point) {
            self.line.push(point);
        }
    }

    fn follow(&mut self, edge: u32, length: Span) {
        let name = self.streets.edge(edge).name;
        match self.names.last_mut() {
            Some((last, before)) if *last == name => *before = *before + length,
            _ => self.names.push((name, length)),
        }
    }

    /// Along an edge between two lengths, with the points there.
    fn between(&mut self, edge: u32, from: Span, to: Span, ends: (GridPoint, GridPoint)) {
        self.at(ends.0);
        let line = self.streets.edge(edge);
        let points = self.streets.in_space(line);
        let (low, high) = (from.min(to), from.max(to));
        let mut length = 0.0;
        let mut inner = Vec::new();
        for (step, at) in points.windows(2).zip(&self.streets.on_grid(line)[1..]) {
            length += step[0].chord_squared(step[1]).sqrt();
            let along = Span::from_metres(length);
            if low < along && along < high {
                inner.push(*at);
            }
        }
        if from > to {
            inner.reverse();
        }
        for point in inner {
            self.at(point);
        }
        self.at(ends.1);
        self.follow(edge, from.between(to));
    }

    /// From a tie to a node at an end of its edge: the one that is nearer where both ends are that node.
    fn to_node(&mut self, tie: &Tie, node: u32) {
        let (to, end) = self.end(tie, node);
        self.between(tie.edge, tie.along, to, (tie.at, end));
    }

    fn from_node(&mut self, tie: &Tie, node: u32) {
        let (from, end) = self.end(tie, node);
        self.between(tie.edge, from, tie.along, (end, tie.at));
    }

    fn end(&self, tie: &Tie, node: u32) -> (Span, GridPoint) {
        let edge = self.streets.edge(tie.edge);
        let grid = self.streets.on_grid(edge);
        let first = (Span::ZERO, grid[0]);
        let last = (edge.length, grid[grid.len() - 1]);
        let rest = edge.length.less(tie.along);
        match (edge.from == node, edge.to == node) {
            (true, false) => first,
            (false, _) => last,
            (true, true) if tie.along <= rest => first,
            (true, true) => last,
        }
    }

    /// Along a whole edge, from the node that it was walked to back to the other one.
    fn whole(&mut self, edge: u32, to: u32) {
        let line = self.streets.edge(edge);
        let grid = self.streets.on_grid(line);
        if line.to == to {
            grid.iter().rev().for_each(|at| self.at(*at));
        } else {
            grid.iter().for_each(|at| self.at(*at));
        }
        self.follow(edge, line.length);
    }

    fn finish(mut self, walk: Walk) -> Route {
        self.line.reverse();
        self.names.reverse();
        let mut streets: Vec<(String, Metres)> = Vec::new();
        for (name, length) in self.names {
            let Some(name) = self.streets.name(name) else {
                continue;
            };
            match streets.last_mut() {
                // A crossing without a name does not end a street.
                Some((last, before)) if last == name => {
                    *before = Metres::new(before.get() + length.metres().get());
                }
                _ => streets.push((name.to_owned(), length.metres())),
            }
        }
        Route {
            walk,
            line: self.line.into_iter().map(Coord::from).collect(),
            streets,
        }
    }
}

impl Walk {
    /// How long it is.
    pub fn length(&self) -> Metres {
        self.toll.length.metres()
    }
}

impl Goals {
    /// One goal that is a position: for a walk to where there is no place.
    pub fn of_position(streets: &Streets, at: LonLat) -> Self {
        Self::new(streets, [(&at.into(), &[][..])])
    }
}
