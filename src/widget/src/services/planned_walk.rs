//! The walk to a place as directions, with the seats on the way: the shortest one, or one by way of seats. Loaded on demand.

use crate::state::{PlannedLeg, PlannedWalk, Rests, WalksFromHere, is_seat};
use atlas::{Atlas, Metres, PlaceIndex};
use std::mem;
use std::sync::Arc;
use streets::{Length, PassedGoal, Route, RouteLeg, RoutePath, SEAT_BESIDE, WalkingNetwork};

/// What is walked to the first street, and from the last one, has a line if it is at least as long, metres: less is part of what
/// rounding leaves open.
const LEAST_OFF_STREET: f64 = 10.0;

/// A way by seats is at most this many times as long as the shortest: nobody takes a longer detour for a rest.
const MOST: f64 = 3.0;

/// The walk to a place; `None` if it is unreachable. With `rest` there is a seat at least that often, if a way has them.
pub fn plan(
    network: &WalkingNetwork,
    atlas: &Atlas,
    from: &WalksFromHere,
    place: PlaceIndex,
    rest: Option<Metres>,
) -> Option<PlannedWalk> {
    let (start, pace) = (&from.start, from.pace);
    let shortest = network.route(start, pace, place)?;
    let wanted = |goal| goal != place.0 && is_seat(atlas, PlaceIndex(goal));
    let beside = Length::from_metres(SEAT_BESIDE);
    let streets = network.streets();
    let seats = |route: &Route| -> Vec<Length> {
        let passed = streets.passed_goals(network.goals(), pace, &route.path, &wanted, beside);
        passed.into_iter().map(|it: PassedGoal| it.walked).collect()
    };
    let longest = |route: &Route, seats: &[Length]| {
        let stretch = route.path.longest_stretch(seats.iter().copied());
        stretch.metres()
    };
    let on_shortest = seats(&shortest);
    let has_rests = |rest: Metres| longest(&shortest, &on_shortest) <= rest;
    let effort = shortest.walk.cost.effort.metres();
    let (rests, other) = match rest {
        None => (Rests::NotAsked, None),
        Some(rest) if effort <= rest => (Rests::NotNeeded, None),
        Some(rest) if has_rests(rest) => (Rests::Found(Metres::ZERO), None),
        Some(rest) => match by_seats(network, atlas, from, place, rest, effort) {
            Some(route) => {
                let longer = route.walk.length().get() - shortest.walk.length().get();
                let rests = Rests::Found(Metres::new(longer.max(0.0)));
                let seats = seats(&route);
                (rests, Some((route, seats)))
            }
            None => (Rests::Missing, None),
        },
    };
    let (route, seats) = other.unwrap_or((shortest, on_shortest));
    let mut legs = streets.itinerary(&route.path);
    let off_street = off_street(&route.path, &mut legs);
    let mut turns_at = off_street[0].unwrap_or_default();
    let legs = legs.into_iter().map(|it| {
        let next = turns_at + it.length;
        PlannedLeg {
            turns_at: mem::replace(&mut turns_at, next).metres(),
            street: it.street.map(str::to_owned),
            is_path: it.is_path,
            is_steps: it.is_steps,
            step_count: it.step_count,
            street_begins: it.street_begins.metres(),
            length: it.length.metres(),
            turn: it.turn,
            towards: it.towards,
            bends: it.bends,
        }
    });
    let crossings = streets.road_crossings(&route.path).into_iter();
    let crossings = crossings.map(|it| (it.walked.metres(), it.road.map(str::to_owned)));
    Some(PlannedWalk {
        legs: legs.collect(),
        off_street: off_street.map(|it| it.map(Length::metres)),
        crossings: crossings.collect(),
        seats: seats.iter().map(|it| it.metres()).collect(),
        longest: longest(&route, &seats),
        route: Arc::new(route),
        rests,
    })
}

/// The straight lines at the ends of a walk; `None` for a short one, by which the leg beside it becomes longer, so that the lengths still
/// add up. Steps are as long as they are.
fn off_street(path: &RoutePath, legs: &mut [RouteLeg<'_>]) -> [Option<Length>; 2] {
    let least = Length::from_metres(LEAST_OFF_STREET);
    let apart = |length: Length, leg: Option<&mut RouteLeg<'_>>| match leg {
        Some(leg) if length < least && !leg.is_steps => {
            leg.length = leg.length + length;
            None
        }
        _ => Some(length),
    };
    [
        apart(path.before, legs.first_mut()),
        apart(path.after(), legs.last_mut()),
    ]
}

/// The route by way of seats, where the shortest takes this effort; `None` if no way has them.
fn by_seats(
    network: &WalkingNetwork,
    atlas: &Atlas,
    from: &WalksFromHere,
    place: PlaceIndex,
    rest: Metres,
    shortest: Metres,
) -> Option<Route> {
    let most = MOST * shortest.get() + rest.get();
    let limits = [rest.get(), most].map(Length::from_metres);
    let seats = |it| is_seat(atlas, it);
    let found = network.seat_route(atlas, &from.start, from.pace, place, &seats, limits)?;
    Route::joined(&found.stretches)
}
