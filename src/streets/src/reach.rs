//! What can be reached on foot in some minutes.

use crate::edge::Edge;
use crate::goals::Start;
use crate::outline::{self, Field};
use crate::pace::Pace;
use crate::plane::Plane;
use crate::span::{Length, Cost};
use crate::spread::{Direction, Spread};
use crate::streets::Streets;
use crate::tie::{SNAP_LIMIT, Snap};
use crate::walk::Walk;
use atlas::LonLat;
use geo::MultiPolygon;

/// The outline is drawn on squares of at least so many metres …
const SQUARE: f64 = 10.0;
/// … and of no more than this number of them from the middle to the side.
const MOST_SQUARES: f64 = 96.0;

/// How far everything around somebody is, up to some minutes.
pub struct Isochrone<'s> {
    streets: &'s Streets,
    pace: Pace,
    at: LonLat,
    tie: Option<Snap>,
    spread: Spread<'s>,
    /// The size of the squares that its outlines are drawn on, in metres: the same for all, so that what can be reached
    /// sooner lies within what can be reached later.
    square: f64,
}

impl Streets {
    /// Measures everything that can be reached in so many minutes.
    pub fn isochrone(&self, start: &Start, pace: Pace, minutes: f64) -> Isochrone<'_> {
        let mut spread = Spread::new(self, pace, Direction::Out);
        if let Some(tie) = start.tie(pace) {
            spread.begin(tie, 0);
        }
        let limit = pace.within(minutes);
        while spread.next().is_some_and(|next| next <= limit) {
            spread.settle();
        }
        Isochrone {
            streets: self,
            pace,
            at: start.at,
            tie: start.tie(pace).copied(),
            spread,
            square: SQUARE.max(limit.metres().get() / MOST_SQUARES),
        }
    }
}

impl Isochrone<'_> {
    /// Whether a walk is within so many minutes.
    pub fn contains(&self, walk: &Walk, minutes: f64) -> bool {
        walk.cost.effort <= self.pace.within(minutes)
    }

    /// Nodes of the network that were settled: the work that was done.
    pub fn settled(&self) -> usize {
        self.spread.settled()
    }

    /// The ground that somebody who stands here can walk to in so many minutes (no more than was measured), the last
    /// bit straight from the nearest street: longitude and latitude in degrees, outer rings counter-clockwise. It is
    /// exact to about the size of a square: 10 m, or a 96th of the way for more than 12 minutes at the usual speed. Specks
    /// of less than four squares are left out.
    pub fn polygons(&self, minutes: f64) -> MultiPolygon<f64> {
        let limit = self.pace.within(minutes).metres().get();
        let Some((tie, plane)) = self.tie.zip(Plane::around(self.at)) else {
            return MultiPolygon(Vec::new());
        };
        let square = self.square;
        // Streets that are too far to be walked may still be the nearest to what lies beside them.
        let segments = self.segments(&plane, &tie, limit + 2.0 * SNAP_LIMIT);
        let field = Field::new(&segments, square, limit, SNAP_LIMIT);
        let rings = field.as_ref().map(outline::rings).unwrap_or_default();
        outline::polygons(rings, 4.0 * square * square, square / 4.0, &plane)
    }

    /// The pieces of street around, as straight lines on a plane, with what it costs to get to their ends.
    fn segments(&self, plane: &Plane, start: &Snap, half: f64) -> Vec<Segment> {
        let mut segments = Vec::new();
        let mut points = Vec::new();
        for (number, edge) in (0..).zip(self.streets.edges()) {
            // Nobody is led to steps, nor to a fragment where there is a street; so every piece here is level.
            if !edge.takes(self.pace.footing()) || edge.fragment && !self.is_reached(edge) {
                continue;
            }
            let grid = self.streets.on_grid(edge);
            // No point of it is further from its first one than it is long.
            let room = half + edge.length.metres().get();
            let first = plane.metres(grid[0]);
            if first[0].abs().max(first[1].abs()) > room {
                continue;
            }
            points.clear();
            points.extend(grid.iter().map(|at| plane.metres(*at)));
            self.cut(number, edge, &points, start, &mut segments);
        }
        segments
    }

    fn is_reached(&self, edge: &Edge) -> bool {
        let reached = |node| self.spread.at(node).toll.is_finite();
        reached(edge.from) || reached(edge.to)
    }

    fn cut(
        &self,
        number: u32,
        edge: &Edge,
        points: &[[f64; 2]],
        start: &Snap,
        to: &mut Vec<Segment>,
    ) {
        let cost = |toll: Cost| toll.effort.metres().get();
        let along = |length: f64| cost(self.spread.along(number, Length::from_metres(length)));
        let whole: f64 = points
            .windows(2)
            .map(|ends| distance(ends[0], ends[1]))
            .sum();
        let reached = |node, allowed: bool| match allowed {
            true => cost(self.spread.at(node).toll),
            false => f64::INFINITY,
        };
        let forward = reached(edge.from, edge.foot.forward);
        let backward = reached(edge.to, edge.foot.backward);
        // Where the walk begins: from there it goes both ways without passing a node.
        let middle = (start.edge == number).then(|| start.along.metres().get());
        let last = cost(Cost::level(start.last));
        let mut before = 0.0;
        for ends in points.windows(2) {
            let length = distance(ends[0], ends[1]);
            let after = before + length;
            let cut = middle.filter(|middle| before < *middle && *middle < after);
            let mut piece = |from: f64, to_length: f64| {
                let at = |along: f64| {
                    let share = if length > 0.0 {
                        (along - before) / length
                    } else {
                        0.0
                    };
                    [0, 1].map(|axis| ends[0][axis] + share * (ends[1][axis] - ends[0][axis]))
                };
                let mut onward = forward + along(from);
                let mut homeward = backward + along(whole - to_length);
                match middle {
                    Some(middle) if edge.foot.forward && middle <= from => {
                        onward = onward.min(last + along(from - middle));
                    }
                    Some(middle) if edge.foot.backward && to_length <= middle => {
                        homeward = homeward.min(last + along(middle - to_length));
                    }
                    _ => {}
                }
                to.push(Segment {
                    ends: [at(from), at(to_length)],
                    length: to_length - from,
                    forward: onward,
                    backward: homeward,
                });
            };
            match cut {
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

/// A straight piece of street on a plane, in metres.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub ends: [[f64; 2]; 2],
    /// From the one to the other.
    pub length: f64,
    /// What it costs to get to its first end, for who walks on from there; infinite where nobody does.
    pub forward: f64,
    /// The same for its last end.
    pub backward: f64,
}

impl Segment {
    /// The square distance from a point, and which share of the segment lies before the point that is nearest to it.
    #[inline]
    pub fn nearest(&self, at: [f64; 2]) -> (f64, f64) {
        let [a, b] = self.ends;
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let (x, y) = (at[0] - a[0], at[1] - a[1]);
        let squared = dx * dx + dy * dy;
        let share = if squared > 0.0 {
            ((x * dx + y * dy) / squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let (x, y) = (x - share * dx, y - share * dy);
        (x * x + y * y, share)
    }

    /// What it costs to get to the point before which this share of it lies.
    pub fn cost(&self, share: f64) -> f64 {
        let onward = self.forward + share * self.length;
        let homeward = self.backward + (1.0 - share) * self.length;
        onward.min(homeward)
    }
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    // Not `hypot`, which WebAssembly has no instruction for: nothing here is near the ends of what a number can be.
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    (x * x + y * y).sqrt()
}
