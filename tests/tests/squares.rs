//! Squares of a shipped atlas that share no node with the streets beside them are connected to them.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used)]

use atlas::LonLat;
use std::collections::BTreeMap;
use std::path::Path;
use streets::{Goals, Pace, Start, Streets};

fn liechtenstein() -> Streets {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/liechtenstein/streets.bin");
    Streets::read(&std::fs::read(file).unwrap()).unwrap()
}

/// In the centre of Vaduz, from a corner of the square to the street 3 m beside it.
#[test]
fn a_square_in_vaduz_is_not_a_detour_from_its_street() {
    let streets = liechtenstein();
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let square = Start::new(&streets, at(9.521464, 47.141112), []);
    let street = Goals::of_position(&streets, at(9.52143, 47.14113));
    for pace in [Pace::default(), Pace::default().step_free(true)] {
        let route = streets.route(&street, &square, pace, 0).unwrap();
        let metres = route.walk.length().get();
        assert!((2.0..30.0).contains(&metres), "{metres} m");
    }
}

/// In OpenStreetMap it shares no node with anything.
#[test]
fn lindaplatz_in_schaan_is_connected_to_the_main_street() {
    let streets = liechtenstein();
    let mut names_at: BTreeMap<u32, Vec<Option<&str>>> = BTreeMap::new();
    for edge in streets.network_edges().filter(|edge| edge.foot().any()) {
        for node in edge.nodes() {
            names_at.entry(node).or_default().push(edge.name());
        }
    }
    let [square, street] = ["Lindaplatz", "Landstrasse"].map(Some);
    let meets = names_at
        .values()
        .any(|names| names.contains(&square) && names.contains(&street));
    assert!(meets);
}
