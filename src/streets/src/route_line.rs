//! The line of a route with the length walked to each of its points, to measure in which direction it goes.

use crate::grid::interpolate;
use crate::length::Length;
use crate::route_path::RoutePath;
use crate::streets::Streets;
use atlas::{CompassDirection, EcefPoint, sine_cosine};
use geo::Coord;

/// How much of a route its direction is measured over, in metres: the width of a large crossing, so that neither the mouth of a
/// street nor a vertex beside it decides. Where the route bends too much in that length, the next is taken.
const REACHES: [f64; 4] = [25.0, 12.0, 6.0, 3.0];
/// A stretch bends too much if the straight line between its ends is shorter than this share of it: an arc of 130°.
const STRAIGHTNESS: f64 = 0.8;

/// The length of a degree of latitude, to a half percent.
const METRES_PER_DEGREE: f64 = 111_320.0;

/// The line of a route.
pub struct RouteLine {
    /// How far from the start of the walk each point is in metres, and the point in degrees.
    points: Vec<(f64, Coord<f64>)>,
}

impl RouteLine {
    /// The line along the parts of a route, without the straight lines at its ends.
    pub fn new(streets: &Streets, path: &RoutePath) -> Self {
        let mut points = Vec::new();
        let mut walked = path.before;
        for part in &path.parts {
            let ends = part.from.min(part.to)..part.from.max(part.to);
            let mut line = streets.line_along(part.edge, &ends);
            if part.from > part.to {
                line.reverse();
            }
            // From the length of the route for each part, so that errors do not add up.
            let mut along = walked.metres().get();
            let mut last = None;
            for at in line {
                let here = EcefPoint::from(at);
                let before = last.replace(here).unwrap_or(here);
                along += before.chord_squared(here).sqrt();
                points.push((along, Coord::from(at)));
            }
            walked = walked + part.length();
        }
        Self { points }
    }

    /// The direction of the end of a stretch of the route, as a vector east and north; zero if it has no length.
    pub fn direction_before(&self, from: Length, to: Length) -> Coord<f64> {
        let [from, to] = [from, to].map(|it| it.metres().get());
        self.direction(|reach| [from.max(to - reach), to])
    }

    /// The direction of the beginning of a stretch.
    pub fn direction_after(&self, from: Length, to: Length) -> Coord<f64> {
        let [from, to] = [from, to].map(|it| it.metres().get());
        self.direction(|reach| [from, to.min(from + reach)])
    }

    fn direction(&self, stretch: impl Fn(f64) -> [f64; 2]) -> Coord<f64> {
        let mut direction = Coord::default();
        for reach in REACHES {
            let [from, to] = stretch(reach);
            direction = self.vector(from, to);
            if metres(direction) >= STRAIGHTNESS * (to - from) {
                break;
            }
        }
        direction
    }

    /// In which compass direction a stretch begins; `None` if it has no length.
    pub fn towards(&self, from: Length, to: Length) -> Option<CompassDirection> {
        let direction = self.direction_after(from, to);
        CompassDirection::of(direction.x, direction.y)
    }

    /// The straight line between two points of the route, as a vector east and north of the same scale as directions.
    pub fn between(&self, from: Length, to: Length) -> Coord<f64> {
        self.vector(from.metres().get(), to.metres().get())
    }

    /// The straight line between two points so many metres from the start of the walk.
    pub(crate) fn vector(&self, from: f64, to: f64) -> Coord<f64> {
        let [start, end] = [self.at(from), self.at(to)];
        let (_, shrinking) = sine_cosine(start.y);
        Coord {
            x: (end.x - start.x) * shrinking,
            y: end.y - start.y,
        }
    }

    /// The point at this many metres from the start of the walk; the nearest end beyond them.
    fn at(&self, walked: f64) -> Coord<f64> {
        let after = self.points.partition_point(|it| it.0 < walked);
        let point = |at: usize| self.points.get(at).copied();
        let last = after.checked_sub(1).and_then(point);
        match (last, point(after)) {
            (Some((from, a)), Some((to, b))) if to > from => {
                interpolate(a, b, (walked - from) / (to - from))
            }
            (_, Some((_, at))) | (Some((_, at)), None) => at,
            (None, None) => Coord::default(),
        }
    }
}

/// The tangents of 30° and 60°, to compare [`across`] with [`along`].
pub const TANGENT_30: f64 = 0.577_350_269;
pub const TANGENT_60: f64 = 1.732_050_808;

/// How far a vector leads to the left of a direction, times the length of the direction.
pub fn across(direction: Coord<f64>, vector: Coord<f64>) -> f64 {
    direction.x * vector.y - direction.y * vector.x
}

/// How far a vector leads along a direction, times the length of the direction.
pub fn along(direction: Coord<f64>, vector: Coord<f64>) -> f64 {
    direction.x * vector.x + direction.y * vector.y
}

/// The length of a vector in metres. Not `hypot`: WebAssembly has no instruction for it.
pub fn metres(vector: Coord<f64>) -> f64 {
    along(vector, vector).sqrt() * METRES_PER_DEGREE
}
