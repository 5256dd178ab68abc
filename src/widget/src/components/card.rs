//! The card of a place. It takes the place of the list, and in the style sheet that of the answer, and has a button to go back.

use crate::components::icon::icon;
use crate::state::{NodeKey, State};
use atlas::{Caveat, Place, PlaceIndex};
use browser::element::{self, El, el};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, MouseEvent};

/// The card of the selected place; empty without one.
pub fn card(state: State) -> AnyView {
    element::dynamic(move || match state.selected() {
        Some((place, _)) => open(state, place),
        None => element::empty(),
    })
}

fn open(state: State, index: PlaceIndex) -> AnyView {
    let atlas = state.atlas();
    let Some(place) = atlas.place(index) else {
        return element::empty();
    };
    let locale = state.locale();
    // A place without a name has its kind as the title.
    let kind = match &place.name {
        Some(_) => kind(state, place),
        None => element::empty(),
    };
    let name = state.heading(place);
    let escape = move |event: web_sys::Event| {
        let escape = event.dyn_ref::<KeyboardEvent>();
        if escape.is_some_and(|event| event.key() == "Escape") {
            // It does not close a dialog around the element too.
            event.prevent_default();
            event.stop_propagation();
            state.close_card();
        }
    };
    let close = move |event: web_sys::Event| {
        // With a double click on what opened the card, the second one is on the button that came to be there.
        let clicks = event.dyn_ref::<MouseEvent>().map(|it| it.detail());
        if clicks.is_none_or(|it| it < 2) {
            state.close_card();
        }
    };
    let back = el("button").attr("type", "button").attr("class", "back");
    let back = back.text(locale.place.back).on("click", close);
    let title = state.section_heading(0).attr("tabindex", "-1");
    el("article")
        .attr("class", "card")
        .attr("part", "card")
        .attr("translate", "no")
        .node_ref(state.slot(NodeKey::Card))
        .on("keydown", escape)
        .el(back.node_ref(state.slot(NodeKey::Back)))
        .el(title.node_ref(state.slot(NodeKey::CardTitle)).text(&name))
        .child(kind)
        .el(key(state, place))
        .child(element::dynamic(move || match state.panels() {
            Some(panels) => (panels.facts)(state, index),
            None => basic_facts(state, index),
        }))
        .view()
}

fn kind(state: State, place: &Place) -> AnyView {
    let domain = place.domain(state.atlas().taxonomy());
    let icon = icon(state, domain, Some(place.kind));
    el("p")
        .attr("class", "kind")
        .child(icon)
        .text(" ")
        .text(&state.kind_of(place))
        .view()
}

/// Whether the place can be entered without a key or condition, with a note.
fn key(state: State, place: &Place) -> El {
    let locale = state.locale();
    let atlas = state.atlas();
    let class = match atlas.caveat(place) {
        None => "free",
        Some(Caveat::UnknownKey) => "unknown",
        Some(_) => "conditional",
    };
    let note = locale.place.key_note(&atlas, place);
    el("p")
        .attr("class", "key")
        .el(el("span")
            .attr("class", class)
            .text(locale.place.key(&atlas, place)))
        .text(" ")
        .text(note.unwrap_or_default())
}

/// Address, opening hours and telephone number: the content of the card until the panels are loaded.
fn basic_facts(state: State, index: PlaceIndex) -> AnyView {
    let (atlas, locale) = (state.atlas(), state.locale());
    let Some(place) = atlas.place(index) else {
        return element::empty();
    };
    let text = |text: &str| el("span").text(&state.named(text)).view();
    let lines = [
        (locale.place.address, place.address().map(text)),
        (locale.place.near, place.near().map(text)),
        (
            locale.place.hours,
            place.opening_hours().map(|it| raw_opening_hours(state, it)),
        ),
        (locale.place.phone, place.phone().map(text)),
    ];
    let lines = lines.into_iter().filter_map(|(term, what)| {
        let (term, what) = (el("dt").text(term), el("dd").child(what?));
        Some(el("div").el(term).el(what).view())
    });
    let lines: Vec<AnyView> = lines.collect();
    el("dl").children(lines.into_iter()).view()
}

/// Opening hours in the syntax of the source (OpenStreetMap), with a note that says so.
pub fn raw_opening_hours(state: State, hours: &str) -> AnyView {
    let note = el("span")
        .attr("class", "note")
        .text(state.locale().place.hours_note);
    let hours = el("bdi").attr("dir", "ltr").text(hours);
    element::fragment(
        [hours, el("span").text(" "), note]
            .into_iter()
            .map(El::view),
    )
}
