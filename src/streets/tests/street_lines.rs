//! The lines and areas that a map reads are those of the network.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use crate::decode_errors;
use geo::Coord;
use streets::{LandCover, StreetLine, StreetLines, Streets};

fn lines(file: &[u8]) -> Vec<StreetLine> {
    let mut from = StreetLines::read(file).unwrap();
    std::iter::from_fn(|| from.next_line().unwrap()).collect()
}

/// Compares with what the network has of the same file.
fn assert_same(file: &[u8]) {
    let streets = Streets::read(file).unwrap();
    let lines = lines(file);
    assert_eq!(lines.len(), streets.network_edges().count());
    for (line, edge) in lines.iter().zip(streets.network_edges()) {
        assert_eq!(line.class, edge.class());
        assert_eq!(line.is_underground, edge.is_underground());
        let points = line.points.iter().map(|it| Coord {
            x: it.lon(),
            y: it.lat(),
        });
        assert!(points.eq(edge.geometry()));
    }
    let areas = StreetLines::read(file).unwrap().areas().unwrap();
    assert_eq!(areas.len(), streets.land_cover().count());
    for (area, (of, expected)) in areas.iter().zip(streets.land_cover()) {
        assert_eq!(area.land_cover, of);
        let expected: Vec<usize> = expected.map(Iterator::count).collect();
        let found: Vec<usize> = area.rings.iter().map(Vec::len).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn lines_for_a_map_are_those_of_the_network() {
    for name in ["delft", "liechtenstein"] {
        assert_same(&DataAtlas::read(name).file);
    }
    let all = decode_errors::streets();
    assert_same(&all);
    let areas = StreetLines::read(&all).unwrap().areas().unwrap();
    assert!(areas.iter().any(|it| it.land_cover == LandCover::Water));
}

#[test]
fn a_file_that_ends_early_has_no_lines() {
    let file = decode_errors::streets();
    assert!(StreetLines::read(&file[..file.len() - 1]).is_err());
}
