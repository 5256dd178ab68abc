//! The box into which a visitor types what they look for, or where they are. It is there from the start, and keeps what
//! is typed until the second file, which knows the answers, has come.

use crate::dom::element::el;
use crate::state::{LoadStatus, NodeKey, State, lazy_view};
use leptos::prelude::*;
use web_sys::Event;

/// What happens to the box.
const EVENTS: [&str; 5] = ["focus", "blur", "input", "keydown", "click"];

/// The box, and the room for what is found.
pub fn search(state: State) -> AnyView {
    let locale = state.locale();
    let hear = move |event: Event| {
        if let Some(later) = state.lazy() {
            (later.search.handle)(state, &event);
        }
    };
    let active = move || match state.active_suggestion() {
        Some(at) => ["suggestion-", &at.to_string()].concat(),
        None => String::new(),
    };
    let mut input = el("input");
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
        ("aria-controls", "suggestions"),
    ] {
        input = input.attr(name, value);
    }
    for name in EVENTS {
        input = input.on(name, hear);
    }
    let input = input
        .aria("aria-expanded", move || state.has_suggestions())
        .attr_with("aria-activedescendant", active)
        // What was typed outlives a change of language; otherwise the box is the visitor's.
        .property("value", move || untrack(|| state.search_text()))
        .node_ref(state.slot(NodeKey::SearchBox));
    let missing = move || match state.lazy_status() {
        LoadStatus::Failed if state.lazy().is_none() => locale.search.missing.to_owned(),
        _ => String::new(),
    };
    let atlas = state.atlas();
    let has = atlas.manifest().and_then(|it| it.parts.get("addresses"));
    let label = match has {
        Some(_) => locale.search.label,
        None => locale.search.label_places,
    };
    let label = el("label").el(el("span").text(label));
    let missing = el("p").attr("class", "note").text_with(missing);
    el("div")
        .attr("class", "search")
        .el(label.el(input))
        .el(missing.attr("role", "status"))
        .child(lazy_view(state, |it| it.search.suggestions))
        .view()
}
