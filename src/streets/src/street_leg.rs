//! How the legs of a walk follow each other: which are one, how the walk turns between them, and which short ones are told.

use crate::bends::Bends;
use crate::itinerary::{CROSSING_LENGTH, RouteLeg, TurnDirection};
use crate::length::Length;
use crate::route_line::{RouteLine, TANGENT_30, TANGENT_60, across, along};
use crate::route_path::RoutePart;
use geo::Coord;

/// A street between two sharp turns that a route follows for so long is a leg, though it is short: more than a road of two lanes that is
/// crossed at a right angle. In metres.
const BETWEEN_TURNS: f64 = 12.0;
/// The same where the route turns back, as onto a road beside the one that it came along.
const BETWEEN_TURNS_BACK: f64 = 5.0;
/// A turn is sharp from 50° on, more than the half of a right angle by which a small roundabout bends twice: the tangent of that.
const SHARP: f64 = 1.191_753_593;
/// Two sharp turns to one side are one if they lead less than 120° to it together, as those at a roundabout: the tangent of 60°.
const ONE_TURN: f64 = TANGENT_60;
/// A change of direction is a turn from 30° on: the tangent of that.
const TURN: f64 = TANGENT_30;
/// It goes back within 15° of where it came from: the tangent of that. A sharper bend is still one to a side.
const BACK: f64 = 0.267_949_192;

/// A leg with the stretch of the route along its street alone, without what is crossed before and behind it.
#[derive(Clone, Copy)]
pub(crate) struct StreetLeg<'s> {
    pub leg: RouteLeg<'s>,
    pub ends: Length,
    pub first: RoutePart,
    pub last: RoutePart,
    /// How much of it is no [`Class::Path`].
    pub not_path: Length,
    /// Whether more than two streets meet where it begins, or where what is crossed before it does.
    pub branches: bool,
    /// Where all that is crossed before it begins; where it begins itself if that is nothing.
    pub crossing_begins: Length,
    /// Whether another street is crossed before it.
    pub crosses: bool,
    /// Whether what is crossed before it was walked there and back.
    pub retraces: bool,
}

impl StreetLeg<'_> {
    pub fn is_one_street_with(&self, next: &Self) -> bool {
        (self.leg.street, self.leg.is_steps) == (next.leg.street, next.leg.is_steps)
    }

    /// As [`RouteLeg::is_path`].
    pub fn is_path(&self) -> bool {
        let [own, other] = [self.length(), self.not_path.metres().get()];
        other < CROSSING_LENGTH && 2.0 * other < own
    }

    /// Its length without what is crossed before and behind it, in metres.
    fn length(&self) -> f64 {
        self.ends.metres().get() - self.leg.street_begins.metres().get()
    }

    /// With all that is crossed before it, as a leg of its own.
    pub fn whole(mut self) -> Self {
        self.leg.street_begins = self.crossing_begins;
        self
    }

    /// Whether another leg is more of the same street. A turn from one path without a name to another must be told, and so must
    /// turning back, and a sharp turn where other streets begin.
    pub fn goes_on_as(&self, line: &RouteLine, next: &Self) -> bool {
        self.is_one_street_with(next)
            && match self.turn_to(line, next) {
                TurnDirection::Straight => true,
                TurnDirection::Left | TurnDirection::Right => {
                    let (from, to) = self.directions_to(line, next);
                    self.leg.street.is_some() && !(next.branches && is_sharp(from, to))
                }
                TurnDirection::Back => false,
            }
    }

    /// Whether another leg goes back over the edge that this one came along, as from a bench in a side street.
    pub fn is_retraced_by(&self, next: &Self) -> bool {
        let (came, goes) = (self.last, next.first);
        came.edge == goes.edge && (came.from <= came.to) != (goes.from <= goes.to)
    }

    /// Whether this short piece between two legs, or at an end of the route, is a leg of its own with all that is crossed before it:
    /// whoever takes one of its turns alone goes astray.
    pub fn is_between_turns(
        &self,
        line: &RouteLine,
        from: Option<&Self>,
        to: Option<&Self>,
    ) -> bool {
        if self.retraces {
            return false;
        }
        let (begins, ends) = (self.crossing_begins, self.ends);
        let length = ends.metres().get() - begins.metres().get();
        let came = from.map(|it| line.direction_before(it.leg.street_begins, it.ends));
        let goes = to.map(|it| line.direction_after(it.leg.street_begins, it.ends));
        let turn_in = came.map(|came| (came, line.direction_after(begins, ends)));
        let turn_out = goes.map(|goes| (line.direction_before(begins, ends), goes));
        let is_left = |(from, to)| across(from, to) > 0.0;
        let are_one_turn =
            |came, goes| f64::abs(across(came, goes)) >= -ONE_TURN * along(came, goes);
        match came.zip(goes) {
            Some((came, goes)) if turn(came, goes) == TurnDirection::Back => {
                length >= BETWEEN_TURNS_BACK
            }
            Some((came, goes))
                if turn_in.map(is_left) == turn_out.map(is_left) && are_one_turn(came, goes) =>
            {
                false
            }
            _ => {
                length >= BETWEEN_TURNS
                    && turn_in
                        .into_iter()
                        .chain(turn_out)
                        .all(|(from, to)| is_sharp(from, to))
            }
        }
    }

    pub fn bends(&self, line: &RouteLine) -> Bends {
        match self.leg.street.is_some() || self.leg.is_steps {
            true => Bends::None,
            false => line.bends(self.leg.street_begins, self.ends),
        }
    }

    /// The direction in which this leg ends, and that in which another begins.
    fn directions_to(&self, line: &RouteLine, next: &Self) -> (Coord<f64>, Coord<f64>) {
        let from = line.direction_before(self.leg.street_begins, self.ends);
        (
            from,
            line.direction_after(next.leg.street_begins, next.ends),
        )
    }

    /// The turn from this leg to another, whatever is crossed between them.
    pub fn turn_to(&self, line: &RouteLine, next: &Self) -> TurnDirection {
        if self.is_retraced_by(next) {
            return TurnDirection::Back;
        }
        let (from, to) = self.directions_to(line, next);
        let between = line.between(self.ends, next.leg.street_begins);
        match turn(from, to) {
            // Nobody turns back on a street or path that only winds: it bends to the side where it goes on.
            TurnDirection::Back if self.is_one_street_with(next) && !next.crosses => {
                side(across(from, to + between))
            }
            turn => turn,
        }
    }
}

/// The turn from one direction to another.
fn turn(from: Coord<f64>, to: Coord<f64>) -> TurnDirection {
    let (across, along) = (across(from, to), along(from, to));
    if across.abs() <= TURN * along {
        TurnDirection::Straight
    } else if across.abs() < BACK * -along {
        TurnDirection::Back
    } else {
        side(across)
    }
}

fn is_sharp(from: Coord<f64>, to: Coord<f64>) -> bool {
    across(from, to).abs() >= SHARP * along(from, to)
}

fn side(across: f64) -> TurnDirection {
    match across > 0.0 {
        true => TurnDirection::Left,
        false => TurnDirection::Right,
    }
}
