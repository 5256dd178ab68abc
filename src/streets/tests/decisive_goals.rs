//! Goals that decide what is left when goals close, in one search for all closures.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{NetworkFixture, point, position};
use atlas::{NeedStatus, Shape};
use fastrand::Rng;
use streets::{ClosureChange, Closures, Goals, Length, Pace, Start};

/// Closures of each goal alone, with the goal's number.
fn alone(statuses: &[NeedStatus], groups: &[u32]) -> Closures {
    let changes = (0..).take(statuses.len()).map(|goal| ClosureChange {
        goal,
        closure: goal,
        after: NeedStatus::No,
    });
    let goals = statuses.iter().copied().zip(groups.iter().copied());
    Closures::new(goals.collect(), changes.collect())
}

/// ```text
///   0 ──100── start ──100── 1 ──100── 2 ──100── 3 ──100── 4      0 and 4 are certain, 1, 2 and 3 perhaps
/// ```
#[test]
fn decisive_goals_on_a_street() {
    use NeedStatus::{Unknown, Yes};
    let line = [0.0, 100.0, 200.0, 300.0, 400.0, 500.0].map(|east| (east, 0.0));
    let streets = NetworkFixture::new().street(&line).finish();
    let places = [0.0, 200.0, 300.0, 400.0, 500.0].map(|east| point((east, 0.0)));
    let goals = Goals::new(&streets, places.iter().map(|place| (place, &[][..])));
    let ask = |from: f64, limit: f64, statuses: [NeedStatus; 5], groups: [u32; 5]| {
        let start = Start::new(&streets, position((from, 0.0)), &places);
        let closures = alone(&statuses, &groups);
        let limit = Length::from_metres(limit);
        let found = streets.decisive_goals(&goals, &closures, &[start], Pace::default(), limit);
        found.of(0).to_vec()
    };
    let some = [Yes, Unknown, Unknown, Unknown, Yes];
    // Everything is near: 0, and 4, which is left if 0 closes. What counts perhaps decides nothing.
    let all = ask(100.0, 500.0, some, [0; 5]);
    assert!(all.contains(&0) && all.contains(&4), "{all:?}");
    // 0 is the only certain one within 350 m; whether 1 counts decides whether it is the last. So do 2 and 3, behind it.
    assert_eq!(ask(100.0, 350.0, some, [0; 5])[..2], [0, 1]);
    assert!(!ask(100.0, 350.0, some, [0; 5]).contains(&4));
    // Within 250 m of 300 m nothing is certain: each of the others may be the last.
    assert_eq!(ask(300.0, 150.0, some, [0; 5]), [1, 2, 3]);
    // The nearest two of each group, by group.
    assert_eq!(ask(100.0, 500.0, [Yes; 5], [0; 5])[..2], [0, 1]);
    let groups = [2, 1, 1, 1, 2];
    assert_eq!(ask(100.0, 500.0, [Yes; 5], groups)[..2], [1, 2]);
    assert_eq!(ask(100.0, 101.0, [Yes; 5], groups), [1, 0]);
    assert_eq!(ask(100.0, 99.0, [Yes; 5], groups), [0; 0]);
}

#[test]
fn what_is_left_is_that_of_all_goals_within_the_limit() {
    let options = NetworkOptions {
        side: 9,
        one_way: 15,
        steps: 10,
        tunnels: 5,
    };
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        let places: Vec<Shape> = world.places(&mut random, 25);
        let goals = Goals::new(&world.streets, places.iter().map(|place| (place, &[][..])));
        let count = goals.len() as u32;
        let levels = [NeedStatus::No, NeedStatus::Unknown, NeedStatus::Yes];
        let certainty = random.u8(..3);
        let statuses: Vec<NeedStatus> = (0..count)
            .map(|_| match certainty {
                0 => NeedStatus::Yes,
                1 => levels[random.usize(1..3)],
                _ => levels[random.usize(..3)],
            })
            .collect();
        let groups = random.u32(1..5);
        let groups: Vec<u32> = (0..count).map(|_| random.u32(..groups)).collect();
        let mut changes = Vec::new();
        for closure in 0..count {
            for goal in 0..count {
                let before = statuses[goal as usize];
                let after = levels[random.usize(..3)];
                if goal == closure && before > NeedStatus::No {
                    changes.push((goal, closure, NeedStatus::No));
                } else if seed % 3 == 0 && random.u8(..8) == 0 && after < before {
                    changes.push((goal, closure, after));
                }
            }
        }
        let changes = changes
            .into_iter()
            .map(|(goal, closure, after)| ClosureChange {
                goal,
                closure,
                after,
            });
        let goals_and_groups = statuses.iter().copied().zip(groups.iter().copied());
        let closures = Closures::new(goals_and_groups.collect(), changes.collect());
        let starts = world.starts(&mut random, &places, 30);
        for (pace, limit) in [
            (Pace::default(), 400.0),
            (Pace::default(), 150.0),
            (Pace::default().step_free(true), 300.0),
        ] {
            let limit = Length::from_metres(limit);
            let found = world
                .streets
                .decisive_goals(&goals, &closures, &starts, pace, limit);
            for (number, start) in starts.iter().enumerate() {
                let all = world.streets.within(&goals, start, pace, limit);
                let all: Vec<u32> = all.walks.iter().map(|it| it.goal).collect();
                let found = found.of(number);
                assert!(found.iter().all(|it| all.contains(it)), "{seed}");
                for group in 0..5 {
                    let of_group = |of: &[u32]| -> Vec<u32> {
                        let of = of.iter().copied();
                        of.filter(|it| closures.group(*it) == Some(group)).collect()
                    };
                    let (all, found) = (of_group(&all), of_group(found));
                    // No closure has the number `count`.
                    for closure in 0..=count {
                        let left = |of: &[u32]| closures.left(of.iter().copied(), closure);
                        assert_eq!(left(&found), left(&all), "{seed} {group} {closure}");
                    }
                    if closures.left(all.iter().copied(), count) == NeedStatus::Unknown {
                        let mut possible = all.clone();
                        possible.retain(|it| closures.status(*it) == NeedStatus::Unknown);
                        possible.sort_unstable();
                        assert_eq!(found, possible, "{seed}");
                    }
                }
            }
        }
    }
}
