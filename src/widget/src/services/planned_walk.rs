//! The walk to a place as directions, with the seats on the way: the shortest one, or one by way of seats. Loaded on demand.

use crate::state::{PlannedLeg, PlannedWalk, Rests, WalksFromHere, is_seat};
use atlas::{Atlas, Metres, PlaceIndex};
use std::sync::Arc;
use streets::{Length, PassedGoal, Route, RoutePath, SEAT_BESIDE, WalkingNetwork};

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
    let path = network.path(start, pace, place)?;
    let wanted = |goal| goal != place.0 && is_seat(atlas, PlaceIndex(goal));
    let beside = Length::from_metres(SEAT_BESIDE);
    let streets = network.streets();
    let seats = |path: &RoutePath| -> Vec<Length> {
        let passed = streets.passed_goals(network.goals(), pace, path, &wanted, beside);
        passed.into_iter().map(|it: PassedGoal| it.walked).collect()
    };
    let longest = |path: &RoutePath, seats: &[Length]| path.longest_stretch(seats.iter().copied());
    let on_shortest = seats(&path);
    let has_rests = |rest: Metres| longest(&path, &on_shortest).metres() <= rest;
    let effort = shortest.walk.cost.effort.metres();
    let (rests, other) = match rest {
        None => (Rests::NotAsked, None),
        Some(rest) if effort <= rest => (Rests::NotNeeded, None),
        Some(rest) if has_rests(rest) => (Rests::Found(Metres::ZERO), None),
        Some(rest) => match by_seats(network, atlas, from, place, rest, &shortest) {
            Some((route, path)) => {
                let longer = route.walk.length().get() - shortest.walk.length().get();
                let rests = Rests::Found(Metres::new(longer.max(0.0)));
                let seats = seats(&path);
                (rests, Some((route, path, seats)))
            }
            None => (Rests::Missing, None),
        },
    };
    let (route, path, seats) = other.unwrap_or((shortest, path, on_shortest));
    let legs = streets.itinerary(&path).into_iter().map(|it| PlannedLeg {
        street: it.street.map(str::to_owned),
        is_steps: it.is_steps,
        walked: it.walked.metres(),
        length: it.length.metres(),
        turn: it.turn,
    });
    Some(PlannedWalk {
        route: Arc::new(route),
        legs: legs.collect(),
        seats: seats.iter().map(|it| it.metres()).collect(),
        longest: longest(&path, &seats).metres(),
        rests,
    })
}

/// The route by way of seats with its path; `None` if no way has them.
fn by_seats(
    network: &WalkingNetwork,
    atlas: &Atlas,
    from: &WalksFromHere,
    place: PlaceIndex,
    rest: Metres,
    shortest: &Route,
) -> Option<(Route, RoutePath)> {
    let most = MOST * shortest.walk.cost.effort.metres().get() + rest.get();
    let limits = [rest.get(), most].map(Length::from_metres);
    let seats = |it| is_seat(atlas, it);
    let found = network.seat_route(atlas, &from.start, from.pace, place, &seats, limits)?;
    let path = RoutePath::joined(&found.stretches)?;
    let mut route = shortest.clone();
    (route.walk.cost, route.geometry) = (found.cost, Vec::new());
    let mut start = Some(from.start.clone());
    for stop in found.seats.iter().map(|it| PlaceIndex(*it)).chain([place]) {
        let stretch = network.route(&start?, from.pace, stop)?;
        route.geometry.extend(stretch.geometry);
        start = network.start_at(atlas, stop);
    }
    Some((route, path))
}
