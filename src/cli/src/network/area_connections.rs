//! Connects areas on which people walk to the streets and paths beside them.
//!
//! Mappers draw the outline of a square beside the line of a street, though the pavement goes on, and the two often share
//! no node: a route from the square to the street would then be a long detour. Where an outline comes within [`REACH`] of a
//! way on the same level, and the ways do not lead from the one to the other within [`DETOUR`] already, a short line is added.
//! It is not added across an obstacle, or near a node of either at which not everybody passes, and is not step-free near steps.
//! Step-free connections are made first, and of those the nearest. The rules on tags are in [`crate::osm::pedestrian_area`].

use crate::formats::{Feature, OsmNodes};
use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use crate::network::NetworkLine;
use crate::network::measured_lines::MeasuredLines;
use crate::network::possible_connection::{Piece, PossibleConnection};
use crate::network::split::{UnusedKeys, WayNode};
use crate::osm::barrier::{self, Passage};
use crate::osm::pedestrian_area;
use crate::osm::walkway::Walkway;
use crate::osm::way_level::WayLevel;
use geo::{Coord, Distance, Euclidean, Geometry, Line, LineString};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use streets::{Class, FootAccess};

/// Maximum length of a connection in metres: half the width of a usual residential street with its pavement.
const REACH: f64 = 5.0;
/// In metres. Two points are connected already if a node that both lines share is 25 m away along them: 25 m there and 25 m back.
const DETOUR: f64 = 50.0;
/// Minimum distance in metres between a connection and a node of its lines at which not everybody passes: it is no way
/// around a gate.
const GATE: f64 = 10.0;
/// A connection nearer to steps than this, in metres, is not step-free: a square that has steps down to a street may end at a wall
/// beside them, which nobody mapped.
const DROP: f64 = 15.0;
/// An obstacle nearer to a connection than this, in metres, is on it: the outline may lie along a wall.
const ON_IT: f64 = 0.1;

/// A walkable way that people can leave sideways.
#[derive(Clone, Debug)]
struct WalkedWay {
    /// Whether it is the outline of an area.
    is_area: bool,
    level: WayLevel,
    /// Nodes at which not everybody passes, in metres.
    gates: Vec<Coord<f64>>,
    /// Its lines in the list of lines of the network.
    streets: Range<usize>,
}

/// Collects the areas of a file, and the ways and obstacles that may be beside them.
#[derive(Debug, Default)]
pub struct AreaConnections {
    ways: Vec<WalkedWay>,
    obstacles: Vec<(Geometry<f64>, Passage)>,
}

impl AreaConnections {
    /// Adds a feature of OpenStreetMap that became these lines of the network, if people can leave it sideways.
    pub fn add_way(
        &mut self,
        feature: &Feature,
        way: &Walkway,
        streets: Range<usize>,
        nodes: &OsmNodes,
        projection: LocalProjection,
    ) {
        let tags = &feature.fields;
        if !way.foot.any() || !pedestrian_area::can_be_left_sideways(tags, way.class) {
            return;
        }
        let is_closed = |line: &Vec<i64>| line.len() > 3 && line.first() == line.last();
        let gates = feature.lines.iter().flatten().filter_map(|id| {
            let passage = barrier::passage(nodes.tags.get(id)?);
            let at = nodes.positions.get(id)?;
            (passage != Passage::Open).then(|| projection.project(*at))
        });
        self.ways.push(WalkedWay {
            is_area: pedestrian_area::is_walked_area(tags) && feature.lines.iter().all(is_closed),
            level: WayLevel::of_tags(tags),
            gates: gates.collect(),
            streets,
        });
    }

    /// Adds a line, in metres, that some or all people cannot cross.
    pub fn add_obstacle(&mut self, line: LineString<f64>, passage: Passage) {
        if line.0.len() >= 2 && passage != Passage::Open {
            self.obstacles.push((line.into(), passage));
        }
    }

