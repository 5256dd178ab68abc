//! The geometry and street names of a route.

use crate::length::Length;
use crate::route_builder::{EdgePosition, RouteSink};
use crate::streets::Streets;
use atlas::Metres;
use geo::Coord;

/// The geometry and street names of a route, from its end to its start.
#[derive(Default)]
pub struct RouteDrawing {
    line: Vec<Coord<f64>>,
    /// Names as in [`Edge`](crate::edge::Edge), each with the length walked along it.
    names: Vec<(u32, Length)>,
}

impl RouteSink for RouteDrawing {
    fn push_point(&mut self, point: Coord<f64>) {
        if self.line.last() != Some(&point) {
            self.line.push(point);
        }
    }

    fn push_along(&mut self, streets: &Streets, edge: u32, from: EdgePosition, to: EdgePosition) {
        self.push_point(from.1);
        let line = streets.edge(edge);
        let points = streets.ecef_points(line);
        let (low, high) = (from.0.min(to.0), from.0.max(to.0));
        let mut length = 0.0;
        let mut inner = Vec::new();
        for (step, at) in points.windows(2).zip(&streets.grid_points(line)[1..]) {
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
        self.push_name(streets, edge, from.0.abs_diff(to.0));
    }

    fn push_edge(&mut self, streets: &Streets, edge: u32, to: u32) {
        let line = streets.edge(edge);
        let grid = streets.grid_points(line);
        if line.to == to {
            grid.iter()
                .rev()
                .for_each(|at| self.push_point((*at).into()));
        } else {
            grid.iter().for_each(|at| self.push_point((*at).into()));
        }
        self.push_name(streets, edge, line.length);
    }
}

impl RouteDrawing {
    fn push_name(&mut self, streets: &Streets, edge: u32, length: Length) {
        let name = streets.edge(edge).name;
        match self.names.last_mut() {
            Some((last, before)) if *last == name => *before = *before + length,
            _ => self.names.push((name, length)),
        }
    }

    /// The geometry in degrees and the street names with their lengths, from start to end.
    pub fn finish(mut self, network: &Streets) -> (Vec<Coord<f64>>, Vec<(String, Metres)>) {
        self.line.reverse();
        self.names.reverse();
        let mut streets: Vec<(String, Metres)> = Vec::new();
        for (name, length) in self.names {
            let Some(name) = network.name(name) else {
                continue;
            };
            // An unnamed crossing between two parts of a street does not split it.
            push_street(&mut streets, name, length.metres());
        }
        (self.line, streets)
    }
}

/// Adds a street to those of a route, or makes the last one longer if it is the same.
pub fn push_street(streets: &mut Vec<(String, Metres)>, name: &str, length: Metres) {
    match streets.last_mut() {
        Some((last, before)) if last == name => {
            *before = Metres::new(before.get() + length.get());
        }
        _ => streets.push((name.to_owned(), length)),
    }
}
