//! The command `nearest`: the same places in the same order as `nearest` of the JavaScript interface, by exact numbers.

use crate::commands::calendar;
use crate::commands::opened_atlas::OpenedAtlas;
use crate::output::spreadsheet;
use access::{PlaceChoice, RouteSeats, Sites, Supply};
use atlas::{Atlas, Caveat, Filter, LonLat, Metres, OpenPlaces, PlaceIndex, Question, WalkCost};
use hours::{Calendar, Moment, OpenState};
use serde::Serialize;
use streets::{Length, Pace, RoutePath, SEAT_BESIDE, SNAP_LIMIT, WalkingNetwork};

/// A query.
#[derive(Clone, Debug)]
pub struct NearestQuery {
    /// Start position.
    pub here: LonLat,
    /// Ids of the kinds to include; all if empty.
    pub kinds: Vec<String>,
    /// Maximum number of places.
    pub limit: usize,
    /// Maximum distance: in a straight line, or on foot the length of the walk.
    pub within: Metres,
    /// Walking pace; `None` for straight-line distances.
    pub pace: Option<Pace>,
    /// Time at which the places must be open, if any.
    pub open: Option<OpenAt>,
}

/// A time at which places must be open.
#[derive(Clone, Debug)]
pub struct OpenAt {
    /// Calendar of the atlas.
    pub calendar: Calendar,
    /// The moment.
    pub moment: Moment,
    /// Whether places with unknown opening hours are included.
    pub even_unknown: bool,
}

impl OpenAt {
    /// Whether a place is included.
    fn holds(&self, atlas: &Atlas, index: PlaceIndex) -> bool {
        match calendar::state(atlas, index, &self.calendar, self.moment) {
            Some(OpenState::Open { .. }) => true,
            Some(OpenState::Closed { .. }) => false,
            Some(OpenState::Unknown { .. }) | None => self.even_unknown,
        }
    }

    /// The state of a place, and the local time until which it lasts.
    fn describe(&self, atlas: &Atlas, index: PlaceIndex) -> (&'static str, Option<String>) {
        let state = calendar::state(atlas, index, &self.calendar, self.moment);
        let (word, until) = match state {
            Some(OpenState::Open { until, .. }) => ("open", until),
            Some(OpenState::Closed { opens, .. }) => ("closed", opens),
            Some(OpenState::Unknown { until, .. }) => ("unknown", until),
            None => ("unknown", None),
        };
        (word, until.map(|it| calendar::local(&self.calendar, it)))
    }
}

/// A place in the answer; a row of the CSV.
#[derive(Clone, Debug, Serialize)]
pub struct NearestRow {
    /// Id of the place.
    pub id: String,
    /// Id of its kind.
    pub kind: String,
    /// Its name.
    pub name: Option<String>,
    /// Key status: `free`, `conditional` or `unknown`.
    pub key: &'static str,
    /// Straight-line distance in metres; 0 inside the place.
    pub distance: f64,
    /// Length of the walk in metres, for queries on foot.
    pub walk_metres: Option<f64>,
    /// Duration of the walk in minutes, for queries on foot.
    pub walk_minutes: Option<f64>,
    /// Seats along the walk, for queries on foot: places of the kinds that the taxonomy says are seats, at most 25 m of walking
    /// aside. The place itself is none of them.
    pub seats: Option<usize>,
    /// Places along the walk that are perhaps seats: it is unknown whether anybody may use them.
    pub seats_perhaps: Option<usize>,
    /// The longest stretch of the walk without a seat in metres, ends included; places that are perhaps seats are none.
    pub without_seat_metres: Option<f64>,
    /// `open` or `unknown`, for queries with a time.
    pub state: Option<&'static str>,
    /// Local time until which the state lasts, such as `2026-11-21T14:00`; none if more than a year ahead.
    pub until: Option<String>,
    /// Why not anybody can just walk in: `fee`, `conditional` or `unknown`; none for a key-free place.
    pub caveat: Option<&'static str>,
    /// Whether it is the place that the answer recommends ([`Atlas::recommendation`]); it may lie beyond the limit.
    pub recommended: bool,
}

impl NearestQuery {
    fn is_open(&self, atlas: &Atlas, index: PlaceIndex) -> bool {
        self.open.as_ref().is_none_or(|it| it.holds(atlas, index))
    }
}

/// Why a query has no answer.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// The taxonomy lacks this kind.
    #[error("kind `{0}` is not in the taxonomy")]
    Kind(String),
    /// A query on foot, in an atlas without streets.
    #[error("this atlas has no streets: ask without --on-foot for distances in a straight line")]
    NoStreets,
    /// A query on foot from a position that does not snap to the network.
    #[error("no street that can be walked is known within {SNAP_LIMIT} m of there")]
    NoStreetNear,
}

