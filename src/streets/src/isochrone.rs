//! Isochrones: the area within some minutes on foot.

mod contour;
mod reachable_bounds;
mod tangent_projection;

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::edge::Edge;
use crate::goals::Start;
use crate::length::{Cost, Length};
use crate::pace::Pace;
use crate::snap::{SNAP_LIMIT, Snap};
use crate::streets::Streets;
use crate::walk::Walk;
use atlas::LonLat;
use contour::ContourGrid;
use geo::MultiPolygon;
use tangent_projection::TangentProjection;

/// The smallest raster cell of an isochrone, in metres …
const MIN_CELL_SIZE: f64 = 10.0;
/// … and the largest number of cells from the start to the edge of the raster.
const MAX_CELLS_TO_EDGE: f64 = 96.0;

/// The network around a start, searched up to a number of minutes.
pub struct Isochrone<'s> {
    streets: &'s Streets,
    pace: Pace,
    at: LonLat,
    /// Of the start, in different components.
    snaps: Vec<Snap>,
    dijkstra: Dijkstra<'s>,
    /// The raster cell in metres: the same for all minutes, so that a shorter isochrone lies within a longer one.
    cell_size: f64,
}

impl Streets {
    /// Searches everything within the given minutes of a start.
    pub fn isochrone(&self, start: &Start, pace: Pace, minutes: f64) -> Isochrone<'_> {
        let mut search = Dijkstra::new(self, pace, SearchDirection::Outbound);
        for (number, snap) in start.snaps(pace) {
            search.add_source(snap, number);
        }
        let limit = pace.within(minutes);
        while search.next_effort().is_some_and(|next| next <= limit) {
            search.settle();
        }
        Isochrone {
            streets: self,
            pace,
            at: start.at,
            snaps: start.snaps(pace).map(|(_, snap)| *snap).collect(),
            dijkstra: search,
            cell_size: MIN_CELL_SIZE.max(limit.metres().get() / MAX_CELLS_TO_EDGE),
        }
    }
}

