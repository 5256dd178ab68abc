//! Seeded random worlds.

use super::{At, World, WorldBuilder};
use fastrand::Rng;

/// Distance between streets in metres.
const BLOCK: f64 = 100.0;

/// Kinds of the project's taxonomy.
const KINDS: [&str; 4] = ["bench", "library", "playground", "community_centre"];

/// Opening hours of places, of which some have none.
const HOURS: [Option<&str>; 5] = [
    None,
    None,
    Some("Mo-Fr 09:00-17:30; PH off"),
    Some("Tu-Su 12:00-22:00"),
    Some("Sa 10:00-14:00; We 18:00+"),
];

/// A random world, of which every fourth has no streets: its figures are of straight lines.
pub fn sometimes_without_streets(seed: u64) -> World {
    let world = random_world(seed);
    World {
        network: world.network.filter(|_| !seed.is_multiple_of(4)),
        ..world
    }
}

/// A grid of streets with gaps, in four neighbourhoods of which two are in a district, with homes, of which some are not
/// published or near no street, and places of a few kinds, of which some count perhaps.
pub fn random_world(seed: u64) -> World {
    let mut random = Rng::with_seed(seed);
    let side = random.u32(3..8);
    let width = f64::from(side) * BLOCK;
    let mut world = WorldBuilder::new();
    for line in 0..=side {
        for piece in 0..side {
            let at = |number: u32| f64::from(number) * BLOCK;
            let ends = [(at(piece), at(line)), (at(piece + 1), at(line))];
            for ends in [ends, ends.map(|(east, north)| (north, east))] {
                if random.u32(..100) < 80 {
                    world = world.street(&ends);
                }
            }
        }
    }
    let half = width / 2.0;
    let (low, high) = (-150.0, width + 450.0);
    for (id, district, from, to) in [
        ("A", "West", (low, low), (half, half)),
        ("B", "West", (low, half), (half, high)),
        ("C", "", (half, low), (high, half)),
        ("D", "East", (half, half), (high, high)),
    ] {
        world = world.neighbourhood(id, district, [from, to], None);
    }
    let somewhere = |random: &mut Rng, beyond: f64| -> At {
        let mut at = || (random.f64() * (width + beyond)).round();
        (at(), at())
    };
    for _ in 0..random.u32(1..60) {
        let at = somewhere(&mut random, 300.0);
        let total = (random.u32(..5) > 0).then(|| random.u32(..40));
        let part = |random: &mut Rng| match total {
            Some(total) => (random.u32(..4) > 0).then(|| random.u32(..=total / 2)),
            None => None,
        };
        let ages = [part(&mut random), part(&mut random)];
        world = world.home_by_age(at, [total, ages[0], ages[1]]);
    }
    for number in 0..random.u32(..16) {
        let kind = KINDS[random.usize(..KINDS.len())];
        let key = ["free", "free", "free", "unknown"][random.usize(..4)];
        let at = somewhere(&mut random, 100.0);
        let hours = HOURS[random.usize(..HOURS.len())];
        let hours = hours.map_or(String::new(), |it| format!(r#","opening_hours":{it:?}"#));
        let properties = format!(r#""key":{key:?}{hours}"#);
        world = world.place_with(&format!("p{number:02}"), kind, at, &properties);
    }
    world.build()
}
