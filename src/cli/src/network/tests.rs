use super::{Network, is_relevant, read};
use crate::formats::{Feature, OsmNodes, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::osm::walkway::FootDefaults;
use crate::recipe::pattern::fields;
use geo::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon, polygon};
use std::collections::{BTreeMap, BTreeSet};
use streets::{Class, FootAccess};

type Tags<'a> = &'a [(&'a str, &'a str)];

/// Nodes on a grid of 0.001°: node 12 is one to the east and two to the north.
struct Village {
    raw: RawData,
}

fn spot(node: i64) -> Coord<f64> {
    Coord {
        x: 9.0 + (node / 10) as f64 / 1000.0,
        y: 47.0 + (node % 10) as f64 / 1000.0,
    }
}

impl Village {
    fn new() -> Self {
        let nodes = OsmNodes {
            positions: (0..100).map(|node| (node, spot(node))).collect(),
            tags: BTreeMap::new(),
        };
        Self {
            raw: RawData {
                nodes,
                ..RawData::default()
            },
        }
    }

    fn way(mut self, tags: Tags, nodes: &[i64]) -> Self {
        let at = &self.raw.nodes.positions;
        let line: LineString<f64> = nodes.iter().map(|node| at[node]).collect();
        let geometry = if line.is_closed() {
            Geometry::Polygon(Polygon::new(line, Vec::new()))
        } else {
            Geometry::LineString(line)
        };
        let lines = vec![nodes.to_vec()];
        self.add("way", tags, geometry, lines);
        self
    }

    fn node(mut self, tags: Tags, at: i64) -> Self {
        let point = Geometry::Point(Point(spot(at)));
        self.add("node", tags, point, Vec::new());
        self
    }

    /// Tags of a node of a way.
    fn barrier(mut self, tags: Tags, node: i64) -> Self {
        self.raw.nodes.tags.insert(node, fields(tags));
        self
    }

    fn add(&mut self, kind: &str, tags: Tags, geometry: Geometry<f64>, lines: Vec<Vec<i64>>) {
        let mut fields = fields(tags);
        fields.insert("@type".to_owned(), kind.to_owned());
        assert!(is_relevant(&fields), "{tags:?} would not be read");
        self.raw.features.push(Feature {
            row: self.raw.features.len() + 1,
            geometry,
            fields,
            lines,
        });
    }

    fn network(self) -> Network {
        let village = MultiPolygon::from(polygon![
            (x: 9.0, y: 47.0), (x: 9.0065, y: 47.0), (x: 9.0065, y: 47.01), (x: 9.0, y: 47.01)]);
        let projection = LocalProjection::at_latitude(47.0);
        let area = AtlasArea::new([&village].into_iter(), 100.0, projection);
        read(self.raw, FootDefaults::new("LI", None), &area, projection)
    }
}

fn keys(network: &Network) -> Vec<Vec<u64>> {
    let line = |line: &Vec<(u64, Coord<f64>)>| line.iter().map(|(key, _)| *key).collect();
    network.streets.iter().map(|it| line(&it.line)).collect()
}

fn counts(tally: &crate::output::tally::Tally) -> Vec<(&str, usize)> {
    tally.iter().collect()
}

const STREET: Tags = &[("highway", "residential"), ("name", "Dorpsstraat")];
const PATH: Tags = &[("highway", "footway")];

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

//  1 ──── 11 ──── ╫21 ──── 31    a locked gate at 21, a stile at 41
#[test]
fn a_locked_gate_splits_a_street_and_is_counted_once() {
    let gate: Tags = &[("barrier", "gate"), ("access", "private")];
    let network = Village::new()
        .barrier(gate, 21)
        .barrier(&[("barrier", "stile")], 41)
        .way(STREET, &[1, 11, 21, 31])
        .way(PATH, &[31, 41, 51])
        .way(&[("waterway", "stream")], &[20, 21])
        .network();
    let at_gate: BTreeSet<u64> = network
        .streets
        .iter()
        .filter(|street| street.foot.any())
        .flat_map(|street| &street.line)
        .filter(|(_, at)| *at == spot(21))
        .map(|(key, _)| *key)
        .collect();
    assert_eq!(at_gate.len(), 2, "two ends at the gate, which do not meet");
    assert!(!at_gate.contains(&21));
    assert_eq!(
        counts(&network.notes),
        [("way cut at a closed barrier=gate", 1)]
    );
    let wheels: Vec<bool> = network.streets.iter().map(|it| it.foot.step_free).collect();
    assert_eq!(wheels, [true, true, true, false, true, false]);
}

//           22          a private drive and a footpath from a street, with the gate, the bollard or the stile of each
//           │           on the street itself
//  1 ─ 11 ─ 21 ─ 31
//      │
//      10
#[test]
fn a_barrier_on_a_junction_stops_the_lesser_way_only() {
    let drive: Tags = &[("highway", "service"), ("access", "private")];
    for barrier in [
        &[("barrier", "gate"), ("access", "private")][..],
        &[("barrier", "lift_gate"), ("access", "private")],
        &[("barrier", "bollard"), ("foot", "no")],
        &[("barrier", "toll_booth"), ("access", "no")],
        &[("barrier", "gate"), ("locked", "yes")],
        &[("barrier", "stile")],
    ] {
        let kind = barrier[0].1;
        let network = Village::new()
            .barrier(barrier, 21)
            .barrier(barrier, 11)
            .way(STREET, &[1, 11, 21, 31])
            .way(drive, &[21, 22])
            .way(PATH, &[11, 10])
            .network();
        let street = &network.streets[0];
        let ends = [street.line[0].0, street.line[street.line.len() - 1].0];
        assert_eq!(ends, [1, 31], "{kind}: the street is whole");
        assert!(street.foot.step_free, "{kind}: nothing is on the street");
        let path = &network.streets[1];
        let stopped = path.line[0].0 != 11 || !path.foot.step_free;
        assert!(stopped, "{kind}: the path is stopped");
        let note = format!("way not stopped by a barrier={kind} on a junction");
        assert!(counts(&network.notes).contains(&(note.as_str(), 2)));
    }
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
            (Class::Stream, FootAccess::NONE, None)
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

//   -1 ── -2 ╫ -3 ── -4    nodes that are not uploaded yet, a locked gate at -2
#[test]
fn keys_of_split_ways_differ_from_negative_node_ids() {
    let gate: Tags = &[("barrier", "gate"), ("locked", "yes")];
    let mut village = Village::new().barrier(gate, -2);
    let drawn = (1..=4).map(|node| (-node, spot(10 * node)));
    village.raw.nodes.positions.extend(drawn);
    let network = village.way(STREET, &[-1, -2, -3, -4]).network();
    let keys = keys(&network);
    assert_eq!(keys.len(), 2);
    let used: Vec<u64> = keys.concat();
    let different: BTreeSet<u64> = used.iter().copied().collect();
    assert_eq!(different.len(), used.len(), "the parts meet at {used:?}");
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
}
