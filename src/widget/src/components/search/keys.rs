//! The box by keyboard: the editable combobox with list autocomplete of the ARIA Authoring Practices. Home, End and the
//! arrows to the side move in the text, as everywhere.

use super::{choice, close, look, put, reveal, shown, typed};
use crate::state::State;
use search::{MatchQuality, Suggestions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// A key went down in the box.
pub fn key(state: State, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // Who composes a letter means the letter.
    if event.is_composing() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let taken = match event.key().as_str() {
        "ArrowDown" if event.alt_key() => open(state),
        "ArrowUp" if event.alt_key() => shut(state),
        "ArrowDown" => step(state, |at, count| at.map_or(0, |at| (at + 1) % count)),
        "ArrowUp" => step(state, |at, count| (at.unwrap_or(0) + count - 1) % count),
        "Enter" => enter(state),
        "Escape" => shut(state) || empty(state),
        "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
            state.set_active_suggestion(None);
            false
        }
        _ => false,
    };
    if taken {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Shows what is found; false where there is nothing to show.
fn open(state: State) -> bool {
    if shown(state).is_none() {
        look(state);
    }
    shown(state).is_some_and(|it| !it.items.is_empty())
}

fn shut(state: State) -> bool {
    let open = shown(state).is_some();
    close(state);
    open
}

fn empty(state: State) -> bool {
    let full = !typed(state).is_empty();
    put(state, "");
    full
}

/// Goes to another one, from the last on to the first.
fn step(state: State, to: fn(Option<usize>, usize) -> usize) -> bool {
    if !open(state) {
        return false;
    }
    let count = shown(state).map_or(1, |it| it.items.len());
    state.set_active_suggestion(Some(to(state.active_suggestion(), count)));
    reveal(state);
    true
}

/// Chooses the one that is marked. Where none is, nothing is chosen that the visitor did not see or hear: the first is,
/// if it is clear that they mean it, and otherwise marked, so that a second Enter chooses it.
fn enter(state: State) -> bool {
    if !open(state) {
        return false;
    }
    let active = state.active_suggestion();
    let clear = shown(state).is_some_and(|it| is_clear(&it));
    match active.or(clear.then_some(0)) {
        Some(at) => choice::choose(state, at),
        None => {
            state.set_active_suggestion(Some(0));
            reveal(state);
        }
    }
    true
}

/// Whether the first of what was found is what was typed, letter by letter, and the second is not; or is all there is.
fn is_clear(answer: &Suggestions) -> bool {
    let exact = |at: usize| {
        answer
            .items
            .get(at)
            .map(|it| it.quality == MatchQuality::Exact)
    };
    answer.complete && (exact(1).is_none() || exact(0) == Some(true) && exact(1) == Some(false))
}
