//! What follows when somebody chooses one of what was found.

use super::{close, put, shown};
use crate::map::viewport;
use crate::state::{Here, How, NodeKey, Opener, State};
use atlas::{KindIndex, LonLat};
use search::{AreaIndex, AreaLevel, Suggestion, Target};

/// The visitor chose this one, counted from 0.
pub fn choose(state: State, at: usize) {
    let answer = shown(state);
    let Some(hit) = answer.as_ref().and_then(|it| it.items.get(at)) else {
        return;
    };
    close(state);
    if let Target::Place(place) = hit.target {
        // They come back to the box as they left it.
        state.select(place, Opener::Search);
        if state.here().is_none() {
            viewport::look_closely(state, place);
        }
        return;
    }
    put(state, "");
    // What comes of it is the answer: the focus goes there, which reads it out, and takes a phone's keyboard away.
    state.set_reading_answer(true);
    match hit.target {
        Target::Place(_) => {}
        Target::House { at, .. } => go(state, &full(hit), at, How::Address),
        Target::Street { at, .. } => go(state, &full(hit), at, How::Street),
        Target::Area(area) => go_to_area(state, area),
        Target::Domain(domain) => only(state, state.kinds_of(domain), &hit.label),
        Target::Kind { kind, within, .. } => {
            only(state, vec![kind], &hit.label);
            if let Some(area) = within {
                go_to_area(state, area);
            }
        }
    }
    state.focus(NodeKey::Answer);
}

/// A street or house with the town or neighbourhood that it is in.
pub fn full(hit: &Suggestion) -> String {
    match hit.context.as_str() {
        "" => hit.label.clone(),
        context => [&hit.label, ", ", context].concat(),
    }
}

fn go(state: State, name: &str, at: LonLat, how: How) {
    state.arrive_at(name.to_owned(), Here { at, how });
}

/// A neighbourhood is chosen as in the list of them; of a larger area its middle is.
fn go_to_area(state: State, area: AreaIndex) {
    let index = state.search_index();
    let Some(area) = index.as_ref().and_then(|it| it.area(area)) else {
        return;
    };
    let how = match (area.level, area.neighbourhoods.first()) {
        (AreaLevel::Neighbourhood, Some(index)) => How::Neighbourhood(*index),
        _ => How::Area,
    };
    go(state, &area.name, area.anchor, how);
}

/// From now on only these kinds.
fn only(state: State, kinds: Vec<KindIndex>, name: &str) {
    state.close_card();
    state.choose_kinds(kinds);
    let locale = state.locale();
    let only = locale.on_demand().search.only;
    state.announce_search(locale.say(only, [&locale.capital(name)]));
}
