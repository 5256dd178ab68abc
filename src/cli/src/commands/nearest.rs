//! The places near somebody: the same ids in the same order as in the browser.

use crate::commands::calendar;
use crate::commands::opened_atlas::OpenedAtlas;
use atlas::{Atlas, Filter, LonLat, Metres, PlaceIndex, WalkCost};
use hours::{Calendar, Moment, State};
use serde::Serialize;
use streets::{Pace, SNAP_LIMIT};

/// What is query.
#[derive(Clone, Debug)]
pub struct NearestQuery {
    /// From where.
    pub here: LonLat,
    /// Only these kinds, by id; none is all.
    pub kinds: Vec<String>,
    /// No more than so many.
    pub limit: usize,
    /// No further than so many metres: in a straight line, or on foot the length of the walk.
    pub within: Metres,
    /// How somebody walks, where it is query on foot.
    pub pace: Option<Pace>,
    /// When it has to be open, where that matters.
    pub open: Option<OpenAt>,
}

/// When a place has to be open.
#[derive(Clone, Debug)]
pub struct OpenAt {
    /// What is known of the clock and the holidays there.
    pub calendar: Calendar,
    /// The moment.
    pub moment: Moment,
    /// Also places of which nobody knows.
    pub even_unknown: bool,
}

impl OpenAt {
    /// Whether a place counts.
    fn holds(&self, atlas: &Atlas, index: PlaceIndex) -> bool {
        match calendar::state(atlas, index, &self.calendar, self.moment) {
            Some(State::Open { .. }) => true,
            Some(State::Closed { .. }) => false,
            Some(State::Unknown { .. }) | None => self.even_unknown,
        }
    }

    /// What a place is, and the local time until which it surely is so.
    fn describe(&self, atlas: &Atlas, index: PlaceIndex) -> (&'static str, Option<String>) {
        let state = calendar::state(atlas, index, &self.calendar, self.moment);
        let (word, until) = match state {
            Some(State::Open { until, .. }) => ("open", until),
            Some(State::Closed { opens, .. }) => ("closed", opens),
            Some(State::Unknown { until, .. }) => ("unknown", until),
            None => ("unknown", None),
        };
        (word, until.map(|it| calendar::local(&self.calendar, it)))
    }
}

/// A place in the answer, a row of the table.
#[derive(Clone, Debug, Serialize)]
pub struct NearestRow {
    /// Its id.
    pub id: String,
    /// Its kind, by id.
    pub kind: String,
    /// Its name.
    pub name: Option<String>,
    /// Whether anybody can walk in: `free`, `conditional` or `unknown`.
    pub key: &'static str,
    /// Metres in a straight line; 0 inside it.
    pub distance: f64,
    /// The length of the walk in metres, where it was query on foot.
    pub walk_metres: Option<f64>,
    /// How long the walk takes.
    pub walk_minutes: Option<f64>,
    /// Where a moment was query about: `open` or `unknown`.
    pub state: Option<&'static str>,
    /// The local time until which it surely is so, `2026-11-21T14:00`; nothing where that is more than a year away.
    pub until: Option<String>,
}

impl NearestQuery {
    fn is_open(&self, atlas: &Atlas, index: PlaceIndex) -> bool {
        self.open.as_ref().is_none_or(|it| it.holds(atlas, index))
    }
}

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// A kind that the taxonomy does not have.
    #[error("kind `{0}` is not in the taxonomy")]
    Kind(String),
    /// On foot in an atlas without streets.
    #[error("this atlas has no streets: ask without --on-foot for distances in a straight line")]
    NoStreets,
    /// On foot from too far away.
    #[error("no street that can be walked is known within {SNAP_LIMIT} m of there")]
    NoStreetNear,
}

/// The nearest places: by distance and then id, or on foot by the minutes of the walk and then id.
///
/// # Errors
/// A kind that there is not, or a walk where there are no streets.
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
    let Some(pace) = query.pace else {
        // Who is closed takes nobody's place in the list.
        let most = if query.open.is_some() {
            usize::MAX
        } else {
            query.limit
        };
        let found = atlas.nearest(query.here, &wanted, query.within, most);
        let open = found.iter().filter(|it| query.is_open(atlas, it.place));
        let rows = open.map(|it| row(atlas, it.place, it.distance, None, query));
        return Ok(rows.flatten().take(query.limit).collect());
    };
    let on_foot = opened.on_foot.as_ref().ok_or(QueryError::NoStreets)?;
    let start = on_foot.start(atlas, query.here);
    if !start.is_snapped(pace) {
        return Err(QueryError::NoStreetNear);
    }
    let is_wanted = |index| atlas.matches(&wanted, index) && query.is_open(atlas, index);
    // The easiest walk is not always the shortest: with a limit to its length, all are looked at.
    let most = if query.within < Metres::INFINITE {
        usize::MAX
    } else {
        query.limit
    };
    let walks = on_foot.nearest(&start, pace, &is_wanted, most).walks;
    let rows = walks.iter().filter_map(|walk| {
        let place = PlaceIndex(walk.goal);
        let walked = WalkCost::from(*walk);
        let distance = atlas.place(place)?.shape.distance(query.here);
        let near = walked.length <= query.within;
        near.then(|| row(atlas, place, distance, Some((walked, pace)), query))?
    });
    Ok(rows.take(query.limit).collect())
}

fn row(
    atlas: &Atlas,
    index: PlaceIndex,
    distance: Metres,
    walk: Option<(WalkCost, Pace)>,
    query: &NearestQuery,
) -> Option<NearestRow> {
    let place = atlas.place(index)?;
    let told = query.open.as_ref().map(|it| it.describe(atlas, index));
    let (state, until) = told.map_or((None, None), |(state, until)| (Some(state), until));
    Some(NearestRow {
        id: place.id.clone(),
        kind: atlas.taxonomy().kind_at(place.kind).id.clone(),
        name: place.name.clone(),
        key: place.key.word(),
        distance: thousandths(distance.get()),
        walk_metres: walk.map(|(walk, _)| thousandths(walk.length.get())),
        walk_minutes: walk.map(|(walk, pace)| thousandths(pace.minutes(walk.effort))),
        state,
        until,
    })
}

/// Without digits that say nothing.
fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// The rows as CSV with a line of names first.
///
/// # Errors
/// Never for these rows; the type is that of the library.
pub fn csv(rows: &[NearestRow]) -> Result<String, csv::Error> {
    let mut to = csv::Writer::from_writer(Vec::new());
    for row in rows {
        to.serialize(row)?;
    }
    let bytes = to.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
