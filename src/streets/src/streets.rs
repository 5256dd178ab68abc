//! The streets as they are asked: flat arrays that never change.

use crate::adjacency::{AdjacentEdge, Adjacency};
use crate::class::{Class, LandCover};
use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::edge::{Edge, Edges};
use crate::grid::{self, GridPoint};
use crate::land_cover_areas::LandCoverAreas;
use crate::network_edge::NetworkEdge;
use crate::string_table::StringTable;
use crate::varint::Cursor;
use atlas::{EcefPoint, RTree};

/// How the file begins, and the version that this program reads and writes.
pub(crate) const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVS",
    version: 1,
};

/// The lines and planes of an atlas's streets.
#[derive(Clone, Debug)]
pub struct Streets {
    names: StringTable,
    nodes: usize,
    edges: Edges,
    adjacency: Adjacency,
    /// The edges that may be walked.
    tree: RTree,
    land_cover_areas: LandCoverAreas,
}

impl Streets {
    /// Reads the file that [`Builder::finish`](crate::Builder::finish) makes.
    ///
    /// # Errors
    /// A file of another kind or version, or one that is damaged; with the place.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let names = StringTable::read(&mut from)?;
        let nodes = grid::read_points(&mut from, "a number of nodes", GridPoint::ORIGIN)?;
        let edges = Edges::read(&mut from, &nodes, names.len())?;
        let land_cover_areas = LandCoverAreas::read(&mut from)?;
        from.end()?;
        Ok(Self {
            names,
            nodes: nodes.len(),
            adjacency: Adjacency::new(nodes.len(), edges.all()),
            tree: RTree::new(&edges.tree_items()),
            edges,
            land_cover_areas,
        })
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    pub(crate) fn edges(&self) -> &[Edge] {
        self.edges.all()
    }

    pub(crate) fn edge(&self, edge: u32) -> &Edge {
        &self.edges.all()[edge as usize]
    }

    pub(crate) fn tree(&self) -> &RTree {
        &self.tree
    }

    /// The edges that a node is at.
    pub(crate) fn adjacency(&self, node: u32) -> &[AdjacentEdge] {
        self.adjacency.of(node)
    }

    /// The points of an edge, from its first node to its last.
    pub(crate) fn grid_points(&self, edge: &Edge) -> &[GridPoint] {
        self.edges.grid_points(edge)
    }

    /// The same in space.
    pub(crate) fn ecef_points(&self, edge: &Edge) -> &[EcefPoint] {
        self.edges.ecef_points(edge)
    }

    /// The name that stands for a number in an edge.
    pub(crate) fn name(&self, name: u32) -> Option<&str> {
        self.names.get(name.checked_sub(1)? as usize)
    }

    /// Whether anything is known of what stops a wheelchair: steps, stiles. Where nothing is, that says nothing.
    pub fn has_obstacles(&self) -> bool {
        self.network_edges()
            .any(|street| street.foot().any() && !street.foot().step_free)
    }

    /// How many names there are.
    pub fn names(&self) -> usize {
        self.names.len()
    }

    /// Every line as a street between two nodes, for who draws the network or walks it in another way.
    pub fn network_edges(&self) -> impl Iterator<Item = NetworkEdge<'_>> {
        self.edges().iter().map(|edge| NetworkEdge::new(self, edge))
    }

    /// Every line with its class and its name, in degrees.
    pub fn lines(
        &self,
    ) -> impl Iterator<Item = (Class, Option<&str>, impl Iterator<Item = geo::Coord<f64>>)> {
        self.edges().iter().map(|edge| {
            let line = self.grid_points(edge).iter().map(|at| (*at).into());
            (edge.class, self.name(edge.name), line)
        })
    }

    /// Every plane as its rings, in degrees: the outline, then its holes; the last point of a ring is not its first
    /// again.
    pub fn land_cover(
        &self,
    ) -> impl Iterator<
        Item = (
            LandCover,
            impl Iterator<Item = impl Iterator<Item = geo::Coord<f64>>>,
        ),
    > {
        self.land_cover_areas.rings()
    }
}
