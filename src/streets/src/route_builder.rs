//! Follows a route from its end to its start, for its geometry and street names or for its parts.

use crate::dijkstra::{Dijkstra, NONE, SearchDirection};
use crate::length::Length;
use crate::snap::Snap;
use crate::streets::Streets;
use geo::Coord;

/// A point of an edge: the length from its first node, and the position in degrees.
pub type EdgePosition = (Length, Coord<f64>);

/// What is made of a route, from its end to its start.
pub trait RouteSink {
    /// Adds a straight line to a point.
    fn push_point(&mut self, point: Coord<f64>);

    /// Adds the part of an edge between two of its points.
    fn push_along(&mut self, streets: &Streets, edge: u32, from: EdgePosition, to: EdgePosition);

    /// Adds a whole edge, from the node `to` back to its other node.
    fn push_edge(&mut self, streets: &Streets, edge: u32, to: u32);
}

/// Follows a path from its end back to its start.
pub struct RouteBuilder<'a, S> {
    streets: &'a Streets,
    dijkstra: &'a Dijkstra<'a>,
    sink: &'a mut S,
}

impl<'a, S: RouteSink> RouteBuilder<'a, S> {
    /// A route over the labels of a search.
    pub fn new(streets: &'a Streets, dijkstra: &'a Dijkstra<'a>, sink: &'a mut S) -> Self {
        Self {
            streets,
            dijkstra,
            sink,
        }
    }

    /// Adds a straight line to a point.
    pub fn push_point(&mut self, point: Coord<f64>) {
        self.sink.push_point(point);
    }

    /// Adds the part of an edge between two of its points.
    pub fn push_along(&mut self, edge: u32, from: EdgePosition, to: EdgePosition) {
        self.sink.push_along(self.streets, edge, from, to);
    }

    /// Adds the part of an edge from a goal's snap to the node at which the path entered the edge.
    pub fn push_arrival(&mut self, snap: &Snap, node: u32) {
        let end = self.end(snap, node, SearchDirection::Inbound);
        self.push_along(snap.edge, (snap.along, snap.point), end);
    }

    /// Adds the part of an edge from the node at which the path left it to the start's snap.
    pub fn push_departure(&mut self, snap: &Snap, node: u32) {
        let end = self.end(snap, node, SearchDirection::Outbound);
        self.push_along(snap.edge, end, (snap.along, snap.point));
    }

    /// Adds whole edges from a node back to the first node of its path, and returns that node.
    pub fn push_path_to(&mut self, mut node: u32) -> u32 {
        let mut reached = self.dijkstra.label(node);
        while reached.edge != NONE {
            self.sink.push_edge(self.streets, reached.edge, node);
            node = reached.predecessor;
            reached = self.dijkstra.label(node);
        }
        node
    }

    /// The end of a snap's edge at this node. If both ends are at the node, the end with the cheaper walk.
    fn end(&self, snap: &Snap, node: u32, direction: SearchDirection) -> EdgePosition {
        let edge = self.streets.edge(snap.edge);
        let grid = self.streets.grid_points(edge);
        let [first, last] = self.dijkstra.end_costs(snap, direction);
        if edge.to != node || edge.from == node && first.1 <= last.1 {
            (Length::ZERO, grid[0].into())
        } else {
            (edge.length, grid[grid.len() - 1].into())
        }
    }
}
