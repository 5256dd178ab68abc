//! Labelled controls.

use browser::element::{El, el};
use browser::object::member;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// A control in its label, with a note.
pub fn field(label: &str, control: El, note: Option<El>) -> AnyView {
    let label = el("label").el(el("span").text(label)).el(control);
    let field = el("div").attr("class", "field").el(label);
    match note {
        Some(note) => field.el(note).view(),
        None => field.view(),
    }
}

/// A list of options, of which one has the value that is chosen.
pub fn select(options: Vec<El>, chosen: impl Fn() -> String + 'static) -> El {
    let options = options.into_iter().map(El::view);
    // The options are there before one is chosen.
    el("select").children(options).property("value", chosen)
}

/// A checkbox in its label.
pub fn checkbox(
    label: &str,
    is_set: impl Fn() -> bool + 'static,
    toggle: impl Fn(bool) + 'static,
) -> AnyView {
    let input = el("input").attr("type", "checkbox").checked(is_set);
    let input = input.on("change", move |event| toggle(is_checked(&event)));
    el("label")
        .attr("class", "check")
        .el(input)
        .el(el("span").text(label))
        .view()
}

/// The value of the control that an event is of.
pub fn value(event: &Event) -> String {
    of_target(event, "value").as_string().unwrap_or_default()
}

/// Whether the `details` that an event is of is unfolded.
pub fn is_open(event: &Event) -> bool {
    of_target(event, "open").is_truthy()
}

fn is_checked(event: &Event) -> bool {
    of_target(event, "checked").is_truthy()
}

fn of_target(event: &Event, name: &str) -> JsValue {
    let target = event.target();
    target.map_or(JsValue::UNDEFINED, |it| member(&it, name))
}
