//! Routes by way of seats: worked out by hand, and beside the shortest paths of all pairs of seats on random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{At, NetworkFixture, position};
use atlas::{LonLat, Shape};
use fastrand::Rng;
use streets::{Cost, Goals, Length, Pace, Route, SeatQuestion, SeatRoute, Start, Streets};

/// A route from a position to the last of some goals; all others are seats.
fn seat_route(
    streets: &Streets,
    from: LonLat,
    places: &[LonLat],
    longest: f64,
    most: f64,
) -> Option<SeatRoute> {
    let shapes: Vec<Shape> = places.iter().map(|at| (*at).into()).collect();
    let goals = Goals::new(streets, shapes.iter().map(|it| (it, &[][..])));
    let last = u32::try_from(places.len() - 1).unwrap();
    let question = SeatQuestion {
        is_seat: &|goal| goal != last,
        start_at: &|goal| Some(Start::new(streets, places[goal as usize], [])),
        longest: Length::from_metres(longest),
        most: Length::from_metres(most),
    };
    let start = Start::new(streets, from, []);
    streets.seat_route(&goals, &start, Pace::default(), last, question)
}

/// ```text
///        ┌── 60 ── b ── 60 ── c ── 60 ──┐
///        │ 40                           │ 40
///   A ───┴── 90 a ───────── 90 ─────────┴─── library
///   0                                  180   230
/// ```
/// The straight way is 230 m, with one bench after 90 m; the way round is 310 m, with benches every 60 m.
fn round() -> (Streets, Vec<LonLat>) {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (180.0, 0.0)])
        .street(&[(180.0, 0.0), (230.0, 0.0)])
        .street(&[(0.0, 0.0), (0.0, 40.0), (180.0, 40.0), (180.0, 0.0)])
        .finish();
    let places = [(90.0, 0.0), (60.0, 40.0), (120.0, 40.0), (230.0, 0.0)];
    (streets, places.map(|it: At| position(it)).to_vec())
}

fn seats_and_metres(found: Option<SeatRoute>) -> Option<(Vec<u32>, i64)> {
    found.map(|it| {
        let metres = it.cost.length.metres().get().round() as i64;
        let stretches = it.stretches.iter().map(|it| it.path.length);
        let sum = stretches.fold(Length::ZERO, |all, length| all + length);
        assert_eq!(sum, it.cost.length, "the stretches are the walk");
        let joined = Route::joined(&it.stretches).unwrap();
        assert_eq!(joined.walk.cost, it.cost);
        assert!(joined.path.length <= sum, "its path only passes the seats");
        let ends = |of: &Route| [of.geometry.first().copied(), of.geometry.last().copied()];
        let (first, last) = (&it.stretches[0], it.stretches.last().unwrap());
        assert_eq!(ends(&joined), [ends(first)[0], ends(last)[1]]);
        assert_eq!(joined.walk.goal, last.walk.goal);
        let points = it.stretches.iter().map(|it| it.geometry.len());
        assert_eq!(joined.geometry.len(), points.sum::<usize>());
        (it.seats, metres)
    })
}

#[test]
fn no_walks_join_to_none() {
    assert_eq!(Route::joined(&[]), None);
}

#[test]
fn a_route_keeps_its_stretches_under_the_limit() {
    let (streets, places) = round();
    let from = position((0.0, 0.0));
    let ask = |longest| seats_and_metres(seat_route(&streets, from, &places, longest, 1_000.0));
    assert_eq!(ask(300.0), Some((vec![], 230)), "no rest is needed");
    assert_eq!(
        ask(145.0),
        Some((vec![0], 230)),
        "the bench on the straight way"
    );
    // From bench a to the library it is 140 m; from c it is 150 m.
    assert_eq!(ask(139.0), None);
}

#[test]
fn a_detour_is_taken_only_up_to_the_most() {
    let (streets, mut places) = round();
    places.insert(3, position((180.0, 20.0)));
    let from = position((0.0, 0.0));
    let ask = |most| seats_and_metres(seat_route(&streets, from, &places, 101.0, most));
    // Seats after 100, 160 and 240 m, and 70 m to the library.
    assert_eq!(ask(400.0), Some((vec![1, 2, 3], 310)));
    assert_eq!(ask(309.0), None);
}

#[test]
fn a_start_without_a_street_has_no_route() {
    let (streets, places) = round();
    assert_eq!(
        seat_route(&streets, position((0.0, 5_000.0)), &places, 125.0, 9e4),
        None
    );
}

/// The cheapest chain of seats by Bellman and Ford, over the walks between all pairs.
fn cheapest_chain(
    streets: &Streets,
    from: LonLat,
    places: &[LonLat],
    longest: f64,
) -> Option<Cost> {
    let shapes: Vec<Shape> = places.iter().map(|at| (*at).into()).collect();
    let goals = Goals::new(streets, shapes.iter().map(|it| (it, &[][..])));
    let pace = Pace::default();
    let walks = |at: LonLat| {
        let start = Start::new(streets, at, []);
        let walks = streets
            .nearest(&goals, &start, pace, &|_| true, usize::MAX)
            .walks;
        let near = walks.into_iter();
        near.filter(|it| it.cost.effort <= Length::from_metres(longest))
            .collect::<Vec<_>>()
    };
    let last = places.len() - 1;
    let mut best: Vec<Option<Cost>> = vec![None; places.len()];
    for walk in walks(from) {
        best[walk.goal as usize] = Some(walk.cost);
    }
    let between: Vec<Vec<_>> = places.iter().map(|at| walks(*at)).collect();
    for _ in 0..places.len() {
        for seat in 0..last {
            let Some(cost) = best[seat] else { continue };
            for walk in &between[seat] {
                let to = &mut best[walk.goal as usize];
                let onward = cost + walk.cost;
                if to.is_none_or(|known| onward < known) {
                    *to = Some(onward);
                }
            }
        }
    }
    best[last]
}

const OPTIONS: NetworkOptions = NetworkOptions {
    side: 6,
    one_way: 10,
    steps: 10,
    tunnels: 0,
};

fn places_of(points: Vec<At>) -> Vec<LonLat> {
    points.into_iter().map(position).collect()
}

#[test]
fn routes_are_the_cheapest_chains_on_random_networks() {
    let mut random = Rng::with_seed(14);
    let mut found = 0;
    for _ in 0..150 {
        let network = RandomNetwork::new(&mut random, OPTIONS);
        let places: Vec<LonLat> = places_of(network.random_points(&mut random, 25));
        let from = position(network.random_point(&mut random));
        for longest in [60.0, 125.0, 250.0] {
            let route = seat_route(&network.streets, from, &places, longest, 1e5);
            let expected = cheapest_chain(&network.streets, from, &places, longest);
            assert_eq!(route.as_ref().map(|it| it.cost), expected);
            found += usize::from(route.is_some_and(|it| !it.seats.is_empty()));
        }
    }
    assert!(found > 10, "{found} routes by way of a seat");
}
