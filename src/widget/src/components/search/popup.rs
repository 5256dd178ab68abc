//! What is found, below the box.

use super::{announcement, index, row};
use crate::dom::element::{self, el};
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
    let said = el("p")
        .attr("class", "visually-hidden")
        .attr("role", "status");
    let said = said.text_with(move || state.search_announcement());
    // The box keeps the focus, whatever is pressed here.
    let keep = |event: Event| event.prevent_default();
    let found = el("div")
        .attr("class", "suggestions")
        .node_ref(state.slot(NodeKey::Suggestions))
        .flag("hidden", move || state.suggestions().is_none())
        .on("mousedown", keep)
        .child(element::dynamic(move || match state.suggestions() {
            // Somebody may be choosing from it: what changes meanwhile does not make it anew.
            Some(answer) => untrack(|| found(state, &answer)),
            None => element::empty(),
        }));
    element::fragment([said.view(), found.view()].into_iter())
}

fn found(state: State, answer: &Suggestions) -> AnyView {
    // Who cannot see it hears it from the status.
    let remark = announcement::remark(state, answer).map_or_else(element::empty, |remark| {
        let line = el("p").attr("class", "note").attr("aria-hidden", "true");
        line.text(&remark).view()
    });
    if answer.items.is_empty() {
        return remark;
    }
    let rows = answer.items.iter().enumerate();
    let list = el("ul")
        .attr("id", "suggestions")
        .attr("role", "listbox")
        .attr("aria-label", state.locale().on_demand().search.list)
        // It scrolls, and is no stop on the way of Tab for that.
        .attr("tabindex", "-1")
        .children(rows.map(|(at, hit)| row::row(state, at, hit)));
    element::fragment([remark, list.view()].into_iter())
}
