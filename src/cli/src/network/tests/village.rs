//! A village whose network the tests read.

use crate::formats::{Feature, OsmNodes, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::network::{Network, is_relevant, read};
use crate::osm::walkway::FootDefaults;
use crate::output::tally::Tally;
use crate::recipe::pattern::fields;
use geo::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon, polygon};
use std::collections::BTreeMap;

pub type Tags<'a> = &'a [(&'a str, &'a str)];

pub const STREET: Tags = &[("highway", "residential"), ("name", "Dorpsstraat")];
pub const PATH: Tags = &[("highway", "footway")];

/// Nodes on a grid of 0.001°: node 12 is one to the east and two to the north.
pub struct Village {
    pub raw: RawData,
}

pub fn spot(node: i64) -> Coord<f64> {
    Coord {
        x: 9.0 + (node / 10) as f64 / 1000.0,
        y: 47.0 + (node % 10) as f64 / 1000.0,
    }
}

impl Village {
    pub fn new() -> Self {
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

    pub fn way(mut self, tags: Tags, nodes: &[i64]) -> Self {
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

    pub fn node(mut self, tags: Tags, at: i64) -> Self {
        let point = Geometry::Point(Point(spot(at)));
        self.add("node", tags, point, Vec::new());
        self
    }

    /// Tags of a node of a way.
    pub fn barrier(mut self, tags: Tags, node: i64) -> Self {
        self.raw.nodes.tags.insert(node, fields(tags));
        self
    }

    /// Further nodes: their ids, and metres to the east and north of node 11.
    pub fn nodes(mut self, nodes: &[(i64, f64, f64)]) -> Self {
        let metres = projection().project(Coord { x: 1.0, y: 1.0 });
        let positions = nodes.iter().map(|(node, east, north)| {
            let apart = Coord {
                x: east / metres.x,
                y: north / metres.y,
            };
            (*node, spot(11) + apart)
        });
        self.raw.nodes.positions.extend(positions);
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
            multiline: Default::default(),
        });
    }

    pub fn network(self) -> Network {
        let village = MultiPolygon::from(polygon![
            (x: 9.0, y: 47.0), (x: 9.0065, y: 47.0), (x: 9.0065, y: 47.01), (x: 9.0, y: 47.01)]);
        let area = AtlasArea::new([&village].into_iter(), 100.0, projection());
        let defaults = FootDefaults::new("LI", None);
        read(self.raw, defaults, &area, projection())
    }
}

pub fn projection() -> LocalProjection {
    LocalProjection::at_latitude(47.0)
}

pub fn keys(network: &Network) -> Vec<Vec<u64>> {
    let line = |line: &Vec<(u64, Coord<f64>)>| line.iter().map(|(key, _)| *key).collect();
    network.streets.iter().map(|it| line(&it.line)).collect()
}

pub fn counts(tally: &Tally) -> Vec<(&str, usize)> {
    tally.iter().collect()
}
