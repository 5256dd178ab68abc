//! The room of the map: as large before the map comes as after, so that nothing jumps. Where it does not come, the room
//! says so.

use crate::dom::element::{button, el};
use crate::state::{LoadStatus, NodeKey, State, lazy_view};
use leptos::prelude::AnyView;

/// The room, and the map once it is there.
pub fn room(state: State) -> AnyView {
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
    let again = again.attr("class", "again").flag("hidden", move || {
        is_there() || state.lazy_status() == LoadStatus::Loading
    });
    let said = el("p").attr("role", "status").text_with(sentence);
    let map = el("div")
        .attr("class", "map")
        .el(el("div").attr("class", "absent").el(said).el(again))
        .child(lazy_view(state, |it| it.map));
    el("div").attr("class", "room").el(map).view()
}
