//! A part of the page that can be folded; whether it is open is part of the state.

use crate::dom::object::member;
use crate::dom::tag::{Tag, tag};
use crate::state::{Fold, NodeKey, State};
use leptos::prelude::untrack;

/// A `details` element with its summary.
pub fn details(state: State, fold: Fold, summary: Tag) -> Tag {
    let toggled = move |event: web_sys::Event| {
        let is_open = event.target().map(|it| member(&it, "open").is_truthy());
        state.set_fold(fold, is_open.unwrap_or_default());
    };
    let mut details = tag("details")
        .node_ref(state.slot(NodeKey::Fold(fold)))
        .on("toggle", toggled);
    if untrack(|| state.open_folds()).contains(&fold) {
        details = details.set("open", "");
    }
    details.tag(summary.node_ref(state.slot(NodeKey::Summary(fold))))
}
