//! The field for the date and time at which a place must be open, in the local time of the atlas.

use crate::state::{self, Conditions, NodeKey, State, When};
use browser::element::{El, el};
use browser::object::member;
use browser::reactive::{Signal, effect};
use js_sys::Date;
use leptos::prelude::untrack;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// The time in the field is applied this long after the last change, and at once with Enter or when the field loses the
/// focus: while a visitor types a date, the field holds incomplete dates that are valid.
const DEBOUNCE: Duration = Duration::from_secs(1);
/// The latest time, within the years that the crate `hours` supports (up to 9990).
const MAX_TIME: &str = "9989-12-31T23:59";
/// Twelve hours, in milliseconds: the largest offset behind UTC of a time zone.
const HALF_A_DAY: f64 = 12.0 * 3_600_000.0;

/// The field with its label.
pub fn field(state: State) -> El {
    let changes = Rc::new(Signal::new(0_u32));
    let typed = move |_| {
        let change = changes.get_untracked().wrapping_add(1);
        changes.set(change);
        let changes = changes.clone();
        state.after(DEBOUNCE, move || {
            if changes.get_untracked() == change {
                apply(state);
            }
        });
    };
    let pressed = move |event: web_sys::Event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if key.is_some_and(|it| it.key() == "Enter") {
            apply(state);
        }
    };
    let left = move |_| {
        apply(state);
        refresh(state);
    };
    effect(move || {
        refresh(state);
    });
    let input = el("input")
        .attr("type", "datetime-local")
        .attr("min", &min_time())
        .attr("max", MAX_TIME)
        .attr("value", &untrack(|| requested_time(state)))
        .node_ref(state.slot(NodeKey::OpenAt))
        .on("input", typed)
        .on("keydown", pressed)
        .on("blur", left);
    el("label")
        .attr("class", "open-at")
        .el(el("span").text(state.locale().on_demand().opening.ask_at))
        .el(input)
}

/// The start of the earliest day that is today in any time zone.
fn min_time() -> String {
    let now = Date::new(&(state::now() - HALF_A_DAY).into());
    let day: String = String::from(now.to_iso_string());
    let day = day.split('T').next().unwrap_or_default();
    [day, "T00:00"].concat()
}

/// The chosen time as the value of the field; empty without one.
fn requested_time(state: State) -> String {
    match state.conditions().open {
        Some(When::At(text)) => text,
        Some(When::Now) | None => String::new(),
    }
}

fn input(state: State) -> Option<HtmlInputElement> {
    state.node(NodeKey::OpenAt)?.dyn_into().ok()
}

/// Applies the value of the field to the conditions. An incomplete value changes nothing.
fn apply(state: State) {
    let Some(input) = input(state) else {
        return;
    };
    let text = input.value();
    let conditions = state.conditions();
    let open = match When::read(&text) {
        Some(at) => Some(at),
        None if is_incomplete(&input, &text) => return,
        // An empty field does not clear the filter "open now".
        None => conditions.open.clone().filter(|it| *it == When::Now),
    };
    if open != conditions.open {
        state.set_conditions(Conditions { open, ..conditions });
    }
}

/// Whether the field holds an incomplete or invalid time.
fn is_incomplete(input: &HtmlInputElement, text: &str) -> bool {
    !text.is_empty() || member(&member(input, "validity"), "badInput").is_truthy()
}

/// Shows the chosen time in the field, unless the field has the focus.
fn refresh(state: State) {
    let text = requested_time(state);
    if let Some(input) = input(state)
        && !state.has_focus(NodeKey::OpenAt)
    {
        input.set_value(&text);
    }
}
