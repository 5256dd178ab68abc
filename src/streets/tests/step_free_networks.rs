//! Step-free walks are those of a network that has only step-free streets.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::position;
use crate::fixtures::random_network::{NetworkOptions, RandomNetwork, RawSegment};
use atlas::Shape;
use fastrand::Rng;
use streets::{Goals, Pace, Start, Streets, StreetsBuilder};

#[test]
fn step_free_walks_are_those_of_a_network_without_obstacles() {
    let options = NetworkOptions {
        side: 10,
        one_way: 10,
        steps: 15,
        tunnels: 10,
    };
    let mut walks = 0;
    for seed in 0..10 {
        let mut random = Rng::with_seed(seed);
        let mut world = RandomNetwork::new(&mut random, options);
        for segment in &mut world.segments {
            // A street with a kerb or cobbles.
            segment.foot.step_free &= random.u8(..10) < 8;
        }
        let build = |wanted: &dyn Fn(&RawSegment) -> bool| {
            let mut builder = StreetsBuilder::new();
            let segments = world.segments.iter().filter(|it| wanted(it));
            segments.for_each(|segment| builder.way(segment.way()));
            Streets::read(&builder.finish()).unwrap()
        };
        let (all, alone) = (build(&|_| true), build(&|it| it.foot.step_free));
        let places: Vec<Shape> = world.places(&mut random, 15);
        let goals = |streets: &Streets| Goals::new(streets, places.iter().map(|it| (it, &[][..])));
        let (goals, goals_alone) = (goals(&all), goals(&alone));
        for _ in 0..60 {
            let at = position(world.random_point(&mut random));
            let pace = Pace::default();
            let efforts = |streets: &Streets, goals: &Goals, pace: Pace| {
                let start = Start::new(streets, at, &places);
                let found = streets.nearest(goals, &start, pace, &|_| true, usize::MAX);
                found.walks
            };
            let found = efforts(&all, &goals, pace.step_free(true));
            assert_eq!(found, efforts(&alone, &goals_alone, pace), "{seed}");
            walks += found.len();
        }
    }
    assert!(walks > 1_000);
}
