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
    let is_needed = |rest: &Metres| shortest.walk.cost.effort.metres() > *rest;
    let by_seats = rest
        .filter(is_needed)
        .map(|rest| by_seats(network, atlas, from, place, rest, &shortest));
    let (route, path, rests) = match by_seats {
        Some(Some((route, path))) => {
            let longer = route.walk.length().get() - shortest.walk.length().get();
            let longer = Metres::new(longer.max(0.0));
            (route, path, Rests::Found(longer))
        }
        other => {
            let rests = match (rest, other) {
                (None, _) => Rests::NotAsked,
                (Some(_), None) => Rests::NotNeeded,
                (Some(_), Some(_)) => Rests::Missing,
            };
            (shortest, network.path(start, pace, place)?, rests)
        }
    };
    let wanted = |goal| goal != place.0 && is_seat(atlas, PlaceIndex(goal));
    let beside = Length::from_metres(SEAT_BESIDE);
    let streets = network.streets();
    let passed = streets.passed_goals(network.goals(), pace, &path, &wanted, beside);
    let longest = path.longest_stretch(passed.iter().map(|it: &PassedGoal| it.walked));
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
        seats: passed.iter().map(|it| it.walked.metres()).collect(),
        longest: longest.metres(),
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
