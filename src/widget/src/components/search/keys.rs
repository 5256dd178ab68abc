//! The box by keyboard: the editable combobox with list autocomplete of the ARIA Authoring Practices. Home, End and the
//! arrows to the side move in the text, as everywhere.

use super::{choice, close, look, put, reveal, shown, typed};
use crate::state::Visit;
use search::{MatchQuality, Suggestions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// A key went down in the box.
pub fn key(visit: Visit, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // Who composes a letter means the letter.
    if event.is_composing() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let taken = match event.key().as_str() {
        "ArrowDown" if event.alt_key() => open(visit),
        "ArrowUp" if event.alt_key() => shut(visit),
        "ArrowDown" => step(visit, |at, count| at.map_or(0, |at| (at + 1) % count)),
        "ArrowUp" => step(visit, |at, count| (at.unwrap_or(0) + count - 1) % count),
        "Enter" => enter(visit),
        "Escape" => shut(visit) || empty(visit),
        "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
            visit.live().finder.active.set(None);
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
fn open(visit: Visit) -> bool {
    if shown(visit).is_none() {
        look(visit);
    }
    shown(visit).is_some_and(|it| !it.items.is_empty())
}

fn shut(visit: Visit) -> bool {
    let open = shown(visit).is_some();
    close(visit);
    open
}

fn empty(visit: Visit) -> bool {
    let full = !typed(visit).is_empty();
    put(visit, "");
    full
}

/// Goes to another one, from the last on to the first.
fn step(visit: Visit, to: fn(Option<usize>, usize) -> usize) -> bool {
    if !open(visit) {
        return false;
    }
    let count = shown(visit).map_or(1, |it| it.items.len());
    let active = &visit.live().finder.active;
    active.set(Some(to(active.peek(), count)));
    reveal(visit);
    true
}

/// Chooses the one that is marked. Where none is, nothing is chosen that the visitor did not see or hear: the first is,
/// if it is clear that they mean it, and otherwise marked, so that a second Enter chooses it.
fn enter(visit: Visit) -> bool {
    if !open(visit) {
        return false;
    }
    let active = visit.live().finder.active.peek();
    let clear = shown(visit).is_some_and(|it| is_clear(&it));
    match active.or(clear.then_some(0)) {
        Some(at) => choice::choose(visit, at),
        None => {
            visit.live().finder.active.set(Some(0));
            reveal(visit);
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
