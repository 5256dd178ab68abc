//! Builds `streets.bin` from ways and land cover.

use crate::built_edge::{BuiltEdge, write_deltas, write_edges};
use crate::class::{Class, FootAccess, LandCover};
use crate::container;
use crate::grid::GridPoint;
use crate::length::Length;
use crate::polyline;
use crate::streets::FORMAT;
use crate::string_table;
use crate::varint::put_count;
use atlas::{EcefPoint, LonLat};
use geo::MultiPolygon;
use std::collections::{BTreeMap, HashMap};

/// A way as input: a polyline with its attributes.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The points in order, each with a key. Walkable ways meet where they have a point with the same key. A key has
    /// one position everywhere.
    pub line: &'a [(u64, LonLat)],
    /// What it is.
    pub class: Class,
    /// Access on foot.
    pub foot: FootAccess,
    /// Whether it is in a tunnel or on a lower level. Positions snap to it only where no other way is near.
    pub underground: bool,
    /// The name of the street.
    pub name: Option<&'a str>,
}

/// Collects ways and land cover, and encodes the file.
#[derive(Clone, Debug, Default)]
pub struct StreetsBuilder {
    ways: Vec<StoredWay>,
    names: BTreeMap<String, u32>,
    land_cover: Vec<(LandCover, Vec<Vec<GridPoint>>)>,
}

#[derive(Clone, Debug)]
struct StoredWay {
    line: Vec<(u64, GridPoint)>,
    class: Class,
    foot: FootAccess,
    underground: bool,
    name: Option<String>,
    step_count: u8,
}

