//! Applies a chosen suggestion: opens a place, sets the location, or filters by kind or need.

use super::{close, set_input};
use crate::map::viewport;
use crate::state::{Here, How, NodeKey, Opener, State};
use atlas::{KindIndex, LonLat, Need};
use i18n::{in_language, two_names};
use search::{AreaIndex, AreaLevel, Suggestion, Target};

/// Applies the suggestion at this position, from 0.
pub fn choose(state: State, at: usize) {
    let answer = state.suggestions();
    let Some(suggestion) = answer.as_ref().and_then(|it| it.items.get(at)) else {
        return;
    };
    close(state);
    if let Target::Place(place) = suggestion.target {
        // The text stays, for when the card is closed and the focus returns to the box.
        state.select(place, Opener::Search);
        if state.here().is_none() {
            viewport::zoom_to_place(state, place);
        }
        return;
    }
    set_input(state, "");
    // The focus moves to the answer: a screen reader reads it, and a phone hides its keyboard.
    state.set_reading_answer(true);
    match suggestion.target {
        Target::Place(_) => {}
        Target::House { at, .. } => arrive(state, &full_name(state, suggestion), at, How::Address),
        Target::Street { at, .. } => arrive(state, &full_name(state, suggestion), at, How::Street),
        Target::Area(area) => go_to_area(state, area),
        Target::Domain(domain) => filter_by_kinds(state, state.kinds_of(domain), &suggestion.label),
        Target::Need(need) => filter_by_need(state, need, &suggestion.label),
        Target::Kind { kind, within, .. } => {
            filter_by_kinds(state, vec![kind], &suggestion.label);
            if let Some(area) = within {
                go_to_area(state, area);
            }
        }
    }
    state.focus(NodeKey::Answer);
    state.on_next_frame(move || state.show_answer());
}

/// The name of a street or house with its town or neighbourhood, and whether its position is estimated.
fn full_name(state: State, suggestion: &Suggestion) -> String {
    let code = state.lang().code();
    let (own, local) = suggestion.names();
    let mut name = match own {
        "" => local.to_owned(),
        own => two_names(&in_language(own, code), local),
    };
    if !suggestion.context.is_empty() {
        name = [&name, ", ", &suggestion.context].concat();
    }
    if suggestion.is_approximate {
        let estimated = in_language(state.locale().on_demand().search.estimated, code);
        name = [&name, " (", &estimated, ")"].concat();
    }
    name
}

fn arrive(state: State, name: &str, at: LonLat, how: How) {
    state.arrive_at(name.to_owned(), Here { at, how });
}

/// Sets the location to an area: a neighbourhood as such, a larger area by its anchor.
fn go_to_area(state: State, area: AreaIndex) {
    let index = state.search_index();
    let Some(area) = index.as_ref().and_then(|it| it.area(area)) else {
        return;
    };
    let how = match (area.level, area.neighbourhoods.first()) {
        (AreaLevel::Neighbourhood, Some(index)) => How::Neighbourhood(*index),
        _ => How::Area,
    };
    arrive(state, &area.name, area.anchor, how);
}

/// Filters by these kinds, and announces it.
fn filter_by_kinds(state: State, kinds: Vec<KindIndex>, name: &str) {
    state.close_card();
    state.choose_kinds(kinds);
    announce_filter(state, name);
}

/// Adds a need to the conditions, and announces it.
fn filter_by_need(state: State, need: Need, name: &str) {
    state.close_card();
    let mut conditions = state.conditions();
    if !conditions.needs.contains(&need) {
        conditions.needs.push(need);
    }
    state.set_conditions(conditions);
    announce_filter(state, name);
}

fn announce_filter(state: State, name: &str) {
    let locale = state.locale();
    let only = locale.on_demand().search.only;
    state.announce_search(locale.say(only, [&locale.capital(name)]));
}
