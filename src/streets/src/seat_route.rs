//! Routes by way of seats: no stretch between two seats is longer than somebody can walk without a rest.

use crate::goals::{Goals, Start};
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::route::Route;
use crate::streets::Streets;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The longest walk aside from a route to a seat, in metres, for it to be one of the route. An assumption: half a minute of walking
/// at 3 km/h, in sight.
pub const SEAT_BESIDE: f64 = 25.0;

/// A route by way of seats.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatRoute {
    /// The seats to rest on, in the order of the walk: indices of goals.
    pub seats: Vec<u32>,
    /// The whole walk, with the steps to each seat and back.
    pub cost: Cost,
    /// The walks from seat to seat, the first from the start and the last to the goal.
    pub stretches: Vec<Route>,
}

/// What a route by way of seats must be.
#[derive(Clone, Copy)]
pub struct SeatQuestion<'q> {
    /// The goals that are seats.
    pub is_seat: &'q dyn Fn(u32) -> bool,
    /// The start at the position of a seat.
    pub start_at: &'q dyn Fn(u32) -> Option<Start>,
    /// The longest effort without a seat.
    pub longest: Length,
    /// The most effort of the whole walk.
    pub most: Length,
}

/// A seat, or the goal, as a search reaches it.
#[derive(Clone, Copy)]
struct Reached {
    cost: Cost,
    /// The seat before it; `None` for the start.
    before: Option<u32>,
}

/// A search over seats, cheapest first.
struct SeatSearch<'a> {
    streets: &'a Streets,
    goals: &'a Goals,
    pace: Pace,
    goal: u32,
    question: SeatQuestion<'a>,
    /// By goal; `None` for those that are not reached.
    reached: Vec<Option<Reached>>,
    /// Seats that were reached. Entries that were improved since are skipped.
    open: BinaryHeap<Reverse<(Cost, u32)>>,
}

impl SeatSearch<'_> {
    /// Reaches the seats, and the goal, that are within the limit of a seat that itself costs `at`.
    fn visit(&mut self, from: &Start, at: Cost, before: Option<u32>) {
        let most = self.question.most;
        let longest = self.question.longest.min(most.saturating_sub(at.effort));
        for walk in self
            .streets
            .within(self.goals, from, self.pace, longest)
            .walks
        {
            let cost = at + walk.cost;
            let known = self.reached(walk.goal).map(|it| it.cost);
            let is_wanted = walk.goal == self.goal || (self.question.is_seat)(walk.goal);
            let is_better = cost.effort <= most && known.is_none_or(|it| cost < it);
            if is_wanted
                && is_better
                && let Some(reached) = self.reached.get_mut(walk.goal as usize)
            {
                *reached = Some(Reached { cost, before });
                self.open.push(Reverse((cost, walk.goal)));
            }
        }
    }

    fn reached(&self, goal: u32) -> Option<Reached> {
        self.reached.get(goal as usize).copied().flatten()
    }

    /// The cost of the cheapest way to the goal.
    fn run(&mut self, start: &Start) -> Option<Cost> {
        self.visit(start, Cost::ZERO, None);
        while let Some(Reverse((cost, at))) = self.open.pop() {
            if at == self.goal {
                return Some(cost);
            }
            let is_current = self.reached(at).is_some_and(|it| it.cost == cost);
            if is_current && let Some(from) = (self.question.start_at)(at) {
                self.visit(&from, cost, Some(at));
            }
        }
        None
    }

    /// The seats on the way to the goal.
    fn seats(&self) -> Vec<u32> {
        let before = |at: &u32| self.reached(*at).and_then(|it| it.before);
        let mut seats: Vec<u32> = std::iter::successors(before(&self.goal), before).collect();
        seats.reverse();
        seats
    }
}

impl Streets {
    /// The cheapest route to a goal on which the walk from the start to the first seat, from each seat to the next, and from the
    /// last one to the goal is at most [`SeatQuestion::longest`]; `None` if there is none of at most
    /// [`SeatQuestion::most`]. Exact: a Dijkstra search over the seats, of which each that is reached costs a search of the
    /// network within that limit.
    pub fn seat_route(
        &self,
        goals: &Goals,
        start: &Start,
        pace: Pace,
        goal: u32,
        question: SeatQuestion<'_>,
    ) -> Option<SeatRoute> {
        let mut search = SeatSearch {
            streets: self,
            goals,
            pace,
            goal,
            question,
            reached: vec![None; goals.len()],
            open: BinaryHeap::new(),
        };
        let cost = search.run(start)?;
        let seats = search.seats();
        let mut stretches = Vec::new();
        let mut from = Some(start.clone());
        for to in seats.iter().copied().chain([goal]) {
            stretches.push(self.route(goals, &from?, pace, to)?);
            from = (question.start_at)(to);
        }
        Some(SeatRoute {
            seats,
            cost,
            stretches,
        })
    }
}
