//! A select box of neighbourhoods, as an alternative to typing.

use crate::state::{Fold, Here, How, NodeKey, State};
use atlas::NeighbourhoodIndex;
use browser::element::{el, empty};
use leptos::prelude::*;

/// The select box; empty if the atlas has no neighbourhoods.
pub fn chooser(state: State) -> AnyView {
    let locale = state.locale();
    let atlas = state.atlas();
    let mut order: Vec<u32> = (0..).take(atlas.neighbourhoods().len()).collect();
    order.retain(|index| {
        let one = atlas.neighbourhood(NeighbourhoodIndex(*index));
        one.is_some_and(|one| !one.water)
    });
    if order.is_empty() {
        return empty();
    }
    atlas::sort_indices(&mut order, &|a, b| {
        let rank = |index| atlas.name_rank(NeighbourhoodIndex(index));
        rank(a).cmp(&rank(b))
    });
    let options = order.into_iter().map(move |index| {
        let atlas = state.atlas();
        let neighbourhood = atlas.neighbourhood(NeighbourhoodIndex(index));
        let name = neighbourhood.map_or("", |one| &one.name);
        let mut option = el("option").attr("value", &index.to_string());
        option = option.attr("dir", "auto");
        // An `option` can only contain text, so the language tag goes on the element itself.
        if let Some(code) = state.foreign() {
            option = option.attr("lang", &code);
        }
        option.text(name).view()
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        let chosen = chosen.map(NeighbourhoodIndex);
        match chosen.and_then(|index| Some((index, state.atlas().neighbourhood_anchor(index)?))) {
            Some((index, at)) => {
                state.set_fold(Fold::Location, true);
                state.arrive(Here {
                    at,
                    how: How::Neighbourhood(index),
                });
            }
            None => state.forget_location(),
        }
    };
    let current = move || match state.here().map(|here| here.how) {
        Some(How::Neighbourhood(index)) => index.0.to_string(),
        _ => String::new(),
    };
    let none = el("option")
        .attr("value", "")
        .text(locale.location.choose_none);
    let select = el("select")
        .node_ref(state.slot(NodeKey::Neighbourhoods))
        .el(none)
        .children(options);
    el("label")
        .el(el("span").text(locale.location.choose))
        .el(select.property("value", current).on("change", choose))
        .view()
}
