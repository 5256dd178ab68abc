//! The views of the element, in reading order.

pub mod agenda;
pub mod also;
pub mod answer;
pub mod asked;
pub mod card;
mod directions;
pub mod distance_note;
pub mod facts;
pub mod fold;
pub mod gaps;
pub mod icon;
pub mod list;
mod location;
mod map_area;
pub mod needs;
pub mod notes;
pub mod pocket_sheet;
pub mod print;
pub mod profile;
pub mod question;
pub mod search;
mod search_box;
pub mod share;
pub mod symbol;
pub mod walk_strip;
pub mod walking;

use crate::state::{Lazy, Panels, State};
use browser::element::{self, El, el};
use js_sys::Function;
use leptos::prelude::*;

/// The content of the element. All of it is rebuilt when the language changes, so that most texts need not be reactive.
/// `retry` fetches all files again, where a file is missing that the answer can do without.
pub fn content(state: State, retry: Option<Function>) -> AnyView {
    element::dynamic(move || {
        let lang = state.lang();
        let locale = state.locale();
        let label = match state.title() {
            Some(title) => locale.say(locale.list.region, [&title]),
            None => locale.list.region_untitled.to_owned(),
        };
        let ask = el("div").attr("class", "ask").attr("part", "question");
        let results = el("div").attr("class", "results");
        let results = results
            .el(walking(state))
            .child(list::list(state))
            .child(card::card(state))
            .child(panels_view(state, |it| it.agenda))
            .view();
        let mut parts = [map_area::map_area(state), results];
        let is_bare = state.shared().is_without_streets();
        if is_bare {
            // A map of places alone tells little that the list does not.
            parts.reverse();
        }
        el("section")
            .attr("class", if is_bare { "atlas bare" } else { "atlas" })
            .attr("lang", lang.code())
            .attr("dir", lang.direction().code())
            .attr("aria-label", &label)
            // For the style, in place of `:has(.card)`: WebKit does not see that change in a page that it kept for Back.
            .flag("data-card", move || state.selected().is_some())
            .el(ask.child(location::location(state)).el(el("div")
                .attr("class", "filters")
                .child(panels_view(state, |it| it.needs.question))))
            .child(answer::answer(state))
            .children(parts.into_iter())
            .child(notes::notes(state, retry.as_ref()))
            .view()
    })
}

/// The status of walking; empty until the chunk with the map is loaded.
fn walking(state: State) -> El {
    el("div")
        .attr("class", "walking")
        .child(lazy_view(state, |it| it.walking))
}

/// A view of the chunk of the panels; empty until the chunk is loaded.
pub fn panels_view(state: State, view: fn(Panels) -> fn(State) -> AnyView) -> AnyView {
    element::dynamic(move || match state.panels() {
        Some(panels) => view(panels)(state),
        None => element::empty(),
    })
}

/// A view of the chunk with the map; empty until the chunk is loaded.
pub fn lazy_view(state: State, view: fn(Lazy) -> fn(State) -> AnyView) -> AnyView {
    element::dynamic(move || match state.lazy() {
        Some(lazy) => view(lazy)(state),
        None => element::empty(),
    })
}
