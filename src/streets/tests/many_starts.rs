//! Snapping many positions at once.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use crate::fixtures::position;
use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use atlas::LonLat;
use fastrand::Rng;
use streets::{Start, Streets};

fn check(streets: &Streets, positions: &[LonLat]) {
    let inside = |number: usize| vec![number as u32];
    let numbered = positions.iter().copied().enumerate();
    let all = numbered.map(|(number, at)| (at, inside(number))).collect();
    let all = Start::all_inside_goals(streets, all);
    assert_eq!(all.len(), positions.len());
    for (number, (start, at)) in all.iter().zip(positions).enumerate() {
        assert_eq!(*start, Start::inside_goals(streets, *at, inside(number)));
    }
}

/// Villages of up to 40 homes, in streets with tunnels, steps and loose ends, and up to 300 m beside them.
#[test]
fn many_starts_are_those_of_each_position() {
    let options = NetworkOptions {
        side: 9,
        one_way: 15,
        steps: 20,
        tunnels: 20,
    };
    for seed in 0..40 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        let mut positions = Vec::new();
        for _ in 0..20 {
            let (east, north) = world.random_point(&mut random);
            let spread = [0.0, 20.0, 200.0][random.usize(..3)];
            for _ in 0..random.usize(1..40) {
                let mut aside = || (random.f64() - 0.5) * spread;
                let (east, north) = (east + aside(), north + aside());
                positions.push(position((east * 1.3, north * 1.3)));
            }
        }
        check(&world.streets, &positions);
    }
}

/// Four homes around each of every third home, which are in small components, in tunnels and far from streets too.
#[test]
fn many_starts_of_an_atlas_are_those_of_each_position() {
    for name in ["delft", "liechtenstein"] {
        let atlas = DataAtlas::read(name);
        let mut random = Rng::with_seed(7);
        let mut positions = Vec::new();
        for at in atlas.population.iter().step_by(3) {
            for _ in 0..4 {
                let mut aside = || (random.f64() - 0.5) * 1e-3;
                let near = LonLat::new(at.lon() + aside(), at.lat() + aside());
                positions.push(near.unwrap());
            }
        }
        check(atlas.walking_network.streets(), &positions);
    }
}
