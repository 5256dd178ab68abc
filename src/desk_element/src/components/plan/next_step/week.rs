//! Opening hours: a row for each day, and a text for hours that do not fit into rows.

use super::fields::{described, fallible};
use super::{Action, NextStep, StepField};
use crate::components::field::{field, is_open, value};
use browser::element::{El, button, el};
use browser::reactive::{Signal, effect};
use desk::{DayTimes, HoursForm};
use leptos::prelude::*;
use std::rc::Rc;

/// The id of the note about the text.
const TEXT_NOTE: &str = "desk-hours-note";

/// The hours that are filled in.
pub struct WeekFields {
    rows: Signal<HoursForm>,
    /// The same in the syntax of OpenStreetMap, as far as the rows are complete.
    text: Signal<String>,
    /// Whether the text does not fit into rows, and counts alone.
    is_text_only: Signal<bool>,
    /// Whether the text is shown. It opens where only the text counts, and does not fold up under the focus.
    is_text_open: Signal<bool>,
    /// Whether somebody has changed them since they were filled in.
    is_edited: Signal<bool>,
    /// The id and the hours of the place that were filled in last.
    of: Signal<(String, String)>,
}

impl WeekFields {
    pub fn new() -> Self {
        Self {
            rows: Signal::new(HoursForm::default()),
            text: Signal::new(String::new()),
            is_text_only: Signal::new(false),
            is_text_open: Signal::new(false),
            is_edited: Signal::new(false),
            of: Signal::new(Default::default()),
        }
    }

    /// The hours in the syntax of OpenStreetMap; `None` if they are unknown.
    ///
    /// # Errors
    /// The number of a day with only one time.
    pub fn hours(&self) -> Result<Option<String>, usize> {
        // What nobody has changed stays as it is written.
        let is_text = self.is_text_only.get_untracked() || !self.is_edited.get_untracked();
        let text = match is_text {
            true => self.text.get_untracked(),
            false => self.rows.get_untracked().text()?,
        };
        let text = text.trim().to_owned();
        Ok((!text.is_empty()).then_some(text))
    }

    /// Empties the form.
    pub fn clear(&self) {
        self.of.set(Default::default());
        self.show("");
    }

    fn show(&self, text: &str) {
        let rows = HoursForm::read(text);
        self.is_text_only.set_if_changed(rows.is_none());
        if rows.is_none() {
            self.is_text_open.set_if_changed(true);
        }
        self.rows.set_if_changed(rows.unwrap_or_default());
        self.text.set_if_changed(text.to_owned());
        self.is_edited.set_if_changed(false);
    }

    fn change(&self, change: impl FnOnce(&mut HoursForm)) {
        let mut rows = self.rows.get_untracked();
        change(&mut rows);
        if let Ok(text) = rows.text() {
            self.text.set_if_changed(text);
        }
        self.rows.set_if_changed(rows);
        self.is_edited.set_if_changed(true);
    }

    /// Shows a text that somebody types.
    fn type_text(&self, text: &str) {
        self.show(text);
        self.is_edited.set_if_changed(true);
    }
}

/// Fills in the hours that a place has, once it is chosen and whenever the plan changes them. What somebody filled in before stays, but
/// for the hours of another place.
pub fn follow_place(step: &Rc<NextStep>) {
    let (step, desk) = (step.clone(), step.desk);
    effect(move || {
        step.place.get();
        if step.action.get() != Action::Hours {
            return;
        }
        let Ok(id) = step.place_id() else {
            return;
        };
        let (atlas, plan) = (desk.atlas(), desk.plan());
        let sites = plan.sites(&atlas);
        let site = sites.by_id(&id).and_then(|it| sites.get(it));
        let hours = site.and_then(|it| it.place.opening_hours().map(str::to_owned));
        let (week, hours) = (&step.week, hours.unwrap_or_default());
        let of = (id, hours.clone());
        let last = week.of.get_untracked();
        if of == last {
            return;
        }
        let is_edited = week.is_edited.get_untracked();
        let is_of_another = !last.0.is_empty() && last.0 != of.0;
        if !is_edited || is_of_another {
            week.show(&hours);
        }
        if is_edited && is_of_another {
            let name = step.place.get_untracked();
            let texts = &desk.texts().plan.week;
            desk.announce(&desk.locale().say(texts.of_another, [name.trim()]));
        }
        week.of.set(of);
    });
}

