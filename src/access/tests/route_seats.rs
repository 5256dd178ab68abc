//! The seats along a route, worked out by hand, and beside a plain computation on random worlds.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{At, World, WorldBuilder, position, random_world};
use access::{PlaceChoice, RouteSeats, Supply};
use atlas::PlaceIndex;
use streets::{Length, Pace, SEAT_BESIDE};

fn seats(world: &World) -> Supply {
    let choice = PlaceChoice::seats(world.atlas.taxonomy());
    Supply::new(world.analysis().sites(), &choice, None)
}

/// The seats from a point to a place, with the metres to each, and the longest stretch without one, at least and at most.
fn seats_to(world: &World, from: At, to: &str) -> (Vec<(String, i64)>, [i64; 2]) {
    let network = world.network.as_ref().unwrap();
    let start = network.start(&world.atlas, position(from));
    let to = world.place(to);
    let (pace, beside) = (Pace::default(), Length::from_metres(SEAT_BESIDE));
    let wanted = |goal| PlaceIndex(goal) == to;
    let paths = network
        .streets()
        .nearest_paths(network.goals(), &start, pace, &wanted, 1);
    let (walk, path) = paths.first().unwrap();
    assert_eq!(path.length, walk.cost.length);
    let found = RouteSeats::new(network, &seats(world), pace, path, Some(to), beside);
    let metres = |it: Length| it.metres().get().round() as i64;
    let named = found.seats.iter().map(|seat| {
        let id = world.atlas.place(seat.place).unwrap().id.clone();
        let mark = if seat.is_certain { "" } else { "?" };
        (format!("{id}{mark}"), metres(seat.walked))
    });
    (named.collect(), [found.least, found.most].map(metres))
}

/// ```text
///                b           ▫ e, 40 m
///   A ─── 100 ───┬──── 200 ────┬─── 150 ─── library
///       a 60     │ 50          │ 40
///                              d
/// ```
/// From A, 5 m before the first point of the street, to the library at its end 450 m on. Bench a is 10 m beside the street after
/// 60 m and b at a corner. Bench d is at the end of a side street, and e is 40 m from the street: on no route.
fn street() -> WorldBuilder {
    WorldBuilder::new()
        .street(&[(0.0, 0.0), (100.0, 0.0), (300.0, 0.0), (450.0, 0.0)])
        .street(&[(100.0, 0.0), (100.0, 50.0)])
        .street(&[(300.0, 0.0), (300.0, -40.0)])
        .neighbourhood("all", "", [(-50.0, -200.0), (500.0, 200.0)], None)
        .place("library", "library", (450.0, 0.0))
        .place("a", "bench", (60.0, -10.0))
        .place("b", "bench", (100.0, 0.0))
        .place("d", "bench", (300.0, -40.0))
        .place("e", "picnic_table", (250.0, -40.0))
        .place("no seat", "playground", (200.0, 0.0))
}

#[test]
fn seats_beside_the_route_divide_it_into_stretches() {
    let world = street().build();
    let (seats, longest) = seats_to(&world, (0.0, 5.0), "library");
    assert_eq!(seats, [("a".to_owned(), 65), ("b".to_owned(), 105)]);
    // From b at 105 m to the library at 455 m.
    assert_eq!(longest, [350; 2]);
}

