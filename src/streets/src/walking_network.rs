//! The network with the places of an atlas snapped: all questions on foot, for browser and command line.

use crate::coverage::NearestGoals;
use crate::goal_snapping::GoalSnapping;
use crate::goals::{Destination, Goals, Start};
use crate::length::Length;
use crate::pace::Pace;
use crate::ranked_coverage::RankedCoverage;
use crate::route::Route;
use crate::seat_route::{SEAT_BESIDE, SeatQuestion, SeatRoute};
use crate::streets::Streets;
use crate::walk::Walks;
use crate::weighted_starts::WeightedStarts;
use atlas::{Atlas, LonLat, Place, PlaceIndex, WalkCost};
use std::sync::Arc;

/// The streets of an atlas, with its places snapped to them.
#[derive(Clone, Debug)]
pub struct WalkingNetwork {
    /// Shared by the networks in which only places differ.
    streets: Arc<Streets>,
    goals: Goals,
}

/// A network that is built step by step: a caller may do other things in between.
#[derive(Debug)]
pub struct WalkingNetworkBuilder {
    streets: Streets,
    snapping: GoalSnapping,
}

impl WalkingNetworkBuilder {
    /// A builder for these streets, without places.
    pub fn new(streets: Streets) -> Self {
        Self {
            streets,
            snapping: GoalSnapping::default(),
        }
    }

    /// Snaps one more place. Its index is the number of those before.
    pub fn add(&mut self, place: &Place) {
        self.snapping.add(&self.streets, place.into());
    }

    /// The network of all places that were added.
    pub fn finish(self) -> WalkingNetwork {
        let goals = self.snapping.finish(&self.streets);
        WalkingNetwork {
            streets: Arc::new(self.streets),
            goals,
        }
    }
}

impl WalkingNetwork {
    /// Snaps every place of an atlas, once.
    pub fn new(streets: Streets, atlas: &Atlas) -> Self {
        Self::of_places(streets, atlas.places())
    }

    /// Snaps places of any source, once; their index is their position.
    pub fn of_places<'p>(streets: Streets, places: impl IntoIterator<Item = &'p Place>) -> Self {
        let mut builder = WalkingNetworkBuilder::new(streets);
        for place in places {
            builder.add(place);
        }
        builder.finish()
    }

    /// The same network with places that were added, changed or removed (`None`), which alone are snapped; see
    /// [`Goals::with_changes`]. `count` is the new number of places.
    #[must_use]
    pub fn with_places(&self, count: usize, changes: &[(PlaceIndex, Option<&Place>)]) -> Self {
        let changes = changes.iter();
        let changes: Vec<_> = changes
            .map(|(index, place)| (index.0, place.map(Destination::from)))
            .collect();
        Self {
            streets: Arc::clone(&self.streets),
            goals: self.goals.with_changes(&self.streets, count, &changes),
        }
    }

    /// Whether no place is near an edge: the streets belong to another area than the places.
    pub fn is_apart(&self) -> bool {
        !self.goals.is_empty() && self.goals.snaps(Pace::default()).all().is_empty()
    }

    /// The streets.
    pub fn streets(&self) -> &Streets {
        &self.streets
    }

    /// The places as goals; a goal's index is that of the place in the atlas.
    pub fn goals(&self) -> &Goals {
        &self.goals
    }

    /// A start at a position, inside the places that contain it.
    pub fn start(&self, atlas: &Atlas, at: LonLat) -> Start {
        let inside = atlas.areas_at(at).into_iter().map(|place| place.0);
        Start::inside_goals(&self.streets, at, inside.collect())
    }

    /// The starts at several positions, in their order: see [`Start::all_inside_goals`].
    pub fn starts(&self, atlas: &Atlas, positions: &[LonLat]) -> Vec<Start> {
        let inside = |at: &LonLat| atlas.areas_at(*at).into_iter().map(|place| place.0);
        let positions = positions.iter().map(|at| (*at, inside(at).collect()));
        Start::all_inside_goals(&self.streets, positions.collect())
    }

    /// The cheapest walks to the places that `wanted` accepts, at most `limit`, in ascending order of cost.
    pub fn nearest(
        &self,
        start: &Start,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        limit: usize,
    ) -> Walks {
        let wanted = |goal| wanted(PlaceIndex(goal));
        self.streets
            .nearest(&self.goals, start, pace, &wanted, limit)
    }

    /// The walks to all places within the given minutes, in ascending order of cost.
    pub fn within(&self, start: &Start, pace: Pace, minutes: f64) -> Walks {
        let effort = pace.within(minutes);
        self.streets.within(&self.goals, start, pace, effort)
    }

    /// The cost of the walk to every place, by place index; `None` if it is unreachable.
    pub fn walks(&self, start: &Start, pace: Pace) -> Vec<Option<WalkCost>> {
        let mut walks = vec![None; self.goals.len()];
        for walk in self.nearest(start, pace, &|_| true, usize::MAX).walks {
            walks[walk.goal as usize] = Some(walk.into());
        }
        walks
    }

    /// For each demand point the cheapest walk to any place that `wanted` accepts, in one search.
    pub fn coverage(
        &self,
        demand: &WeightedStarts,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
    ) -> NearestGoals {
        let wanted = |goal| wanted(PlaceIndex(goal));
        self.streets
            .coverage(&self.goals, &wanted, &demand.starts, pace)
    }

    /// For each start the cheapest walks to places that `wanted` accepts, at most `ranks`, of at most `limit` of effort, in one
    /// search. Costs less the shorter the limit is.
    pub fn ranked_coverage(
        &self,
        starts: &[Start],
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
        limit: Length,
    ) -> RankedCoverage {
        let wanted = |goal| wanted(PlaceIndex(goal));
        self.streets
            .ranked_coverage(&self.goals, &wanted, starts, pace, ranks, limit)
    }

    /// The cheapest route to a place by way of the places that `is_seat` accepts, with no effort of more than `longest` between
    /// two of them and no more than `most` in all; see [`Streets::seat_route`]. Seats that are more than [`SEAT_BESIDE`] metres
    /// from every edge are none.
    pub fn seat_route(
        &self,
        atlas: &Atlas,
        start: &Start,
        pace: Pace,
        place: PlaceIndex,
        is_seat: &dyn Fn(PlaceIndex) -> bool,
        [longest, most]: [Length; 2],
    ) -> Option<SeatRoute> {
        let beside = Length::from_metres(SEAT_BESIDE);
        let mut is_beside = vec![false; self.goals.len()];
        for (goal, snap) in self.goals.snaps(pace).all() {
            if let Some(is_beside) = is_beside.get_mut(*goal as usize) {
                *is_beside |= snap.distance <= beside;
            }
        }
        let is_near = |goal: u32| is_beside.get(goal as usize) == Some(&true);
        let question = SeatQuestion {
            is_seat: &|goal| is_near(goal) && is_seat(PlaceIndex(goal)),
            start_at: &|goal| self.start_at(atlas, PlaceIndex(goal)),
            longest,
            most,
        };
        self.streets
            .seat_route(&self.goals, start, pace, place.0, question)
    }

    /// The start at the anchor of a place.
    pub fn start_at(&self, atlas: &Atlas, place: PlaceIndex) -> Option<Start> {
        Some(self.start(atlas, atlas.anchor(place)?))
    }

    /// The route to a place; `None` if it is unreachable.
    pub fn route(&self, start: &Start, pace: Pace, place: PlaceIndex) -> Option<Route> {
        self.streets.route(&self.goals, start, pace, place.0)
    }
}
