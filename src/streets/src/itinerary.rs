//! A route as directions: the streets that it follows, in order, and where it turns.

use crate::bends::Bends;
use crate::class::Class;
use crate::length::Length;
use crate::route_line::{RouteLine, across, along};
use crate::route_path::{RoutePart, RoutePath};
use crate::streets::Streets;
use atlas::CompassDirection;
use geo::Coord;

/// A street that a route follows for less is only crossed: it is part of the next one. In metres.
pub const CROSSING_LENGTH: f64 = 25.0;
/// A street between two sharp turns that a route follows for so long is a leg, though it is short: more than a road of two lanes that is
/// crossed at a right angle. In metres.
const BETWEEN_TURNS: f64 = 12.0;
/// The same where the route turns back, as onto a road beside the one that it came along.
const BETWEEN_TURNS_BACK: f64 = 5.0;
/// A turn is sharp from 50° on, more than the half of a right angle by which a small roundabout bends twice: the tangent of that.
const SHARP: f64 = 1.191_753_593;
/// Two sharp turns to one side are one if they lead less than 120° to it together, as those at a roundabout: the tangent of 60°.
const ONE_TURN: f64 = 1.732_050_808;
/// A change of direction is a turn from 30° on: the tangent of that.
const TURN: f64 = 0.577_350_269;
/// It goes back within 15° of where it came from: the tangent of that. A sharper bend is still one to a side.
const BACK: f64 = 0.267_949_192;

/// A street that a route follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RouteLeg<'s> {
    /// Its name; `None` for one without a name.
    pub street: Option<&'s str>,
    /// Whether it is a [`Class::Path`], but for pieces that are shorter than a crossing.
    pub is_path: bool,
    /// Whether it is a flight of steps.
    pub is_steps: bool,
    /// How many steps it has; `None` if that is not known of all of them.
    pub step_count: Option<u32>,
    /// How far from the start of the walk the street begins, behind all that is only crossed before it.
    pub street_begins: Length,
    /// How long the route follows it, with what is only crossed before it, or behind it at the end and before steps.
    pub length: Length,
    /// How the route turns to get onto it, from its direction before all that is only crossed to the one behind; `None` for the first.
    pub turn: Option<TurnDirection>,
    /// In which direction the first leg begins; `None` for all others.
    pub towards: Option<CompassDirection>,
    /// Where it bends between two turns. Always [`Bends::None`] for a street with a name, which people follow by its signs, and for steps.
    pub bends: Bends,
}

/// How a route goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnDirection {
    /// Less than 30° to either side.
    Straight,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Back the way it came, or less than 15° to either side of that onto another street. Never where one street or path winds.
    Back,
}

/// A leg with the stretch of the route along its street alone, without what is crossed before and behind it.
#[derive(Clone, Copy)]
struct StreetLeg<'s> {
    leg: RouteLeg<'s>,
    ends: Length,
    first: RoutePart,
    last: RoutePart,
    /// Whether another street is crossed before it.
    crosses: bool,
}

impl Streets {
    /// The streets that a route follows, in order. Parts of one street that only a crossing divides are one leg, however it winds;
    /// steps are a leg of their own.
    pub fn itinerary(&self, path: &RoutePath) -> Vec<RouteLeg<'_>> {
        let line = RouteLine::new(self, path);
        let mut legs: Vec<StreetLeg<'_>> = Vec::new();
        let mut walked = path.before;
        // A walk that begins or ends at a node has a part without length, in no direction.
        for part in path.parts.iter().filter(|it| it.from != it.to) {
            if let Some(next) = self.street_leg(*part, walked) {
                join(&line, &mut legs, next);
            }
            walked = walked + part.length();
        }
        without_crossings(&line, legs)
    }

    fn street_leg(&self, part: RoutePart, walked: Length) -> Option<StreetLeg<'_>> {
        let edge = self.edges().get(part.edge)?;
        let leg = RouteLeg {
            street: self.name(edge.name),
            is_path: edge.class == Class::Path,
            is_steps: edge.class == Class::Steps,
            // Nothing snaps to steps: a route has all of a flight.
            step_count: Some(edge.step_count.into()).filter(|it| *it > 0),
            street_begins: walked,
            length: part.length(),
            turn: None,
            towards: None,
            bends: Bends::None,
        };
        Some(StreetLeg {
            leg,
            ends: walked + leg.length,
            first: part,
            last: part,
            crosses: false,
        })
    }
}

/// Adds a leg, or makes the last one longer where the route stays on its street.
fn join<'s>(line: &RouteLine, legs: &mut Vec<StreetLeg<'s>>, next: StreetLeg<'s>) {
    match legs.last_mut() {
        Some(last) if last.goes_on_as(line, &next) => {
            last.leg.is_path = last.is_path_with(&next);
            last.leg.length = last.leg.length + next.leg.length;
            let counts = last.leg.step_count.zip(next.leg.step_count);
            last.leg.step_count = counts.map(|(a, b)| a.saturating_add(b));
            last.ends = next.ends;
            last.last = next.last;
        }
        _ => legs.push(next),
    }
}

