//! Reads the features of a file into its network.

use super::area_connections::AreaConnections;
use super::junctions::{Arm, Junctions};
use super::simplify::simplify;
use super::split::{self, UnusedKeys, WayNode};
use super::{Network, NetworkLine, is_part, polygons};
use crate::addresses::house;
use crate::addresses::text::tidy;
use crate::formats::{Feature, OsmNodes, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::osm::barrier::{self, Passage};
use crate::osm::land_cover;
use crate::osm::pedestrian_area;
use crate::osm::underground;
use crate::osm::walkway::{self, FootDefaults, UNKNOWN, Walkway};
use crate::output::report::OUTSIDE;
use crate::recipe::pattern::Fields;
use geo::{Coord, Geometry, LineString};
use std::collections::{BTreeMap, BTreeSet};
use streets::FootAccess;

/// Note on steps of which the number is known.
const STEPS_COUNTED: &str = "flight of steps that says how many it has";

/// Note on connections of areas on which people walk.
const CONNECTED: &str = "square connected to a way beside it that it shares no node with";

/// Reads the part of the network of a file that lies in the area.
pub fn read(
    raw: RawData,
    defaults: FootDefaults,
    area: &AtlasArea,
    projection: LocalProjection,
) -> Network {
    let mut reading = NetworkReader {
        network: Network {
            left_out: raw.left_out,
            ..Network::default()
        },
        fresh: UnusedKeys::avoiding(&raw.nodes),
        junctions: Junctions::of(&raw.features, &raw.nodes, defaults),
        connections: AreaConnections::default(),
        nodes: raw.nodes,
        defaults,
        area,
        projection,
        keys: BTreeMap::new(),
        closed: BTreeSet::new(),
        passed: BTreeSet::new(),
    };
    for feature in raw.features {
        let is_obstacle = reading.obstacle(&feature);
        if is_obstacle && !is_part(&feature.fields) {
            continue;
        }
        if let Err(why) = reading.feature(&feature) {
            reading.network.left_out.add(why);
        }
    }
    reading.finish()
}

struct NetworkReader<'a> {
    network: Network,
    nodes: OsmNodes,
    defaults: FootDefaults,
    area: &'a AtlasArea,
    projection: LocalProjection,
    fresh: UnusedKeys,
    /// The ways at barriers.
    junctions: Junctions,
    /// Areas on which people walk, and what is beside them.
    connections: AreaConnections,
    /// Keys of the points of plain lines, by position in hundred-millionths of a degree (1 mm).
    keys: BTreeMap<[i64; 2], u64>,
    /// Nodes at which ways are split.
    closed: BTreeSet<i64>,
    /// Nodes with a barrier that some of the ways pass.
    passed: BTreeSet<i64>,
}

