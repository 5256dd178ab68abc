//! A walk with the seats along it.

use super::json;
use super::parts::{Limits, metres};
use crate::atlas_question::AtlasQuestion;
use crate::question::{QuestionError, WalkTarget};
use access::RouteSeats;
use serde::Serialize;
use streets::{Goals, SNAP_LIMIT};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WalkAnswer<'a> {
    metres: f64,
    minutes: f64,
    seats: Vec<SeatOnWay<'a>>,
    /// The longest stretch without a seat: the least and the most that it can be.
    without_seat: Limits,
}

#[derive(Serialize)]
struct SeatOnWay<'a> {
    id: &'a str,
    kind: &'a str,
    /// From the start to the point of the route beside it.
    metres: f64,
    /// Whether it is a seat for certain.
    certain: bool,
}

/// The refusal of an end of a walk at a position with no street near that the walk can use. `has_other`: a walk with steps could use one.
fn off_street(member: &str, has_other: bool) -> QuestionError {
    QuestionError::Range(match has_other {
        true => format!("{member}: no step-free street is within {SNAP_LIMIT} m"),
        false => format!(
            "{member}: no street that can be walked is within {SNAP_LIMIT} m; perhaps lon and lat are swapped"
        ),
    })
}

/// The walk of least effort; null without a route between two ends that are near streets.
pub fn walk(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let (pace, beside) = (question.pace()?, question.beside()?);
    let (from, seats) = (question.from()?, asked.seats()?);
    let network = analysis.network();
    let network = network.ok_or_else(QuestionError::no_streets)?;
    let (streets, start) = (network.streets(), network.start(analysis.atlas(), from));
    let paces = [pace, pace.step_free(false)];
    let (place, is_to_near, paths) = match question.to()? {
        WalkTarget::Place(id) => {
            let open = |it: &_| analysis.sites().get(*it).is_some_and(|it| !it.is_closed);
            let place = analysis.sites().by_id(id).filter(open);
            let unknown = || QuestionError::Range(format!("no place has the id `{id}`"));
            let place = place.ok_or_else(unknown)?;
            let wanted = |goal| goal == place.0;
            let goals = network.goals();
            let paths = streets.nearest_paths(goals, &start, pace, &wanted, 1);
            (Some(place), [true; 2], paths)
        }
        WalkTarget::Position(to) => {
            let goals = Goals::of_position(streets, *to);
            let start = start.without_containing_goals();
            let paths = streets.nearest_paths(&goals, &start, pace, &|_| true, 1);
            let is_near = paces.map(|it| goals.unsnapped(it).is_empty());
            (None, is_near, paths)
        }
    };
    let Some((walk, path)) = paths.first() else {
        // A start in the area of its goal is there, wherever streets are.
        return match (paces.map(|it| start.is_snapped(it)), is_to_near) {
            ([false, has_other], _) => Err(off_street("from", has_other)),
            (_, [false, has_other]) => Err(off_street("to", has_other)),
            _ => json(&()),
        };
    };
    let along = RouteSeats::new(network, &seats, pace, path, place, beside);
    let taxonomy = analysis.atlas().taxonomy();
    let seats = along.seats.iter().filter_map(|seat| {
        let place = analysis.sites().get(seat.place)?.place;
        Some(SeatOnWay {
            id: &place.id,
            kind: &taxonomy.kind_at(place.kind).id,
            metres: metres(seat.walked),
            certain: seat.is_certain,
        })
    });
    json(&WalkAnswer {
        metres: metres(walk.cost.length),
        minutes: pace.minutes(walk.cost.effort.metres()),
        seats: seats.collect(),
        without_seat: Limits::new(metres(along.least), metres(along.most)),
    })
}
