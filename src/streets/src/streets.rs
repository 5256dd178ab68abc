//! The streets as they are asked: flat arrays that never change.

use crate::arcs::{Arc, Arcs};
use crate::class::{Class, LandCover};
use crate::container::{self, Kind};
use crate::decode_error::DecodeError;
use crate::edge::{Edge, Edges};
use crate::grid::{self, GridPoint};
use crate::names::Names;
use crate::planes::Planes;
use crate::street::NetworkEdge;
use crate::varint::Cursor;
use atlas::{EarthPoint, Tree};

/// How the file begins, and the version that this program reads and writes.
pub(crate) const KIND: Kind = Kind {
    magic: *b"SLVS",
    version: 1,
};

/// The lines and planes of an atlas's streets.
#[derive(Clone, Debug)]
pub struct Streets {
    names: Names,
    nodes: usize,
    edges: Edges,
    arcs: Arcs,
    /// The edges that may be walked.
    tree: Tree,
    planes: Planes,
}

impl Streets {
    /// Reads the file that [`Builder::finish`](crate::Builder::finish) makes.
    ///
    /// # Errors
    /// A file of another kind or version, or one that is damaged; with the place.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::open(KIND, file)?);
        let names = Names::read(&mut from)?;
        let nodes = grid::read_line(&mut from, "a number of nodes", GridPoint::ORIGIN)?;
        let edges = Edges::read(&mut from, &nodes, names.len())?;
        let planes = Planes::read(&mut from)?;
        from.end()?;
        Ok(Self {
            names,
            nodes: nodes.len(),
            arcs: Arcs::new(nodes.len(), edges.all()),
            tree: Tree::new(&edges.things()),
            edges,
            planes,
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

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The edges that a node is at.
    pub(crate) fn arcs(&self, node: u32) -> &[Arc] {
        self.arcs.of(node)
    }

    /// The points of an edge, from its first node to its last.
    pub(crate) fn on_grid(&self, edge: &Edge) -> &[GridPoint] {
        self.edges.on_grid(edge)
    }

    /// The same in space.
    pub(crate) fn in_space(&self, edge: &Edge) -> &[EarthPoint] {
        self.edges.in_space(edge)
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
            let line = self.on_grid(edge).iter().map(|at| (*at).into());
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
        self.planes.rings()
    }
}
