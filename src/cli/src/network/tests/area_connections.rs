//! Squares beside streets.
//!
//! ```text
//!        104 ───── 103
//!         │ square  │       20 m wide and deep, 4 m beside a street
//!        101 ───── 102
//!   201 ───────────────── 202
//! ```

use super::village::{PATH, STREET, Tags, Village, counts, keys, projection};
use crate::network::measured_lines::length;
use crate::network::{Network, NetworkLine};

const SQUARE: Tags = &[
    ("highway", "pedestrian"),
    ("area", "yes"),
    ("name", "Dorpsplein"),
];
const OUTLINE: [i64; 5] = [101, 102, 103, 104, 101];

/// The nodes of the square and the street; 301 to 303 are between them, from west to east.
fn village(wide: f64, gap: f64) -> Village {
    Village::new().nodes(&[
        (101, 0.0, 0.0),
        (102, wide, 0.0),
        (103, wide, 20.0),
        (104, 0.0, 20.0),
        (201, -50.0, -gap),
        (202, wide + 50.0, -gap),
        (301, -50.0, -gap / 2.0),
        (302, 5.0, -gap / 2.0),
        (303, wide + 50.0, -gap / 2.0),
    ])
}

fn with(square: Tags, street: Tags) -> Network {
    village(20.0, 4.0)
        .way(square, &OUTLINE)
        .way(street, &[201, 202])
        .network()
}

/// The lines that connect: those after the square and the street, and the notes say how many.
fn connections(network: &Network) -> &[NetworkLine] {
    let note = "square connected to a way beside it that it shares no node with";
    let counted = counts(&network.notes).into_iter();
    let counted = counted.filter(|(what, _)| *what == note);
    let connections = &network.streets[2..];
    assert_eq!(
        counted.map(|(_, count)| count).sum::<usize>(),
        connections.len()
    );
    connections
}

/// The nodes of the outline from which a connection goes.
fn from(network: &Network) -> Vec<u64> {
    connections(network).iter().map(|it| it.line[0].0).collect()
}

#[test]
fn a_square_is_connected_to_the_street_beside_it() {
    let network = with(SQUARE, STREET);
    let [connection] = connections(&network) else {
        panic!("{:?}", network.streets);
    };
    let [(corner, from), (key, to)] = connection.line[..] else {
        panic!("{:?}", connection.line);
    };
    assert_eq!(corner, 101);
    assert_eq!(keys(&network)[1], [201, key, 202]);
    let metres = length(projection().project(from), projection().project(to));
    assert!((metres - 4.0).abs() < 1e-6, "{metres}");
    assert_eq!(connection.foot, network.streets[0].foot);
    assert_eq!(connection.class, network.streets[0].class);
    assert_eq!(connection.name.as_deref(), Some("Dorpsplein"));
}

#[test]
fn the_nearest_points_are_connected() {
    let network = village(20.0, 4.0)
        .nodes(&[(401, 0.0, -3.0), (402, 20.0, -4.0)])
        .way(SQUARE, &[102, 103, 104, 101, 102])
        .way(STREET, &[401, 402])
        .network();
    assert_eq!(from(&network), [101]);
}

#[test]
fn a_long_square_is_connected_again_after_25_metres() {
    for (wide, count) in [(24.0, 1), (26.0, 2), (60.0, 2)] {
        let network = village(wide, 1.0)
            .way(STREET, &[201, 202])
            .way(SQUARE, &OUTLINE)
            .network();
        assert_eq!(connections(&network).len(), count, "{wide} m");
    }
}

#[test]
fn the_line_of_an_outline_is_connected_too() {
    // A path ends before the middle of the square's southern side.
    let network = village(20.0, 4.0)
        .nodes(&[(401, 10.0, -3.0), (402, 10.0, -30.0)])
        .way(SQUARE, &OUTLINE)
        .way(PATH, &[401, 402])
        .network();
    let line = &connections(&network)[0].line;
    assert_eq!(line[1].0, 401);
    assert_eq!(keys(&network)[0], [101, line[0].0, 102, 103, 104, 101]);
}

#[test]
fn a_square_that_is_too_far_from_a_street_is_not_connected() {
    let network = village(20.0, 8.0)
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 202])
        .network();
    assert_eq!(keys(&network).len(), 2);
}

#[test]
fn a_square_that_shares_a_node_nearby_is_not_connected_again() {
    // Of the path the last node is on the street, and the first is the corner.
    let network = village(20.0, 4.0)
        .nodes(&[(203, 0.0, -4.0)])
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 203, 202])
        .way(PATH, &[101, 203])
        .network();
    assert_eq!(keys(&network).len(), 3);
    // The street goes through a corner of the square.
    let network = village(20.0, 4.0)
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 101, 202])
        .network();
    assert_eq!(keys(&network).len(), 2);
}

#[test]
fn a_street_across_a_square_meets_its_outline() {
    let network = village(20.0, 4.0)
        .nodes(&[(401, 10.0, -30.0), (402, 10.0, 50.0)])
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[401, 402])
        .network();
    let [outline, street] = &keys(&network)[..] else {
        panic!("{:?}", network.streets);
    };
    assert_eq!(*outline, [101, street[1], 102, 103, street[2], 104, 101]);
}

