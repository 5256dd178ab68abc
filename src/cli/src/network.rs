//! The street network of a file, with land cover and houses.

mod simplify;
mod split;

use crate::addresses::house::{self, House};
use crate::addresses::text::tidy;
use crate::formats::{Feature, OsmNodes, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::osm::barrier::{self, Passage};
use crate::osm::land_cover;
use crate::osm::walkway::{self, UNKNOWN, Walkway};
use crate::output::report::OUTSIDE;
use crate::output::tally::Tally;
use crate::recipe::StreetsRecipe;
use crate::recipe::pattern::Fields;
use geo::{Coord, Geometry, LineString, MultiPolygon};
use simplify::simplify;
use split::{UnusedKeys, WayNode};
use std::collections::{BTreeMap, BTreeSet};
use streets::{Class, FootAccess, LandCover};

/// A line of the network: street, path, railway or stream.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkLine {
    /// Its nodes, in degrees.
    pub line: Vec<WayNode>,
    /// Class, which decides how it is drawn.
    pub class: Class,
    /// Access for pedestrians.
    pub foot: FootAccess,
    /// Name.
    pub name: Option<String>,
}

/// The network of one file.
#[derive(Debug, Default)]
pub struct Network {
    /// Lines, walkable or drawn only.
    pub streets: Vec<NetworkLine>,
    /// Water and green areas, in degrees.
    pub grounds: Vec<(LandCover, MultiPolygon<f64>)>,
    /// Houses with a number.
    pub houses: Vec<House>,
    /// Number of features of which nothing is kept, by reason.
    pub left_out: Tally,
    /// Counts of other remarks, by remark.
    pub notes: Tally,
}

/// Whether an OpenStreetMap element is of use for the network.
pub fn is_relevant(tags: &Fields) -> bool {
    if tags.get("@type").is_some_and(|kind| kind == "node") {
        return house::is_house(tags);
    }
    walkway::is_candidate(tags)
        || land_cover::area(tags).is_some()
        || land_cover::line(tags).is_some()
        || house::is_house(tags)
}

/// Reads the part of the network of a file that lies in the area.
pub fn read(
    raw: RawData,
    recipe: &StreetsRecipe,
    area: &AtlasArea,
    projection: LocalProjection,
) -> Network {
    let mut reading = NetworkReader {
        network: Network {
            left_out: raw.left_out,
            ..Network::default()
        },
        fresh: UnusedKeys::avoiding(&raw.nodes),
        nodes: raw.nodes,
        cycleways: recipe.cycleways,
        area,
        projection,
        keys: BTreeMap::new(),
        closed: BTreeSet::new(),
    };
    for feature in raw.features {
        if let Err(why) = reading.feature(&feature) {
            reading.network.left_out.add(why);
        }
    }
    reading.finish()
}

struct NetworkReader<'a> {
    network: Network,
    nodes: OsmNodes,
    cycleways: bool,
    area: &'a AtlasArea,
    projection: LocalProjection,
    fresh: UnusedKeys,
    /// Keys of the points of plain lines, by position in hundred-millionths of a degree (1 mm).
    keys: BTreeMap<[i64; 2], u64>,
    /// Nodes at which ways are split.
    closed: BTreeSet<i64>,
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
            return self.street(feature, Walkway::drawn(class), None);
        }
        let way = if is_plain && !tags.contains_key("highway") {
            Ok(UNKNOWN)
        } else if is_plain || !feature.lines.is_empty() && walkway::is_candidate(tags) {
            walkway::of_tags(tags, self.cycleways)
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

    fn street(
        &mut self,
        feature: &Feature,
        way: Walkway,
        name: Option<String>,
    ) -> Result<(), String> {
        let lines = if feature.lines.is_empty() {
            self.plain(&feature.geometry)?
        } else {
            self.with_nodes(feature)
        };
        for line in lines {
            self.parts(&line, &way, name.as_deref());
        }
        if let Some(note) = way.note {
            self.network.notes.add(note);
        }
        Ok(())
    }

    fn parts(&mut self, line: &[WayNode], way: &Walkway, name: Option<&str>) {
        let nodes = &self.nodes;
        let mut closed = BTreeSet::new();
        for (key, _) in line {
            let id = key.cast_signed();
            if way.foot.any() && passage(nodes, id) == Passage::Closed {
                closed.insert(id);
            }
        }
        self.closed.extend(closed);
        let at = |key: u64| match way.foot.any() {
            true => passage(nodes, key.cast_signed()),
            false => Passage::Open,
        };
        for part in split::sections(line, &at, &mut self.fresh, self.projection) {
            self.network.streets.push(NetworkLine {
                line: part.line,
                class: way.class,
                foot: FootAccess {
                    step_free: way.foot.step_free && part.step_free,
                    ..way.foot
                },
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
        for id in &self.closed {
            let barrier = &self.nodes.tags[id]["barrier"];
            let note = format!("way cut at a closed barrier={barrier}");
            self.network.notes.add(note);
        }
        self.network.houses = house::deduplicate(self.network.houses, self.projection);
        simplify(&mut self.network.streets, self.projection);
        self.network
    }
}

fn passage(nodes: &OsmNodes, id: i64) -> Passage {
    nodes.tags.get(&id).map_or(Passage::Open, barrier::passage)
}

fn polygons(geometry: &Geometry<f64>) -> Option<MultiPolygon<f64>> {
    match geometry {
        Geometry::Polygon(polygon) => Some(polygon.clone().into()),
        Geometry::MultiPolygon(polygons) => Some(polygons.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
