//! The box for when a place must be open: at any time, now, or at an hour of today or tomorrow. The field in the fold has every
//! other time.

use crate::components::question::{choice, option};
use crate::services::needs::count;
use crate::state::{Conditions, NodeKey, State, When};
use atlas::Place;
use browser::element::{self, el};
use browser::reactive::{Memo, effect};
use hours::LocalTime;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// The value of the option for a time that no other option has.
const OTHER: &str = "other";

/// The hours of tomorrow that the box has: when most places are open.
const TOMORROW: std::ops::Range<u16> = 8..23;

/// The coming hours of a day, each with the value of its option.
#[derive(Clone, PartialEq)]
struct Day {
    is_today: bool,
    hours: Vec<LocalTime>,
}

/// The days that the box has. They change once an hour: options that are made again close a box that is open.
type Days = Rc<Memo<Vec<Day>>>;

/// The box; empty if no place has opening hours.
pub fn when(state: State) -> AnyView {
    let has_hours = |place: &Place| place.opening_hours().is_some();
    if !state.atlas().places().iter().any(has_hours) {
        return element::empty();
    }
    let texts = &state.locale().on_demand().opening;
    let days: Days = Rc::new(Memo::new(move || coming(state)));
    let (hours, hidden, named, chosen) = (days.clone(), days.clone(), days.clone(), days.clone());
    let any = option("", texts.any_time);
    let now = option(When::Now.text(), "").text_with(move || now_text(state));
    // Another chosen time, such as that of a link.
    let chosen_time = option(OTHER, "")
        .flag("hidden", move || other(state, &hidden).is_none())
        .text_with(move || other(state, &named).unwrap_or_default());
    let hours = element::dynamic(move || {
        let days = hours.get().into_iter();
        element::fragment(days.map(move |day| group(state, &day)))
    });
    let options = [any.view(), now.view(), chosen_time.view(), hours].into_iter();
    follow_options(state, days);
    choice(
        texts.open_when,
        NodeKey::When,
        options,
        move || value(state, &chosen),
        choose,
        state,
    )
    .view()
}

/// The options of a day.
fn group(state: State, day: &Day) -> AnyView {
    let locale = state.locale();
    let texts = &locale.on_demand().opening;
    let name = if day.is_today {
        texts.today
    } else {
        texts.tomorrow
    };
    let hours = day.hours.iter();
    let hours = hours.map(|at| option(&at.text(), &locale.time(*at)).view());
    el("optgroup").attr("label", name).children(hours).view()
}

fn value(state: State, days: &Days) -> String {
    let open = state.conditions().open;
    match other(state, days) {
        Some(_) => OTHER.to_owned(),
        None => open.map_or_else(String::new, |it| it.text().to_owned()),
    }
}

/// Sets the value of the box again once its options are there, which change with the hour and the question.
fn follow_options(state: State, days: Days) {
    effect(move || {
        let value = value(state, &days);
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

/// The coming whole hours of today and of tomorrow; none until the opening times are there.
fn coming(state: State) -> Vec<Day> {
    let Some(times) = state.opening_times() else {
        return Vec::new();
    };
    let now = times.local_time(state.clock());
    let minutes = now.clock().0;
    let midnight = now.plus_minutes(-i64::from(minutes));
    let hour = |hour: u16| midnight.plus_minutes(60 * i64::from(hour));
    let today = Day {
        is_today: true,
        hours: (minutes / 60 + 1..24).map(hour).collect(),
    };
    let tomorrow = Day {
        is_today: false,
        hours: TOMORROW.map(|it| hour(24 + it)).collect(),
    };
    let days = [today, tomorrow].into_iter();
    days.filter(|it| !it.hours.is_empty()).collect()
}

/// The name of a chosen time that no other option has.
fn other(state: State, days: &Days) -> Option<String> {
    let Some(When::At(text)) = state.conditions().open else {
        return None;
    };
    let at = LocalTime::read(&text)?;
    if days.get().iter().any(|it| it.hours.contains(&at)) {
        return None;
    }
    let locale = state.locale();
    Some(match state.opening_times() {
        Some(times) => locale.weekday_date_and_time(at, times.local_time(state.asked_at())),
        None => locale.weekday_full_date_and_time(at),
    })
}
