//! Keyboard support of the search box: the editable combobox with list autocomplete of the ARIA Authoring Practices. Home,
//! End and the left and right arrows move the cursor in the text.

use super::{choice, close, reveal, set_input, typed, update_suggestions};
use crate::state::State;
use search::{MatchQuality, Suggestion, Suggestions, Target};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Handles a `keydown` event of the box.
pub fn key(state: State, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // During composition (IME), keys belong to the text.
    if event.is_composing() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let is_handled = match event.key().as_str() {
        "ArrowDown" if event.alt_key() => open(state),
        "ArrowUp" if event.alt_key() => close_if_open(state),
        "ArrowDown" => move_active(state, |at, count| at.map_or(0, |at| (at + 1) % count)),
        "ArrowUp" => move_active(state, |at, count| (at.unwrap_or(0) + count - 1) % count),
        "Enter" => enter(state),
        "Escape" => close_if_open(state) || clear(state),
        "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
            state.set_active_suggestion(None);
            false
        }
        _ => false,
    };
    if is_handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Opens the list; false without suggestions.
fn open(state: State) -> bool {
    if state.suggestions().is_none() {
        update_suggestions(state);
    }
    state.suggestions().is_some_and(|it| !it.items.is_empty())
}

/// Closes the list; whether it was open.
fn close_if_open(state: State) -> bool {
    let open = state.suggestions().is_some();
    close(state);
    open
}

/// Clears the text; whether there was any.
fn clear(state: State) -> bool {
    let had_text = !typed(state).is_empty();
    set_input(state, "");
    had_text
}

/// Makes another suggestion active: `to` computes its position from the current one and the number of suggestions.
fn move_active(state: State, to: fn(Option<usize>, usize) -> usize) -> bool {
    if !open(state) {
        return false;
    }
    let count = state.suggestions().map_or(1, |it| it.items.len());
    state.set_active_suggestion(Some(to(state.active_suggestion(), count)));
    reveal(state);
    true
}

/// Chooses the active suggestion. Without an active one it chooses the first if the text is unambiguous, and otherwise makes
/// the first active, so that a second Enter chooses it: nothing is chosen before it was shown or announced.
fn enter(state: State) -> bool {
    if !open(state) {
        return false;
    }
    let active = state.active_suggestion();
    let unambiguous = state.suggestions().is_some_and(|it| is_unambiguous(&it));
    match active.or(unambiguous.then_some(0)) {
        Some(at) => choice::choose(state, at),
        None => {
            state.set_active_suggestion(Some(0));
            reveal(state);
        }
    }
    true
}

/// Whether the text matches as a whole, and there is only one suggestion or only the first matches exactly. To an address,
/// only other addresses and streets are alternatives: a place there is in its answer.
fn is_unambiguous(answer: &Suggestions) -> bool {
    let Some(first) = answer.items.first().filter(|_| answer.complete) else {
        return false;
    };
    let is_alternative = |it: &&Suggestion| match (first.target, it.target) {
        (Target::House { street, .. }, Target::Street { street: other, .. }) => street != other,
        (Target::House { .. }, other) => matches!(other, Target::House { .. }),
        _ => true,
    };
    let other = answer.items[1..].iter().find(is_alternative);
    let exact = |it: &Suggestion| it.quality == MatchQuality::Exact;
    other.is_none_or(|other| exact(first) && !exact(other))
}
