//! Catchments: the starts from which a goal is within a limit.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{NetworkFixture, point, position, square};
use atlas::Shape;
use fastrand::Rng;
use streets::{Catchments, Goals, Length, Pace, Start, StartWalk};

/// ```text
///   a ──100── b ──100── c ──100── d      a goal at b and a park around c
/// ```
#[test]
fn starts_within_the_limit_are_found_with_their_walks() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0), (300.0, 0.0)])
        .finish();
    let places = [point((100.0, 0.0)), square((190.0, -10.0), 20.0)];
    let goals = Goals::new(&streets, places.iter().map(|place| (place, &[][..])));
    let start = |east| Start::new(&streets, position((east, 0.0)), &places);
    let starts = [0.0, 100.0, 200.0, 300.0].map(start);
    let catchments = Catchments::new(&streets, &goals, &starts, Pace::default());
    let mut search = catchments.search();
    let mut metres = |goal, limit| -> Vec<(u32, i64)> {
        let found = search.run(goal, Length::from_metres(limit)).iter();
        let walk = |it: &StartWalk| (it.start, it.cost.length.metres().get().round() as i64);
        found.map(walk).collect()
    };
    assert_eq!(metres(0, 150.0), [(0, 100), (1, 0), (2, 100)]);
    assert_eq!(metres(1, 150.0), [(1, 90), (2, 0), (3, 90)]);
    assert_eq!(metres(0, 1.0), [(1, 0)]);
    assert_eq!(metres(2, 150.0), []);
    assert_eq!(metres(0, 1e9), [(0, 100), (1, 0), (2, 100), (3, 200)]);
}

#[test]
fn catchments_equal_the_nearest_walk_of_each_start_to_that_goal() {
    let options = NetworkOptions {
        side: 8,
        one_way: 15,
        steps: 10,
        tunnels: 5,
    };
    for seed in 0..12 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        let places: Vec<Shape> = world.places(&mut random, 12);
        let goals = Goals::new(&world.streets, places.iter().map(|place| (place, &[][..])));
        let starts = world.starts(&mut random, &places, 40);
        for pace in [Pace::default(), Pace::default().step_free(true)] {
            let catchments = Catchments::new(&world.streets, &goals, &starts, pace);
            let mut search = catchments.search();
            for goal in 0..goals.len() as u32 {
                let limit = Length::from_metres([50.0, 200.0, 500.0, 1e9][random.usize(..4)]);
                let alone = |start: &Start| {
                    let only = |it| it == goal;
                    world
                        .streets
                        .nearest(&goals, start, pace, &only, 1)
                        .walks
                        .first()
                        .copied()
                };
                let walks = (0..).zip(starts.iter().map(alone));
                let expected: Vec<StartWalk> = walks
                    .filter_map(|(start, walk)| {
                        Some(StartWalk {
                            start,
                            cost: walk?.cost,
                        })
                    })
                    .filter(|walk| walk.cost.effort <= limit)
                    .collect();
                assert_eq!(search.run(goal, limit), expected);
            }
        }
    }
}

#[test]
fn a_search_settles_no_node_beyond_the_limit() {
    let options = NetworkOptions {
        side: 20,
        one_way: 0,
        steps: 0,
        tunnels: 0,
    };
    let world = RandomNetwork::new(&mut Rng::with_seed(1), options);
    let places = [point((0.0, 0.0))];
    let goals = Goals::new(&world.streets, places.iter().map(|place| (place, &[][..])));
    let catchments = Catchments::new(&world.streets, &goals, &[], Pace::default());
    let mut search = catchments.search();
    search.run(0, Length::from_metres(160.0));
    // At most the nodes of a square of five by five blocks of 80 m, moved by up to 20 m.
    assert!((1..=25).contains(&search.settled()), "{}", search.settled());
    let before = search.settled();
    search.run(0, Length::INFINITE);
    assert!(search.settled() - before > 300);
}
