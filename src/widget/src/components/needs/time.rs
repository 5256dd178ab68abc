//! The field for a day and a time at which a place must be open, on the clock of the place.

use crate::dom::element::{El, el};
use crate::dom::object::member;
use crate::reactive::{Signal, effect};
use crate::state::{self, Conditions, NodeKey, State, When};
use js_sys::Date;
use leptos::prelude::untrack;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// How long after the last change the time in the field counts; at once with Enter, and when the field loses the focus. A date
/// that is being typed passes through times that are not meant.
const REST: Duration = Duration::from_secs(1);
/// The last time with four digits of which opening hours know anything.
const LAST: &str = "9989-12-31T23:59";
/// Milliseconds.
const HALF_A_DAY: f64 = 12.0 * 3_600_000.0;

/// The field with its label.
pub fn field(state: State) -> El {
    let changes = Rc::new(Signal::new(0_u32));
    let typed = move |_| {
        let change = changes.get_untracked().wrapping_add(1);
        changes.set(change);
        let changes = changes.clone();
        state.after(REST, move || {
            if changes.get_untracked() == change {
                take(state);
            }
        });
    };
    let pressed = move |event: web_sys::Event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if key.is_some_and(|it| it.key() == "Enter") {
            take(state);
        }
    };
    let left = move |_| {
        take(state);
        show(state);
    };
    effect(move || {
        show(state);
    });
    let input = el("input")
        .attr("type", "datetime-local")
        .attr("min", &today())
        .attr("max", LAST)
        .attr("value", &untrack(|| asked(state)))
        .node_ref(state.slot(NodeKey::OpenAt))
        .on("input", typed)
        .on("keydown", pressed)
        .on("blur", left);
    el("label")
        .attr("class", "open-at")
        .el(el("span").text(state.locale().on_demand().opening.ask_at))
        .el(input)
}

/// The midnight of a day that is nowhere past yet.
fn today() -> String {
    let now = Date::new(&(state::now() - HALF_A_DAY).into());
    let day: String = String::from(now.to_iso_string());
    let day = day.split('T').next().unwrap_or_default();
    [day, "T00:00"].concat()
}

/// The time that is asked for; empty where none is.
fn asked(state: State) -> String {
    match state.conditions().open {
        Some(When::At(text)) => text,
        Some(When::Now) | None => String::new(),
    }
}

fn input(state: State) -> Option<HtmlInputElement> {
    state.node(NodeKey::OpenAt)?.dyn_into().ok()
}

/// Asks for what stands in the field, where that is a time, or nothing at all.
fn take(state: State) {
    let Some(input) = input(state) else {
        return;
    };
    let text = input.value();
    let conditions = state.conditions();
    let open = match When::read(&text) {
        Some(at) => Some(at),
        None if is_half(&input, &text) => return,
        // Without a time, who asked for now still does.
        None => conditions.open.clone().filter(|it| *it == When::Now),
    };
    if open != conditions.open {
        state.set_conditions(Conditions { open, ..conditions });
    }
}

/// Whether more than nothing is in the field, and no time.
fn is_half(input: &HtmlInputElement, text: &str) -> bool {
    !text.is_empty() || member(&member(input, "validity"), "badInput").is_truthy()
}

/// Has the field say what is asked for, unless somebody is in it.
fn show(state: State) {
    let asked = asked(state);
    if let Some(input) = input(state)
        && !state.has_focus(NodeKey::OpenAt)
    {
        input.set_value(&asked);
    }
}
