//! Reads `.osm.pbf` in three passes, because relations refer to ways and ways to nodes. Memory is proportional to what
//! is kept, not to the file.

mod members;
mod passes;
mod rings;
mod shape;

use super::{Feature, Incomplete, OsmNodes, RawData};
use crate::error::Error;
use crate::progress::Progress;
use crate::recipe::pattern::Fields;
use geo::{Geometry, Point};
use members::ways_of;
use passes::{Passes, fields};
use rings::RingError;
use shape::{OsmShape, OsmShapes};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

struct Relation {
    id: i64,
    fields: Fields,
    /// Member ways, and whether the role is `inner`.
    ways: Vec<(i64, bool)>,
}

/// Node ids by way id.
type NodesByWay = BTreeMap<i64, Vec<i64>>;

struct Way {
    id: i64,
    fields: Fields,
}

pub(super) fn read(
    file: &Path,
    wanted: &dyn Fn(&Fields) -> bool,
    incomplete: Incomplete,
    progress: &Progress,
) -> Result<RawData, Error> {
    let mut passes = Passes::of(file, progress);
    let relations = relations(&mut passes, wanted)?;
    let members: BTreeSet<i64> = relations
        .iter()
        .flat_map(|relation| relation.ways.iter().map(|(way, _)| *way))
        .collect();
    let (ways, nodes_by_way) = ways(&passes, wanted, &members)?;
    let needed: BTreeSet<i64> = nodes_by_way.values().flatten().copied().collect();
    let mut raw = RawData::default();
    raw.nodes = nodes(&passes, wanted, &needed, &mut raw)?;
    let shapes = OsmShapes {
        nodes_by_way: &nodes_by_way,
        positions: &raw.nodes.positions,
        incomplete,
    };
    let ways = ways
        .into_iter()
        .map(|way| (shapes.of_way(way.id), way.fields));
    let areas = relations
        .into_iter()
        .map(|relation| (shapes.of_relation(&relation.ways), relation.fields));
    let made: Vec<_> = ways.chain(areas).collect();
    for (shape, fields) in made {
        keep(&mut raw, fields, shape);
    }
    Ok(raw)
}

fn relations(
    passes: &mut Passes<'_>,
    wanted: &dyn Fn(&Fields) -> bool,
) -> Result<Vec<Relation>, Error> {
    let mut kept = Vec::new();
    let mut broken = None;
    passes.relations(|relation| {
        let id = relation.id();
        let fields = fields("relation", id, relation.tags());
        let is_area = fields
            .get("type")
            .is_some_and(|kind| kind == "multipolygon" || kind == "boundary");
        if is_area && wanted(&fields) {
            match ways_of(&relation) {
                Some(ways) => kept.push(Relation { id, fields, ways }),
                None => broken = broken.or(Some(id)),
            }
        }
    })?;
    if let Some(relation) = broken {
        return Err(Error::MemberType(passes.file.to_owned(), relation));
    }
    kept.sort_by_key(|relation| relation.id);
    Ok(kept)
}

/// Reads the wanted ways, and the node ids of those and of `members`.
fn ways(
    passes: &Passes<'_>,
    wanted: &dyn Fn(&Fields) -> bool,
    members: &BTreeSet<i64>,
) -> Result<(Vec<Way>, NodesByWay), Error> {
    let mut kept = Vec::new();
    let mut nodes_by_way = NodesByWay::new();
    passes.ways(|way| {
        let id = way.id();
        let fields = fields("way", id, way.tags());
        let own = wanted(&fields);
        if own || members.contains(&id) {
            nodes_by_way.insert(id, way.refs().collect());
        }
        if own {
            kept.push(Way { id, fields });
        }
    })?;
    kept.sort_by_key(|way| way.id);
    Ok((kept, nodes_by_way))
}

/// Adds the wanted nodes to `raw`; returns the nodes in `needed`.
fn nodes(
    passes: &Passes<'_>,
    wanted: &dyn Fn(&Fields) -> bool,
    needed: &BTreeSet<i64>,
    raw: &mut RawData,
) -> Result<OsmNodes, Error> {
    let mut of_ways = OsmNodes::default();
    let mut own = BTreeMap::new();
    passes.nodes(|id, at, fields| {
        if let Some(fields) = fields.as_ref().filter(|fields| wanted(fields)) {
            own.insert(id, (at, fields.clone()));
        }
        if needed.contains(&id) {
            of_ways.positions.insert(id, at);
            of_ways.tags.extend(fields.map(|fields| (id, fields)));
        }
    })?;
    for (at, fields) in own.into_values() {
        let shape = OsmShape {
            geometry: Geometry::Point(Point(at)),
            lines: Vec::new(),
        };
        keep(raw, fields, Ok(shape));
    }
    Ok(of_ways)
}

fn keep(raw: &mut RawData, fields: Fields, shape: Result<OsmShape, RingError>) {
    match shape {
        Ok(OsmShape { geometry, lines }) => {
            let field = |key: &str| fields.get(key).cloned().unwrap_or_default();
            let name = format!("{}/{}", field("@type"), field("@id"));
            let feature = Feature {
                row: raw.features.len() + 1,
                geometry,
                fields,
                lines,
                multiline: Fields::new(),
            };
            raw.push(feature, || name);
        }
        Err(RingError::Incomplete) => raw.left_out.add("cut off at the edge of the file"),
        Err(RingError::NotClosed) => raw.left_out.add("area whose border is not closed"),
    }
}
