//! The seats along a route, and its longest stretch without one.

use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use streets::{Length, Pace, PassedGoal, RoutePath, WalkingNetwork};

/// The seats along a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteSeats {
    /// The seats, in the order of the walk.
    pub seats: Vec<RouteSeat>,
    /// The longest stretch without a seat, its ends included: from the start to the first seat, from seat to seat, from the last
    /// one to the end. The least that it can be: places that are perhaps seats are.
    pub least: Length,
    /// The most that it can be: places that are perhaps seats are none.
    pub most: Length,
}

/// A seat along a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteSeat {
    /// The seat.
    pub place: PlaceIndex,
    /// The walk from the start to the point of the route beside it, steps by their own length.
    pub walked: Length,
    /// Whether it is a seat for certain, not perhaps.
    pub is_certain: bool,
}

impl RouteSeats {
    /// The seats of a supply to which the walk from a route is at most `beside`. The place that the route
    /// leads to is none of them: it is the end of the last stretch.
    pub fn new(
        network: &WalkingNetwork,
        seats: &Supply,
        pace: Pace,
        path: &RoutePath,
        to: Option<PlaceIndex>,
        beside: Length,
    ) -> Self {
        let status = |goal| match PlaceIndex(goal) {
            place if Some(place) == to => NeedStatus::No,
            place => seats.status(place),
        };
        let wanted = |goal| status(goal) >= NeedStatus::Unknown;
        let streets = network.streets();
        let passed = streets.passed_goals(network.goals(), pace, path, &wanted, beside);
        let seat = |it: PassedGoal| RouteSeat {
            place: PlaceIndex(it.goal),
            walked: it.walked,
            is_certain: status(it.goal) == NeedStatus::Yes,
        };
        let seats: Vec<RouteSeat> = passed.into_iter().map(seat).collect();
        Self {
            least: path.longest_stretch(seats.iter().map(|it| it.walked)),
            most: path.longest_stretch(seats.iter().filter(|it| it.is_certain).map(|it| it.walked)),
            seats,
        }
    }

    /// How many of the seats are so for certain, or perhaps.
    pub fn count(&self, is_certain: bool) -> usize {
        let seats = self.seats.iter();
        seats.filter(|it| it.is_certain == is_certain).count()
    }
}
