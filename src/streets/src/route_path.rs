//! Routes as parts of edges, and the goals that they pass.

use crate::dijkstra::{Dijkstra, NONE, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::Length;
use crate::pace::Pace;
use crate::route::GoalSearch;
use crate::route_builder::{EdgePosition, RouteSink};
use crate::snap::Snap;
use crate::streets::Streets;
use crate::walk::Walk;
use geo::Coord;

/// A part of an edge that a route goes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoutePart {
    /// The number of the edge, in the order of [`Streets::network_edges`].
    pub edge: usize,
    /// Where it enters, from the first node of the edge.
    pub from: Length,
    /// Where it leaves, from the first node of the edge.
    pub to: Length,
}

/// A route as parts of edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutePath {
    /// The straight line from the start to the first part.
    pub before: Length,
    /// In the order of the walk; empty if the start is inside the goal.
    pub parts: Vec<RoutePart>,
    /// The length of the whole walk, snap distances included.
    pub length: Length,
}

/// A goal that a route passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedGoal {
    /// The index of the goal.
    pub goal: u32,
    /// How far the point of the route from which it is nearest is from the start.
    pub walked: Length,
    /// The walk from there to it, its snap distance included.
    pub beside: Length,
}

impl RoutePath {
    /// Several walks, each from where the one before ends, as one. The straight lines to and from the places between them are no
    /// part of it, so that it may be shorter than their sum; `None` without any.
    pub fn joined<'w>(walks: impl IntoIterator<Item = &'w Self>) -> Option<Self> {
        let mut walks = walks.into_iter();
        let first = walks.next()?;
        let mut joined = first.clone();
        let mut after = first.after();
        for next in walks {
            joined.parts.extend(&next.parts);
            after = next.after();
        }
        joined.length = joined.walked_along() + after;
        Some(joined)
    }

    /// How far it is from the start to the end of the last part.
    fn walked_along(&self) -> Length {
        let parts = self.parts.iter();
        parts.fold(self.before, |all, it| all + it.length())
    }

    /// The length of the straight line from the last part to the goal.
    pub fn after(&self) -> Length {
        self.length.saturating_sub(self.walked_along())
    }

    /// The longest stretch between the start, these points in ascending order of how far they are along the walk, and its end.
    pub fn longest_stretch(&self, points: impl Iterator<Item = Length>) -> Length {
        let mut longest = Length::ZERO;
        let mut last = Length::ZERO;
        for point in points.chain([self.length]) {
            longest = longest.max(point.saturating_sub(last));
            last = point;
        }
        longest
    }
}

impl RoutePart {
    /// Its length.
    pub fn length(self) -> Length {
        self.from.abs_diff(self.to)
    }
}

/// Collects the parts from the end of a route to its start.
impl RouteSink for Vec<RoutePart> {
    fn push_point(&mut self, _: Coord<f64>) {}

    fn push_along(&mut self, _: &Streets, edge: u32, from: EdgePosition, to: EdgePosition) {
        self.push(RoutePart {
            edge: edge as usize,
            from: to.0,
            to: from.0,
        });
    }

    fn push_edge(&mut self, streets: &Streets, edge: u32, to: u32) {
        let line = streets.edge(edge);
        let (from, to) = match line.to == to {
            true => (Length::ZERO, line.length),
            false => (line.length, Length::ZERO),
        };
        self.push(RoutePart {
            edge: edge as usize,
            from,
            to,
        });
    }
}

impl Streets {
    /// The cheapest walks as of [`Streets::nearest`], each with its route. Costs one search, and the length of each route.
    pub fn nearest_paths(
        &self,
        goals: &Goals,
        start: &Start,
        pace: Pace,
        wanted: &dyn Fn(u32) -> bool,
        limit: usize,
    ) -> Vec<(Walk, RoutePath)> {
        let mut found = Vec::new();
        let mut search = GoalSearch::new(self, goals, start, pace, wanted);
        while found.len() < limit {
            let Some((walk, arrival)) = search.next() else {
                break;
            };
            found.push((walk, search.path(walk, arrival)));
        }
        found
    }

