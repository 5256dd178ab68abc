//! The popup with suggestions below the search box.

use super::{announcement, index, row};
use crate::state::{NodeKey, State};
use browser::element::{self, el};
use leptos::prelude::*;
use search::Suggestions;
use web_sys::Event;

/// The popup and its live region. They are rendered when the chunk is loaded, and again in another language.
pub fn suggestions(state: State) -> AnyView {
    state.on_next_frame(move || {
        // Text that was typed before the chunk was loaded gets its suggestions now.
        let typed = super::input(state).is_some_and(|it| !it.value().is_empty());
        if typed || state.has_focus(NodeKey::SearchBox) {
            index::ensure(state);
        }
    });
    let status = el("p")
        .attr("class", "visually-hidden")
        .attr("role", "status");
    let status = status.text_with(move || state.search_announcement());
    // A press in the popup does not move the focus from the box.
    let keep_focus = |event: Event| event.prevent_default();
    let popup = el("div")
        .attr("class", "suggestions")
        .node_ref(state.slot(NodeKey::Suggestions))
        .flag("hidden", move || state.suggestions().is_none())
        .on("mousedown", keep_focus)
        .child(element::dynamic(move || match state.suggestions() {
            // Untracked, so that other changes do not rebuild the list while the visitor chooses from it.
            Some(answer) => untrack(|| suggestion_list(state, &answer)),
            None => element::empty(),
        }));
    element::fragment([status.view(), popup.view()].into_iter())
}

fn suggestion_list(state: State, answer: &Suggestions) -> AnyView {
    // The live region announces the same remark.
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
        // Keeps the scrollable list out of the tab order.
        .attr("tabindex", "-1")
        .children(rows.map(|(at, suggestion)| row::row(state, at, suggestion)));
    element::fragment([remark, list.view()].into_iter())
}
