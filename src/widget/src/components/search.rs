//! Search in the browser, without a server: suggestions for the text in the search box. Loaded on demand.

mod announcement;
mod choice;
mod houses;
mod index;
mod keys;
mod pointed_at;
mod popup;
mod row;

pub use houses::load as houses;
pub use popup::suggestions;

use crate::state::{NodeKey, State};
use atlas::KindIndex;
use search::{Suggestion, Target};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The maximum number of suggestions in the list.
const MAX_SUGGESTIONS: usize = 8;
/// The number of suggestions to request if the page offers only some kinds: the others are filtered out afterwards.
const FILTERED_LIMIT: usize = 100;

/// Handles an event of the search box.
pub fn handle(state: State, event: &Event) {
    match event.type_().as_str() {
        // Files are fetched only on focus, never while typing, so that requests tell nothing about the text.
        "focus" => index::ensure(state),
        "blur" => close(state),
        "keydown" => keys::key(state, event),
        _ => update_suggestions(state),
    }
}

/// Shows suggestions for the current text, and announces their number.
fn update_suggestions(state: State) {
    let text = typed(state);
    state.set_search_text(text.clone());
    if text.trim().is_empty() {
        close(state);
        return;
    }
    // `index::ensure` calls this function again when the index is built.
    let Some(index) = state.search_index() else {
        return;
    };
    let offered = state.offered_kinds();
    let limit = if offered.is_some() {
        FILTERED_LIMIT
    } else {
        MAX_SUGGESTIONS
    };
    let atlas = state.atlas();
    let from = state.here().map(|here| (&*atlas, here.at));
    let mut answer = index.suggest_near(&text, limit, from);
    answer
        .items
        .retain(|suggestion| is_offered(state, suggestion, offered.as_deref()));
    answer.items.truncate(MAX_SUGGESTIONS);
    // One letter without a match is too short for the message that nothing was found.
    if answer.items.is_empty() && text.trim().chars().nth(1).is_none() {
        close(state);
        return;
    }
    state.show_suggestions(Some(answer));
    announcement::announce_debounced(state);
    reveal(state);
}

/// Whether the page offers the kind of this suggestion; true for needs, areas, streets and houses.
fn is_offered(state: State, suggestion: &Suggestion, offered: Option<&[KindIndex]>) -> bool {
    let kind = match suggestion.target {
        Target::Domain(domain) => return !state.kinds_of(domain).is_empty(),
        Target::Kind { kind, .. } => kind,
        Target::Place(place) => match state.atlas().place(place) {
            Some(place) => place.kind,
            None => return false,
        },
        Target::Need(_) | Target::Area(_) | Target::Street { .. } | Target::House { .. } => {
            return true;
        }
    };
    offered.is_none_or(|it| it.contains(&kind))
}

/// Closes the list and clears its announcement. The text stays.
fn close(state: State) {
    let was_open = state.suggestions().is_some();
    state.show_suggestions(None);
    if was_open {
        state.announce_search(String::new());
    }
}

/// The text in the box.
fn typed(state: State) -> String {
    input(state).map_or_else(String::new, |input| input.value())
}

/// Replaces the text in the box.
fn set_input(state: State, text: &str) {
    if let Some(input) = input(state) {
        input.set_value(text);
    }
    state.set_search_text(text.to_owned());
}

fn input(state: State) -> Option<HtmlInputElement> {
    state.node(NodeKey::SearchBox)?.dyn_into().ok()
}

/// Scrolls the active suggestion into view, or else the list.
fn reveal(state: State) {
    let active = state.active_suggestion().map(NodeKey::Suggestion);
    state.reveal(active.into_iter().chain([NodeKey::Suggestions]));
}
