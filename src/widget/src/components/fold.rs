//! A part of the page that can be folded; whether it is open is part of the state.

use crate::state::{Fold, NodeKey, State};
use browser::element::{El, el};
use browser::object::member;
use leptos::prelude::untrack;

/// A `details` element with its summary.
pub fn details(state: State, fold: Fold, summary: El) -> El {
    let on_toggle = move |event: web_sys::Event| {
        let is_open = event.target().map(|it| member(&it, "open").is_truthy());
        state.set_fold(fold, is_open.unwrap_or_default());
    };
    let mut details = el("details")
        .node_ref(state.slot(NodeKey::Fold(fold)))
        .on("toggle", on_toggle);
    if untrack(|| state.is_open(fold)) {
        details = details.attr("open", "");
    }
    details.el(summary.node_ref(state.slot(NodeKey::Summary(fold))))
}
