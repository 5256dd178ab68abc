//! Edges of the network: lines between two nodes.

use crate::class::{Class, FootAccess};
use crate::component::{ComponentEdge, in_small_components};
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
    /// In a tunnel or on a lower level.
    pub underground: bool,
    /// How many steps a flight of steps has; 0 if that is not known, and for all else.
    pub step_count: u8,
    /// By edge filter: whether it is in a small component of the edges that the filter accepts.
    pub in_small_component: [bool; 2],
    pub length: Length,
}

/// The bits of an edge in the file, above the three of its class.
pub enum EdgeFlags {}

impl EdgeFlags {
    pub const FORWARD: u32 = 1 << 3;
    pub const BACKWARD: u32 = 1 << 4;
    pub const STEP_FREE: u32 = 1 << 5;
    pub const SMALL_COMPONENT: u32 = 1 << 6;
    /// From version 2.
    pub const UNDERGROUND: u32 = 1 << 7;
    /// From version 2; not set where `SMALL_COMPONENT` is.
    pub const SMALL_STEP_FREE_COMPONENT: u32 = 1 << 8;
    /// From version 4: the number of bits below the number of steps, which only steps have.
    pub const STEP_COUNT_SHIFT: u32 = 9;
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

    /// Whether a walker with this filter can use an edge with this access.
    pub fn usable(self, foot: FootAccess) -> bool {
        foot.any() && (self == Self::Any || foot.step_free)
    }

    /// A bit for the spatial index: this filter, and whether the edge is underground and in a small component.
    fn class(self, underground: bool, in_small_component: bool) -> u64 {
        1 << (self as u64 * 4 + u64::from(underground) * 2 + u64::from(in_small_component))
    }

    /// The bits of edges in large components, and in all components, at these levels.
    pub fn classes(self, level: Level) -> SnapClasses {
        let sum = |at: &[bool], small: bool| {
            let classes = at.iter().map(|it| self.class(*it, small));
            classes.fold(0, |all, class| all | class)
        };
        let at: &[bool] = match level {
            Level::Surface => &[false],
            Level::Underground => &[true],
            Level::Any => &[false, true],
        };
        let large = sum(at, false);
        SnapClasses {
            large,
            all: large | sum(at, true),
        }
    }
}

/// Which edges a position can be beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Edges on the surface, bridges included.
    Surface,
    /// Edges in tunnels and on lower levels.
    Underground,
    /// All edges.
    Any,
}

/// Bits of the spatial index.
#[derive(Clone, Copy, Debug)]
pub struct SnapClasses {
    /// Those of edges in large components.
    pub large: u64,
    /// Those of edges in any component.
    pub all: u64,
}

impl Edge {
    /// The edge's bits in the spatial index; 0 if nothing snaps to it. Nothing snaps to steps: a place or a person is
    /// beside the street at which the steps begin.
    pub fn classes(&self) -> u64 {
        let class = |edge_filter: EdgeFilter| match self.accepts(edge_filter) {
            true => edge_filter.class(self.underground, self.is_in_small_component(edge_filter)),
            false => 0,
        };
        class(EdgeFilter::Any) | class(EdgeFilter::StepFree)
    }

    /// Whether something can snap to it with this filter.
    pub fn accepts(&self, edge_filter: EdgeFilter) -> bool {
        edge_filter.usable(self.foot) && self.class != Class::Steps
    }

    /// Whether it is in a small component of the edges that the filter accepts.
    pub fn is_in_small_component(&self, edge_filter: EdgeFilter) -> bool {
        self.in_small_component[edge_filter as usize]
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
    /// No edges yet, with room for so many.
    pub fn with_capacity(count: usize) -> Self {
        Self {
            all: Vec::with_capacity(count),
            shape: Vec::new(),
            points: Vec::new(),
        }
    }

    /// Reads one more edge, whose first node is given by that of the edge before it. `nodes` are on the grid and in `space`;
    /// `names` is the number of names in the string table.
    ///
    /// # Errors
    /// An edge with a node, name, class or length out of range, or content that ends early.
    pub fn read_one(
        &mut self,
        from: &mut Cursor,
        nodes: &[GridPoint],
        space: &[EcefPoint],
        names: usize,
    ) -> Result<(), DecodeError> {
        let start = self.all.last().map_or(0, |edge| edge.from);
        let start = start.saturating_add(from.number()?);
        let end = start.checked_add_signed(from.signed()?);
        let node_points =
            |node: u32| Some((*nodes.get(node as usize)?, *space.get(node as usize)?));
        let (Some(end), Some(first)) = (end, node_points(start)) else {
            return Err(from.invalid("node of an edge"));
        };
        let Some(last) = node_points(end) else {
            return Err(from.invalid("node of an edge"));
        };
        let flags = from.number()?;
        let step_count = u8::try_from(flags >> EdgeFlags::STEP_COUNT_SHIFT).ok();
        let class = Class::of(flags as u8 & 7).zip(step_count);
        let class = class.filter(|(class, count)| *class == Class::Steps || *count == 0);
        let (class, step_count) = class.ok_or_else(|| from.invalid("class of an edge"))?;
        let name = from.number()?;
        if name as usize > names {
            return Err(from.invalid("name of an edge"));
        }
        let begin = self.shape.len();
        self.shape.push(first.0);
        self.points.push(first.1);
        let inner = from.count("number of points", 2)?;
        let mut at = first.0;
        for _ in 0..inner {
            at = at.read_delta(from)?;
            self.shape.push(at);
            self.points.push(at.into());
        }
        self.shape.push(last.0);
        self.points.push(last.1);
        let Ok(points) = index(begin..self.shape.len()) else {
            return Err(from.invalid("number of points"));
        };
        let has = |flag: u32| flags & flag != 0;
        let foot = FootAccess {
            forward: has(EdgeFlags::FORWARD),
            backward: has(EdgeFlags::BACKWARD),
            step_free: has(EdgeFlags::STEP_FREE),
        };
        let small = has(EdgeFlags::SMALL_COMPONENT);
        // At least 0.1 mm, so that a path that goes on is always longer and shortest paths have no cycles.
        let length = polyline::length(&self.points[begin..]).max(Length(1));
        if foot.any() && length == Length::INFINITE {
            return Err(from.invalid("length of an edge"));
        }
        self.all.push(Edge {
            from: start,
            to: end,
            points,
            name,
            class,
            foot,
            underground: has(EdgeFlags::UNDERGROUND),
            step_count,
            // What is cut off for everybody is cut off for step-free walks.
            in_small_component: [small, small || has(EdgeFlags::SMALL_STEP_FREE_COMPONENT)],
            length,
        });
        Ok(())
    }

    /// The same edges, of which these are walkable in neither direction.
    pub fn without(&self, nodes: usize, closed: &[u32]) -> Self {
        let mut edges = self.clone();
        for edge in closed {
            if let Some(edge) = edges.all.get_mut(*edge as usize) {
                edge.foot = FootAccess::NONE;
            }
        }
        let component_edge = |edge: &Edge| ComponentEdge {
            nodes: [edge.from, edge.to],
            foot: edge.foot,
            metres: polyline::metres(self.ecef_points(edge)),
        };
        let component_edges: Vec<ComponentEdge> = edges.all.iter().map(component_edge).collect();
        let small =
            EdgeFilter::ALL.map(|filter| in_small_components(nodes, &component_edges, filter));
        for (at, edge) in edges.all.iter_mut().enumerate() {
            let [small, small_step_free] = [small[0][at], small[1][at]];
            // As in the file: what is cut off for everybody is cut off for step-free walks.
            edge.in_small_component = [small, small || small_step_free];
        }
        edges
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