impl StreetsBuilder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a way. A way with fewer than two points of different keys is ignored. An edge of 429 km or more is drawn
    /// and not walkable.
    pub fn way(&mut self, way: Way<'_>) {
        self.add(way, 0);
    }

    /// Adds a way as [`Class::Steps`] of which the number is known. The file has it if no other way divides the steps.
    pub fn counted_steps(&mut self, way: Way<'_>, count: u8) {
        let way = Way {
            class: Class::Steps,
            ..way
        };
        self.add(way, count);
    }

    fn add(&mut self, way: Way<'_>, step_count: u8) {
        let mut line: Vec<(u64, GridPoint)> = Vec::with_capacity(way.line.len());
        for &(key, at) in way.line {
            if line.last().is_none_or(|last| last.0 != key) {
                line.push((key, at.into()));
            }
        }
        if line.len() < 2 {
            return;
        }
        let name = way.name.filter(|name| !name.is_empty()).map(str::to_owned);
        if let Some(name) = &name {
            self.names.insert(name.clone(), 0);
        }
        self.ways.push(StoredWay {
            line,
            class: way.class,
            foot: way.foot,
            underground: way.underground,
            name,
            step_count,
        });
    }

    /// Adds an area, longitude and latitude in degrees. Positions outside the valid range are left out, and so are
    /// rings of fewer than three points.
    pub fn land_cover(&mut self, land_cover: LandCover, area: &MultiPolygon<f64>) {
        for polygon in area {
            let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
            let rings: Vec<Vec<GridPoint>> = rings
                .map(|ring| {
                    let mut points: Vec<GridPoint> = ring
                        .0
                        .iter()
                        .filter_map(|at| LonLat::new(at.x, at.y))
                        .map(GridPoint::from)
                        .collect();
                    points.dedup();
                    // The file does not repeat the first point at the end.
                    if points.len() > 1 && points.first() == points.last() {
                        points.pop();
                    }
                    points
                })
                .collect();
            // Without its exterior ring, the holes of an area would be areas.
            if rings[0].len() >= 3 {
                let rings = rings.into_iter().filter(|ring| ring.len() >= 3);
                self.land_cover.push((land_cover, rings.collect()));
            }
        }
    }

    /// Encodes the file. The same ways and areas give the same bytes in whatever order they were added.
    pub fn finish(mut self) -> Vec<u8> {
        for (index, rank) in self.names.values_mut().zip(1..) {
            *index = rank;
        }
        let (nodes, mut edges) = self.network();
        edges.sort_by(|a, b| {
            let key = |it: &BuiltEdge| {
                let foot = (it.foot, it.underground, it.step_count);
                (it.from, it.to, it.class, foot, it.name)
            };
            key(a).cmp(&key(b)).then_with(|| a.line.cmp(&b.line))
        });
        edges.dedup();
        let mut content = Vec::new();
        string_table::write(self.names.keys().map(String::as_str), &mut content);
        write_points(&nodes, &mut content);
        write_edges(&nodes, &edges, &mut content);
        self.land_cover.sort();
        write_land_cover(&self.land_cover, &mut content);
        container::encode(FORMAT, &content)
    }

    /// Nodes and edges: ways are cut where walkable ways meet.
    fn network(&self) -> (Vec<GridPoint>, Vec<BuiltEdge>) {
        let junctions = self.junctions();
        let is_node = |key: &u64| junctions.get(key).is_some_and(|uses| *uses > 1);
        // A drawn way meets no walkable way: its ends are nodes of their own.
        let mut nodes: Vec<(GridPoint, NodeKey)> = Vec::new();
        let mut ends = Vec::new();
        for way in &self.ways {
            let last = way.line.len() - 1;
            let cuts: Vec<usize> = (0..=last)
                .filter(|&at| at == 0 || at == last || (way.foot.any() && is_node(&way.line[at].0)))
                .collect();
            for cut in cuts.windows(2) {
                let key = |at: usize| match way.foot.any() {
                    true => NodeKey::Walked(way.line[at].0),
                    false => NodeKey::Drawn(way.line[at].1.morton()),
                };
                let (from, to) = (cut[0], cut[1]);
                nodes.push((way.line[from].1, key(from)));
                nodes.push((way.line[to].1, key(to)));
                ends.push((way, from, to, key(from), key(to)));
            }
        }
        // In Morton order; at one position by key.
        nodes.sort_by_key(|(at, key)| (at.morton(), *key));
        nodes.dedup_by_key(|(_, key)| *key);
        let number: HashMap<NodeKey, u32> = nodes.iter().map(|(_, key)| *key).zip(0..).collect();
        let edges = ends.into_iter().map(|(way, from, to, start, end)| {
            let line: Vec<GridPoint> = way.line[from..=to].iter().map(|(_, at)| *at).collect();
            let space: Vec<EcefPoint> = line.iter().map(|at| (*at).into()).collect();
            BuiltEdge {
                from: number[&start],
                to: number[&end],
                class: way.class,
                foot: match polyline::length(&space) {
                    Length::INFINITE => FootAccess::NONE,
                    _ => way.foot,
                },
                underground: way.underground,
                // Of a part of the steps it is not known how many it has.
                step_count: match to - from + 1 == way.line.len() {
                    true => way.step_count,
                    false => 0,
                },
                name: way.name.as_ref().map_or(0, |name| self.names[name]),
                line,
            }
        });
        let edges = edges.collect();
        (nodes.into_iter().map(|(at, _)| at).collect(), edges)
    }

    /// How often walkable ways use each key.
    fn junctions(&self) -> HashMap<u64, u32> {
        let mut uses = HashMap::new();
        for way in self.ways.iter().filter(|way| way.foot.any()) {
            for (key, _) in &way.line {
                *uses.entry(*key).or_default() += 1;
            }
        }
        uses
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum NodeKey {
    /// A junction or end of walkable ways, by the key of the point.
    Walked(u64),
    /// An end of drawn ways, by its Morton code: one node for all of them.
    Drawn(u64),
}

fn write_points(points: &[GridPoint], to: &mut Vec<u8>) {
    put_count(to, points.len());
    write_deltas(GridPoint::ORIGIN, points, to);
}

fn write_land_cover(land_cover: &[(LandCover, Vec<Vec<GridPoint>>)], to: &mut Vec<u8>) {
    put_count(to, land_cover.len());
    let mut before = GridPoint::ORIGIN;
    for (land_cover, rings) in land_cover {
        to.push(*land_cover as u8);
        put_count(to, rings.len());
        for ring in rings {
            put_count(to, ring.len());
            write_deltas(before, ring, to);
            before = ring[0];
        }
    }
}
