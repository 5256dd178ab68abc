//! The network as immutable flat arrays.

use crate::adjacency::{Adjacency, AdjacentEdge};
use crate::class::LandCover;
use crate::container::FileFormat;
use crate::decode_error::DecodeError;
use crate::edge::{Edge, Edges};
use crate::grid::GridPoint;
use crate::land_cover_areas::LandCoverAreas;
use crate::network_edge::NetworkEdge;
use crate::streets_reader::StreetsReader;
use crate::string_table::StringTable;
use atlas::{EcefPoint, Extent, LonLat, Metres, RTree};

/// Magic bytes and version of `streets.bin`.
pub(crate) const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVS",
    version: 4,
    oldest: 1,
};

/// The network and land cover of an atlas.
#[derive(Clone, Debug)]
pub struct Streets {
    names: StringTable,
    nodes: usize,
    edges: Edges,
    adjacency: Adjacency,
    /// The spatial index of the edges to which positions can be snapped.
    tree: RTree,
    /// The bounding box of each edge.
    extents: Vec<Extent>,
    land_cover_areas: LandCoverAreas,
}

impl Streets {
    /// Decodes a file of [`StreetsBuilder::finish`](crate::StreetsBuilder::finish).
    ///
    /// # Errors
    /// A file of another kind or version, or a damaged one.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        StreetsReader::new(file)?.finish()
    }

    /// The network of what a file has.
    pub(crate) fn new(
        names: StringTable,
        nodes: usize,
        edges: Edges,
        land_cover_areas: LandCoverAreas,
    ) -> Self {
        let things = edges.tree_items();
        Self {
            names,
            nodes,
            adjacency: Adjacency::new(nodes, edges.all()),
            tree: RTree::new(&things),
            extents: things.into_iter().map(|(extent, _)| extent).collect(),
            edges,
            land_cover_areas,
        }
    }

    /// The same network, of which these edges are closed: nobody can walk along them, in either direction. Numbers that are no
    /// edge are passed over. What the closed edges cut off is in a component of its own; goals must be snapped again, and starts
    /// as [`Streets::snap_again`] does.
    #[must_use]
    pub fn without_edges(&self, closed: &[u32]) -> Self {
        let edges = self.edges.without(self.nodes, closed);
        Self {
            names: self.names.clone(),
            nodes: self.nodes,
            adjacency: Adjacency::new(self.nodes, edges.all()),
            tree: RTree::new(&edges.tree_items()),
            extents: self.extents.clone(),
            edges,
            land_cover_areas: self.land_cover_areas.clone(),
        }
    }

    /// The number of nodes.
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

    /// The bounding box of an edge, rounded outwards.
    pub(crate) fn extent(&self, edge: u32) -> &Extent {
        &self.extents[edge as usize]
    }

    /// The walkable edges at a node.
    pub(crate) fn adjacency(&self, node: u32) -> &[AdjacentEdge] {
        self.adjacency.of(node)
    }

    /// The points of an edge, from its first node to its last.
    pub(crate) fn grid_points(&self, edge: &Edge) -> &[GridPoint] {
        self.edges.grid_points(edge)
    }

    /// The same points as earth-centred coordinates.
    pub(crate) fn ecef_points(&self, edge: &Edge) -> &[EcefPoint] {
        self.edges.ecef_points(edge)
    }

    /// The name for [`Edge::name`].
    pub(crate) fn name(&self, name: u32) -> Option<&str> {
        self.names.get(name.checked_sub(1)? as usize)
    }

    /// Whether any walkable edge is not step-free. If none is, the source may simply not record obstacles.
    pub fn has_obstacles(&self) -> bool {
        self.network_edges()
            .any(|street| street.foot().any() && !street.foot().step_free)
    }

    /// The number of different street names.
    pub fn names(&self) -> usize {
        self.names.len()
    }

    /// The edge with this number, its position in [`Streets::network_edges`].
    pub fn network_edge(&self, edge: u32) -> Option<NetworkEdge<'_>> {
        let edge = self.edges().get(edge as usize);
        edge.map(|edge| NetworkEdge::new(self, edge))
    }

    /// The walkable edge nearest to a position that `wanted` accepts, steps and tunnels included: its number and the distance.
    /// Looks at every edge.
    pub fn nearest_edge(
        &self,
        at: LonLat,
        wanted: &dyn Fn(NetworkEdge<'_>) -> bool,
    ) -> Option<(u32, Metres)> {
        let from = EcefPoint::from(at);
        let edges = (0..).zip(self.edges());
        let walkable = edges.filter(|(_, edge)| edge.foot.any());
        let near = walkable.filter(|(_, edge)| wanted(NetworkEdge::new(self, edge)));
        let near = near.map(|(number, edge)| (number, self.edge_point(edge, from).squared));
        let (edge, squared) = near.min_by(|a, b| a.1.total_cmp(&b.1))?;
        Some((edge, Metres::new(squared.sqrt())))
    }

    /// The distance from a position to a walkable edge; `None` for one that is not walkable or not there.
    pub fn distance_to_edge(&self, at: LonLat, edge: u32) -> Option<Metres> {
        let edge = self.edges().get(edge as usize);
        let edge = edge.filter(|edge| edge.foot.any())?;
        let squared = self.edge_point(edge, EcefPoint::from(at)).squared;
        Some(Metres::new(squared.sqrt()))
    }

    /// All edges with their nodes, to draw the network or to compute on it independently.
    pub fn network_edges(&self) -> impl Iterator<Item = NetworkEdge<'_>> {
        self.edges().iter().map(|edge| NetworkEdge::new(self, edge))
    }

    /// All land cover areas as rings in degrees: the exterior ring, then the holes, without a repeated last point.
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