/// Finds the nearest places: ordered by distance and id, or on foot by duration and id.
///
/// # Errors
/// If the taxonomy lacks a kind, the atlas lacks streets, or the start does not snap.
pub fn nearest(opened: &OpenedAtlas, query: &NearestQuery) -> Result<Vec<NearestRow>, QueryError> {
    let atlas = &opened.atlas;
    let find = |id: &String| {
        let kind = atlas.taxonomy().kind(id);
        kind.ok_or_else(|| QueryError::Kind(id.clone()))
    };
    let kinds = query
        .kinds
        .iter()
        .map(find)
        .collect::<Result<Vec<_>, _>>()?;
    let wanted = Filter::of((!kinds.is_empty()).then_some(kinds));
    let is_wanted = |index| atlas.matches(&wanted, index) && query.is_open(atlas, index);
    let recommended = |walks: &[Option<WalkCost>]| {
        let mask = atlas.indexed_places().map(|(index, _)| is_wanted(index));
        let question = Question {
            location: Some(query.here),
            filter: Filter {
                kinds: None,
                mask: Some(mask.collect()),
            },
            minute: query.pace.unwrap_or_default().minute(),
            ..Question::default()
        };
        let listing = atlas.listing(&question, walks);
        // Places that are closed at the time of the query do not pass the filter.
        let found = atlas.recommendation(query.here, &listing, walks, OpenPlaces::UNKNOWN);
        found.map(|it| it.row.place)
    };
    let Some(pace) = query.pace else {
        let recommended = recommended(&[]);
        // Closed places do not count towards the limit.
        let most = if query.open.is_some() {
            usize::MAX
        } else {
            query.limit
        };
        let found = atlas.nearest(query.here, &wanted, query.within, most);
        let open = found.iter().filter(|it| query.is_open(atlas, it.place));
        let rows = open.map(|it| row(atlas, it.place, it.distance, None, query, recommended));
        return Ok(rows.flatten().take(query.limit).collect());
    };
    let on_foot = opened.on_foot.as_ref().ok_or(QueryError::NoStreets)?;
    let start = on_foot.start(atlas, query.here);
    if !start.is_snapped(pace) {
        return Err(QueryError::NoStreetNear);
    }
    let recommended = recommended(&on_foot.walks(&start, pace));
    // Walks are found by effort, not by length: a maximum length needs all of them.
    let most = if query.within < Metres::INFINITE {
        usize::MAX
    } else {
        query.limit
    };
    let wanted = |goal| is_wanted(PlaceIndex(goal));
    let streets = on_foot.streets();
    let paths = streets.nearest_paths(on_foot.goals(), &start, pace, &wanted, most);
    let choice = PlaceChoice::seats(atlas.taxonomy());
    let seats = Supply::new(&Sites::new(atlas), &choice, None);
    let rows = paths.iter().filter_map(|(walk, path)| {
        let place = PlaceIndex(walk.goal);
        let cost = WalkCost::from(*walk);
        let distance = atlas.place(place)?.shape.distance(query.here);
        let near = cost.length <= query.within;
        near.then(|| {
            let seats = seats_along(on_foot, &seats, pace, path, place);
            let walked = Walked { cost, pace, seats };
            row(atlas, place, distance, Some(&walked), query, recommended)
        })?
    });
    Ok(rows.take(query.limit).collect())
}

/// A walk with the seats along it.
struct Walked {
    cost: WalkCost,
    pace: Pace,
    seats: RouteSeats,
}

fn seats_along(
    on_foot: &WalkingNetwork,
    seats: &Supply,
    pace: Pace,
    path: &RoutePath,
    to: PlaceIndex,
) -> RouteSeats {
    let beside = Length::from_metres(SEAT_BESIDE);
    RouteSeats::new(on_foot, seats, pace, path, Some(to), beside)
}

fn row(
    atlas: &Atlas,
    index: PlaceIndex,
    distance: Metres,
    walked: Option<&Walked>,
    query: &NearestQuery,
    recommended: Option<PlaceIndex>,
) -> Option<NearestRow> {
    let place = atlas.place(index)?;
    let described = query.open.as_ref().map(|it| it.describe(atlas, index));
    let (state, until) = described.map_or((None, None), |(state, until)| (Some(state), until));
    Some(NearestRow {
        id: place.id.clone(),
        kind: atlas.taxonomy().kind_at(place.kind).id.clone(),
        name: place.name.clone(),
        key: place.key.as_str(),
        distance: thousandths(distance.get()),
        walk_metres: walked.map(|it| thousandths(it.cost.length.get())),
        walk_minutes: walked.map(|it| thousandths(it.pace.minutes(it.cost.effort))),
        seats: walked.map(|it| it.seats.count(true)),
        seats_perhaps: walked.map(|it| it.seats.count(false)),
        without_seat_metres: walked.map(|it| thousandths(it.seats.most.metres().get())),
        state,
        until,
        caveat: atlas.caveat(place).map(|it| match it {
            Caveat::Fee => "fee",
            Caveat::Conditional => "conditional",
            Caveat::UnknownKey => "unknown",
            Caveat::Closed => "closed",
        }),
        recommended: recommended == Some(index),
    })
}

/// Rounds to thousandths.
fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Formats rows as CSV with a header, in which no cell is a formula.
///
/// # Errors
/// Never for these rows; the type is that of the csv crate.
pub fn csv(rows: &[NearestRow]) -> Result<String, csv::Error> {
    spreadsheet::csv(rows)
}
