//! Places that are added, moved or removed without snapping all others again, on seeded random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures;

use crate::fixtures::position;
use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use atlas::Shape;
use fastrand::Rng;
use streets::{Destination, Goals, Start, Streets};

const OPTIONS: NetworkOptions = NetworkOptions {
    side: 9,
    one_way: 10,
    steps: 8,
    tunnels: 10,
};

/// A place with what decides where it snaps.
#[derive(Clone)]
struct TestPlace {
    shape: Shape,
    entrances: Vec<atlas::LonLat>,
    underground: bool,
}

impl TestPlace {
    fn random(random: &mut Rng, world: &RandomNetwork) -> Self {
        let entrances = (0..random.usize(..3)).map(|_| position(world.random_point(random)));
        Self {
            entrances: entrances.collect(),
            underground: random.u8(..5) == 0,
            shape: world.places(random, 1).pop().unwrap(),
        }
    }

    fn destination(&self) -> Destination<'_> {
        Destination {
            shape: &self.shape,
            entrances: &self.entrances,
            underground: self.underground,
        }
    }
}

/// Goals of places of which some are no longer there: they keep their number, and nothing leads to them.
fn from_scratch(streets: &Streets, places: &[Option<TestPlace>]) -> Goals {
    let all = places.iter().flatten();
    let goals = Goals::new(streets, all.map(TestPlace::destination));
    if places.iter().all(Option::is_some) {
        return goals;
    }
    let far = fixtures::point((90_000.0, 90_000.0));
    let all = places.iter().map(|place| match place {
        Some(place) => place.destination(),
        None => Destination::from((&far, &[][..])),
    });
    Goals::new(streets, all)
}

#[test]
fn changed_goals_equal_those_snapped_from_scratch() {
    for seed in 0..40 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, OPTIONS);
        let count = random.usize(0..30);
        let mut places: Vec<Option<TestPlace>> = (0..count)
            .map(|_| Some(TestPlace::random(&mut random, &world)))
            .collect();
        let mut goals = from_scratch(&world.streets, &places);
        let starts: Vec<_> = (0..30).map(|_| world.random_point(&mut random)).collect();
        let snap_starts = |places: &[Option<TestPlace>]| -> Vec<Start> {
            let far = fixtures::point((90_000.0, 90_000.0));
            let shape =
                |it: &Option<TestPlace>| it.as_ref().map_or(far.clone(), |it| it.shape.clone());
            let shapes: Vec<Shape> = places.iter().map(shape).collect();
            let at = starts.iter().map(|at| position(*at));
            at.map(|at| Start::new(&world.streets, at, &shapes))
                .collect()
        };
        let mut snapped = snap_starts(&places);
        // Several rounds, so that what was changed is changed again.
        for _ in 0..6 {
            let new_count = random.usize(0..34);
            let changed: Vec<usize> = (0..new_count)
                .filter(|it| *it >= places.len() || random.u8(..4) == 0)
                .collect();
            places.resize(new_count, None);
            for at in &changed {
                let is_there = random.u8(..5) > 0;
                places[*at] = is_there.then(|| TestPlace::random(&mut random, &world));
            }
            let changes: Vec<_> = changed
                .iter()
                .map(|at| (*at as u32, places[*at].as_ref().map(TestPlace::destination)))
                .collect();
            goals = goals.with_changes(&world.streets, new_count, &changes);
            assert_eq!(goals, from_scratch(&world.streets, &places), "seed {seed}");
            let outlines: Vec<_> = changes
                .iter()
                .map(|(goal, place)| (*goal, place.map(|it| it.shape)))
                .collect();
            let moved = snapped
                .iter()
                .map(|it| it.with_changes(new_count, &outlines));
            snapped = moved.collect();
            assert_eq!(snapped, snap_starts(&places), "seed {seed}");
        }
    }
}