impl Isochrone<'_> {
    /// Whether a walk takes at most the given minutes.
    pub fn contains(&self, walk: &Walk, minutes: f64) -> bool {
        walk.cost.effort <= self.pace.within(minutes)
    }

    /// The number of settled nodes: a measure of the work.
    pub fn settled(&self) -> usize {
        self.dijkstra.settled()
    }

    /// The area within the given minutes, at most those of the search; the last part of a walk goes straight from the
    /// nearest edge, up to [`SNAP_LIMIT`]. Longitude and latitude in degrees, exterior rings counter-clockwise.
    /// Accurate to about one raster cell: 10 m, or a 96th of the walk beyond 12 minutes at the usual speed. Parts
    /// smaller than four cells are left out. Empty if the start is not snapped.
    pub fn polygons(&self, minutes: f64) -> MultiPolygon<f64> {
        let limit = self.pace.within(minutes).metres().get();
        let projection = TangentProjection::centred_at(self.at);
        let Some(projection) = projection.filter(|_| !self.snaps.is_empty()) else {
            return MultiPolygon(Vec::new());
        };
        let cell_size = self.cell_size;
        // Edges that are too far to walk may still be the nearest to a cell.
        let segments = self.segments(&projection, limit + 2.0 * SNAP_LIMIT);
        let grid = ContourGrid::new(&segments, cell_size, limit, SNAP_LIMIT);
        let contours = grid.as_ref().map(contour::contours).unwrap_or_default();
        contour::polygons(
            contours,
            4.0 * cell_size * cell_size,
            cell_size / 4.0,
            &projection,
        )
    }

    /// The segments of the edges within `radius` metres, projected, with the cost to reach their ends.
    fn segments(&self, projection: &TangentProjection, radius: f64) -> Vec<Segment> {
        let edge_filter = self.pace.edge_filter();
        // Somebody who is in a tunnel can be beside it at the end of the walk too.
        let starts = self.snaps.iter();
        let in_tunnel = starts
            .clone()
            .any(|it| self.streets.edge(it.edge).underground);
        let mut segments = Vec::new();
        let mut points = Vec::new();
        for (number, edge) in (0..).zip(self.streets.edges()) {
            // Nothing snaps to steps, nor only to a small component beside a large one. So every segment here is level.
            if !edge.accepts(edge_filter)
                || edge.underground && !in_tunnel
                || edge.is_in_small_component(edge_filter) && !self.is_component_reached(edge)
            {
                continue;
            }
            let grid = self.streets.grid_points(edge);
            // No point of an edge is further from its first point than the edge is long.
            let max_offset = radius + edge.length.metres().get();
            let first = projection.project(grid[0]);
            if first[0].abs().max(first[1].abs()) > max_offset {
                continue;
            }
            points.clear();
            points.extend(grid.iter().map(|at| projection.project(*at)));
            let start = starts.clone().find(|snap| snap.edge == number);
            self.push_segments(number, edge, &points, start, &mut segments);
        }
        segments
    }

    fn is_component_reached(&self, edge: &Edge) -> bool {
        let reached = |node| self.dijkstra.label(node).cost.is_finite();
        reached(edge.from) || reached(edge.to)
    }

    /// Adds the segments of one edge, split at the start's snap point if that is on it.
    fn push_segments(
        &self,
        number: u32,
        edge: &Edge,
        points: &[[f64; 2]],
        start: Option<&Snap>,
        to: &mut Vec<Segment>,
    ) {
        let effort = |cost: Cost| cost.effort.metres().get();
        let along = |length: f64| {
            effort(
                self.dijkstra
                    .cost_along(number, Length::from_metres(length)),
            )
        };
        let whole: f64 = points
            .windows(2)
            .map(|ends| distance(ends[0], ends[1]))
            .sum();
        let reached = |node, allowed: bool| match allowed {
            true => effort(self.dijkstra.label(node).cost),
            false => f64::INFINITY,
        };
        let forward = reached(edge.from, edge.foot.forward);
        let backward = reached(edge.to, edge.foot.backward);
        // The walk goes both ways from the start's snap point, without passing a node.
        let middle = start.map(|start| start.along.metres().get());
        let last = start.map_or(0.0, |start| effort(Cost::level(start.distance)));
        let mut before = 0.0;
        for ends in points.windows(2) {
            let length = distance(ends[0], ends[1]);
            let after = before + length;
            let split = middle.filter(|middle| before < *middle && *middle < after);
            let mut piece = |from: f64, to_length: f64| {
                let at = |along: f64| {
                    let share = if length > 0.0 {
                        (along - before) / length
                    } else {
                        0.0
                    };
                    [0, 1].map(|axis| ends[0][axis] + share * (ends[1][axis] - ends[0][axis]))
                };
                let mut forward_cost = forward + along(from);
                let mut backward_cost = backward + along(whole - to_length);
                match middle {
                    Some(middle) if edge.foot.forward && middle <= from => {
                        forward_cost = forward_cost.min(last + along(from - middle));
                    }
                    Some(middle) if edge.foot.backward && to_length <= middle => {
                        backward_cost = backward_cost.min(last + along(middle - to_length));
                    }
                    _ => {}
                }
                to.push(Segment {
                    ends: [at(from), at(to_length)],
                    length: to_length - from,
                    forward: forward_cost,
                    backward: backward_cost,
                });
            };
            match split {
                Some(middle) => {
                    piece(before, middle);
                    piece(middle, after);
                }
                None => piece(before, after),
            }
            before = after;
        }
    }
}

/// A segment of an edge on the plane, in metres.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub ends: [[f64; 2]; 2],
    /// The length along the network.
    pub length: f64,
    /// The cost in metres of effort to reach its first end by a path that goes on along it; infinite if there is none.
    pub forward: f64,
    /// The same for its last end.
    pub backward: f64,
}

impl Segment {
    /// The squared distance from a point in square metres, and the share of the segment before its nearest point.
    #[inline]
    pub fn nearest(&self, at: [f64; 2]) -> (f64, f64) {
        let [a, b] = self.ends;
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let (x, y) = (at[0] - a[0], at[1] - a[1]);
        let length_squared = dx * dx + dy * dy;
        let share = if length_squared > 0.0 {
            ((x * dx + y * dy) / length_squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let (x, y) = (x - share * dx, y - share * dy);
        (x * x + y * y, share)
    }

    /// The cost to reach the point with this share of the segment before it.
    pub fn cost(&self, share: f64) -> f64 {
        let forward_cost = self.forward + share * self.length;
        let backward_cost = self.backward + (1.0 - share) * self.length;
        forward_cost.min(backward_cost)
    }
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    // Not `hypot`: WebAssembly has no instruction for it, and these numbers neither overflow nor underflow.
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    (x * x + y * y).sqrt()
}
