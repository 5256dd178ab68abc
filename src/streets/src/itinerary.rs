//! A route as directions: the streets that it follows, in order, and where it turns.

use crate::bends::Bends;
use crate::class::Class;
use crate::length::Length;
use crate::route_line::RouteLine;
use crate::route_path::{RoutePart, RoutePath};
use crate::street_leg::StreetLeg;
use crate::streets::Streets;
use atlas::CompassDirection;

/// A street that a route follows for less is only crossed: it is part of the next one. In metres.
pub const CROSSING_LENGTH: f64 = 25.0;
/// A street that a route follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RouteLeg<'s> {
    /// Its name; `None` for one without a name.
    pub street: Option<&'s str>,
    /// Whether most of it is a [`Class::Path`], and all but pieces that are together shorter than a crossing.
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
    /// In which direction the first leg begins, behind what is only crossed before it; `None` for all others.
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

impl Streets {
    /// The streets that a route follows, in order. Parts of one street that only a crossing divides are one leg, however it winds
    /// between the streets that begin there; steps are a leg of their own.
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
        let (begins, node) = match part.from <= part.to {
            true => (part.from == Length::ZERO, edge.from),
            false => (part.from == edge.length, edge.to),
        };
        let leg = RouteLeg {
            street: self.name(edge.name),
            is_path: false,
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
            not_path: match edge.class {
                Class::Path => Length::ZERO,
                _ => leg.length,
            },
            // A bench in the middle of an edge is no junction.
            branches: begins && self.adjacency(node).len() > 2,
            crossing_begins: walked,
            crosses: false,
            retraces: false,
        })
    }
}

/// Adds a leg, or makes the last one longer where the route stays on its street.
fn join<'s>(line: &RouteLine, legs: &mut Vec<StreetLeg<'s>>, next: StreetLeg<'s>) {
    match legs.last_mut() {
        Some(last) if last.goes_on_as(line, &next) => {
            last.not_path = last.not_path + next.not_path;
            last.leg.length = last.leg.length + next.leg.length;
            let counts = last.leg.step_count.zip(next.leg.step_count);
            last.leg.step_count = counts.map(|(a, b)| a.saturating_add(b));
            last.ends = next.ends;
            last.last = next.last;
        }
        _ => legs.push(next),
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
                join(line, &mut kept, before.whole());
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
                next.crossing_begins = before.crossing_begins;
                next.branches |= before.branches;
                next.retraces = before.retraces || before.is_retraced_by(&next);
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
        join(line, &mut kept, rest.whole());
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
            is_path: it.is_path(),
            turn,
            towards,
            bends,
            ..it.leg
        }
    });
    turned.collect()
}
