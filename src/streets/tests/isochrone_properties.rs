//! Properties of isochrones, on seeded random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{DEFAULT_OPTIONS, NetworkOptions, in_random_networks};
use crate::fixtures::snapped_places::SnappedPlaces;
use crate::fixtures::{At, position};
use atlas::{EcefPoint, LonLat};
use geo::{Contains, LinesIter};
use streets::{Goals, Pace, Start};

/// Larger than a ten-minute isochrone.
const LARGE_OPTIONS: NetworkOptions = NetworkOptions {
    side: 24,
    ..DEFAULT_OPTIONS
};

#[test]
fn isochrone_contains_walks_within_its_minutes() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let places = world.places(random, 60);
        let snapped = SnappedPlaces::new(world, places);
        let start = snapped.start((random.f64() * 200.0, 0.0));
        for pace in [Pace::default(), Pace::new(3.0).unwrap()] {
            let reach = snapped.streets.isochrone(&start, pace, 10.0);
            let all = |_| true;
            let walks = snapped
                .streets
                .nearest(&snapped.goals, &start, pace, &all, usize::MAX);
            let mut within = [0; 2];
            for walk in &walks.walks {
                let minutes = pace.minutes(walk.cost.effort.metres());
                for (count, limit) in within.iter_mut().zip([5.0, 10.0]) {
                    assert_eq!(reach.contains(walk, limit), minutes <= limit);
                    *count += usize::from(minutes <= limit);
                }
            }
            assert!(within[0] <= within[1]);
            if start.is_snapped(pace) {
                assert!(within[1] < walks.walks.len(), "not all are near");
            }
        }
    });
}

/// The polygon agrees with the walk to a point, or with the walk to some point within 15 m: polygons are drawn on a
/// raster of 10 m.
#[test]
fn isochrone_polygon_is_accurate_to_one_cell() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let here = (random.f64() * 200.0, random.f64() * 200.0);
        let start = Start::new(&world.streets, position(here), []);
        for (pace, minutes) in [
            (Pace::default(), 5.0),
            (Pace::default(), 10.0),
            (Pace::default().step_free(true), 8.0),
        ] {
            let reach = world.streets.isochrone(&start, pace, minutes);
            let outline = reach.polygons(minutes);
            let is_near = |at: At| {
                let goals = Goals::of_position(&world.streets, position(at));
                let all = |_| true;
                let found = world.streets.nearest(&goals, &start, pace, &all, 1);
                found
                    .walks
                    .first()
                    .is_some_and(|walk| reach.contains(walk, minutes))
            };
            for at in world.random_points(random, 150) {
                let drawn = outline.contains(&geo::Point::from(geo::Coord::from(position(at))));
                let around = around(at);
                assert!(
                    drawn == is_near(at) || around.iter().any(|at| is_near(*at) == drawn),
                    "{at:?} is drawn {drawn}, from {here:?} in {minutes} minutes"
                );
            }
        }
    });
}

/// Points up to 15 m away.
fn around((east, north): At) -> Vec<At> {
    let turns = (0..16).map(|turn| f64::from(turn) * std::f64::consts::TAU / 16.0);
    turns
        .flat_map(|turn| [3.0, 7.0, 11.0, 15.0].map(|far| (turn, far)))
        .map(|(turn, far)| (east + far * turn.cos(), north + far * turn.sin()))
        .collect()
}

#[test]
fn shorter_isochrone_lies_within_longer_one() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let here = (random.f64() * 200.0, random.f64() * 200.0);
        let start = Start::new(&world.streets, position(here), []);
        let reach = world.streets.isochrone(&start, Pace::default(), 15.0);
        let [five, ten, fifteen] = [5.0, 10.0, 15.0].map(|minutes| reach.polygons(minutes));
        for (inner, outer) in [(&five, &ten), (&ten, &fifteen)] {
            let lines = lines(outer);
            for polygon in inner {
                for vertex in polygon.exterior().points() {
                    let at = LonLat::new(vertex.x(), vertex.y()).unwrap();
                    // Both lines are simplified by up to a quarter of a cell of 12.5 m.
                    let near = || {
                        let from = EcefPoint::from(at);
                        let apart =
                            |line: &[EcefPoint; 2]| from.nearest_on_line(line[0], line[1]).1;
                        lines.iter().any(|line| apart(line).sqrt() < 6.3)
                    };
                    assert!(
                        outer.contains(&vertex) || near(),
                        "{at:?} is only in the smaller one, from {here:?}"
                    );
                }
            }
        }
    });
}

fn lines(area: &geo::MultiPolygon<f64>) -> Vec<[EcefPoint; 2]> {
    let at = |at: geo::Coord<f64>| EcefPoint::from(LonLat::new(at.x, at.y).unwrap());
    area.lines_iter()
        .map(|line| [at(line.start), at(line.end)])
        .collect()
}
