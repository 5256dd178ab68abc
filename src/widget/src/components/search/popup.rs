//! What is found, below the box.

use super::{announcement, index, row};
use crate::dom::tag::{self, tag};
use crate::state::{NodeKey, State};
use leptos::prelude::*;
use search::Suggestions;
use web_sys::Event;

/// The list of what is found, and what is said of it. It is made when the second file comes, and anew in another language.
pub fn suggestions(state: State) -> AnyView {
    state.on_next_frame(move || {
        // Who typed before is answered now.
        let typed = super::input(state).is_some_and(|it| !it.value().is_empty());
        if typed || state.has_focus(NodeKey::SearchBox) {
            index::begin(state);
        }
    });
    let said = tag("p").set("class", "unseen").set("role", "status");
    let said = said.live_text(move || state.search_announcement());
    // The box keeps the focus, whatever is pressed here.
    let keep = |event: Event| event.prevent_default();
    let found = tag("div")
        .set("class", "found")
        .node_ref(state.slot(NodeKey::Suggestions))
        .when("hidden", move || state.suggestions().is_none())
        .on("mousedown", keep)
        .child(tag::part(move || match state.suggestions() {
            // Somebody may be choosing from it: what changes meanwhile does not make it anew.
            Some(answer) => untrack(|| found(state, &answer)),
            None => tag::nothing(),
        }));
    tag::all([said.view(), found.view()].into_iter())
}

fn found(state: State, answer: &Suggestions) -> AnyView {
    // Who cannot see it hears it from the status.
    let remark = announcement::remark(state, answer).map_or_else(tag::nothing, |remark| {
        let line = tag("p").set("class", "note").set("aria-hidden", "true");
        line.text(&remark).view()
    });
    if answer.items.is_empty() {
        return remark;
    }
    let rows = answer.items.iter().enumerate();
    let list = tag("ul")
        .set("id", "found")
        .set("role", "listbox")
        .set("aria-label", state.locale().on_demand().search.list)
        // It scrolls, and is no stop on the way of Tab for that.
        .set("tabindex", "-1")
        .children(rows.map(|(at, hit)| row::row(state, at, hit)));
    tag::all([remark, list.view()].into_iter())
}
