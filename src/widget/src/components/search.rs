//! Search that asks no one: what is found for what a visitor types. In the second file, all but its types.

mod announcement;
mod choice;
mod index;
mod keys;
mod popup;
mod row;

pub use popup::suggestions;

use crate::state::{NodeKey, State};
use atlas::KindIndex;
use search::{Suggestion, Suggestions, Target};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// No more than so many are shown: who sees more types on.
const MOST: usize = 8;
/// So many are asked for where the page leaves kinds out.
const SPARE: usize = 100;

/// Something happened to the box.
pub fn handle(state: State, event: &Event) {
    match event.type_().as_str() {
        // Never for what is typed: not even again, where it went wrong.
        "focus" => index::begin(state),
        "blur" => close(state),
        "keydown" => keys::key(state, event),
        _ => look(state),
    }
}

/// Finds what is typed now, and shows it.
fn look(state: State) {
    let text = typed(state);
    state.set_search_text(text.clone());
    if text.trim().is_empty() {
        close(state);
        return;
    }
    // It is looked for again once there is something to look in.
    let Some(index) = state.search_index() else {
        return;
    };
    let offered = state.offered_kinds();
    let limit = if offered.is_some() { SPARE } else { MOST };
    let mut answer = index.suggest(&text, limit);
    answer
        .items
        .retain(|hit| is_offered(state, hit, offered.as_deref()));
    answer.items.truncate(MOST);
    // Nobody has said enough yet.
    if answer.items.is_empty() && text.trim().chars().nth(1).is_none() {
        close(state);
        return;
    }
    state.show_suggestions(Some(answer));
    announcement::when_at_rest(state);
    reveal(state);
}

/// Whether the page offers what this is.
fn is_offered(state: State, hit: &Suggestion, offered: Option<&[KindIndex]>) -> bool {
    let kind = match hit.target {
        Target::Domain(domain) => return !state.kinds_of(domain).is_empty(),
        Target::Kind { kind, .. } => kind,
        Target::Place(place) => match state.atlas().place(place) {
            Some(place) => place.kind,
            None => return false,
        },
        Target::Area(_) | Target::Street { .. } | Target::House { .. } => return true,
    };
    offered.is_none_or(|it| it.contains(&kind))
}

/// Closes the list; what is typed stays.
fn close(state: State) {
    let was_open = state.suggestions().is_some();
    state.show_suggestions(None);
    if was_open {
        state.announce_search(String::new());
    }
}

/// What was found and is shown.
fn shown(state: State) -> Option<Arc<Suggestions>> {
    state.suggestions()
}

/// What is in the box.
fn typed(state: State) -> String {
    input(state).map_or_else(String::new, |input| input.value())
}

/// Puts something else in it.
fn put(state: State, text: &str) {
    if let Some(input) = input(state) {
        input.set_value(text);
    }
    state.set_search_text(text.to_owned());
}

fn input(state: State) -> Option<HtmlInputElement> {
    state.node(NodeKey::SearchBox)?.dyn_into().ok()
}

/// Brings what is found into view: the one that Enter chooses, or else as much of it as there is room for.
fn reveal(state: State) {
    let active = state.active_suggestion().map(NodeKey::Suggestion);
    state.reveal(active.into_iter().chain([NodeKey::Suggestions]));
}
