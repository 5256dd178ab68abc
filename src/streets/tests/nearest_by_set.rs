//! Nearest goals by set, in one search for all sets.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{NetworkFixture, point, position};
use atlas::Shape;
use fastrand::Rng;
use streets::{GoalSets, Goals, Length, Pace, Start};

/// ```text
///   0 ──100── 1 ──100── start ──100── 2 ──100── 3      1 is in the set A, 2 and 3 in A and B, 0 in C
/// ```
#[test]
fn nearest_goals_of_sets_on_a_street() {
    let line = [0.0, 100.0, 200.0, 300.0, 400.0].map(|east| (east, 0.0));
    let streets = NetworkFixture::new().street(&line).finish();
    let places = [0.0, 100.0, 310.0, 400.0].map(|east| point((east, 0.0)));
    let goals = Goals::new(&streets, places.iter().map(|place| (place, &[][..])));
    let mut sets = GoalSets::new(goals.len(), 3);
    for (goal, set) in [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (0, 2)] {
        sets.insert(goal, set);
    }
    let start = Start::new(&streets, position((200.0, 0.0)), &places);
    let found = streets.nearest_by_set(&goals, sets, &[start], Pace::default(), Length::INFINITE);
    let nearest = |set| found.nearest(0, set).map(|it| it.goal);
    assert_eq!([0, 1, 2, 3].map(nearest), [Some(1), Some(2), Some(0), None]);
    // Goal 3 is the nearest of no set.
    let goals: Vec<u32> = found.walks(0).iter().map(|it| it.goal).collect();
    assert_eq!(goals, [1, 2, 0]);
}

#[test]
fn nearest_by_set_equals_a_search_for_each_set() {
    let options = NetworkOptions {
        side: 9,
        one_way: 15,
        steps: 10,
        tunnels: 5,
    };
    for seed in 0..12 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        let places: Vec<Shape> = world.places(&mut random, 25);
        let goals = Goals::new(&world.streets, places.iter().map(|place| (place, &[][..])));
        let count = random.usize(1..150);
        let mut sets = GoalSets::new(goals.len(), count);
        for goal in 0..goals.len() as u32 {
            for set in 0..count {
                if random.u8(..10) < 3 {
                    sets.insert(goal, set);
                }
            }
        }
        let starts = world.starts(&mut random, &places, 30);
        for (pace, limit) in [
            (Pace::default(), Length::INFINITE),
            (Pace::default().step_free(true), Length::from_metres(300.0)),
        ] {
            let found = world
                .streets
                .nearest_by_set(&goals, sets.clone(), &starts, pace, limit);
            for set in 0..count {
                let wanted = |goal| sets.contains(goal, set);
                for (number, start) in starts.iter().enumerate() {
                    let alone = world.streets.nearest(&goals, start, pace, &wanted, 1);
                    let alone = alone.walks.first().copied();
                    let alone = alone.filter(|it| it.cost.effort <= limit);
                    assert_eq!(found.nearest(number, set), alone, "{seed}");
                }
            }
        }
    }
}