impl StreetLeg<'_> {
    fn is_one_street_with(&self, next: &Self) -> bool {
        (self.leg.street, self.leg.is_steps) == (next.leg.street, next.leg.is_steps)
    }

    /// Whether this leg is a path with another behind it: a piece shorter than a crossing does not decide.
    fn is_path_with(&self, next: &Self) -> bool {
        let crossing = Length::from_metres(CROSSING_LENGTH);
        let [own, other] = [self, next].map(|it| (it.leg.is_path, it.leg.length < crossing));
        match (own, other) {
            ((is_path, false), (_, true)) | ((_, true), (is_path, false)) => is_path,
            _ => own.0 && other.0,
        }
    }

    /// Whether another leg is more of the same street. A turn from one path without a name to another must be told, and so must
    /// turning back.
    fn goes_on_as(&self, line: &RouteLine, next: &Self) -> bool {
        self.is_one_street_with(next)
            && match self.turn_to(line, next) {
                TurnDirection::Straight => true,
                TurnDirection::Left | TurnDirection::Right => self.leg.street.is_some(),
                TurnDirection::Back => false,
            }
    }

    /// Whether another leg goes back over the edge that this one came along, as from a bench in a side street.
    fn is_retraced_by(&self, next: &Self) -> bool {
        let (came, goes) = (self.last, next.first);
        came.edge == goes.edge && (came.from <= came.to) != (goes.from <= goes.to)
    }

    /// Whether this short piece between two legs, or at an end of the route, is a leg of its own: whoever takes one of its turns alone
    /// goes astray.
    fn is_between_turns(&self, line: &RouteLine, from: Option<&Self>, to: Option<&Self>) -> bool {
        let (begins, ends) = (self.leg.street_begins, self.ends);
        let length = ends.metres().get() - begins.metres().get();
        let came = from.map(|it| line.direction_before(it.leg.street_begins, it.ends));
        let goes = to.map(|it| line.direction_after(it.leg.street_begins, it.ends));
        let turn_in = came.map(|came| (came, line.direction_after(begins, ends)));
        let turn_out = goes.map(|goes| (line.direction_before(begins, ends), goes));
        let is_sharp = |(from, to)| f64::abs(across(from, to)) >= SHARP * along(from, to);
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
            _ => length >= BETWEEN_TURNS && turn_in.into_iter().chain(turn_out).all(is_sharp),
        }
    }

    fn bends(&self, line: &RouteLine) -> Bends {
        match self.leg.street.is_some() || self.leg.is_steps {
            true => Bends::None,
            false => line.bends(self.leg.street_begins, self.ends),
        }
    }

    /// The turn from this leg to another, whatever is crossed between them.
    fn turn_to(&self, line: &RouteLine, next: &Self) -> TurnDirection {
        if self.is_retraced_by(next) {
            return TurnDirection::Back;
        }
        let from = line.direction_before(self.leg.street_begins, self.ends);
        let to = line.direction_after(next.leg.street_begins, next.ends);
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

/// The legs without those that only cross a street, with their turns. What is left out is part of the next leg, or of the last
/// one, so that the lengths add up.
fn without_crossings<'s>(line: &RouteLine, legs: Vec<StreetLeg<'s>>) -> Vec<RouteLeg<'s>> {
    let mut kept: Vec<StreetLeg<'_>> = Vec::new();
    let mut crossed: Option<StreetLeg<'_>> = None;
    let crossing = Length::from_metres(CROSSING_LENGTH);
    for mut next in legs {
        if let Some(before) = crossed.take() {
            if before.is_between_turns(line, kept.last(), Some(&next)) {
                join(line, &mut kept, before);
            } else if next.leg.is_steps {
                // Steps are as long as they are.
                match kept.last_mut() {
                    Some(last) => last.leg.length = last.leg.length + before.leg.length,
                    None => kept.push(before),
                }
                join(line, &mut kept, next);
                continue;
            } else if before.is_retraced_by(&next)
                && before.leg.length + next.leg.length >= crossing
            {
                // Into a side street and back again is no crossing.
                join(line, &mut kept, before);
            } else {
                next.crosses = before.crosses || !before.is_one_street_with(&next);
                next.leg.length = before.leg.length + next.leg.length;
            }
        }
        let is_back = kept.last().is_some_and(|last| last.is_retraced_by(&next));
        if !next.leg.is_steps && next.leg.length < crossing && !is_back {
            crossed = Some(next);
        } else {
            join(line, &mut kept, next);
        }
    }
    let rest = crossed.take_if(|it| it.is_between_turns(line, kept.last(), None));
    if let Some(rest) = rest {
        join(line, &mut kept, rest);
    }
    match (kept.last_mut(), crossed) {
        (Some(last), Some(rest)) => last.leg.length = last.leg.length + rest.leg.length,
        (None, rest) => kept.extend(rest),
        (Some(_), None) => {}
    }
    let mut before = None;
    let turned = kept.into_iter().map(|it| {
        let from: Option<StreetLeg<'_>> = before.replace(it);
        let turn = from.map(|from| from.turn_to(line, &it));
        let bends = it.bends(line);
        let towards = match turn {
            None => line.towards(it.leg.street_begins, it.ends),
            Some(_) => None,
        };
        RouteLeg {
            turn,
            towards,
            bends,
            ..it.leg
        }
    });
    turned.collect()
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

fn side(across: f64) -> TurnDirection {
    match across > 0.0 {
        true => TurnDirection::Left,
        false => TurnDirection::Right,
    }
}
