//! A route as directions: the streets that it follows, in order, and where it turns.

use crate::class::Class;
use crate::length::Length;
use crate::route_path::{RoutePart, RoutePath};
use crate::streets::Streets;
use atlas::sine_cosine;
use geo::Coord;

/// A street that a route follows for less is only crossed: it is part of the next one. In metres.
const CROSSING_LENGTH: f64 = 25.0;
/// A change of direction is a turn from 30° on: the tangent of that.
const TURN: f64 = 0.577_350_269;

/// A street that a route follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RouteLeg<'s> {
    /// Its name; `None` for one without a name.
    pub street: Option<&'s str>,
    /// Whether it is a flight of steps.
    pub is_steps: bool,
    /// How far from the start of the walk it begins.
    pub walked: Length,
    /// How long the route follows it.
    pub length: Length,
    /// How the route turns to get onto it; `None` for the first.
    pub turn: Option<TurnDirection>,
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
    /// Back the way it came, less than 30° to either side.
    Back,
}

/// A leg with the directions in which it begins and ends, as vectors east and north.
#[derive(Clone, Copy)]
struct DirectedLeg<'s> {
    leg: RouteLeg<'s>,
    begins: Coord<f64>,
    ends: Coord<f64>,
}

impl Streets {
    /// The streets that a route follows, in order. Parts of one street that only a crossing divides are one leg; steps are a
    /// leg of their own.
    pub fn itinerary(&self, path: &RoutePath) -> Vec<RouteLeg<'_>> {
        let mut legs: Vec<DirectedLeg<'_>> = Vec::new();
        let mut walked = path.before;
        for part in &path.parts {
            if let Some(next) = self.directed_leg(*part, walked) {
                join(&mut legs, next);
            }
            walked = walked + part.length();
        }
        without_crossings(legs)
    }

    fn directed_leg(&self, part: RoutePart, walked: Length) -> Option<DirectedLeg<'_>> {
        let edge = self.edges().get(part.edge)?;
        let leg = RouteLeg {
            street: self.name(edge.name),
            is_steps: edge.class == Class::Steps,
            walked,
            length: part.length(),
            turn: None,
        };
        let points: Vec<Coord<f64>> = self
            .grid_points(edge)
            .iter()
            .map(|it| (*it).into())
            .collect();
        let ecef = self.ecef_points(edge);
        let along = |at: Length| {
            let mut length = 0.0;
            let mut segment = 0;
            for (index, ends) in ecef.windows(2).enumerate() {
                segment = index;
                length += ends[0].chord_squared(ends[1]).sqrt();
                if Length::from_metres(length) > at {
                    break;
                }
            }
            segment
        };
        let forwards = part.from <= part.to;
        let vector = |segment: usize| {
            let (from, to) = (points.get(segment)?, points.get(segment + 1)?);
            let (_, shrinking) = sine_cosine(from.y);
            let sign = if forwards { 1.0 } else { -1.0 };
            Some(Coord {
                x: sign * (to.x - from.x) * shrinking,
                y: sign * (to.y - from.y),
            })
        };
        // A position at the end of a segment belongs to the one that the route comes from or goes to.
        let before = |at: Length| along(at.saturating_sub(Length(1)));
        let (begins, ends) = match forwards {
            true => (along(part.from), before(part.to)),
            false => (before(part.from), along(part.to)),
        };
        Some(DirectedLeg {
            leg,
            begins: vector(begins)?,
            ends: vector(ends)?,
        })
    }
}

/// Adds a leg, or makes the last one longer where the route stays on its street.
fn join<'s>(legs: &mut Vec<DirectedLeg<'s>>, next: DirectedLeg<'s>) {
    match legs.last_mut() {
        Some(last) if last.goes_on_as(&next) => last.extend(&next),
        _ => legs.push(next),
    }
}

impl DirectedLeg<'_> {
    /// Whether another leg is more of the same street. A turn from one path without a name to another must be told, and so must
    /// turning back.
    fn goes_on_as(&self, next: &Self) -> bool {
        let is_one_street =
            (self.leg.street, self.leg.is_steps) == (next.leg.street, next.leg.is_steps);
        is_one_street
            && match turn(self.ends, next.begins) {
                TurnDirection::Straight => true,
                TurnDirection::Left | TurnDirection::Right => self.leg.street.is_some(),
                TurnDirection::Back => false,
            }
    }

    /// Makes it longer by another leg.
    fn extend(&mut self, by: &Self) {
        self.leg.length = self.leg.length + by.leg.length;
        self.ends = by.ends;
    }
}

/// The legs without those that only cross a street, with their turns. What is left out is part of the next leg, or of the last
/// one, so that the lengths add up.
fn without_crossings(legs: Vec<DirectedLeg<'_>>) -> Vec<RouteLeg<'_>> {
    let mut kept: Vec<DirectedLeg<'_>> = Vec::new();
    let mut crossed: Option<DirectedLeg<'_>> = None;
    let is_crossing =
        |leg: &RouteLeg<'_>| !leg.is_steps && leg.length < Length::from_metres(CROSSING_LENGTH);
    for mut next in legs {
        if let Some(before) = crossed.take() {
            // Steps are as long as they are.
            if next.leg.is_steps {
                match kept.last_mut() {
                    Some(last) => last.extend(&before),
                    None => kept.push(before),
                }
                join(&mut kept, next);
                continue;
            }
            next.leg.walked = before.leg.walked;
            next.leg.length = before.leg.length + next.leg.length;
        }
        if is_crossing(&next.leg) {
            crossed = Some(next);
        } else {
            join(&mut kept, next);
        }
    }
    match (kept.last_mut(), crossed) {
        (Some(last), Some(rest)) => last.extend(&rest),
        (None, rest) => kept.extend(rest),
        (Some(_), None) => {}
    }
    let mut before = None;
    let mut turned = |it: DirectedLeg<'_>| {
        let turn = before.map(|from| turn(from, it.begins));
        before = Some(it.ends);
        turn
    };
    let turns: Vec<Option<TurnDirection>> = kept.iter().map(|it| turned(*it)).collect();
    let legs = kept.into_iter().zip(turns);
    legs.map(|(it, turn)| RouteLeg { turn, ..it.leg }).collect()
}

/// The turn from one direction to another.
fn turn(from: Coord<f64>, to: Coord<f64>) -> TurnDirection {
    let across = from.x * to.y - from.y * to.x;
    let along = from.x * to.x + from.y * to.y;
    if across.abs() < TURN * along.abs() {
        if along > 0.0 {
            TurnDirection::Straight
        } else {
            TurnDirection::Back
        }
    } else if across > 0.0 {
        TurnDirection::Left
    } else {
        TurnDirection::Right
    }
}
