//! An atlas with its streets: what can be asked of its places on foot, in the browser as on the command line.

use crate::coverage::Coverage;
use crate::demand::Demand;
use crate::goals::{Goals, Start};
use crate::pace::Pace;
use crate::route::{Route, Walks};
use crate::streets::Streets;
use atlas::{Atlas, LonLat, PlaceIndex, WalkCost};

/// The streets of an atlas, with its places tied to them.
#[derive(Clone, Debug)]
pub struct WalkingNetwork {
    streets: Streets,
    goals: Goals,
}

impl WalkingNetwork {
    /// Ties every place of an atlas to the streets, once.
    pub fn new(streets: Streets, atlas: &Atlas) -> Self {
        let places = atlas.places().iter();
        let places = places.map(|place| (&place.shape, place.entrances.as_slice()));
        let goals = Goals::new(&streets, places);
        Self { streets, goals }
    }

    /// Whether the streets are somewhere else than the places: none of them is near a street.
    pub fn is_apart(&self) -> bool {
        !self.goals.is_empty() && self.goals.snaps(Pace::default()).all().is_empty()
    }

    /// The streets.
    pub fn streets(&self) -> &Streets {
        &self.streets
    }

    /// The places as they are tied, by their numbers in the atlas.
    pub fn goals(&self) -> &Goals {
        &self.goals
    }

    /// Somebody at a position of the atlas.
    pub fn start(&self, atlas: &Atlas, at: LonLat) -> Start {
        Start::new(&self.streets, at, atlas.places().iter().map(|it| &it.shape))
    }

    /// The easiest walks to the places that are wanted, at most `limit`, in order.
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

    /// The easiest walks to all places that take no more than so many minutes, in order.
    pub fn within(&self, start: &Start, pace: Pace, minutes: f64) -> Walks {
        let effort = pace.within(minutes);
        self.streets.within(&self.goals, start, pace, effort)
    }

    /// The walk to every place, by number; `None` where no way leads there.
    pub fn walks(&self, start: &Start, pace: Pace) -> Vec<Option<WalkCost>> {
        let mut walks = vec![None; self.goals.len()];
        for walk in self.nearest(start, pace, &|_| true, usize::MAX).walks {
            walks[walk.goal as usize] = Some(walk.into());
        }
        walks
    }

    /// The easiest walk of everybody in a crowd to any of the places that are wanted, in one pass.
    pub fn coverage(
        &self,
        demand: &Demand,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
    ) -> Coverage {
        let wanted = |goal| wanted(PlaceIndex(goal));
        self.streets
            .coverage(&self.goals, &wanted, &demand.starts, pace)
    }

    /// The way to a place; `None` where no way leads there.
    pub fn route(&self, start: &Start, pace: Pace, place: PlaceIndex) -> Option<Route> {
        self.streets.route(&self.goals, start, pace, place.0)
    }
}