#[test]
fn walls_and_water_between_a_square_and_a_street_divide_them() {
    let beside = |tags: Tags, line: &[i64]| {
        let village = village(20.0, 4.0)
            .way(SQUARE, &OUTLINE)
            .way(STREET, &[201, 202]);
        village.way(tags, line).network()
    };
    let whole = [301, 303];
    let wall = [("barrier", "wall")];
    assert_eq!(keys(&beside(&wall, &whole)).len(), 2);
    // A wall along the edge of the square, from corner to corner.
    assert_eq!(keys(&beside(&wall, &[101, 102])).len(), 2);
    // There is a way around the end of a wall.
    assert_eq!(from(&beside(&wall, &[301, 302])), [102]);
    let stream = beside(&[("waterway", "stream")], &whole);
    assert_eq!(keys(&stream).len(), 3, "the stream is drawn");
}

#[test]
fn a_raised_kerb_between_a_square_and_a_street_is_not_step_free() {
    let village = village(20.0, 4.0)
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 202]);
    let kerb: Tags = &[("barrier", "kerb"), ("kerb", "raised")];
    let network = village.way(kerb, &[301, 303]).network();
    let foot = connections(&network)[0].foot;
    assert_eq!((foot.any(), foot.step_free), (true, false));
}

/// The nodes of the outline from which a connection goes, and whether it is step-free, with steps at these positions in metres.
///
/// ```text
///   502      104 ───── 103
///    ║ steps  │ square  │
///   501      101 ───── 102
///  201 ─────────────────── 202
/// ```
fn from_beside_steps(steps: &[f64]) -> Vec<(u64, bool)> {
    let mut village = village(20.0, 4.0)
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 202]);
    for (at, key) in steps.iter().zip((501..).step_by(2)) {
        village = village
            .nodes(&[(key, *at, 0.0), (key + 1, *at, 20.0)])
            .way(&[("highway", "steps")], &[key, key + 1]);
    }
    let network = village.network();
    let added = network.streets.iter().skip(2 + steps.len());
    added.map(|it| (it.line[0].0, it.foot.step_free)).collect()
}

#[test]
fn near_steps_a_connection_is_not_step_free() {
    assert_eq!(from_beside_steps(&[]), [(101, true)]);
    assert_eq!(from_beside_steps(&[-16.0]), [(101, true)]);
    assert_eq!(from_beside_steps(&[-14.0, 34.0]), [(101, false)]);
}

#[test]
fn a_step_free_connection_is_made_rather_than_one_near_steps() {
    assert_eq!(from_beside_steps(&[-14.0]), [(102, true)]);
}

#[test]
fn obstacles_are_neither_drawn_nor_left_out() {
    let network = Village::new()
        .way(&[("barrier", "fence")], &[1, 11])
        .way(&[("barrier", "fence")], &[81, 91])
        .network();
    assert_eq!(keys(&network).len(), 0);
    assert_eq!(counts(&network.left_out), []);
}

#[test]
fn a_square_is_not_connected_to_another_level() {
    let bridge = [("bridge", "yes"), ("layer", "1")];
    let raised = [SQUARE, &bridge[..]].concat();
    let street = [STREET, &bridge[..]].concat();
    let tunnel = [STREET, &[("tunnel", "yes")][..]].concat();
    assert!(connections(&with(SQUARE, &street)).is_empty());
    assert!(connections(&with(&raised, STREET)).is_empty());
    assert!(connections(&with(SQUARE, &tunnel)).is_empty());
    assert_eq!(connections(&with(&raised, &street)).len(), 1);
}

#[test]
fn a_gate_is_not_walked_around() {
    let network = village(20.0, 4.0)
        .barrier(&[("barrier", "gate"), ("locked", "yes")], 101)
        .way(SQUARE, &OUTLINE)
        .way(STREET, &[201, 202])
        .network();
    assert_eq!(from(&network), [102]);
}

#[test]
fn only_areas_are_connected_and_only_to_ways_that_can_be_left_sideways() {
    let ring: Tags = &[("highway", "footway")];
    assert!(connections(&with(ring, STREET)).is_empty());
    let steps: Tags = &[("highway", "steps")];
    assert!(connections(&with(SQUARE, steps)).is_empty());
    let closed: Tags = &[("highway", "residential"), ("foot", "no")];
    assert!(connections(&with(SQUARE, closed)).is_empty(), "drawn only");
    let network = village(20.0, 4.0)
        .way(SQUARE, &[101, 102, 103])
        .way(STREET, &[201, 202])
        .network();
    assert!(connections(&network).is_empty(), "an outline is closed");
}

#[test]
fn a_narrow_area_is_not_connected_to_itself() {
    let network = Village::new()
        .nodes(&[
            (101, 0.0, 0.0),
            (102, 90.0, 0.0),
            (103, 90.0, 4.0),
            (105, 45.0, 4.0),
            (104, 0.0, 4.0),
        ])
        .way(SQUARE, &[101, 102, 103, 105, 104, 101])
        .network();
    assert_eq!(keys(&network).len(), 1);
}

#[test]
fn squares_beside_each_other_are_connected_once() {
    let network = village(20.0, 4.0)
        .nodes(&[(401, 0.0, -1.0), (402, 20.0, -1.0), (403, 10.0, -30.0)])
        .way(SQUARE, &OUTLINE)
        .way(SQUARE, &[401, 402, 403, 401])
        .network();
    assert_eq!(connections(&network).len(), 1);
}
