//! The box into which a visitor types what they look for, or where they are. It is there from the start, and keeps what
//! is typed until the second file, which knows the answers, has come.

use crate::dom::tag::tag;
use crate::element::lazy::{self, Coming};
use crate::state::Visit;
use leptos::prelude::*;
use web_sys::Event;

/// What happens to the box.
const EVENTS: [&str; 5] = ["focus", "blur", "input", "keydown", "click"];

/// The box, and the room for what is found.
pub fn search(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let hear = move |event: Event| {
        if let Some(later) = visit.live().later.peek() {
            (later.search.hear)(visit, &event);
        }
    };
    let active = move || match visit.live().finder.active.get() {
        Some(at) => ["found-", &at.to_string()].concat(),
        None => String::new(),
    };
    let mut input = tag("input");
    for (name, value) in [
        ("type", "search"),
        ("inputmode", "search"),
        ("enterkeyhint", "search"),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("autocorrect", "off"),
        ("spellcheck", "false"),
        ("dir", "auto"),
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-controls", "found"),
    ] {
        input = input.set(name, value);
    }
    for name in EVENTS {
        input = input.on(name, hear);
    }
    let input = input
        .aria("aria-expanded", move || visit.live().finder.is_open())
        .follow("aria-activedescendant", active)
        // What was typed outlives a change of language; otherwise the box is the visitor's.
        .property("value", move || visit.live().finder.text.peek());
    let missing = move || match visit.live().coming.get() {
        Coming::Failed if visit.live().later.get().is_none() => locale.search.missing.to_owned(),
        _ => String::new(),
    };
    let atlas = visit.atlas();
    let has = atlas.manifest().and_then(|it| it.parts.get("addresses"));
    let label = match has {
        Some(_) => locale.search.label,
        None => locale.search.label_places,
    };
    let label = tag("label").tag(tag("span").text(label));
    let missing = tag("p").set("class", "note").live_text(missing);
    tag("div")
        .set("class", "search")
        .tag(label.tag(input))
        .tag(missing.set("role", "status"))
        .child(lazy::part(visit, |it| it.search.results))
        .view()
}