/// The hours of a new place, which can be left out.
pub fn optional(step: &Rc<NextStep>) -> AnyView {
    let heading = step.desk.texts().plan.week.heading;
    el("details")
        .attr("class", "week-optional")
        .el(el("summary").text(heading))
        .child(rows(step))
        .view()
}

/// The rows and the text.
pub fn rows(step: &Rc<NextStep>) -> AnyView {
    let texts = &step.desk.texts().plan.week;
    let days = texts.days.iter().enumerate();
    let days = days.map(|(number, day)| row(step, number, day).view());
    let (like_monday, locked) = (step.clone(), step.clone());
    let like_monday = button("", texts.like_monday, move || {
        like_monday.accept();
        like_monday.week.change(|it| {
            let monday = it.0[0].clone();
            it.0[1..5].fill(monday);
        });
    })
    .flag("disabled", move || locked.week.is_text_only.get());
    let (shown, typed, alone) = (step.clone(), step.clone(), step.clone());
    let text = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .property("value", move || shown.week.text.get())
        // At each letter: the note that comes and goes would move a button away from under the pointer that leaves the field.
        .on("input", move |event| {
            typed.accept();
            typed.week.type_text(&value(&event));
        });
    let text = described(step, StepField::Week, text, TEXT_NOTE);
    let note =
        el("small")
            .attr("id", TEXT_NOTE)
            .text_with(move || match alone.week.is_text_only.get() {
                true => texts.text_only.to_owned(),
                false => String::new(),
            });
    let (shown, toggled) = (step.clone(), step.clone());
    let expert = el("details")
        .flag("open", move || shown.week.is_text_open.get())
        .on("toggle", move |event| {
            toggled.week.is_text_open.set_if_changed(is_open(&event))
        })
        .el(el("summary").text(texts.as_text))
        .child(field(texts.text, text, Some(note)));
    let late = step.clone();
    let late = el("p").attr("class", "note").text_with(move || {
        let rows = late.week.rows.get();
        let days = rows.0.iter().zip(texts.days);
        let days = days.filter(|(it, _)| it.is_past_midnight());
        let days: Vec<String> = days.map(|(_, day)| day.to_owned()).collect();
        let locale = late.desk.locale();
        match days.is_empty() {
            true => String::new(),
            false => locale.say(texts.next_day, [&locale.list(&days)]),
        }
    });
    el("fieldset")
        .attr("class", "week")
        .el(el("legend").text(texts.heading))
        .el(el("p").attr("class", "note").text(texts.hint))
        .el(el("div").attr("class", "week-days").children(days))
        .el(late)
        .el(like_monday)
        .el(expert)
        .view()
}

/// The times of a day.
fn row(step: &Rc<NextStep>, number: usize, day: &'static str) -> El {
    let desk = step.desk;
    let texts = &desk.texts().plan.week;
    let time = |label: String, get: fn(&DayTimes) -> &String, set: fn(&mut DayTimes, String)| {
        let (shown, changed, locked) = (step.clone(), step.clone(), step.clone());
        // A row would replace a text that does not fit into rows.
        let input = el("input")
            .attr("type", "time")
            .attr("aria-label", &label)
            .flag("disabled", move || locked.week.is_text_only.get())
            .property("value", move || {
                let rows = shown.week.rows.get();
                rows.0
                    .get(number)
                    .map(|it| get(it).clone())
                    .unwrap_or_default()
            })
            .on("change", move |event| {
                changed.accept();
                changed.week.change(|it| {
                    if let Some(day) = it.0.get_mut(number) {
                        set(day, value(&event));
                    }
                });
            });
        fallible(step, StepField::Week, input)
    };
    let label = |message| desk.locale().capital(&desk.locale().say(message, [day]));
    let from = time(label(texts.from), |it| &it.from, |it, time| it.from = time);
    let until = time(
        label(texts.until),
        |it| &it.until,
        |it, time| it.until = time,
    );
    el("div")
        .attr("class", "week-day")
        .el(el("span")
            .attr("aria-hidden", "true")
            .text(&desk.locale().capital(day)))
        .el(from)
        .el(until)
}
