//! Distances against geodesics on the ellipsoid, from `geo` (Karney 2013).
//!
//! Invariant 3: an error of at most 0.1 % up to 20 km, between 80° S and 80° N, in atlases of any extent. Distances
//! are rounded to millimetres, and edges deviate at most 2 mm.

use atlas::{Filter, Metres};
use fastrand::Rng;
use geo::{Distance, Geodesic, Point};
use worlds::{area, at, atlas, point};

const LATITUDES: [f64; 9] = [-80.0, -65.0, -33.0, -10.0, 0.0, 25.0, 52.0, 68.0, 79.0];

fn geodesic(from: (f64, f64), to: (f64, f64)) -> f64 {
    Geodesic.distance(Point::from(from), Point::from(to))
}

fn agrees(ours: Metres, theirs: f64, what: impl std::fmt::Display) {
    let off = (ours.get() - theirs).abs();
    assert!(
        off <= 0.001 * theirs + 0.002,
        "{what}: {} and not {theirs}",
        ours.get()
    );
}

/// Offsets in degrees of up to about this many metres.
fn somewhere(lat: f64, metres: f64, random: &mut Rng) -> (f64, f64) {
    let turn = random.f64() * std::f64::consts::TAU;
    let north = turn.sin() * metres * random.f64() / 111_320.0;
    let east = turn.cos() * metres * random.f64() / 111_320.0 / lat.to_radians().cos();
    (east, north)
}

#[test]
fn distance_to_points_agrees_with_the_geodesic() {
    let mut random = Rng::with_seed(21);
    let mut compared = 0;
    for lat in LATITUDES {
        for metres in [2_000.0, 300_000.0] {
            let spots: Vec<(f64, f64)> = (0..400)
                .map(|_| {
                    let (east, north) = somewhere(lat, metres, &mut random);
                    (
                        (9.0 + east).clamp(-170.0, 170.0),
                        (lat + north).clamp(-80.0, 80.0),
                    )
                })
                .collect();
            let ids = |index: usize| format!("{index:04}");
            let places: Vec<String> = spots
                .iter()
                .enumerate()
                .map(|(index, &(lon, lat))| point(&ids(index), "k0", lon, lat))
                .collect();
            let world = atlas(1, &[], &places);
            for &(lon, lat) in spots.iter().take(40) {
                let near = Metres::new(20_000.0);
                for found in world.within(at(lon, lat), &Filter::default(), near) {
                    let theirs = geodesic((lon, lat), spots[found.place.0 as usize]);
                    agrees(found.distance, theirs, format_args!("from {lon} {lat}"));
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 50_000, "{compared}");
}

/// The nearest point of an edge that is straight in degrees, by ternary search with the geodesic.
fn geodesic_to_edge(from: (f64, f64), a: [f64; 2], b: [f64; 2]) -> f64 {
    let along = |share: f64| (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]));
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let (left, right) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        if geodesic(from, along(left)) < geodesic(from, along(right)) {
            high = right;
        } else {
            low = left;
        }
    }
    [0.0, (low + high) / 2.0, 1.0]
        .into_iter()
        .map(|share| geodesic(from, along(share)))
        .fold(f64::INFINITY, f64::min)
}

/// Areas from a square of 50 m to a province, at 1 m and at 20 km from their edge.
#[test]
fn distance_to_areas_agrees_with_the_geodesic() {
    let mut random = Rng::with_seed(22);
    let mut compared = 0;
    for lat in LATITUDES {
        for size in [50.0, 1_000.0, 60_000.0] {
            let wide = size / 111_320.0 / lat.to_radians().cos();
            // Towards the equator.
            let high = -lat.signum() * size / 111_320.0;
            let mut ring = vec![
                [9.0, lat],
                [9.0 + wide, lat + high * 0.1],
                [9.0 + wide * 0.8, lat + high],
                [9.0 + wide * 0.2, lat + high * 0.9],
            ];
            ring.push(ring[0]);
            let world = atlas(1, &[], &[area("a", "k0", &[vec![ring.clone()]])]);
            for _ in 0..25 {
                let metres = 10f64.powf(random.f64() * 4.0);
                let edge = random.usize(..4);
                let share = random.f64();
                let (east, north) = somewhere(lat, metres, &mut random);
                let here = (
                    ring[edge][0] + share * (ring[edge + 1][0] - ring[edge][0]) + east,
                    ring[edge][1] + share * (ring[edge + 1][1] - ring[edge][1]) + north,
                );
                if here.1.abs() > 80.0 {
                    continue;
                }
                let found =
                    world.nearest(at(here.0, here.1), &Filter::default(), Metres::INFINITE, 1);
                if found[0].distance == Metres::ZERO {
                    continue;
                }
                let theirs = ring
                    .windows(2)
                    .map(|edge| geodesic_to_edge(here, edge[0], edge[1]))
                    .fold(f64::INFINITY, f64::min);
                agrees(
                    found[0].distance,
                    theirs,
                    format_args!("{size} m at {lat}°, from {here:?}"),
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 250, "{compared}");
}
