//! A walk to a place as directions, with the seats on the way.

use atlas::{Atlas, CompassDirection, Metres, PlaceIndex};
use std::sync::Arc;
use streets::{Bends, Route, TurnDirection};

/// The distances between seats that visitors can choose, in metres. The second is a rule of thumb for walking routes (RIVM 2025,
/// as `data/norms.json` has it).
pub const REST_DISTANCES: [u16; 4] = [75, 125, 200, 300];

/// The walk to a place.
pub struct PlannedWalk {
    /// The line on the map, and the cost.
    pub route: Arc<Route>,
    /// The streets in order.
    pub legs: Vec<PlannedLeg>,
    /// The straight lines from the start to the first street, and from the last one to the place, unless they are so short that they are
    /// part of these streets.
    pub off_street: [Option<Metres>; 2],
    /// How far from the start each main road is crossed, and its name.
    pub crossings: Vec<(Metres, Option<String>)>,
    /// How far from the start each seat on the way is.
    pub seats: Vec<Metres>,
    /// The longest stretch without a seat, from the start and to the end included.
    pub longest: Metres,
    /// The rests that were asked for.
    pub rests: Rests,
}

/// A street that the walk follows; see [`streets::RouteLeg`].
pub struct PlannedLeg {
    /// Its name.
    pub street: Option<String>,
    /// Whether it is known to be a path.
    pub is_path: bool,
    /// Whether it is steps.
    pub is_steps: bool,
    /// How many steps it has, if that is known.
    pub step_count: Option<u32>,
    /// How far from the start the turn onto it is.
    pub turns_at: Metres,
    /// How far from the start the street begins, behind what is only crossed after the turn.
    pub street_begins: Metres,
    /// How long the walk follows it, with what is only crossed, and a straight line at its end that has no line of its own.
    pub length: Metres,
    /// The turn onto it.
    pub turn: Option<TurnDirection>,
    /// In which direction the first one begins.
    pub towards: Option<CompassDirection>,
    /// Where it bends, if it has no name.
    pub bends: Bends,
}

/// Whether a walk has the rests that were asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rests {
    /// None were asked for.
    NotAsked,
    /// The whole walk is no longer than between two rests.
    NotNeeded,
    /// There are rests; the walk is longer than the shortest by this much.
    Found(Metres),
    /// No known way has them: the walk is the shortest.
    Missing,
}

/// Whether people rest on a place for certain: a kind of seat that anybody may use.
pub fn is_seat(atlas: &Atlas, place: PlaceIndex) -> bool {
    atlas
        .place(place)
        .is_some_and(|it| atlas.taxonomy().kind_at(it.kind).seat && atlas.caveat(it).is_none())
}

/// Whether the atlas has any seat; if not, its source may not record them.
pub fn has_seats(atlas: &Atlas) -> bool {
    atlas
        .indexed_places()
        .any(|(place, _)| is_seat(atlas, place))
}
