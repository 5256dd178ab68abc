//! Properties of all walks, on seeded random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{
    DEFAULT_OPTIONS, NetworkOptions, RandomNetwork, in_random_networks,
};
use crate::fixtures::snapped_places::SnappedPlaces;
use crate::fixtures::{At, check_route_geometry, chord, point, position};
use streets::{Length, Pace, Start, Walk};

/// The effort from every point to every point, in tenths of a millimetre; `None` if unreachable.
fn efforts(world: &RandomNetwork, points: &[At]) -> Vec<Vec<Option<f64>>> {
    let snapped = SnappedPlaces::new(world, points.iter().map(|at| point(*at)).collect());
    let from = points.iter().map(|at| {
        let mut row = vec![None; points.len()];
        for walk in snapped.walks(&snapped.start(*at), usize::MAX) {
            let metres = walk.cost.effort.metres().get();
            row[walk.goal as usize] = Some((metres * 10_000.0).round());
        }
        row
    });
    from.collect()
}

#[test]
fn walk_is_never_shorter_than_the_straight_line() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let points = world.random_points(random, 40);
        let snapped = SnappedPlaces::new(world, points.iter().map(|at| point(*at)).collect());
        for at in &points {
            for walk in snapped.walks(&snapped.start(*at), usize::MAX) {
                let straight = chord(position(*at), position(points[walk.goal as usize]));
                let walked = walk.length().get();
                assert!(walked > straight - 0.001, "{walked} m for {straight} m");
            }
        }
    });
}

#[test]
fn efforts_are_symmetric_without_one_way_edges() {
    let options = NetworkOptions {
        one_way: 0,
        ..DEFAULT_OPTIONS
    };
    in_random_networks(options, |random, world| {
        let efforts = efforts(world, &world.random_points(random, 30));
        for (from, row) in efforts.iter().enumerate() {
            for (to, effort) in row.iter().enumerate() {
                assert_eq!(*effort, efforts[to][from]);
            }
        }
    });
}

#[test]
fn efforts_satisfy_the_triangle_inequality() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let efforts = efforts(world, &world.random_points(random, 20));
        let all = 0..efforts.len();
        for (from, by, to) in all
            .clone()
            .flat_map(|a| all.clone().map(move |b| (a, b)))
            .flat_map(|(a, b)| all.clone().map(move |c| (a, b, c)))
        {
            if let (Some(first), Some(second)) = (efforts[from][by], efforts[by][to]) {
                let direct = efforts[from][to].unwrap();
                assert!(direct <= first + second, "{direct} > {first} + {second}");
            }
        }
    });
}

#[test]
fn limited_nearest_is_a_prefix_of_all() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 40);
        let snapped = SnappedPlaces::new(world, places);
        for at in world.random_points(random, 10) {
            let start = snapped.start(at);
            let all = snapped.walks(&start, usize::MAX);
            assert!(all.is_sorted_by_key(|walk| (walk.cost, walk.goal)));
            let mut goals: Vec<u32> = all.iter().map(|walk| walk.goal).collect();
            goals.sort_unstable();
            goals.dedup();
            assert_eq!(goals.len(), all.len(), "each once");
            for limit in [1, 2, 5, 10, 39] {
                let few = snapped.walks(&start, limit);
                assert_eq!(few, all[..limit.min(all.len())]);
            }
        }
    });
}

#[test]
fn coverage_equals_nearest_of_each_start() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 30);
        let snapped = SnappedPlaces::new(world, places);
        let points = world.random_points(random, 100);
        let population: Vec<Start> = points.iter().map(|at| snapped.start(*at)).collect();
        for (kinds, pace) in [
            (1, Pace::default()),
            (3, Pace::new(3.0).unwrap()),
            (3, Pace::default().step_free(true)),
        ] {
            let wanted = |goal: u32| goal.is_multiple_of(kinds);
            let coverage = snapped
                .streets
                .coverage(&snapped.goals, &wanted, &population, pace);
            for (person, found) in population.iter().zip(coverage.walks) {
                let alone = snapped
                    .streets
                    .nearest(&snapped.goals, person, pace, &wanted, 1);
                assert_eq!(found, alone.walks.first().copied());
            }
            for ranks in [0, 1, 2, 5, 40] {
                let ranked = snapped.streets.ranked_coverage(
                    &snapped.goals,
                    &wanted,
                    &population,
                    pace,
                    ranks,
                    Length::INFINITE,
                );
                for (number, person) in population.iter().enumerate() {
                    let alone =
                        snapped
                            .streets
                            .nearest(&snapped.goals, person, pace, &wanted, ranks);
                    assert_eq!(ranked.walks(number), alone.walks);
                }
                assert_eq!(ranked.walks(population.len()), []);
                assert!(ranked.settled <= ranks * snapped.streets.nodes());
                let limit = Length::from_metres(250.0);
                let near = snapped.streets.ranked_coverage(
                    &snapped.goals,
                    &wanted,
                    &population,
                    pace,
                    ranks,
                    limit,
                );
                for number in 0..population.len() {
                    let all = ranked.walks(number).iter();
                    let within: Vec<Walk> =
                        all.copied().filter(|it| it.cost.effort <= limit).collect();
                    assert_eq!(near.walks(number), within);
                }
                assert!(near.settled <= ranked.settled);
            }
        }
    });
}

#[test]
fn route_geometry_matches_route_length() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 30);
        let snapped = SnappedPlaces::new(world, places);
        for at in world.random_points(random, 10) {
            let start = snapped.start(at);
            for pace in [Pace::default(), Pace::default().step_free(true)] {
                let all = |_| true;
                let walks = snapped
                    .streets
                    .nearest(&snapped.goals, &start, pace, &all, usize::MAX);
                for walk in walks.walks {
                    let route = snapped
                        .streets
                        .route(&snapped.goals, &start, pace, walk.goal)
                        .unwrap();
                    assert_eq!(route.walk, walk);
                    let place = &snapped.places[walk.goal as usize];
                    check_route_geometry(&route, position(at), place, &[]);
                }
            }
        }
    });
}
