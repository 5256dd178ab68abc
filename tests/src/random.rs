//! Random atlases, deterministic per seed.

use crate::geojson::{area, point, rectangle};
use crate::{at, atlas};
use atlas::{Atlas, LonLat};
use fastrand::Rng;

/// A random atlas with query positions.
pub struct World {
    /// Its description, for messages of failed tests.
    pub name: &'static str,
    /// Its atlas.
    pub atlas: Atlas,
    /// Query positions in and around it.
    pub somewhere: Vec<LonLat>,
}

/// The number of kinds of most worlds.
const KINDS: usize = 5;

impl World {
    /// All random worlds.
    pub fn all(seed: u64) -> Vec<Self> {
        let mut random = Rng::with_seed(seed);
        let random = &mut random;
        vec![
            Self::of("nothing at all", KINDS, vec![], random),
            Self::of("one point", KINDS, vec![(5.1, 52.1)], random),
            Self::of("all at one spot", KINDS, vec![(5.1, 52.1); 300], random),
            Self::villages(random),
            Self::grid(random),
            Self::meridian(random),
            Self::pole("north pole", 90.0, random),
            Self::pole("south pole", -90.0, random),
            Self::spread("a continent", KINDS, -10.0..40.0, 35.0..70.0, random),
            Self::spread("the whole earth", KINDS, -180.0..180.0, -90.0..90.0, random),
            Self::spread("more than 64 kinds", 200, 4.0..4.1, 52.0..52.1, random),
            Self::mixed(random),
        ]
    }

    fn of(name: &'static str, kinds: usize, spots: Vec<(f64, f64)>, random: &mut Rng) -> Self {
        let places: Vec<String> = spots
            .iter()
            .map(|&(lon, lat)| point(&id(random), &kind(kinds, random), lon, lat))
            .collect();
        Self::with(name, kinds, &places, &spots, random)
    }

    fn with(
        name: &'static str,
        kinds: usize,
        places: &[String],
        spots: &[(f64, f64)],
        random: &mut Rng,
    ) -> Self {
        let mut somewhere = vec![
            at(5.1, 52.1),
            at(-174.9, -52.1),
            at(0.0, 90.0),
            at(180.0, 0.0),
        ];
        for _ in 0..15.min(spots.len()) {
            let (lon, lat) = spots[random.usize(..spots.len())];
            let mut near = |by: f64| (random.f64() - 0.5) * by;
            somewhere.push(at(lon, lat));
            let (east, north) = (near(0.02), near(0.01));
            somewhere.push(at(
                (lon + east).clamp(-180., 180.),
                (lat + north).clamp(-90., 90.),
            ));
            let (east, north) = (near(1.0), near(1.0));
            somewhere.push(at(
                (lon + east).clamp(-180., 180.),
                (lat + north).clamp(-90., 90.),
            ));
        }
        Self {
            name,
            atlas: atlas(kinds, &[], places),
            somewhere,
        }
    }

    fn villages(random: &mut Rng) -> Self {
        let mut spots = Vec::new();
        for _ in 0..12 {
            let (lon, lat) = (4.0 + random.f64() * 2.0, 52.0 + random.f64());
            let wide = 0.002 + random.f64() * 0.02;
            for _ in 0..random.usize(1..200) {
                let mut near = || (random.f64() + random.f64() - 1.0) * wide;
                spots.push((lon + near(), lat + near() * 0.6));
            }
        }
        Self::of("villages", KINDS, spots, random)
    }

    /// Every place has others at exactly the same distance to the east and west, and at the same position.
    fn grid(random: &mut Rng) -> Self {
        let spots: Vec<(f64, f64)> = (0..900)
            .map(|place| {
                let (column, row) = (place / 2 % 20, place / 40);
                (
                    5.0 + f64::from(column) * 0.002,
                    52.0 + f64::from(row) * 0.001,
                )
            })
            .collect();
        let mut world = Self::of("a grid full of ties", KINDS, spots, random);
        let crossings = (0..20).map(|step| at(5.0 + f64::from(step) * 0.001, 52.01));
        world.somewhere.extend(crossings);
        world
    }

    fn meridian(random: &mut Rng) -> Self {
        let mut spots = vec![
            (180.0, -17.0),
            (-180.0, -17.0),
            (180.0, -17.01),
            (-180.0, -17.01),
        ];
        for _ in 0..500 {
            let lon = 180.0 - random.f64() * 0.2;
            let lon = if random.bool() { lon } else { lon - 359.8 };
            spots.push((lon, -17.0 + random.f64() * 0.2));
        }
        Self::of("both sides of the 180° meridian", KINDS, spots, random)
    }

    fn pole(name: &'static str, pole: f64, random: &mut Rng) -> Self {
        let mut spots = vec![(0.0, pole), (90.0, pole), (-180.0, pole)];
        for _ in 0..500 {
            let lon = random.f64() * 360.0 - 180.0;
            spots.push((lon, pole - pole.signum() * random.f64().powi(2) * 3.0));
        }
        Self::of(name, KINDS, spots, random)
    }

    fn spread(
        name: &'static str,
        kinds: usize,
        lon: std::ops::Range<f64>,
        lat: std::ops::Range<f64>,
        random: &mut Rng,
    ) -> Self {
        let spots = (0..1_000)
            .map(|_| (within(&lon, random), within(&lat, random)))
            .collect();
        Self::of(name, kinds, spots, random)
    }

    /// Points, small areas with holes, areas of two polygons, and a few areas that contain many of the others.
    fn mixed(random: &mut Rng) -> Self {
        let mut places = Vec::new();
        let mut spots = Vec::new();
        for place in 0..600 {
            let (lon, lat) = (5.0 + random.f64() * 0.2, 52.0 + random.f64() * 0.2);
            let wide = if place % 50 == 0 {
                0.05
            } else {
                0.001 + random.f64() * 0.003
            };
            let outer = rectangle(lon, lat, lon + wide, lat + wide * 0.6);
            let hole = rectangle(
                lon + wide * 0.3,
                lat + wide * 0.2,
                lon + wide * 0.7,
                lat + wide * 0.4,
            );
            let beside = rectangle(lon + wide * 2.0, lat, lon + wide * 3.0, lat + wide);
            let (id, kind) = (id(random), kind(KINDS, random));
            places.push(match place % 4 {
                0 => area(&id, &kind, &[vec![outer]]),
                1 => area(&id, &kind, &[vec![outer, hole]]),
                2 => area(&id, &kind, &[vec![outer], vec![beside]]),
                _ => point(&id, &kind, lon, lat),
            });
            spots.push((lon, lat));
            spots.push((lon + wide * 0.5, lat + wide * 0.3));
        }
        Self::with("points and areas", KINDS, &places, &spots, random)
    }
}

fn within(range: &std::ops::Range<f64>, random: &mut Rng) -> f64 {
    range.start + random.f64() * (range.end - range.start)
}

fn id(random: &mut Rng) -> String {
    format!("{:016x}", random.u64(..))
}

fn kind(kinds: usize, random: &mut Rng) -> String {
    format!("k{}", random.usize(..kinds))
}
