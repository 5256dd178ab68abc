//! Where a path bends between two turns of a walk.

use crate::length::Length;
use crate::route_line::{RouteLine, TANGENT_30, TANGENT_60, across, along, metres};

/// A bend is measured between so much of a route before a point and behind it, in metres: a corner is one if its curve has a radius of
/// up to 11 m.
const BEND_REACH: f64 = 12.0;
/// No bend is looked for so near to the ends of a stretch, in metres: the direction there is that of the turn.
const BEND_MARGIN: f64 = 8.0;
/// The distance between the points at which bends are looked for, in metres.
const BEND_STEP: f64 = 1.0;
/// A route bends where its direction changes by 60° or more: the tangent of that.
const BEND: f64 = TANGENT_60;
/// A bend is over where the direction changes by less than 30°: the tangent of that.
const BEND_IS_OVER: f64 = TANGENT_30;

/// Where a path bends that a route follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bends {
    /// Nowhere by 60° or more.
    None,
    /// Once, to the left.
    Left,
    /// Once, to the right.
    Right,
    /// More than once.
    Several,
}

impl Bends {
    /// With one more, to the left if `across` is positive.
    fn and(self, across: f64) -> Self {
        match self {
            Self::None if across > 0.0 => Self::Left,
            Self::None => Self::Right,
            Self::Left | Self::Right | Self::Several => Self::Several,
        }
    }
}

impl RouteLine {
    /// Where a stretch of the route bends by 60° or more. A gentle curve is no bend.
    pub fn bends(&self, from: Length, to: Length) -> Bends {
        let [from, to] = [from, to].map(|it| it.metres().get());
        let mut bends = Bends::None;
        let mut is_left = None;
        let mut at = from + BEND_MARGIN;
        while at <= to - BEND_MARGIN {
            let before = self.vector(from.max(at - BEND_REACH), at);
            let after = self.vector(at, to.min(at + BEND_REACH));
            let (across, along) = (across(before, after), along(before, after));
            at += BEND_STEP;
            // In the middle of a hairpin there is no direction.
            if metres(before).min(metres(after)) < BEND_REACH / 4.0 {
                continue;
            }
            let side = Some(across > 0.0);
            if across.abs() >= BEND * along && is_left != side {
                bends = bends.and(across);
                is_left = side;
            } else if across.abs() < BEND_IS_OVER * along {
                is_left = None;
            }
        }
        bends
    }
}
