mod area_connections;
mod barriers;
mod village;

use super::is_relevant;
use crate::recipe::pattern::fields;
use streets::{Class, FootAccess};
use village::{PATH, STREET, Tags, Village, counts, keys};

//         12           a street 1-11-21, a path that connects to it at 11, and a bridge 13 → 10 above it:
//   1 ─── 11 ─── 21    only shared nodes connect
//         10
#[test]
fn ways_connect_at_shared_nodes_only() {
    let network = Village::new()
        .way(STREET, &[1, 11, 21])
        .way(PATH, &[11, 12])
        .way(&[("highway", "path"), ("bridge", "yes")], &[13, 10])
        .network();
    assert_eq!(
        keys(&network),
        [vec![1, 11, 21], vec![11, 12], vec![13, 10]]
    );
    assert_eq!(network.streets[0].name.as_deref(), Some("Dorpsstraat"));
    assert_eq!(network.streets[0].class, Class::Street);
}

#[test]
fn tunnels_are_underground_and_passages_are_not() {
    let network = Village::new()
        .way(&[("highway", "footway"), ("tunnel", "yes")], &[1, 11])
        .way(&[("highway", "service"), ("layer", "-1")], &[11, 21])
        .way(
            &[("highway", "footway"), ("tunnel", "building_passage")],
            &[21, 31],
        )
        .way(
            &[("highway", "footway"), ("bridge", "yes"), ("layer", "1")],
            &[31, 41],
        )
        .network();
    let below: Vec<bool> = network.streets.iter().map(|it| it.underground).collect();
    assert_eq!(below, [true, true, false, false]);
}

//   12 ── 22
//   │      │     a square that is walkable along its edge, in a park
//   11 ── 21
#[test]
fn a_square_is_walkable_along_its_edge_and_can_be_land_cover_and_house_too() {
    let square: Tags = &[
        ("highway", "pedestrian"),
        ("area", "yes"),
        ("leisure", "park"),
        ("addr:street", "Dorpsplein"),
        ("addr:housenumber", "1"),
    ];
    let network = Village::new().way(square, &[11, 21, 22, 12, 11]).network();
    assert_eq!(keys(&network), [[11, 21, 22, 12, 11]]);
    assert_eq!(network.grounds.len(), 1);
    assert_eq!(network.houses[0].number, "1");
    assert_eq!(counts(&network.left_out), []);
}

#[test]
fn houses_are_no_streets_and_incomplete_addresses_are_counted() {
    let network = Village::new()
        .node(
            &[("addr:street", "Dorpsstraat"), ("addr:housenumber", "12")],
            11,
        )
        .node(&[("addr:housenumber", "14")], 21)
        .way(
            &[("building", "yes"), ("addr:housenumber", "16")],
            &[11, 21, 22, 11],
        )
        .network();
    assert_eq!(network.houses.len(), 1);
    assert!(network.streets.is_empty());
    assert_eq!(
        counts(&network.left_out),
        [("neither a way nor an area nor a whole address", 2)]
    );
}

#[test]
fn railways_and_streams_are_drawn_only() {
    let network = Village::new()
        .way(&[("railway", "rail")], &[1, 11])
        .way(&[("waterway", "river"), ("name", "Rijn")], &[2, 11])
        .network();
    let lines: Vec<(Class, FootAccess, Option<&str>)> = network
        .streets
        .iter()
        .map(|it| (it.class, it.foot, it.name.as_deref()))
        .collect();
    assert_eq!(
        lines,
        [
            (Class::Rail, FootAccess::NONE, None),
            (Class::Stream, FootAccess::NONE, Some("Rijn"))
        ]
    );
}

//   1 ═══ 11 ═══ 21    a street with tram tracks, a track along a stream, and a private yard with tracks
#[test]
fn streets_with_tram_tracks_and_tracks_along_streams_are_walkable() {
    let tram = ("railway", "tram");
    let private: Tags = &[("highway", "service"), ("access", "private"), tram];
    let network = Village::new()
        .way(&[("highway", "residential"), tram], &[1, 11])
        .way(&[("highway", "track"), ("waterway", "stream")], &[11, 21])
        .way(private, &[2, 12])
        .way(&[("highway", "construction"), tram], &[3, 13])
        .network();
    let found: Vec<(Class, bool)> = network
        .streets
        .iter()
        .map(|it| (it.class, it.foot.any()))
        .collect();
    assert_eq!(
        found,
        [
            (Class::Street, true),
            (Class::Path, true),
            (Class::Rail, false),
            (Class::Rail, false)
        ]
    );
    assert_eq!(counts(&network.notes), [("drawn, not walked", 1)]);
    assert_eq!(counts(&network.left_out), []);
}

//  12 ── 22
//  │lift │     the outline of a lift, a path to its door at 11, and steps from there to 21
//  11 ── 21
#[test]
fn the_outline_of_a_lift_is_a_step_free_way() {
    let lift: Tags = &[("highway", "elevator"), ("area", "yes")];
    let network = Village::new()
        .way(PATH, &[1, 11])
        .way(lift, &[11, 21, 22, 12, 11])
        .way(&[("highway", "steps")], &[11, 21])
        .network();
    let wheels: Vec<bool> = network.streets.iter().map(|it| it.foot.step_free).collect();
    assert_eq!(wheels, [true, true, false]);
}

//  1 ── 11 ── 21     steps; below them others with a locked gate in the middle, which divides them
//  2 ── 12 ── 22
#[test]
fn steps_that_a_gate_divides_are_not_counted() {
    let steps: Tags = &[("highway", "steps"), ("step_count", "30")];
    let network = Village::new()
        .barrier(&[("barrier", "gate"), ("locked", "yes")], 12)
        .way(steps, &[1, 11, 21])
        .way(steps, &[2, 12, 22])
        .network();
    let counts_of: Vec<Option<u8>> = network.streets.iter().map(|it| it.step_count).collect();
    assert_eq!(counts_of, [Some(30), None, None]);
    let counted = ("flight of steps that says how many it has", 2);
    assert!(counts(&network.notes).contains(&counted));
}

#[test]
fn features_left_out_are_counted_by_reason() {
    let network = Village::new()
        .way(&[("highway", "service"), ("access", "private")], &[1, 11])
        .way(&[("route", "ferry")], &[2, 12])
        .way(&[("highway", "construction")], &[3, 13])
        .way(STREET, &[81, 91])
        .network();
    assert_eq!(
        counts(&network.left_out),
        [
            ("not walked: access=private", 1),
            ("not walked: highway=construction", 1),
            ("not walked: route=ferry", 1),
            ("outside the area", 1)
        ]
    );
    assert!(network.streets.is_empty());
}

#[test]
fn only_relevant_elements_are_read() {
    let wanted = |kind: &str, tags: Tags| {
        let mut fields = fields(tags);
        fields.insert("@type".to_owned(), kind.to_owned());
        is_relevant(&fields)
    };
    assert!(wanted("node", &[("addr:housenumber", "1")]));
    assert!(!wanted("node", &[("highway", "crossing")]));
    assert!(wanted("way", &[("highway", "construction")]));
    assert!(wanted("relation", &[("landuse", "forest")]));
    assert!(!wanted("way", &[("building", "yes")]));
    assert!(wanted("way", &[("barrier", "wall")]));
    assert!(!wanted("way", &[("barrier", "bollard")]));
    assert!(!wanted("node", &[("barrier", "wall")]));
}
