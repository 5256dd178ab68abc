//! The neighbourhoods by name, for who does not type.

use crate::dom::tag::{nothing, tag};
use crate::state::{Here, How, Visit};
use atlas::NeighbourhoodIndex;
use leptos::prelude::*;

/// A list to choose one from; nothing where there are none.
pub fn chooser(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let atlas = visit.atlas();
    let mut order: Vec<u32> = (0..).take(atlas.neighbourhoods().len()).collect();
    order.retain(|index| {
        let one = atlas.neighbourhood(NeighbourhoodIndex(*index));
        one.is_some_and(|one| !one.water)
    });
    if order.is_empty() {
        return nothing();
    }
    atlas::sort_indices(&mut order, &|a, b| {
        let rank = |index| atlas.name_rank(NeighbourhoodIndex(index));
        rank(a).cmp(&rank(b))
    });
    let options = order.into_iter().map(move |index| {
        let atlas = visit.atlas();
        let neighbourhood = atlas.neighbourhood(NeighbourhoodIndex(index));
        let name = neighbourhood.map_or("", |one| &one.name);
        let mut option = tag("option").set("value", &index.to_string());
        // There is nothing but text in an option.
        if let Some(code) = visit.foreign() {
            option = option.set("lang", &code);
        }
        option.text(name).view()
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        let chosen = chosen.map(NeighbourhoodIndex);
        match chosen.and_then(|index| Some((index, visit.atlas().neighbourhood_anchor(index)?))) {
            Some((index, at)) => visit.arrive(Here {
                at,
                how: How::Neighbourhood(index),
            }),
            None => visit.forget(),
        }
    };
    let current = move || match visit.live().here.get().map(|here| here.how) {
        Some(How::Neighbourhood(index)) => index.0.to_string(),
        _ => String::new(),
    };
    let none = tag("option")
        .set("value", "")
        .text(locale.location.choose_none);
    let select = tag("select").tag(none).children(options);
    tag("label")
        .tag(tag("span").text(locale.location.choose))
        .tag(select.property("value", current).on("change", choose))
        .view()
}
