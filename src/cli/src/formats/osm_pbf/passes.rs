//! Passes over an `.osm.pbf` file, one per type of element.

use crate::error::Error;
use crate::progress::Progress;
use crate::recipe::pattern::Fields;
use geo::Coord;
use osmpbf::{BlobDecode, BlobReader, PrimitiveGroup, Relation, Way};
use std::path::Path;

/// A file read in passes: relations first, then ways, then nodes.
pub(super) struct Passes<'f> {
    /// The file.
    pub file: &'f Path,
    progress: &'f Progress,
    /// Types of elements in each blob, known after the first pass: later passes skip blobs without their type.
    contents: Vec<Contents>,
}

#[derive(Clone, Copy)]
struct Contents {
    ways: bool,
    nodes: bool,
}

impl<'f> Passes<'f> {
    /// Reads nothing yet.
    pub fn of(file: &'f Path, progress: &'f Progress) -> Self {
        Self {
            file,
            progress,
            contents: Vec::new(),
        }
    }

    /// Calls `each` for every relation.
    pub fn relations(&mut self, mut each: impl FnMut(Relation<'_>)) -> Result<(), Error> {
        let mut contents = Vec::new();
        self.groups(
            "relations",
            |_| true,
            |blob, group| {
                contents.resize(
                    blob + 1,
                    Contents {
                        ways: false,
                        nodes: false,
                    },
                );
                let held = &mut contents[blob];
                held.ways |= group.ways().next().is_some();
                held.nodes |=
                    group.nodes().next().is_some() || group.dense_nodes().next().is_some();
                group.relations().for_each(&mut each);
            },
        )?;
        self.contents = contents;
        Ok(())
    }

    /// Calls `each` for every way.
    pub fn ways(&self, mut each: impl FnMut(Way<'_>)) -> Result<(), Error> {
        self.groups(
            "ways",
            |held| held.ways,
            |_, group| {
                group.ways().for_each(&mut each);
            },
        )
    }

    /// Calls `each` for every node with its position in degrees and, if it has any, its tags.
    pub fn nodes(
        &self,
        mut each: impl FnMut(i64, Coord<f64>, Option<Fields>),
    ) -> Result<(), Error> {
        self.groups(
            "nodes",
            |held| held.nodes,
            |_, group| {
                for node in group.nodes() {
                    let (x, y) = (node.lon(), node.lat());
                    let tagged = node.tags().len() > 0;
                    let tags = tagged.then(|| fields("node", node.id(), node.tags()));
                    each(node.id(), Coord { x, y }, tags);
                }
                for node in group.dense_nodes() {
                    let (x, y) = (node.lon(), node.lat());
                    let tagged = node.tags().len() > 0;
                    let tags = tagged.then(|| fields("node", node.id(), node.tags()));
                    each(node.id(), Coord { x, y }, tags);
                }
            },
        )
    }

    /// Calls `each` with the index of the blob and every group in blobs that may contain what is wanted.
    fn groups(
        &self,
        what: &str,
        wanted: impl Fn(&Contents) -> bool,
        mut each: impl FnMut(usize, PrimitiveGroup<'_>),
    ) -> Result<(), Error> {
        let pbf = |error| Error::Pbf(self.file.to_owned(), error);
        let size = std::fs::metadata(self.file).map_err(|error| Error::read(self.file, error))?;
        let bar = self.progress.bytes(what, size.len());
        let blobs = BlobReader::from_path(self.file).map_err(pbf)?;
        for (number, blob) in blobs.enumerate() {
            let blob = blob.map_err(pbf)?;
            if self.contents.get(number).is_none_or(&wanted)
                && let BlobDecode::OsmData(block) = blob.decode().map_err(pbf)?
            {
                block.groups().for_each(|group| each(number, group));
            }
            bar.at(blob.offset().map_or(0, |offset| offset.0));
        }
        Ok(())
    }
}

/// Tags of an element, with `@type` and `@id`.
pub(super) fn fields<'a>(
    kind: &str,
    id: i64,
    tags: impl Iterator<Item = (&'a str, &'a str)>,
) -> Fields {
    let mut fields: Fields = tags
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    fields.insert("@type".to_owned(), kind.to_owned());
    fields.insert("@id".to_owned(), id.to_string());
    fields
}
