//! Evaluates needs and opening conditions for places. Loaded on demand.

use crate::state::{Conditions, State, When};
use atlas::{
    AudienceIndex, Filter, KindIndex, Need, NeedStatus, Place, PlaceIndex, Row, needs_mask,
};
use i18n::tagged;
use std::sync::Arc;

/// The places that fulfil conditions at a time as [`State::clock`], by number; `None` for all of them.
pub fn matching(state: State, conditions: &Conditions, now: f64) -> Option<Arc<[bool]>> {
    let needs = conditions
        .needs
        .iter()
        .map(|it| state.shared().need_statuses(*it));
    let open = conditions.open.iter().map(|it| open_at(state, it, now));
    let needs: Vec<Arc<[NeedStatus]>> = needs.chain(open).collect();
    let places = state.atlas().places().len();
    (!needs.is_empty()).then(|| needs_mask(&needs, places, conditions.even_unknown))
}

/// Whether each place is open, by number. Until opening hours are parsed it is known only for places that are always open.
fn open_at(state: State, when: &When, now: f64) -> Arc<[NeedStatus]> {
    if let Some(times) = state.opening_times() {
        return times.fits(when, now);
    }
    let atlas = state.atlas();
    let always = atlas.indexed_places().map(|(index, _)| {
        let open = atlas.is_open_without_hours(index);
        open.then_some(true).into()
    });
    always.collect()
}

/// The answer if no place is within the limit, with the nearest one beyond it, or if none fulfils the conditions; with the number of
/// places for which these are unknown.
pub fn none(state: State) -> String {
    let locale = state.locale();
    let limit = state.limit().and_then(|it| state.limit_text(it));
    let none = match (limit, state.listing().beyond) {
        (Some(limit), Some(beyond)) => {
            let is_narrowed = !state.chosen_kinds().is_empty() || !state.conditions().is_none();
            let context = state.walk_context();
            locale.none_within(&state.atlas(), &limit, &beyond, context, is_narrowed)
        }
        _ => locale.on_demand().needs.none.to_owned(),
    };
    let none = match opens_later(state) {
        Some(later) => [&none, " ", &later].concat(),
        None => none,
    };
    if state.conditions().even_unknown {
        return none;
    }
    match offered_unknown(state).0 {
        0 => none,
        count => {
            let count = locale.count(locale.list.places, count);
            let known = locale.say(locale.on_demand().needs.none_known, [&count]);
            [&none, " ", &known].concat()
        }
    }
}

/// The nearest place within the limit that opens later and fulfils the other conditions, as a sentence; `None` without one.
fn opens_later(state: State) -> Option<String> {
    let (conditions, here, times) = (state.conditions(), state.here()?, state.opening_times()?);
    let when = conditions.open.clone()?;
    let others = Conditions {
        open: None,
        ..conditions
    };
    let (atlas, clock) = (state.atlas(), state.clock());
    let later = places(state, &others).into_iter();
    let later = later.filter(|it| times.opens(*it, &when, clock));
    let rows = later.filter_map(|place| {
        Some(Row {
            number: 0,
            place,
            distance: Some(atlas.place(place)?.shape.distance(here.at)),
            walk: state.walk_to(place),
        })
    });
    let context = state.walk_context();
    // As the list is ordered: by what is printed.
    let far = |row: &Row| match row.walk {
        Some(walk) => Some((walk.printed(context.pace.minute()), walk.effort)),
        None => row
            .distance
            .filter(|_| !context.has_walks)
            .map(|it| ((0, 0), it)),
    };
    let rows = rows.filter_map(|row| Some((far(&row)?, row)));
    let (_, nearest) = rows.min_by(|a, b| a.0.cmp(&b.0))?;
    let opens = times.phrase(state, nearest.place);
    let locale = state.locale();
    Some(locale.opens_later(&atlas, &nearest, &opens, context))
}

/// The needs that are unknown for this place, and with `even_hours` also whether it is open, as a phrase; `None` without any.
pub fn unknown(state: State, place: PlaceIndex, even_hours: bool) -> Option<String> {
    let locale = state.locale();
    let Conditions { needs, open, .. } = state.conditions();
    let is_unknown =
        |fits: Arc<[NeedStatus]>| fits.get(place.0 as usize) == Some(&NeedStatus::Unknown);
    let needs = needs
        .into_iter()
        .filter(|it| is_unknown(state.shared().need_statuses(*it)));
    let mut names: Vec<String> = needs.map(|need| name(state, need)).collect();
    let open = open.filter(|_| even_hours);
    if open.is_some_and(|when| is_unknown(open_at(state, &when, state.asked_at()))) {
        names.push(locale.on_demand().opening.ask_unknown.to_owned());
    }
    (!names.is_empty())
        .then(|| locale.say(locale.on_demand().needs.unknown, [&locale.list(&names)]))
}

