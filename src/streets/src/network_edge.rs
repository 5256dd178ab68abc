//! The public view of an edge.

use crate::class::{Class, FootAccess};
use crate::edge::Edge;
use crate::length::Length;
use crate::streets::Streets;
use geo::Coord;

/// A line between two nodes, which may be the same node.
#[derive(Clone, Copy, Debug)]
pub struct NetworkEdge<'s> {
    streets: &'s Streets,
    edge: &'s Edge,
}

impl<'s> NetworkEdge<'s> {
    pub(crate) fn new(streets: &'s Streets, edge: &'s Edge) -> Self {
        Self { streets, edge }
    }

    /// First and last node, each below [`Streets::nodes`].
    pub fn nodes(&self) -> [u32; 2] {
        [self.edge.from, self.edge.to]
    }

    /// What it is.
    pub fn class(&self) -> Class {
        self.edge.class
    }

    /// How many steps a flight of steps has; `None` if that is not known.
    pub fn step_count(&self) -> Option<u8> {
        Some(self.edge.step_count).filter(|it| *it > 0)
    }

    /// Access on foot.
    pub fn foot(&self) -> FootAccess {
        self.edge.foot
    }

    /// Whether it is in a tunnel or on a lower level.
    pub fn is_underground(&self) -> bool {
        self.edge.underground
    }

    /// The number of its name in the file, from 1; 0 without a name. Equal names have equal numbers.
    pub fn name_number(&self) -> u32 {
        self.edge.name
    }

    /// The name of its street.
    pub fn name(&self) -> Option<&'s str> {
        self.streets.name(self.edge.name)
    }

    /// Its length.
    pub fn length(&self) -> Length {
        self.edge.length
    }

    /// Its points from the first node to the last, longitude and latitude in degrees.
    pub fn geometry(self) -> impl Iterator<Item = Coord<f64>> + use<'s> {
        let points = self.streets.grid_points(self.edge).iter();
        points.map(|at| (*at).into())
    }
}
