//! Search that asks no one: what is found for what a visitor types. In the second file, all but its types.

mod announcement;
mod choice;
mod index;
mod keys;
mod popup;
mod row;

pub use popup::results;

use crate::state::Visit;
use atlas::KindIndex;
use search::{Suggestion, Suggestions, Target};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The box itself.
const BOX: &str = ".search input";
/// No more than so many are shown: who sees more types on.
const MOST: usize = 8;
/// So many are asked for where the page leaves kinds out.
const SPARE: usize = 100;

/// Something happened to the box.
pub fn hear(visit: Visit, event: &Event) {
    match event.type_().as_str() {
        // Never for what is typed: not even again, where it went wrong.
        "focus" => index::begin(visit),
        "blur" => close(visit),
        "keydown" => keys::key(visit, event),
        _ => look(visit),
    }
}

/// Finds what is typed now, and shows it.
fn look(visit: Visit) {
    let state = visit.live();
    let finder = &state.finder;
    let text = typed(visit);
    finder.text.set(text.clone());
    if text.trim().is_empty() {
        close(visit);
        return;
    }
    // It is looked for again once there is something to look in.
    let Some(index) = finder.index.peek() else {
        return;
    };
    let offered = state.offered.peek();
    let limit = if offered.is_some() { SPARE } else { MOST };
    let mut answer = index.suggest(&text, limit);
    answer
        .items
        .retain(|hit| is_offered(visit, hit, offered.as_deref()));
    answer.items.truncate(MOST);
    // Nobody has said enough yet.
    if answer.items.is_empty() && text.trim().chars().nth(1).is_none() {
        close(visit);
        return;
    }
    finder.active.set(None);
    finder.shown.set(Some(Arc::new(answer)));
    announcement::when_at_rest(visit);
    reveal(visit);
}

/// Whether the page offers what this is.
fn is_offered(visit: Visit, hit: &Suggestion, offered: Option<&[KindIndex]>) -> bool {
    let kind = match hit.target {
        Target::Domain(domain) => return !visit.kinds_of(domain).is_empty(),
        Target::Kind { kind, .. } => kind,
        Target::Place(place) => match visit.atlas().place(place) {
            Some(place) => place.kind,
            None => return false,
        },
        Target::Area(_) | Target::Street { .. } | Target::House { .. } => return true,
    };
    offered.is_none_or(|it| it.contains(&kind))
}

/// Shows nothing any more; what is typed stays.
fn close(visit: Visit) {
    let state = visit.live();
    state.finder.active.set(None);
    if state.finder.shown.peek().is_some() {
        state.finder.shown.set(None);
        announcement::at_once(visit, String::new());
    }
}

/// What was found and is shown.
fn shown(visit: Visit) -> Option<Arc<Suggestions>> {
    visit.live().finder.shown.peek()
}

/// What is in the box.
fn typed(visit: Visit) -> String {
    input(visit).map_or_else(String::new, |input| input.value())
}

/// Puts something else in it.
fn put(visit: Visit, text: &str) {
    if let Some(input) = input(visit) {
        input.set_value(text);
    }
    visit.live().finder.text.set(text.to_owned());
}

fn input(visit: Visit) -> Option<HtmlInputElement> {
    visit.part(BOX)?.dyn_into().ok()
}

/// Brings what is found into view: the one that Enter chooses, or else as much of it as there is room for.
fn reveal(visit: Visit) {
    visit.reveal(&[".found [aria-selected='true']", ".found"]);
}
