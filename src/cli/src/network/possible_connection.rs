//! Pairs of points on two lines between which a connection is possible.

use crate::geometry::local_projection::LocalProjection;
use crate::network::NetworkLine;
use crate::network::closest_points::{ClosestPoints, SegmentEnds, point};
use crate::network::measured_lines::{LinePoint, length, millimetres};
use geo::Coord;

/// A segment of a line of the network.
pub struct Piece {
    /// Its start on the line.
    start: LinePoint,
    metres: SegmentEnds,
    degrees: SegmentEnds,
}

/// A point of the outline of an area and one of a way beside it.
pub struct PossibleConnection {
    /// The points on their lines.
    pub points: [LinePoint; 2],
    /// Their positions in metres.
    pub metres: SegmentEnds,
    /// Their positions in degrees.
    pub degrees: SegmentEnds,
    /// Their distance in metres.
    pub length: f64,
}

impl Piece {
    /// The segments of a line.
    pub fn of_line(
        street: usize,
        streets: &[NetworkLine],
        projection: LocalProjection,
    ) -> Vec<Self> {
        let line = streets.get(street).map_or(&[][..], |it| &it.line);
        let mut metres = 0.0;
        line.windows(2)
            .map(|pair| {
                let degrees = [pair[0].1, pair[1].1];
                let segment = degrees.map(|at| projection.project(at));
                let start = LinePoint { street, metres };
                metres += length(segment[0], segment[1]);
                Self {
                    start,
                    metres: segment,
                    degrees,
                }
            })
            .collect()
    }

    /// Whether two segments can be within `reach` metres, by their bounding boxes.
    fn may_reach(&self, other: &Self, reach: f64) -> bool {
        let apart = |[a, b]: [f64; 2], [c, d]: [f64; 2]| {
            a.min(b) > c.max(d) + reach || c.min(d) > a.max(b) + reach
        };
        let (one, other) = (self.metres, other.metres);
        !apart(one.map(|it| it.x), other.map(|it| it.x))
            && !apart(one.map(|it| it.y), other.map(|it| it.y))
    }

    fn at(&self, share: f64) -> LinePoint {
        let [from, to] = self.metres;
        LinePoint {
            metres: self.start.metres + length(from, to) * share,
            ..self.start
        }
    }
}

impl PossibleConnection {
    /// The nearest points of each two segments within `reach` metres.
    pub fn between<'a>(
        outline: &'a [Piece],
        beside: &'a [Piece],
        reach: f64,
    ) -> impl Iterator<Item = Self> + 'a {
        let pairs = outline
            .iter()
            .flat_map(|one| beside.iter().map(move |other| (one, other)));
        let near = pairs.filter(move |(one, other)| one.may_reach(other, reach));
        near.map(|(one, other)| Self::of(one, other))
            .filter(move |it| it.length <= reach)
    }

    fn of(one: &Piece, other: &Piece) -> Self {
        let ClosestPoints { shares, distance } = ClosestPoints::of(one.metres, other.metres);
        Self {
            points: [one.at(shares[0]), other.at(shares[1])],
            metres: [point(one.metres, shares[0]), point(other.metres, shares[1])],
            degrees: [
                point(one.degrees, shares[0]),
                point(other.degrees, shares[1]),
            ],
            length: distance,
        }
    }

    /// Whether a position, in metres, is nearer to one of the points than `metres`.
    pub fn is_near(&self, at: Coord<f64>, metres: f64) -> bool {
        self.metres.iter().any(|end| length(*end, at) < metres)
    }

    /// Orders connections: the shortest first, else by the lines and the positions on them.
    pub fn rank(&self) -> [u64; 5] {
        let [one, other] = self.points;
        [
            millimetres(self.length),
            one.street as u64,
            other.street as u64,
            millimetres(one.metres),
            millimetres(other.metres),
        ]
    }
}
