//! What the element shows beside the map, in the order in which it is read.

pub mod answer;
pub mod card;
mod directions;
pub mod facts;
pub mod failure;
mod filters;
pub mod fold;
pub mod icon;
pub mod list;
mod location;
mod map_area;
pub mod needs;
pub mod notes;
pub mod print;
pub mod search;
mod search_box;
pub mod share;
pub mod walking;

use crate::dom::element::{self, El, el};
use crate::state::{LoadStatus, State, lazy_view};
use atlas::Warning;
use leptos::prelude::*;

/// The inside of the element. All of it is made anew when the language changes, so that most texts are not reactive.
pub fn panels(state: State, warnings: Vec<Warning>) -> AnyView {
    element::dynamic(move || {
        let lang = state.lang();
        let locale = state.locale();
        let label = match state.title() {
            Some(title) => locale.say(locale.list.region, [&title]),
            None => locale.list.region_untitled.to_owned(),
        };
        let answer_area = el("div").attr("class", "answer-area");
        let results = el("div").attr("class", "results");
        el("section")
            .attr("class", "atlas")
            .attr("lang", lang.code())
            .attr("dir", lang.direction().code())
            .attr("aria-label", &label)
            .el(answer_area
                .child(location::location(state))
                .child(answer::answer(state))
                .el(walking(state)))
            .el(results
                .child(filters::filters(state))
                .child(list::list(state))
                .child(card::card(state)))
            .child(map_area::map_area(state))
            .el(el("div")
                .attr("class", "share")
                .child(lazy_view(state, |it| it.share)))
            .child(notes::notes(state, &warnings))
            .view()
    })
}

/// The settings of walks. They are as high before the network is loaded as after, so that nothing below moves.
fn walking(state: State) -> El {
    let awaited = move || {
        // Without the chunk on demand nothing loads the network.
        let comes = state.lazy_status() != LoadStatus::Failed;
        comes && state.network_status().is_some() && state.here().is_some()
    };
    el("div")
        .attr("class", "walking")
        .flag("data-awaited", awaited)
        .child(lazy_view(state, |it| it.walking))
}