impl NetworkReader<'_> {
    /// Adds a feature; an area can be a walkable square, land cover and a house at once.
    fn feature(&mut self, feature: &Feature) -> Result<(), String> {
        if !self.area.intersects(&feature.geometry) {
            return Err(OUTSIDE.to_owned());
        }
        let tags = &feature.fields;
        // Nodes have no lines either, but they have an `@type`.
        let is_plain = feature.lines.is_empty() && !tags.contains_key("@type");
        let mut kept = false;
        if house::is_house(tags) {
            let houses = house::from_feature(feature);
            kept = !houses.is_empty();
            self.network.houses.extend(houses);
        }
        if let (Some(ground), Some(shape)) = (land_cover::area(tags), polygons(&feature.geometry)) {
            self.network.grounds.push((ground, shape));
            kept = true;
        }
        let ground = land_cover::line(tags).filter(|_| !kept);
        // Streets with tram tracks, and tracks along which a stream runs, are walkable.
        if let Some(class) = ground.filter(|_| !walkway::is_way(tags)) {
            return self.street(feature, Walkway::drawn(class), waterway_name(tags));
        }
        let way = if is_plain && !tags.contains_key("highway") {
            Ok(UNKNOWN)
        } else if is_plain || !feature.lines.is_empty() && walkway::is_candidate(tags) {
            walkway::of_tags(tags, self.defaults)
        } else if kept {
            return Ok(());
        } else {
            return Err("neither a way nor an area nor a whole address".to_owned());
        };
        match way {
            Ok(way) => self.street(feature, way, tags.get("name").and_then(|name| tidy(name))),
            Err(_) if kept => Ok(()),
            Err(why) => match ground {
                Some(class) => self.street(feature, Walkway::closed(class), None),
                None => Err(format!("not walked: {why}")),
            },
        }
    }

    /// Remembers a feature of OpenStreetMap that not everybody can cross; returns whether it is one.
    fn obstacle(&mut self, feature: &Feature) -> bool {
        let passage = pedestrian_area::passage_across(&feature.fields);
        let Some(passage) = passage.filter(|_| !feature.lines.is_empty()) else {
            return false;
        };
        for line in self.with_nodes(feature) {
            let metres = line.iter().map(|(_, at)| self.projection.project(*at));
            self.connections.add_obstacle(metres.collect(), passage);
        }
        true
    }

    fn street(
        &mut self,
        feature: &Feature,
        mut way: Walkway,
        name: Option<String>,
    ) -> Result<(), String> {
        let lines = match feature.lines.is_empty() {
            true => self.plain(&feature.geometry)?,
            false => self.with_nodes(feature),
        };
        // Of steps that the file cuts off it is not known how many are left.
        let known = lines.iter().flatten().count();
        let is_whole = [0, known].contains(&feature.lines.iter().flatten().count());
        way.step_count = way.step_count.filter(|_| is_whole && lines.len() == 1);
        let underground = underground::is_way_below(&feature.fields);
        let first = self.network.streets.len();
        for line in lines {
            self.parts(&line, &way, underground, name.as_deref());
        }
        let streets = first..self.network.streets.len();
        if !feature.lines.is_empty() {
            self.connections
                .add_way(feature, &way, streets, &self.nodes, self.projection);
        }
        let counted = way.step_count.map(|_| STEPS_COUNTED);
        for note in way.note.into_iter().chain(counted) {
            self.network.notes.add(note);
        }
        Ok(())
    }

    fn parts(&mut self, line: &[WayNode], way: &Walkway, underground: bool, name: Option<&str>) {
        let keys: Vec<u64> = line.iter().map(|(key, _)| *key).collect();
        let mut passages = vec![Passage::Open; line.len()];
        let walked = keys.iter().zip(&mut passages).enumerate();
        for (index, (key, passage)) in walked.filter(|_| way.foot.any()) {
            let id = key.cast_signed();
            let barrier = self.nodes.tags.get(&id).map(barrier::passage);
            let barrier = barrier.unwrap_or(Passage::Open);
            if barrier == Passage::Open {
                continue;
            }
            if !self
                .junctions
                .stops(id, Arm::new(Some(way.class), &keys, index))
            {
                self.passed.insert(id);
                continue;
            }
            if barrier == Passage::Closed {
                self.closed.insert(id);
            }
            *passage = barrier;
        }
        let sections = split::sections(line, &passages, &mut self.fresh, self.projection);
        let step_count = way.step_count.filter(|_| sections.len() == 1);
        for part in sections {
            self.network.streets.push(NetworkLine {
                line: part.line,
                class: way.class,
                foot: FootAccess {
                    step_free: way.foot.step_free && part.step_free,
                    ..way.foot
                },
                underground,
                step_count,
                name: name.map(str::to_owned),
            });
        }
    }

    /// Lines of an OpenStreetMap element; of an area its outline, along which people walk.
    fn with_nodes(&self, feature: &Feature) -> Vec<Vec<WayNode>> {
        let joint = |id: &i64| Some((id.cast_unsigned(), *self.nodes.positions.get(id)?));
        feature
            .lines
            .iter()
            .map(|line| line.iter().filter_map(joint).collect())
            .collect()
    }

    /// Lines of a plain file; they connect at shared points.
    fn plain(&mut self, geometry: &Geometry<f64>) -> Result<Vec<Vec<WayNode>>, String> {
        let lines: &[LineString<f64>] = match geometry {
            Geometry::LineString(line) => std::slice::from_ref(line),
            Geometry::MultiLineString(lines) => &lines.0,
            _ => return Err("not a line".to_owned()),
        };
        Ok(lines
            .iter()
            .map(|line| line.coords().map(|at| (self.key(*at), *at)).collect())
            .collect())
    }

    fn key(&mut self, at: Coord<f64>) -> u64 {
        let position = [at.x, at.y].map(|degrees| (degrees * 1e8).round() as i64);
        let next = self.keys.len() as u64;
        *self.keys.entry(position).or_insert(next)
    }

    fn finish(mut self) -> Network {
        let kind = |id| {
            let barrier = self.nodes.tags.get(id)?.get("barrier")?;
            Some(format!("barrier={barrier}"))
        };
        // Without a barrier it is a kerb.
        let kind = |id| kind(id).unwrap_or_else(|| "kerb=raised".to_owned());
        let cut = self.closed.iter();
        let cut = cut.map(|id| format!("way cut at a closed {}", kind(id)));
        let passed = self.passed.iter();
        let passed = passed.map(|id| format!("way not stopped by a {} on a junction", kind(id)));
        for note in cut.chain(passed) {
            self.network.notes.add(note);
        }
        let connected =
            self.connections
                .connect(&mut self.network.streets, &mut self.fresh, self.projection);
        for _ in 0..connected {
            self.network.notes.add(CONNECTED);
        }
        self.network.houses = house::deduplicate(self.network.houses, self.projection);
        simplify(&mut self.network.streets, self.projection);
        self.network
    }
}

/// The name of a river or canal, which the map has along its line. Other lines that nobody walks on have none.
fn waterway_name(tags: &Fields) -> Option<String> {
    let is_large = tags
        .get("waterway")
        .is_some_and(|it| ["river", "canal", "stream"].contains(&it.as_str()));
    tags.get("name")
        .filter(|_| is_large)
        .and_then(|name| tidy(name))
}
