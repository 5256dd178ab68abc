//! The geometry and street names of a route.

use crate::dijkstra::{Dijkstra, NONE, SearchDirection};
use crate::length::Length;
use crate::snap::Snap;
use crate::streets::Streets;
use atlas::Metres;
use geo::Coord;

/// Follows a path from its end back to its start.
pub struct RouteBuilder<'a> {
    streets: &'a Streets,
    dijkstra: &'a Dijkstra<'a>,
    line: Vec<Coord<f64>>,
    /// Names as in [`Edge`](crate::edge::Edge), each with the length walked along it.
    names: Vec<(u32, Length)>,
}

/// A point of an edge: the length from its first node, and the position in degrees.
type EdgePosition = (Length, Coord<f64>);

impl<'a> RouteBuilder<'a> {
    /// An empty route over the labels of a search.
    pub fn new(streets: &'a Streets, search: &'a Dijkstra<'a>) -> Self {
        Self {
            streets,
            dijkstra: search,
            line: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Adds a straight line to a point.
    pub fn push_point(&mut self, point: Coord<f64>) {
        if self.line.last() != Some(&point) {
            self.line.push(point);
        }
    }

    /// Adds the part of an edge between two of its points.
    pub fn push_along(&mut self, edge: u32, from: EdgePosition, to: EdgePosition) {
        self.push_point(from.1);
        let line = self.streets.edge(edge);
        let points = self.streets.ecef_points(line);
        let (low, high) = (from.0.min(to.0), from.0.max(to.0));
        let mut length = 0.0;
        let mut inner = Vec::new();
        for (step, at) in points.windows(2).zip(&self.streets.grid_points(line)[1..]) {
            length += step[0].chord_squared(step[1]).sqrt();
            let along = Length::from_metres(length);
            if low < along && along < high {
                inner.push(Coord::from(*at));
            }
        }
        if from.0 > to.0 {
            inner.reverse();
        }
        for point in inner {
            self.push_point(point);
        }
        self.push_point(to.1);
        self.push_name(edge, from.0.abs_diff(to.0));
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
            self.push_edge(reached.edge, node);
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

    /// Adds a whole edge, from the node `to` back to its other node.
    fn push_edge(&mut self, edge: u32, to: u32) {
        let line = self.streets.edge(edge);
        let grid = self.streets.grid_points(line);
        if line.to == to {
            grid.iter()
                .rev()
                .for_each(|at| self.push_point((*at).into()));
        } else {
            grid.iter().for_each(|at| self.push_point((*at).into()));
        }
        self.push_name(edge, line.length);
    }

    fn push_name(&mut self, edge: u32, length: Length) {
        let name = self.streets.edge(edge).name;
        match self.names.last_mut() {
            Some((last, before)) if *last == name => *before = *before + length,
            _ => self.names.push((name, length)),
        }
    }

    /// The geometry in degrees and the street names with their lengths, from start to end.
    pub fn finish(mut self) -> (Vec<Coord<f64>>, Vec<(String, Metres)>) {
        self.line.reverse();
        self.names.reverse();
        let mut streets: Vec<(String, Metres)> = Vec::new();
        for (name, length) in self.names {
            let Some(name) = self.streets.name(name) else {
                continue;
            };
            match streets.last_mut() {
                // An unnamed crossing between two parts of a street does not split it.
                Some((last, before)) if last == name => {
                    *before = Metres::new(before.get() + length.metres().get());
                }
                _ => streets.push((name.to_owned(), length.metres())),
            }
        }
        (self.line, streets)
    }
}
