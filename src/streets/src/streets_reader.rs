//! Reads a network step by step.

use crate::container;
use crate::decode_error::DecodeError;
use crate::edge::Edges;
use crate::grid::{self, GridPoint};
use crate::land_cover_areas::LandCoverAreas;
use crate::streets::{FORMAT, Streets};
use crate::string_table::StringTable;
use crate::varint::Cursor;
use atlas::EcefPoint;

/// The edges of a step: their time is far below a millisecond.
const STEP: usize = 32;

/// A network that is being read. The page can respond between two steps; [`Streets::read`] reads all at once.
pub struct StreetsReader<'f> {
    from: Cursor<'f>,
    names: StringTable,
    nodes: Vec<GridPoint>,
    /// The nodes as earth-centred coordinates.
    space: Vec<EcefPoint>,
    edges: Edges,
    /// The edges that are still to be read.
    left: usize,
}

impl<'f> StreetsReader<'f> {
    /// Begins with a file of [`StreetsBuilder::finish`](crate::StreetsBuilder::finish): its names and nodes.
    ///
    /// # Errors
    /// A file of another kind or version, or a damaged one.
    pub fn new(file: &'f [u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let names = StringTable::read(&mut from)?;
        let nodes = grid::read_points(&mut from, "number of nodes", GridPoint::ORIGIN)?;
        // Each has at least five bytes: two nodes, flags, name and the number of inner points.
        let left = from.count("number of edges", 5)?;
        Ok(Self {
            space: nodes.iter().map(|at| EcefPoint::from(*at)).collect(),
            edges: Edges::with_capacity(left),
            from,
            names,
            nodes,
            left,
        })
    }

    /// Reads some more edges. Returns whether there were any left.
    ///
    /// # Errors
    /// A damaged file.
    pub fn go_on(&mut self) -> Result<bool, DecodeError> {
        let step = self.left.min(STEP);
        for _ in 0..step {
            let (from, nodes, space) = (&mut self.from, &self.nodes, &self.space);
            self.edges.read_one(from, nodes, space, self.names.len())?;
        }
        self.left -= step;
        Ok(step > 0)
    }

    /// Reads what is left: edges, if any, and the land cover. Makes the network.
    ///
    /// # Errors
    /// A damaged file.
    pub fn finish(mut self) -> Result<Streets, DecodeError> {
        while self.go_on()? {}
        let land_cover_areas = LandCoverAreas::read(&mut self.from)?;
        self.from.end()?;
        let nodes = self.nodes.len();
        // The memory serves for the index.
        drop((self.nodes, self.space));
        Ok(Streets::new(
            self.names,
            nodes,
            self.edges,
            land_cover_areas,
        ))
    }
}
