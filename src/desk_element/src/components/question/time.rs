//! When places must be open.

use crate::components::checked_input::{TextCheck, checked_input};
use crate::components::field::{field, select, value};
use crate::state::Desk;
use browser::element::el;
use desk::TimeAsked;
use js_sys::Date;
use leptos::prelude::*;

/// Any time, now, or a day and an hour.
pub fn time(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let options = [
        ("any", texts.any_time),
        ("now", texts.now),
        ("at", texts.at),
    ];
    let options = options.map(|(name, text)| el("option").attr("value", name).text(text));
    let select = select(options.into(), move || {
        let name = match desk.question().time {
            TimeAsked::Any => "any",
            TimeAsked::Now => "now",
            TimeAsked::At(_) => "at",
        };
        name.to_owned()
    });
    let select = select.on("change", move |event| {
        let time = match value(&event).as_str() {
            "now" => TimeAsked::Now,
            "at" => this_hour(desk).unwrap_or(TimeAsked::Now),
            _ => TimeAsked::Any,
        };
        desk.change_question(|it| it.time = time);
    });
    let is_at = move || matches!(desk.question().time, TimeAsked::At(_));
    let read = |text: &str| text.get(..16).and_then(TimeAsked::at);
    let check = TextCheck {
        shown: move || match desk.question().time {
            TimeAsked::At(time) => time,
            TimeAsked::Any | TimeAsked::Now => String::new(),
        },
        set: move |text: &str| {
            let time = read(text);
            let is_right = time.is_some();
            if let Some(time) = time {
                desk.change_question(|it| it.time = time);
            }
            is_right
        },
        fits: move |text: &str| read(text).is_some(),
        words: move || desk.texts().question.wrong_time.to_owned(),
    };
    let (at, note) = checked_input("desk-time-note", "datetime-local", check);
    let at = at
        .attr("min", "2020-01-01T00:00")
        .attr("max", "2040-12-31T23:59")
        .attr("aria-label", texts.at)
        .flag("hidden", move || !is_at());
    field(texts.when, select, Some(el("div").el(at).el(note)))
}

/// The local time of the place that the figures are of, or that of the browser.
pub fn this_hour(desk: Desk) -> Option<TimeAsked> {
    let answered = desk.coverage().answer();
    let answered = answered.and_then(|it| it.about.open_at.clone());
    let local = || {
        let now = Date::new_0();
        let [month, day, hour] =
            [now.get_month() + 1, now.get_date(), now.get_hours()].map(|it| format!("{it:02}"));
        format!("{}-{month}-{day}T{hour}:00", now.get_full_year())
    };
    TimeAsked::at(&answered.unwrap_or_else(local))
}
