//! The search box for places and locations. It is rendered before the chunk of the search is loaded, which happens when the
//! box is used, and keeps text that is typed until then.

use crate::state::{LoadStatus, NodeKey, State};
use browser::element::{self, el};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The events of the box that the search handles.
const EVENTS: [&str; 5] = ["focus", "blur", "input", "keydown", "click"];

/// Handles an event before the search is there, which begins with what was typed by then. It is requested when the box is entered or
/// pressed and never while typing, so that requests tell nothing about the text.
fn wait_for_search(state: State, event: &Event) {
    match event.type_().as_str() {
        "focus" | "click" => state.want_search(),
        "input" => {
            let target = event.target();
            let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                // Kept for another language, in which the box is a new one.
                state.set_search_text(input.value());
            }
        }
        _ => {}
    }
}

/// The box with its label, and the popup with suggestions once the chunk is loaded.
pub fn search(state: State) -> AnyView {
    let locale = state.locale();
    let handle = move |event: Event| match state.search() {
        Some(search) => (search.handle)(state, &event),
        None => wait_for_search(state, &event),
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
        input = input.on(name, handle);
    }
    let input = input
        .aria("aria-expanded", move || state.has_suggestions())
        .attr_with("aria-activedescendant", active)
        // Restores the text when the language changes; untracked, so that it never overwrites what is being typed.
        .property("value", move || untrack(|| state.search_text()))
        .node_ref(state.slot(NodeKey::SearchBox));
    let is_missing = move || match state.lazy() {
        Some(_) => state.is_search_missing(),
        None => state.lazy_status() == LoadStatus::Failed,
    };
    let unavailable = move || match is_missing() {
        true => locale.search.missing.to_owned(),
        false => String::new(),
    };
    let atlas = state.atlas();
    let has = atlas.manifest().and_then(|it| it.parts.get("addresses"));
    let label = match has {
        Some(_) => locale.search.label,
        None => locale.search.label_places,
    };
    let label = el("label").el(el("span").text(label));
    let unavailable = el("p").attr("class", "note").text_with(unavailable);
    el("div")
        .attr("class", "search")
        .el(label.el(input))
        .el(unavailable.attr("role", "status"))
        .child(element::dynamic(move || match state.search() {
            Some(search) => (search.suggestions)(state),
            None => element::empty(),
        }))
        .view()
}
