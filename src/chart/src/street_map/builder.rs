//! Builds the street layer edge by edge.

use super::{StreetMap, land_cover, world};
use crate::arcs::Arcs;
use crate::point::WorldPoint;
use std::sync::OnceLock;
use streets::{LandCover, NetworkEdge, Streets};

/// A street layer in the making. The page can respond between two edges; [`StreetMap::new`] adds all at once.
pub struct StreetMapBuilder {
    map: StreetMap,
    /// The line of an edge, whose memory is kept for the next.
    line: Vec<WorldPoint>,
    /// The index in the texts of the map of each name that an edge had, by its number.
    known: Vec<Option<u32>>,
}

impl StreetMapBuilder {
    /// The layer of these streets, without any edge yet.
    pub fn new(streets: &Streets) -> Self {
        Self {
            map: StreetMap {
                lines: Arcs::default(),
                classes: Vec::new(),
                underground: Vec::new(),
                names: Vec::new(),
                texts: Vec::new(),
                water: land_cover(streets, LandCover::Water),
                green: land_cover(streets, LandCover::Green),
                wood: land_cover(streets, LandCover::Wood),
                chains: OnceLock::new(),
            },
            line: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Adds an edge of those streets.
    pub fn add(&mut self, edge: &NetworkEdge) {
        let map = &mut self.map;
        self.line.clear();
        self.line.extend(edge.geometry().filter_map(world));
        map.lines.push(&self.line);
        map.classes.push(edge.class());
        map.underground.push(edge.is_underground());
        let number = edge.name_number() as usize;
        if number >= self.known.len() {
            self.known.resize(number + 1, None);
        }
        if let (None, Some(name)) = (self.known[number], edge.name()) {
            self.known[number] = Some(map.texts.len() as u32);
            map.texts.push(name.to_owned());
        }
        map.names.push(self.known[number]);
    }

    /// The layer.
    pub fn finish(self) -> StreetMap {
        self.map
    }
}
