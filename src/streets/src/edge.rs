//! Lines between two nodes.

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
    /// Where its points begin and end.
    points: (u32, u32),
    /// 0 for none; else one more than the index of the name.
    pub name: u32,
    pub class: Class,
    pub foot: FootAccess,
    pub in_small_component: bool,
    pub length: Length,
}

/// Which streets somebody can set foot on: one who cannot take a step is tied to another street than one who can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeFilter {
    /// All of them.
    Any,
    /// Those of which nothing is known that stops a wheelchair.
    StepFree,
}

impl EdgeFilter {
    /// Both, in the order in which ties are kept.
    pub const ALL: [Self; 2] = [Self::Any, Self::StepFree];

    /// A class of the tree of edges, as a bit: the streets that hang together, or else the fragments.
    pub fn class(self, in_small_component: bool) -> u64 {
        1 << (self as u64 * 2 + u64::from(in_small_component))
    }
}

impl Edge {
    /// Its classes in the tree; 0 where nothing is tied to it. Nobody is led to steps: a place or a person is beside the
    /// street that the steps begin at.
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

    /// Whether somebody can be tied to it.
    pub fn accepts(&self, edge_filter: EdgeFilter) -> bool {
        self.classes() & (edge_filter.class(false) | edge_filter.class(true)) != 0
    }
}

/// All edges.
#[derive(Clone, Debug)]
pub struct Edges {
    all: Vec<Edge>,
    /// The points of every edge, its nodes included, one edge after the other.
    shape: Vec<GridPoint>,
    /// The same in space.
    points: Vec<EcefPoint>,
}

impl Edges {
    /// Reads those between these nodes, with no more than so many names.
    ///
    /// # Errors
    /// Where they are damaged.
    pub fn read(from: &mut Cursor, nodes: &[GridPoint], names: usize) -> Result<Self, DecodeError> {
        // From, to, flags, name and the number of inner points: a byte each at least.
        let count = from.count("a number of streets", 5)?;
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
            let corner = |node: u32| Some((*nodes.get(node as usize)?, *space.get(node as usize)?));
            let (Some(end), Some(first)) = (end, corner(start)) else {
                return Err(from.invalid("a street between these nodes"));
            };
            let Some(last) = corner(end) else {
                return Err(from.invalid("a street between these nodes"));
            };
            let flags = from.byte()?;
            let class = Class::of(flags & 7).filter(|_| flags < 0x80);
            let class = class.ok_or_else(|| from.invalid("a class of street"))?;
            let name = from.number()?;
            if name as usize > names {
                return Err(from.invalid("the name of a street"));
            }
            let begin = edges.shape.len();
            edges.shape.push(first.0);
            edges.points.push(first.1);
            let inner = from.count("a number of points", 2)?;
            let mut at = first.0;
            for _ in 0..inner {
                at = at.read_delta(from)?;
                edges.shape.push(at);
                edges.points.push(at.into());
            }
            edges.shape.push(last.0);
            edges.points.push(last.1);
            let Ok(points) = index(begin..edges.shape.len()) else {
                return Err(from.invalid("a number of points"));
            };
            let foot = FootAccess {
                forward: flags & 1 << 3 != 0,
                backward: flags & 1 << 4 != 0,
                step_free: flags & 1 << 5 != 0,
            };
            // Never nothing: so whoever walks on has walked further, and no way goes round in circles.
            let length = polyline::length(&edges.points[begin..]).max(Length(1));
            if foot.any() && length == Length::ENDLESS {
                return Err(from.invalid("the length of a street"));
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

    /// All of them.
    pub fn all(&self) -> &[Edge] {
        &self.all
    }

    /// The points of an edge, from its first node to its last.
    pub fn grid_points(&self, edge: &Edge) -> &[GridPoint] {
        &self.shape[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The same in space.
    pub fn ecef_points(&self, edge: &Edge) -> &[EcefPoint] {
        &self.points[edge.points.0 as usize..edge.points.1 as usize]
    }

    /// The box around each, and its class in the tree.
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
