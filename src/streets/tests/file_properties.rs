//! Properties of the file of a network, on seeded random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{DEFAULT_OPTIONS, in_random_networks};
use crate::fixtures::square;
use atlas::{LonLat, Shape};
use fastrand::Rng;
use streets::StreetsBuilder;

#[test]
fn file_is_independent_of_input_order() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let water = || {
            let mut squares = Rng::with_seed(7);
            let shapes = (0..20).map(|_| square(world.random_point(&mut squares), 50.0));
            shapes.collect::<Vec<_>>()
        };
        let file = |order: &[usize], lakes: &[Shape]| {
            let mut builder = StreetsBuilder::new();
            for number in order {
                // Some are only drawn, and begin where another one does.
                let mut way = world.segments[*number].way();
                if number.is_multiple_of(3) {
                    way.foot = streets::FootAccess::NONE;
                }
                builder.way(way);
            }
            for lake in lakes {
                builder.land_cover(streets::LandCover::Water, lake.area().unwrap().polygons());
            }
            builder.finish()
        };
        let mut order: Vec<usize> = (0..world.segments.len()).collect();
        let mut lakes = water();
        let first = file(&order, &lakes);
        random.shuffle(&mut order);
        random.shuffle(&mut lakes);
        assert!(file(&order, &lakes) == first);
    });
}

#[test]
fn network_survives_encoding() {
    in_random_networks(DEFAULT_OPTIONS, |_, world| {
        let mut written: Vec<String> = world
            .segments
            .iter()
            .map(|street| {
                let points: Vec<_> = street.line.iter().map(|(_, at)| *at).collect();
                describe(street.class, street.name.as_deref(), points)
            })
            .collect();
        let position = |it: geo::Coord<f64>| LonLat::new(it.x, it.y).unwrap();
        let mut read: Vec<String> = world
            .streets
            .network_edges()
            .map(|street| {
                let points = street.geometry().map(position).collect();
                describe(street.class(), street.name(), points)
            })
            .collect();
        written.sort();
        read.sort();
        assert_eq!(written, read);
    });
}

fn describe(class: streets::Class, name: Option<&str>, points: Vec<LonLat>) -> String {
    format!("{class:?} {name:?} {points:?}")
}
