//! What the next step does, and to which place.

use super::{ACTIONS, Action, NextStep, REFUSAL, StepField};
use crate::components::field::{checkbox, field, select, value};
use crate::drawn::drawn;
use browser::element::{self, El, el, empty};
use desk::{SvgElement, TimeAsked};
use leptos::prelude::*;
use std::rc::Rc;

/// The choice of what the next step does.
pub fn action(step: &Rc<NextStep>) -> AnyView {
    let texts = &step.desk.texts().plan;
    let names = [
        texts.close,
        texts.open,
        texts.move_place,
        texts.hours,
        texts.street,
    ];
    let options = ACTIONS.into_iter().zip(names);
    let options = options.map(|((id, _), name)| el("option").attr("value", id).text(name));
    let (shown, changed) = (step.clone(), step.clone());
    let select = select(options.collect(), move || {
        let action = shown.action.get();
        let mut all = ACTIONS.into_iter();
        let found = all.find(|(_, it)| *it == action);
        found.map(|(id, _)| id.to_owned()).unwrap_or_default()
    });
    let select = select.on("change", move |event| {
        let chosen = value(&event);
        let mut all = ACTIONS.into_iter();
        if let Some((_, action)) = all.find(|(id, _)| *id == chosen) {
            changed.accept();
            if action != changed.action.get_untracked() {
                // Hours of one place are not those of another.
                changed.week.clear();
                changed.action.set(action);
            }
        }
    });
    field(texts.action, select, None)
}

/// A field that can be wrong, tied to the words of its refusal.
pub fn fallible(step: &Rc<NextStep>, which: StepField, input: El) -> El {
    described(step, which, input, "")
}

/// The same, with a note of this id.
pub fn described(step: &Rc<NextStep>, which: StepField, input: El, note: &str) -> El {
    let wrong = step.clone();
    let by = [REFUSAL, note].join(" ");
    input
        .attr("aria-describedby", by.trim())
        .aria("aria-invalid", move || wrong.wrong.get() == Some(which))
}

/// The place, by its name.
pub fn place(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let texts = &desk.texts().plan;
    let (shown, typed) = (step.clone(), step.clone());
    let input = el("input")
        .attr("type", "text")
        .attr("list", "desk-places")
        .attr("autocomplete", "off")
        .property("value", move || shown.place.get())
        .on("input", move |event| {
            typed.accept();
            typed.place.set(value(&event));
        });
    let named = step.clone();
    let options = move || {
        let names = named.names.get().into_iter();
        let options = names.map(|(name, _)| SvgElement::new("option", "").with("value", name));
        Some(options.collect())
    };
    let options = drawn("datalist", options).attr("id", "desk-places");
    let hint = el("small").text(texts.place_hint).el(options);
    let input = fallible(step, StepField::Place, input);
    field(texts.place, input, Some(hint))
}

/// The kind of a new place.
pub fn kind(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let atlas = desk.atlas();
    let locale = desk.locale();
    let options = atlas.taxonomy().kinds.iter().map(|kind| {
        let label = locale.capital(kind.plural(locale.lang).of);
        el("option").attr("value", &kind.id).text(&label)
    });
    let (shown, changed) = (step.clone(), step.clone());
    let select = select(options.collect(), move || shown.kind_of_new());
    let select = select.on("change", move |event| changed.kind.set(Some(value(&event))));
    field(desk.texts().plan.kind, select, None)
}

/// The name of a new place.
pub fn name(step: &Rc<NextStep>) -> AnyView {
    let (shown, typed) = (step.clone(), step.clone());
    let input = el("input")
        .attr("type", "text")
        .property("value", move || shown.name.get())
        .on("input", move |event| typed.name.set(value(&event)));
    field(step.desk.texts().plan.place_name, input, None)
}

/// Whether a new place has all that the question asks for; only where that is more than a kind.
pub fn as_asked(step: &Rc<NextStep>) -> AnyView {
    let step = step.clone();
    element::dynamic(move || {
        let question = step.desk.question();
        if !question.asks_more_of_places() {
            return empty();
        }
        let texts = &step.desk.texts().plan;
        let label = match question.time == TimeAsked::Any {
            true => texts.as_asked,
            false => texts.as_asked_open,
        };
        let (shown, changed) = (step.clone(), step.clone());
        checkbox(
            label,
            move || shown.as_asked.get(),
            move |is_set| changed.as_asked.set(is_set),
        )
    })
}

impl Action {
    /// Whether it is of a place that is there.
    pub fn has_place(self) -> bool {
        matches!(self, Self::Close | Self::Move | Self::Hours)
    }

    /// Whether it is at a position.
    pub fn has_position(self) -> bool {
        matches!(self, Self::Open | Self::Move | Self::CloseStreet)
    }
}