#[test]
fn a_place_that_is_perhaps_a_seat_makes_a_band() {
    let world = street()
        .place_with("maybe", "bench", (400.0, 0.0), r#""key":"unknown""#)
        .build();
    let (seats, longest) = seats_to(&world, (0.0, 5.0), "library");
    assert_eq!(seats[2], ("maybe?".to_owned(), 405));
    assert_eq!(longest, [300, 350]);
}

/// A bench at a corner is snapped to any of its three streets, of which one is on no route. Round the corner it is passed too, up to
/// 25 m: bench d is 40 m away.
#[test]
fn a_seat_at_a_corner_is_passed_whichever_street_it_is_snapped_to() {
    for corner in [
        (100.0, 3.0),
        (300.0, 3.0),
        (300.0, -24.0),
        (100.0, -3.0),
        (100.0, 20.0),
    ] {
        let world = street().place("corner", "bench", corner).build();
        let (seats, _) = seats_to(&world, (0.0, 0.0), "library");
        let walked = seats.iter().find(|(id, _)| id == "corner").map(|it| it.1);
        assert_eq!(walked, Some(corner.0 as i64), "{seats:?}");
    }
}

/// ```text
///   ┬──── 80 ──── ▪ ─ 15 ─ A ─── 200 ─── B ─ 5 ─ ▪ ─── 100 ───     from A to the library B, along one street
///   │ 12
///   ▪ the corner
/// ```
/// The bench 15 m behind A is passed at A, and the one 5 m beyond B at B. From A it is 95 m to the corner behind it: the bench round
/// that is too far.
#[test]
fn seats_behind_the_start_and_beyond_the_end_are_passed_at_the_ends() {
    let world = |from: f64| {
        let world = WorldBuilder::new()
            .street(&[(0.0, 0.0), (400.0, 0.0)])
            .street(&[(0.0, 0.0), (0.0, -50.0)])
            .neighbourhood("all", "", [(-50.0, -200.0), (500.0, 200.0)], None)
            .place("library", "library", (295.0, 0.0))
            .place("behind", "bench", (80.0, 0.0))
            .place("beyond", "bench", (300.0, 0.0))
            .place("corner", "bench", (0.0, -12.0))
            .build();
        seats_to(&world, (from, 0.0), "library")
    };
    let (seats, longest) = world(95.0);
    assert_eq!(
        seats,
        [("behind".to_owned(), 0), ("beyond".to_owned(), 200)]
    );
    assert_eq!(longest, [200; 2]);
    // From 10 m beside the corner, the bench round it is 22 m away.
    let (seats, _) = world(10.0);
    assert_eq!(seats[0], ("corner".to_owned(), 0));
}

/// ```text
///   A ──────── 100 ─┬─── 20 ───┬─── 80 ─── library
///                   └── 8 ▪ 8 ─┘     a bench 15 m along the loop: 23 m from the first corner, 13 m from the second
/// ```
#[test]
fn a_seat_is_passed_at_the_point_from_which_it_is_nearest() {
    let world = WorldBuilder::new()
        .street(&[(0.0, 0.0), (100.0, 0.0), (120.0, 0.0), (200.0, 0.0)])
        .street(&[(100.0, 0.0), (100.0, -8.0), (120.0, -8.0), (120.0, 0.0)])
        .neighbourhood("all", "", [(-50.0, -200.0), (500.0, 200.0)], None)
        .place("library", "library", (200.0, 0.0))
        .place("bench", "bench", (115.0, -8.0))
        .build();
    let (seats, _) = seats_to(&world, (0.0, 0.0), "library");
    assert_eq!(seats, [("bench".to_owned(), 120)]);
}

#[test]
fn the_way_back_has_the_same_stretches() {
    let world = street().place("town hall", "town_hall", (0.0, 0.0)).build();
    let (seats, longest) = seats_to(&world, (450.0, 0.0), "town hall");
    assert_eq!(seats, [("b".to_owned(), 350), ("a".to_owned(), 390)]);
    assert_eq!(longest, [350; 2]);
}

#[test]
fn a_route_to_a_seat_ends_at_it() {
    let world = street().build();
    let (seats, longest) = seats_to(&world, (0.0, 0.0), "b");
    assert_eq!(seats, [("a".to_owned(), 60)]);
    assert_eq!(longest, [60; 2]);
}

#[test]
fn a_start_that_is_snapped_beside_the_goal_walks_part_of_one_street() {
    let world = street()
        .place("shop", "supermarket", (280.0, 0.0))
        .place("f", "bench", (240.0, 0.0))
        .build();
    let (seats, longest) = seats_to(&world, (200.0, 0.0), "shop");
    assert_eq!(seats, [("f".to_owned(), 40)]);
    assert_eq!(longest, [40; 2]);
}

/// Every part of a route adds up to the walk, begins where the one before ends, and each seat is where the route passes it.
#[test]
fn paths_are_connected_and_as_long_as_the_walk() {
    let (mut routes, mut passed) = (0, 0);
    for seed in 0..40 {
        let world = random_world(seed);
        let Some(network) = &world.network else {
            continue;
        };
        let (streets, goals) = (network.streets(), network.goals());
        let edges: Vec<_> = streets.network_edges().collect();
        let mut random = fastrand::Rng::with_seed(seed);
        let at = (random.f64() * 400.0, random.f64() * 400.0);
        let start = network.start(&world.atlas, position(at));
        let pace = Pace::default();
        let all = |_| true;
        let paths = streets.nearest_paths(goals, &start, pace, &all, usize::MAX);
        let walks = streets.nearest(goals, &start, pace, &all, usize::MAX).walks;
        let found: Vec<_> = paths.iter().map(|(walk, _)| *walk).collect();
        assert_eq!(found, walks);
        for (walk, path) in &paths {
            let on_edges: u64 = path
                .parts
                .iter()
                .map(|it| it.length().tenths_of_millimetres())
                .sum();
            let before = path.before.tenths_of_millimetres();
            assert!(before + on_edges <= path.length.tenths_of_millimetres());
            assert_eq!(path.length, walk.cost.length);
            let node = |edge: usize, at: Length| {
                let [from, to] = edges[edge].nodes();
                match at {
                    Length::ZERO => Some(from),
                    at if at == edges[edge].length() => Some(to),
                    _ => None,
                }
            };
            for pair in path.parts.windows(2) {
                let (left, entered) = (
                    node(pair[0].edge, pair[0].to),
                    node(pair[1].edge, pair[1].from),
                );
                assert!(left.is_some() && left == entered, "seed {seed}: {path:?}");
            }
            let beside = Length::from_metres(30.0);
            for one in streets.passed_goals(goals, pace, path, &all, beside) {
                assert!(one.beside <= beside && one.walked <= path.length);
                // The walk to it is the way along the route to it and then aside, or shorter.
                let there = streets
                    .nearest(goals, &start, pace, &|it| it == one.goal, 1)
                    .walks[0];
                assert!(there.cost.length <= one.walked + one.beside);
                passed += 1;
            }
            routes += 1;
        }
    }
    assert!(
        routes > 100 && passed > 200,
        "{routes} routes, {passed} passed"
    );
}