    /// Adds the connections to the lines of the network; returns their number.
    pub fn connect(
        self,
        streets: &mut Vec<NetworkLine>,
        keys: &mut UnusedKeys,
        projection: LocalProjection,
    ) -> usize {
        if !self.ways.iter().any(|way| way.is_area) {
            return 0;
        }
        let shapes: Vec<Geometry<f64>> = streets
            .iter()
            .map(|street| Geometry::LineString(in_metres(&street.line, projection)))
            .collect();
        let index = SpatialIndex::new(&shapes);
        let mut lines = self.lines_near_areas(streets, &shapes, &index, projection);
        let possible = self.possible_connections(streets, &shapes, &index, projection);
        let steps: Vec<Geometry<f64>> = streets
            .iter()
            .zip(shapes)
            .filter(|(street, _)| {
                street.class == Class::Steps && !street.underground && !street.foot.step_free
            })
            .map(|(_, shape)| shape)
            .collect();
        let near_steps = SpatialIndex::new(&steps);
        let is_near_steps = |connection: &Geometry<f64>| {
            let mut near = near_steps.within(connection, DROP).into_iter();
            near.any(|it| Euclidean.distance(connection, &steps[it]) < DROP)
        };
        let shapes: Vec<_> = self.obstacles.iter().map(|it| it.0.clone()).collect();
        let obstacles = SpatialIndex::new(&shapes);
        let foot_of = |connection: &PossibleConnection| {
            let [from, to] = connection.metres;
            let line = Geometry::Line(Line::new(from, to));
            let is_step_free = match self.passage(&line, &obstacles) {
                Passage::Open => !is_near_steps(&line),
                Passage::NotStepFree => false,
                Passage::Closed => return None,
            };
            Some(FootAccess {
                step_free: is_step_free,
                ..FootAccess::FREE
            })
        };
        let possible = possible.into_iter();
        let possible = possible.filter_map(|it| Some((foot_of(&it)?, it)));
        let (step_free, other): (Vec<_>, Vec<_>) = possible.partition(|(foot, _)| foot.step_free);
        let mut connected = 0;
        for (foot, connection) in step_free.into_iter().chain(other) {
            if !lines.is_walk_within(streets, connection.points, DETOUR) {
                let made = connect(&connection, foot, streets, &mut lines, keys);
                connected += usize::from(made.is_some());
            }
        }
        connected
    }

    /// Measures the walkable lines on which a walk from an area can be within [`DETOUR`].
    fn lines_near_areas(
        &self,
        streets: &[NetworkLine],
        shapes: &[Geometry<f64>],
        index: &SpatialIndex,
        projection: LocalProjection,
    ) -> MeasuredLines {
        let areas = self.ways.iter().filter(|way| way.is_area);
        let near: BTreeSet<usize> = areas
            .flat_map(|way| way.streets.clone())
            .flat_map(|area| index.within(&shapes[area], DETOUR))
            .collect();
        let mut lines = MeasuredLines::default();
        for street in near {
            if streets[street].foot.any() {
                lines.add(street, &streets[street], projection);
            }
        }
        lines
    }

    /// Where an outline comes within [`REACH`] of another way, the nearest points first.
    fn possible_connections(
        &self,
        streets: &[NetworkLine],
        shapes: &[Geometry<f64>],
        index: &SpatialIndex,
        projection: LocalProjection,
    ) -> Vec<PossibleConnection> {
        let ways = self.ways.iter().enumerate();
        let way_of: BTreeMap<usize, usize> = ways
            .clone()
            .flat_map(|(number, way)| way.streets.clone().map(move |street| (street, number)))
            .collect();
        let mut found = Vec::new();
        for (number, area) in ways.filter(|(_, way)| way.is_area) {
            for outline in area.streets.clone() {
                let pieces = Piece::of_line(outline, streets, projection);
                for street in index.within(&shapes[outline], REACH) {
                    let Some(other) = way_of.get(&street).copied() else {
                        continue;
                    };
                    let way = &self.ways[other];
                    // Sections of one way are divided by a gate.
                    if other == number || way.level != area.level {
                        continue;
                    }
                    let beside = Piece::of_line(street, streets, projection);
                    let near = PossibleConnection::between(&pieces, &beside, REACH);
                    let gates = || area.gates.iter().chain(&way.gates);
                    found.extend(near.filter(|it| gates().all(|gate| !it.is_near(*gate, GATE))));
                }
            }
        }
        found.sort_by_key(PossibleConnection::rank);
        found
    }

    /// Which pedestrians the obstacles on a connection let pass.
    fn passage(&self, connection: &Geometry<f64>, index: &SpatialIndex) -> Passage {
        let near = index.within(connection, ON_IT);
        let crossed = near.into_iter().filter_map(|obstacle| {
            let (line, passage) = &self.obstacles[obstacle];
            (Euclidean.distance(connection, line) < ON_IT).then_some(*passage)
        });
        crossed.max().unwrap_or(Passage::Open)
    }
}

fn in_metres(line: &[WayNode], projection: LocalProjection) -> LineString<f64> {
    line.iter().map(|(_, at)| projection.project(*at)).collect()
}

/// Adds a line between two points of lines, which goes on as the outline does. Points on each other become one node.
fn connect(
    connection: &PossibleConnection,
    foot: FootAccess,
    streets: &mut Vec<NetworkLine>,
    lines: &mut MeasuredLines,
    keys: &mut UnusedKeys,
) -> Option<()> {
    let [outline, beside] = connection.points;
    let [at, other] = connection.degrees;
    let from = lines.node_at(streets, outline, keys.next(), at)?;
    let (key, other) = match connection.length < ON_IT {
        true => from,
        false => (keys.next(), other),
    };
    let to = lines.node_at(streets, beside, key, other)?;
    if from.0 != to.0 {
        lines.connect(from.0, to.0, connection.length);
        let area = streets.get(outline.street)?;
        let line = NetworkLine {
            line: vec![from, to],
            foot,
            step_count: None,
            ..area.clone()
        };
        streets.push(line);
    }
    Some(())
}
