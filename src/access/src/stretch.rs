//! Stretches without a seat.

use atlas::LonLat;
use std::ops::AddAssign;
use streets::Length;

/// A walk from one seat to the next that nobody can make shorter who wants to be at a point of a street: from the nearest seat to
/// that point, and on to the nearest seat. It is twice the distance from the point to the nearest seat.
///
/// Over a street without seats, whose ends are `a` and `b` from the nearest ones, the longest is `a + L + b`, for whoever walks
/// through it. In a dead end it is the walk to the end and back:
///
/// ```text
///    ●─ a ─┬────── L ──────┬─ b ─●              ●─ a ─┬────── L ──────        ● a seat
///          the street                                 the street
///    longest stretch a + L + b                  longest stretch 2 · (a + L)
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// From seat to seat.
    pub length: Length,
    /// The number of the edge with the point that is furthest from a seat.
    pub edge: usize,
    /// From the first node of that edge to the point.
    pub along: Length,
}

/// The longest stretch without a seat, over all that is unknown of the seats. Streets from which no seat can be reached have none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongestStretch {
    /// The least that it can be: every place that is perhaps a seat is one. `None` without any street from which a seat can be
    /// reached for certain.
    pub least: Option<Stretch>,
    /// The most that it can be: no place that is perhaps a seat is one.
    pub most: Option<Stretch>,
    /// Whether `most` is a limit: not where only places that are perhaps seats can be reached.
    pub is_bounded: bool,
}

impl Default for LongestStretch {
    fn default() -> Self {
        Self {
            least: None,
            most: None,
            is_bounded: true,
        }
    }
}

/// Of two regions the longest of both: a sum in which the longer counts, and of equal ones the first.
impl AddAssign for LongestStretch {
    fn add_assign(&mut self, other: Self) {
        let longer = |one: Option<Stretch>, other: Option<Stretch>| match (one, other) {
            (Some(one), Some(other)) if other.length > one.length => Some(other),
            (one, other) => one.or(other),
        };
        self.least = longer(self.least, other.least);
        self.most = longer(self.most, other.most);
        self.is_bounded = self.is_bounded && other.is_bounded;
    }
}

impl Stretch {
    /// The point that is furthest from a seat.
    pub fn at(&self, streets: &streets::Streets) -> Option<LonLat> {
        streets.point_along(self.edge, self.along)
    }
}
