//! The events `sleutelvrij:answer` and `sleutelvrij:select`, with their details.

use crate::element::engine::walk;
use crate::state::{State, When};
use atlas::{Atlas, KindIndex, Listing};
use browser::event;
use browser::object::{ObjectBuilder, list, or_null};
use browser::reactive::effect;
use leptos::prelude::untrack;
use streets::Pace;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Dispatches events when the answer or the selected place changes. The first answer has the event `sleutelvrij:ready`.
pub fn send_changes(state: State, host: HtmlElement) {
    let listener = host.clone();
    let mut before = None;
    effect(move || {
        let place = state.recommendation().map(|it| it.row.place);
        let (listing, pace) = (state.listing(), state.pace());
        let after = Some((listing, pace, place));
        // The clock alone changes nothing.
        if after == before {
            return;
        }
        let is_first = before.is_none();
        before = after;
        if let (Some((listing, ..)), false) = (&before, is_first) {
            let detail = ObjectBuilder::new()
                .with("question", untrack(|| question(state)))
                .with("answer", answer(&state.atlas(), listing, pace))
                .with("place", recommended(state));
            event::send(&listener, event::ANSWER, detail);
        }
    });
    let mut before = None;
    effect(move || {
        let selected = state.selected().map(|(place, _)| place);
        if selected != before {
            before = selected;
            let atlas = state.atlas();
            let place = selected.and_then(|place| atlas.place(place));
            let detail = ObjectBuilder::new().with("id", or_null(place.map(|it| it.id.as_str())));
            event::send(&host, event::SELECT, detail);
        }
    });
}

/// The id of the place that the answer recommends; null without one.
pub fn recommended(state: State) -> JsValue {
    let (found, atlas) = (state.recommendation(), state.atlas());
    let place = found.and_then(|it| atlas.place(it.row.place));
    or_null(place.map(|it| it.id.as_str()))
}

/// What the visitor asks, as an object.
pub fn question(state: State) -> ObjectBuilder {
    let here = state.here().map(|here| {
        ObjectBuilder::new()
            .with("lon", here.at.lon())
            .with("lat", here.at.lat())
    });
    let mut kinds = Some(state.chosen_kinds()).filter(|kinds| !kinds.is_empty());
    kinds = kinds.or_else(|| state.offered_kinds());
    let atlas = state.atlas();
    let id = |kind: &KindIndex| JsValue::from(atlas.taxonomy().kind_at(*kind).id.as_str());
    let conditions = state.conditions();
    let needs = conditions.needs.iter();
    let needs = needs.map(|need| JsValue::from(atlas.taxonomy().need_id(*need)));
    ObjectBuilder::new()
        .with("here", or_null(here))
        .with("kinds", or_null(kinds.map(|it| list(it.iter().map(id)))))
        .with("needs", list(needs))
        .with("open", or_null(conditions.open.as_ref().map(When::text)))
        .with("evenUnknown", conditions.even_unknown)
}

/// The places of the answer as objects: as many as the list has rows without piles.
pub fn answer(atlas: &Atlas, listing: &Listing, pace: Pace) -> JsValue {
    list(listing.rows.iter().filter_map(|row| {
        let place = atlas.place(row.place)?;
        let object = ObjectBuilder::new()
            .with("id", place.id.as_str())
            .with("number", row.number)
            .with("distance", or_null(row.distance.map(|it| it.get())))
            .with("walk", or_null(row.walk.map(|it| walk(it, pace))));
        Some(object.into())
    }))
}
