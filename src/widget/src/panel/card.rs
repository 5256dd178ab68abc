//! The card of a place: it takes the list's room, with a way back.

use crate::icon::icon;
use crate::tag::{self, Tag, button, tag};
use crate::title;
use crate::visit::Visit;
use atlas::{KeyStatus, Place, PlaceIndex};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The card of the chosen place; nothing where none is.
pub fn card(visit: Visit) -> AnyView {
    tag::part(move || match visit.live().selected.get() {
        Some((place, _)) => open(visit, place),
        None => tag::nothing(),
    })
}

fn open(visit: Visit, index: PlaceIndex) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(index) else {
        return tag::nothing();
    };
    let words = visit.words();
    // A place without a name has its kind for a title already.
    let kind = match &place.name {
        Some(_) => kind(visit, place),
        None => tag::nothing(),
    };
    let name = title::of(visit, place);
    let escape = move |event: web_sys::Event| {
        let escape = event.dyn_ref::<KeyboardEvent>();
        if escape.is_some_and(|event| event.key() == "Escape") {
            event.stop_propagation();
            visit.close();
        }
    };
    tag("article")
        .set("class", "card")
        .on("keydown", escape)
        .tag(button("back", words.place.back, move || visit.close()))
        .tag(tag("h2").set("tabindex", "-1").text(&name))
        .child(kind)
        .tag(key(visit, place))
        .child(tag::part(move || match visit.live().later.get() {
            Some(later) => (later.facts)(visit, index),
            None => bare(visit, index),
        }))
        .view()
}

fn kind(visit: Visit, place: &Place) -> AnyView {
    let icon = icon(visit, place.domain(visit.atlas().taxonomy()));
    tag("p")
        .set("class", "kind")
        .child(icon)
        .text(" ")
        .text(&title::kind(visit, place))
        .view()
}

/// Whether anybody can walk in, and why.
fn key(visit: Visit, place: &Place) -> Tag {
    let words = visit.words();
    let (class, status) = match place.key {
        // The kind of place says it, and not who looked at this one.
        KeyStatus::Free if place.key_reason.as_deref() == Some("kind") => {
            ("free", words.place.key_usual)
        }
        KeyStatus::Free => ("free", words.place.key_free),
        KeyStatus::Conditional => ("conditional", words.place.key_conditional),
        KeyStatus::Unknown => ("unknown", words.place.key_unknown),
    };
    // Why somebody may not walk in; why somebody may needs no reason.
    let reason = place.key_reason.as_deref().and_then(|it| why(visit, it));
    let reason = reason.filter(|_| place.key == KeyStatus::Conditional);
    tag("p")
        .set("class", "key")
        .tag(tag("span").set("class", class).text(status))
        .text(" ")
        .text(reason.unwrap_or_default())
}

/// Why somebody may not just walk in.
fn why(visit: Visit, reason: &str) -> Option<&'static str> {
    let words = visit.words();
    Some(match reason {
        "access=customers" => words.place.reason_customers,
        "access=permit" => words.place.reason_permit,
        "fee=yes" => words.place.reason_fee,
        "opening_hours" => words.place.reason_hours,
        _ if reason.starts_with("membership") => words.place.reason_members,
        _ => return None,
    })
}

/// The little that is said of a place without the later parts: where it is, when it is open, and its telephone.
fn bare(visit: Visit, index: PlaceIndex) -> AnyView {
    let (atlas, words) = (visit.atlas(), &visit.words().place);
    let Some(place) = atlas.place(index) else {
        return tag::nothing();
    };
    let text = |text: &String| tag("span").text(&visit.named(text)).view();
    let lines = [
        (words.address, place.address.as_ref().map(text)),
        (words.near, place.near.as_ref().map(text)),
        (
            words.hours,
            place.opening_hours.as_ref().map(|it| as_it_is(visit, it)),
        ),
        (words.phone, place.phone.as_ref().map(text)),
    ];
    let lines = lines.into_iter().filter_map(|(term, what)| {
        let (term, what) = (tag("dt").text(term), tag("dd").child(what?));
        Some(tag("div").tag(term).tag(what).view())
    });
    let lines: Vec<AnyView> = lines.collect();
    tag("dl").children(lines.into_iter()).view()
}

/// In the terms of OpenStreetMap, which are English.
pub fn as_it_is(visit: Visit, hours: &str) -> AnyView {
    let note = tag("span")
        .set("class", "note")
        .text(visit.words().place.hours_note);
    let hours = tag("bdi").set("dir", "ltr").text(hours);
    tag::all(
        [hours, tag("span").text(" "), note]
            .into_iter()
            .map(Tag::view),
    )
}
