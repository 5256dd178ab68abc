//! Edges of the network: lines between two nodes.

use crate::class::{Class, FootAccess};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::length::Length;
use crate::polyline;
use crate::varint::Cursor;
use atlas::{EcefPoint, Extent};
use std::ops::Range;

/// A line between two nodes.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub from: u32,
    pub to: u32,
    /// The range of its points in [`Edges`].
    points: (u32, u32),
    /// 0 without a name; else one more than the index in the string table.
    pub name: u32,
    pub class: Class,
    pub foot: FootAccess,
    pub in_small_component: bool,
    pub length: Length,
}

/// Which edges a walker can use. Somebody who needs step-free routes may snap to another edge than somebody who does
/// not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeFilter {
    /// All walkable edges.
    Any,
    /// Walkable edges with no tag that excludes wheelchairs.
    StepFree,
}

impl EdgeFilter {
    /// Both filters, in the order in which snaps are stored.
    pub const ALL: [Self; 2] = [Self::Any, Self::StepFree];

    /// A bit for the spatial index: this filter, and whether the edge is in a small component.
    pub fn class(self, in_small_component: bool) -> u64 {
        1 << (self as u64 * 2 + u64::from(in_small_component))
    }
}

impl Edge {
    /// The edge's bits in the spatial index; 0 if nothing snaps to it. Nothing snaps to steps: a place or a person is
    /// beside the street at which the steps begin.
    pub fn classes(&self) -> u64 {
        let class = |edge_filter: EdgeFilter| edge_filter.class(self.in_small_component);
        match (
            self.foot.any() && self.class != Class::Steps,
            self.foot.step_free,
        ) {
            (false, _) => 0,
            (true, false) => class(EdgeFilter::Any),
            (true, true) => class(EdgeFilter::Any) | class(EdgeFilter::StepFree),
        }
    }

    /// Whether something can snap to it with this filter.
    pub fn accepts(&self, edge_filter: EdgeFilter) -> bool {
        self.classes() & (edge_filter.class(false) | edge_filter.class(true)) != 0
    }
}

/// All edges, with their points in flat arrays.
#[derive(Clone, Debug)]
pub struct Edges {
    all: Vec<Edge>,
    /// The points of all edges, their nodes included, one edge after the other.
    shape: Vec<GridPoint>,
    /// The same points as earth-centred coordinates.
    points: Vec<EcefPoint>,
}

impl Edges {
    /// Reads the edges between `nodes`; `names` is the number of names in the string table.
    ///
    /// # Errors
    /// An edge with a node, name, class or length out of range, or content that ends early.
    pub fn read(from: &mut Cursor, nodes: &[GridPoint], names: usize) -> Result<Self, DecodeError> {
        // Each has at least five bytes: two nodes, flags, name and the number of inner points.
        let count = from.count("number of edges", 5)?;
        let mut edges = Self {
            all: Vec::with_capacity(count),
            shape: Vec::new(),
            points: Vec::new(),
        };
        let space: Vec<EcefPoint> = nodes.iter().map(|at| EcefPoint::from(*at)).collect();
        let mut start = 0_u32;
        for _ in 0..count {
            start = start.saturating_add(from.number()?);
            let end = start.checked_add_signed(from.signed()?);
            let node_points =
                |node: u32| Some((*nodes.get(node as usize)?, *space.get(node as usize)?));
            let (Some(end), Some(first)) = (end, node_points(start)) else {
                return Err(from.invalid("node of an edge"));
            };
            let Some(last) = node_points(end) else {
                return Err(from.invalid("node of an edge"));
            };
            let flags = from.byte()?;
            let class = Class::of(flags & 7).filter(|_| flags < 0x80);
            let class = class.ok_or_else(|| from.invalid("class of an edge"))?;
            let name = from.number()?;
            if name as usize > names {
                return Err(from.invalid("name of an edge"));
            }
            let begin = edges.shape.len();
            edges.shape.push(first.0);
            edges.points.push(first.1);
            let inner = from.count("number of points", 2)?;
            let mut at = first.0;
            for _ in 0..inner {
                at = at.read_delta(from)?;
                edges.shape.push(at);
                edges.points.push(at.into());
            }
            edges.shape.push(last.0);
            edges.points.push(last.1);
            let Ok(points) = index(begin..edges.shape.len()) else {
                return Err(from.invalid("number of points"));
            };
            let foot = FootAccess {
                forward: flags & 1 << 3 != 0,
                backward: flags & 1 << 4 != 0,
                step_free: flags & 1 << 5 != 0,
            };
            // At least 0.1 mm, so that a path that goes on is always longer and shortest paths have no cycles.
            let length = polyline::length(&edges.points[begin..]).max(Length(1));
            if foot.any() && length == Length::INFINITE {
                return Err(from.invalid("length of an edge"));
            }
            edges.all.push(Edge {
                from: start,
                to: end,
                points,
                name,
                class,
                foot,
                in_small_component: flags & 1 << 6 != 0,
                length,
            });
        }
        Ok(edges)
    }

    /// All edges, in the order of the file.
    pub fn all(&self) -> &[Edge] {
        &self.all
    }

    /// The points of an edge, from its first node to its last.
    pub fn grid_points(&self, edge: &Edge) -> &[GridPoint] {
        &self.shape[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The same points as earth-centred coordinates.
    pub fn ecef_points(&self, edge: &Edge) -> &[EcefPoint] {
        &self.points[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The bounding box of each edge and its bits, for the spatial index.
    pub fn tree_items(&self) -> Vec<(Extent, u64)> {
        self.all.iter().map(|edge| self.thing(edge)).collect()
    }

    fn thing(&self, edge: &Edge) -> (Extent, u64) {
        let points = self.ecef_points(edge).iter();
        let extent = points.fold(Extent::NOTHING, |all, at| {
            all.join(&Extent::around(*at, 0.0))
        });
        (extent, edge.classes())
    }
}

fn index(range: Range<usize>) -> Result<(u32, u32), std::num::TryFromIntError> {
    Ok((u32::try_from(range.start)?, u32::try_from(range.end)?))
}
