//! The box for when a place must be open: at any time, now, or at an hour of today or tomorrow. The field in the fold has every
//! other time.

use crate::components::question::{choice, option};
use crate::services::needs::count;
use crate::state::{Conditions, NodeKey, State, When};
use atlas::Place;
use browser::element::{self, el};
use browser::reactive::effect;
use hours::LocalTime;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// The value of the option for a time that no other option has.
const OTHER: &str = "other";

/// The hours of tomorrow that the box has: when most places are open.
const TOMORROW: std::ops::Range<u16> = 8..23;

/// The box; empty if no place has opening hours.
pub fn when(state: State) -> AnyView {
    let has_hours = |place: &Place| place.opening_hours().is_some();
    if !state.atlas().places().iter().any(has_hours) {
        return element::empty();
    }
    let texts = &state.locale().on_demand().opening;
    let any = option("", texts.any_time);
    let now = option(When::Now.text(), "").text_with(move || now_text(state));
    // Another chosen time, such as that of a link.
    let other = option(OTHER, "")
        .flag("hidden", move || other(state).is_none())
        .text_with(move || other(state).unwrap_or_default());
    let hours = element::dynamic(move || {
        element::fragment(days(state).into_iter().map(move |(day, hours)| {
            let hours = hours
                .into_iter()
                .map(move |at| option(&at.text(), &state.locale().time(at)).view());
            el("optgroup").attr("label", day).children(hours).view()
        }))
    });
    let options = [any.view(), now.view(), other.view(), hours].into_iter();
    follow_options(state);
    choice(
        texts.open_when,
        NodeKey::When,
        options,
        move || value(state),
        choose,
        state,
    )
    .view()
}

fn value(state: State) -> String {
    let open = state.conditions().open;
    match other(state) {
        Some(_) => OTHER.to_owned(),
        None => open.map_or_else(String::new, |it| it.text().to_owned()),
    }
}

/// Sets the value of the box again once its options are there, which change with the question.
fn follow_options(state: State) {
    effect(move || {
        let value = value(state);
        state.on_next_frame(move || {
            let select = state.node(NodeKey::When);
            if let Some(select) = select.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
                select.set_value(&value);
            }
        });
    });
}

/// Chooses a time. Until the opening times are there they are loaded again, and the choice waits in the box.
fn choose(state: State, value: String) {
    if value == OTHER {
        return;
    }
    if state.opening_times().is_none() {
        state.retry_opening_times();
    }
    let open = When::read(&value);
    state.set_conditions(Conditions {
        open,
        ..state.conditions()
    });
}

/// "now", with the number of places that are open as far as known.
fn now_text(state: State) -> String {
    let locale = state.locale();
    let text = locale.on_demand().opening.now;
    if state.opening_times().is_none() {
        return text.to_owned();
    }
    let conditions = Conditions {
        open: Some(When::Now),
        // Places with unknown hours are not counted as open.
        even_unknown: false,
        ..state.conditions()
    };
    [text, " (", &locale.number(count(state, &conditions)), ")"].concat()
}

/// The coming whole hours of today and of tomorrow, each day with its name; none until the opening times are there.
fn days(state: State) -> Vec<(&'static str, Vec<LocalTime>)> {
    let Some(times) = state.opening_times() else {
        return Vec::new();
    };
    let texts = &state.locale().on_demand().opening;
    let now = times.local_time(state.asked_at());
    let minutes = now.clock().0;
    let midnight = now.plus_minutes(-i64::from(minutes));
    let hour = |hour: u16| midnight.plus_minutes(60 * i64::from(hour));
    let today: Vec<LocalTime> = (minutes / 60 + 1..24).map(hour).collect();
    let tomorrow = TOMORROW.map(|it| hour(24 + it)).collect();
    let days = [(texts.today, today), (texts.tomorrow, tomorrow)];
    days.into_iter()
        .filter(|(_, hours)| !hours.is_empty())
        .collect()
}

/// The name of a chosen time that no other option has.
fn other(state: State) -> Option<String> {
    let Some(When::At(text)) = state.conditions().open else {
        return None;
    };
    let at = LocalTime::read(&text)?;
    if days(state).iter().any(|(_, hours)| hours.contains(&at)) {
        return None;
    }
    Some(state.locale().weekday_full_date_and_time(at))
}
