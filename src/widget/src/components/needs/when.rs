//! The box for when a place must be open: at any time, now, or on one of the coming days. The ribbon below it has the hours of that
//! day, the field in the fold every other day.

use crate::components::question::{choice, option};
use crate::services::needs::count;
use crate::state::{Conditions, NodeKey, State, When};
use browser::element::{self, el};
use browser::reactive::{Memo, effect};
use hours::{DaySlots, LocalTime};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// The value of the option for a day that no other option has.
const OTHER: &str = "other";
/// The days that the box has, with today.
const DAYS: u16 = 7;
/// The length of a date, `2026-11-28`, in bytes.
const DATE: usize = 10;

/// The midnights of the days that the box has. They change once a day: options that are made again close a box that is open.
type Days = Rc<Memo<Vec<LocalTime>>>;

/// The box; a sentence instead if no place has opening hours.
pub fn when(state: State) -> AnyView {
    let texts = &state.locale().on_demand().opening;
    if !has_hours(state) {
        let note = el("p").attr("class", "note");
        return note.text(texts.no_hours).view();
    }
    let days: Days = Rc::new(Memo::new(move || days(state)));
    let (offered, hidden, named, chosen) = (days.clone(), days.clone(), days.clone(), days.clone());
    let any = option("", texts.any_time);
    let now = option(When::Now.text(), "").text_with(move || now_text(state));
    // Another chosen day, such as that of a link.
    let other_day = option(OTHER, "")
        .flag("hidden", move || other(state, &hidden).is_none())
        .text_with(move || {
            let day = other(state, &named);
            day.map_or_else(String::new, |it| day_name(state, it))
        });
    let offered = element::dynamic(move || {
        let days = offered.get().into_iter();
        let days = days.map(|it| option(&date(it), &day_name(state, it)).view());
        element::fragment(days)
    });
    let options = [any.view(), now.view(), offered, other_day.view()].into_iter();
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

fn value(state: State, days: &Days) -> String {
    let open = state.conditions().open;
    match (other(state, days), chosen_time(state)) {
        (Some(_), _) => OTHER.to_owned(),
        (None, Some(at)) => date(at),
        (None, None) => open.map_or_else(String::new, |it| it.text().to_owned()),
    }
}

/// Sets the value of the box again once its options are there, which change with the day and the question.
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

/// Chooses now, any time, or a day. Until the opening times are there they are loaded again, and the choice waits in the box.
fn choose(state: State, value: String) {
    if value == OTHER {
        return;
    }
    let open = match (state.opening_times(), When::read(&value)) {
        (None, open) => {
            state.retry_opening_times();
            open
        }
        (Some(_), Some(now)) => Some(now),
        (Some(times), None) => LocalTime::read(&[&value, "T00:00"].concat()).map(|day| {
            let now = times.local_time(state.clock());
            When::At(DaySlots::suggested(now, chosen_time(state), day).text())
        }),
    };
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

/// The coming days; none until the opening times are there.
fn days(state: State) -> Vec<LocalTime> {
    let times = state.opening_times();
    times.map_or_else(Vec::new, |it| {
        DaySlots::days(it.local_time(state.clock()), DAYS)
    })
}

fn date(at: LocalTime) -> String {
    at.text().get(..DATE).unwrap_or_default().to_owned()
}

/// The chosen time; `None` for now and for any time.
fn chosen_time(state: State) -> Option<LocalTime> {
    match state.conditions().open? {
        When::At(text) => LocalTime::read(&text),
        When::Now => None,
    }
}

/// The chosen time, if no option has its day.
fn other(state: State, days: &Days) -> Option<LocalTime> {
    let at = chosen_time(state)?;
    let day = date(at);
    let days = days.get();
    (!days.iter().any(|it| date(*it) == day)).then_some(at)
}

/// The day of a time: `vandaag`, `morgen`, `zaterdag 28 november`.
pub fn day_name(state: State, at: LocalTime) -> String {
    let locale = state.locale();
    let texts = &locale.on_demand().opening;
    let Some(times) = state.opening_times() else {
        return locale.weekday_and_full_date(at);
    };
    let now = times.local_time(state.clock());
    if date(at) == date(now) {
        texts.today.to_owned()
    } else if date(at.plus_minutes(-i64::from(24 * 60_u16))) == date(now) {
        texts.tomorrow.to_owned()
    } else {
        locale.weekday_and_date(at, now)
    }
}

/// A time with its day, and that it is over if it is: `zaterdag 28 november om 14.00 uur`.
pub fn time_name(state: State, at: LocalTime) -> String {
    let locale = state.locale();
    let texts = &locale.on_demand().opening;
    let name = locale.say(texts.day_at, [&day_name(state, at), &locale.time(at)]);
    let times = state.opening_times();
    match times.is_some_and(|it| DaySlots::is_over(at, it.local_time(state.clock()))) {
        true => locale.say(texts.past, [&name]),
        false => name,
    }
}

/// Whether any place has opening hours.
pub fn has_hours(state: State) -> bool {
    let atlas = state.atlas();
    atlas.places().iter().any(|it| it.opening_hours().is_some())
}
