//! OpenStreetMap's `.osm.pbf`, in three passes: relations, then ways, then nodes, because each names the next.
//! Memory goes with what is kept, not with the file.

mod shape;

use super::rings::NoArea;
use super::{CutOff, Feature, Nodes, Raw};
use crate::error::Error;
use crate::pattern::Fields;
use crate::progress::Progress;
use geo::{Coord, Geometry, Point};
use osmpbf::{BlobDecode, BlobReader, Element, RelMemberType};
use shape::{Shape, Shapes};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

struct Relation {
    id: i64,
    fields: Fields,
    /// Ways, and whether each is the border of a hole.
    ways: Vec<(i64, bool)>,
}

/// The nodes of ways by the ways' ids.
type NodesOf = BTreeMap<i64, Vec<i64>>;

struct Way {
    id: i64,
    fields: Fields,
}

pub(super) fn read(
    file: &Path,
    wanted: &dyn Fn(&Fields) -> bool,
    cut_off: CutOff,
    progress: &Progress,
) -> Result<Raw, Error> {
    let relations = relations(file, wanted, progress)?;
    let members: BTreeSet<i64> = relations
        .iter()
        .flat_map(|relation| relation.ways.iter().map(|(way, _)| *way))
        .collect();
    let (ways, nodes_of) = ways(file, wanted, &members, progress)?;
    let needed: BTreeSet<i64> = nodes_of.values().flatten().copied().collect();
    let mut raw = Raw::default();
    raw.nodes = nodes(file, wanted, &needed, &mut raw, progress)?;
    let shapes = Shapes {
        nodes_of: &nodes_of,
        positions: &raw.nodes.positions,
        cut_off,
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

/// Calls `each` for every element of the file.
fn pass(
    file: &Path,
    what: &str,
    progress: &Progress,
    mut each: impl FnMut(Element<'_>),
) -> Result<(), Error> {
    let pbf = |error| Error::Pbf(file.to_owned(), error);
    let size = std::fs::metadata(file).map_err(|error| Error::read(file, error))?;
    let bar = progress.bytes(what, size.len());
    for blob in BlobReader::from_path(file).map_err(pbf)? {
        let blob = blob.map_err(pbf)?;
        if let BlobDecode::OsmData(block) = blob.decode().map_err(pbf)? {
            block.for_each_element(&mut each);
        }
        bar.at(blob.offset().map_or(0, |offset| offset.0));
    }
    Ok(())
}

fn fields<'a>(kind: &str, id: i64, tags: impl Iterator<Item = (&'a str, &'a str)>) -> Fields {
    let mut fields: Fields = tags
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    fields.insert("@type".to_owned(), kind.to_owned());
    fields.insert("@id".to_owned(), id.to_string());
    fields
}

fn relations(
    file: &Path,
    wanted: &dyn Fn(&Fields) -> bool,
    progress: &Progress,
) -> Result<Vec<Relation>, Error> {
    let mut kept = Vec::new();
    pass(file, "relations", progress, |element| {
        let Element::Relation(relation) = element else {
            return;
        };
        let id = relation.id();
        let fields = fields("relation", id, relation.tags());
        let is_area = fields
            .get("type")
            .is_some_and(|kind| kind == "multipolygon" || kind == "boundary");
        if is_area && wanted(&fields) {
            let ways = relation
                .members()
                .filter(|member| member.member_type == RelMemberType::Way)
                .map(|member| {
                    (
                        member.member_id,
                        member.role().is_ok_and(|role| role == "inner"),
                    )
                })
                .collect();
            kept.push(Relation { id, fields, ways });
        }
    })?;
    kept.sort_by_key(|relation| relation.id);
    Ok(kept)
}

/// Ways that are wanted themselves, and the nodes of those and of `members`.
fn ways(
    file: &Path,
    wanted: &dyn Fn(&Fields) -> bool,
    members: &BTreeSet<i64>,
    progress: &Progress,
) -> Result<(Vec<Way>, NodesOf), Error> {
    let mut kept = Vec::new();
    let mut nodes_of = NodesOf::new();
    pass(file, "ways", progress, |element| {
        let Element::Way(way) = element else {
            return;
        };
        let id = way.id();
        let fields = fields("way", id, way.tags());
        let own = wanted(&fields);
        if own || members.contains(&id) {
            nodes_of.insert(id, way.refs().collect());
        }
        if own {
            kept.push(Way { id, fields });
        }
    })?;
    kept.sort_by_key(|way| way.id);
    Ok((kept, nodes_of))
}

/// Puts the nodes that are wanted themselves into `raw`; gives those that ways need.
fn nodes(
    file: &Path,
    wanted: &dyn Fn(&Fields) -> bool,
    needed: &BTreeSet<i64>,
    raw: &mut Raw,
    progress: &Progress,
) -> Result<Nodes, Error> {
    let mut of_ways = Nodes::default();
    let mut own = BTreeMap::new();
    let mut node = |id: i64, at: Coord<f64>, fields: Option<Fields>| {
        if let Some(fields) = fields.as_ref().filter(|fields| wanted(fields)) {
            own.insert(id, (at, fields.clone()));
        }
        if needed.contains(&id) {
            of_ways.positions.insert(id, at);
            of_ways.tags.extend(fields.map(|fields| (id, fields)));
        }
    };
    pass(file, "nodes", progress, |element| match element {
        Element::Node(it) => {
            let tagged = it.tags().len() > 0;
            let fields = tagged.then(|| fields("node", it.id(), it.tags()));
            let (x, y) = (it.lon(), it.lat());
            node(it.id(), Coord { x, y }, fields);
        }
        Element::DenseNode(it) => {
            let tagged = it.tags().len() > 0;
            let fields = tagged.then(|| fields("node", it.id(), it.tags()));
            let (x, y) = (it.lon(), it.lat());
            node(it.id(), Coord { x, y }, fields);
        }
        Element::Way(_) | Element::Relation(_) => {}
    })?;
    for (at, fields) in own.into_values() {
        let shape = Shape {
            geometry: Geometry::Point(Point(at)),
            lines: Vec::new(),
        };
        keep(raw, fields, Ok(shape));
    }
    Ok(of_ways)
}

fn keep(raw: &mut Raw, fields: Fields, shape: Result<Shape, NoArea>) {
    match shape {
        Ok(Shape { geometry, lines }) => raw.features.push(Feature {
            row: raw.features.len() + 1,
            geometry,
            fields,
            lines,
        }),
        Err(NoArea::CutOff) => raw.left_out.add("cut off at the edge of the file"),
        Err(NoArea::Open) => raw.left_out.add("area whose border is not closed"),
    }
}