/// The number of places of the chosen kinds that fulfil these conditions and are within the limit.
pub fn count(state: State, conditions: &Conditions) -> usize {
    count_within(state, state.limit(), &filter(state, conditions))
}

/// The number of places of these kinds that fulfil the chosen conditions and are within the limit.
pub fn count_kinds(state: State, kinds: &[KindIndex]) -> usize {
    let filter = Filter {
        kinds: Some(kinds.to_vec()),
        mask: state.matching(),
    };
    count_within(state, state.limit(), &filter)
}

/// The number of places within a limit, an index among [`State::limits`], that would be added by also showing those for which
/// the conditions are unknown.
pub fn count_unknown(state: State, limit: Option<usize>) -> usize {
    let conditions = state.conditions();
    let with = |even_unknown| Conditions {
        even_unknown,
        ..conditions.clone()
    };
    let count = |conditions| count_within(state, limit, &filter(state, &conditions));
    count(with(true)).saturating_sub(count(with(false)))
}

/// The same within the limit of the visitor; where nothing is within it, and nothing unknown either, of all places, as an unknown
/// place may be nearer than the one that the answer names. And whether these are beyond the limit.
pub fn offered_unknown(state: State) -> (usize, bool) {
    match count_unknown(state, state.limit()) {
        0 if state.listing().all.is_empty() => (count_unknown(state, None), true),
        count => (count, false),
    }
}

/// The places of the chosen kinds that fulfil these conditions and are within the limit. It does not depend on the clock where they
/// have no opening time.
pub fn places(state: State, conditions: &Conditions) -> Vec<PlaceIndex> {
    let atlas = state.atlas();
    let filter = Filter {
        kinds: state.kinds(),
        mask: matching(state, conditions, 0.0),
    };
    let reached = reached(state, state.limit());
    let matching = atlas.indexed_places();
    let matching = matching.filter(|(index, _)| atlas.matches(&filter, *index));
    let matching = matching.filter(|it| reached.as_ref().is_none_or(|reached| reached(*it)));
    matching.map(|it| it.0).collect()
}

/// A filter by the chosen kinds and these conditions.
fn filter(state: State, conditions: &Conditions) -> Filter {
    Filter {
        kinds: state.kinds(),
        mask: matching(state, conditions, state.asked_at()),
    }
}

/// The number of places that match a filter, within a limit if there is one.
fn count_within(state: State, limit: Option<usize>, filter: &Filter) -> usize {
    let atlas = state.atlas();
    let Some(is_within) = reached(state, limit) else {
        return atlas.count(filter);
    };
    let matching = atlas.indexed_places();
    let matching = matching.filter(|(index, _)| atlas.matches(filter, *index));
    matching.filter(|it| is_within(*it)).count()
}

/// Whether a place is within a limit, as a function; `None` without a limit.
fn reached(state: State, limit: Option<usize>) -> Option<impl Fn((PlaceIndex, &Place)) -> bool> {
    let limit = limit.and_then(|at| state.limits().get(at).copied())?;
    let here = state.here()?;
    let walks = state.walks().filter(|it| !it.costs.is_empty());
    Some(move |(index, place): (PlaceIndex, &Place)| {
        let far = match &walks {
            Some(walks) => {
                let walk = walks.costs.get(index.0 as usize).copied().flatten();
                walk.map(|it| it.effort)
            }
            None => Some(place.shape.distance(here.at).rounded()),
        };
        far.is_some_and(|it| it <= limit)
    })
}

/// The needs that some place of the atlas is known to fulfil, with their names: those that the element offers.
pub fn offered(state: State) -> Vec<(Need, String)> {
    let atlas = state.atlas();
    let needs = atlas.taxonomy().needs().filter(|need| {
        let statuses = state.shared().need_statuses(*need);
        statuses.contains(&NeedStatus::Yes)
    });
    needs.map(|need| (need, name(state, need))).collect()
}

/// The name of a need in the element's language.
pub fn name(state: State, need: Need) -> String {
    let locale = state.locale();
    let messages = &locale.on_demand().needs;
    match need {
        Need::Wheelchair => messages.wheelchair.to_owned(),
        Need::Indoors => messages.indoors.to_owned(),
        Need::NoFee => messages.no_fee.to_owned(),
        Need::Toilet => messages.toilet.to_owned(),
        Need::For(AudienceIndex(number)) => {
            let atlas = state.atlas();
            let audience = atlas.taxonomy().audiences.get(usize::from(number));
            audience.map_or_else(String::new, |it| tagged(it.label.localized(locale.lang)))
        }
    }
}