    /// The goals beside a route: those to which a walk from it is at most `beside`, over the streets that meet it and the snap
    /// distance, in the order of the walk. A goal across a canal or a wall is not passed, however near in a straight line. Each
    /// is there once, at the point of the route from which it is nearest.
    pub fn passed_goals(
        &self,
        goals: &Goals,
        pace: Pace,
        path: &RoutePath,
        wanted: &dyn Fn(u32) -> bool,
        beside: Length,
    ) -> Vec<PassedGoal> {
        let snaps = goals.snaps(pace);
        let mut passed = Vec::new();
        let mut pass = |goal: u32, walked, aside: Length| {
            if aside <= beside && wanted(goal) {
                passed.push(PassedGoal {
                    goal,
                    walked,
                    beside: aside,
                });
            }
        };
        // How far each node of the route is from its start.
        let mut walked_to = Vec::new();
        let mut aside = Dijkstra::new(self, pace, SearchDirection::Outbound);
        let mut walked = path.before;
        for part in &path.parts {
            let number = u32::try_from(part.edge).unwrap_or(NONE);
            let Some(edge) = self.edges().get(part.edge) else {
                continue;
            };
            let along = part.from.min(part.to)..=part.from.max(part.to);
            let on_edge = snaps.on_edge(number).iter();
            for (goal, snap) in on_edge.filter(|(_, snap)| along.contains(&snap.along)) {
                let walked = walked + part.from.abs_diff(snap.along);
                pass(*goal, walked, snap.distance);
            }
            for (at, node) in [(Length::ZERO, edge.from), (edge.length, edge.to)] {
                if along.contains(&at) {
                    aside.add_node(node, u32::try_from(walked_to.len()).unwrap_or(NONE));
                    walked_to.push(walked + part.from.abs_diff(at));
                }
            }
            walked = walked + part.length();
        }
        // Behind the point where the route enters its first edge, and beyond that where it leaves its last.
        let ends = path.parts.first().map(|it| (it.edge, it.from, path.before));
        let ends = [ends, path.parts.last().map(|it| (it.edge, it.to, walked))];
        for (edge, along, walked) in ends.into_iter().flatten() {
            let number = u32::try_from(edge).unwrap_or(NONE);
            if edge >= self.edges().len() {
                continue;
            }
            let end = Snap {
                edge: number,
                along,
                distance: Length::ZERO,
                point: Coord::default(),
                position: Coord::default(),
            };
            aside.add_source(&end, u32::try_from(walked_to.len()).unwrap_or(NONE));
            walked_to.push(walked);
            for (goal, snap) in snaps.on_edge(number) {
                pass(*goal, walked, aside.direct_cost(&end, snap).effort);
            }
        }
        while aside.next_effort().is_some_and(|it| it <= beside) {
            let Some((node, cost)) = aside.settle() else {
                break;
            };
            let source = aside.label(node).source as usize;
            let walked = walked_to.get(source).copied().unwrap_or_default();
            for adjacent in self.adjacency(node) {
                for (goal, snap) in snaps.on_edge(adjacent.edge) {
                    let ends = aside.end_costs(snap, SearchDirection::Inbound);
                    for (_, rest) in ends.into_iter().filter(|(end, _)| *end == node) {
                        pass(*goal, walked, (cost + rest).effort);
                    }
                }
            }
        }
        let nearest = |it: &PassedGoal| (it.goal, it.beside, it.walked);
        let mut passed = atlas::sorted(passed, |a, b| nearest(a).cmp(&nearest(b)));
        passed.dedup_by_key(|it| it.goal);
        let along = |it: &PassedGoal| (it.walked, it.goal);
        atlas::sorted(passed, |a, b| along(a).cmp(&along(b)))
    }
}
