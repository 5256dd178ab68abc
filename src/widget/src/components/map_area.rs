//! The area of the map. It has its full size before the map is loaded, to avoid a layout shift, and shows a message if the
//! map cannot be loaded.

use super::lazy_view;
use crate::state::{LoadStatus, NodeKey, State};
use browser::element::{button, el};
use leptos::prelude::AnyView;

/// The area, with the map once it is loaded.
pub fn map_area(state: State) -> AnyView {
    let locale = state.locale();
    let is_there = move || state.lazy().is_some();
    let sentence = move || {
        let sentence = match state.lazy_status() {
            _ if is_there() => "",
            LoadStatus::Loading => "",
            LoadStatus::Failed => locale.map.missing,
            LoadStatus::Retrying => locale.map.coming,
        };
        sentence.to_owned()
    };
    let again = button("", locale.failure.retry, move || {
        state.retry_lazy();
    });
    let again = again.node_ref(state.slot(NodeKey::RetryMap));
    let again = again.flag("hidden", move || {
        is_there() || state.lazy_status() == LoadStatus::Loading
    });
    let status = el("p").attr("role", "status").text_with(sentence);
    let map = el("div")
        .attr("class", "map")
        .attr("part", "map")
        .node_ref(state.slot(NodeKey::Map))
        .el(el("div").attr("class", "map-status").el(status).el(again))
        .child(lazy_view(state, |it| it.map));
    el("div")
        .attr("class", "map-area")
        .el(map)
        .child(lazy_view(state, |it| it.below_map))
        .view()
}
