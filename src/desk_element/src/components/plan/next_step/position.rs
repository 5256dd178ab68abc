//! A position: by the name of a street, a street corner, a place or a neighbourhood, as two numbers, or by pointing at it on the map.

use super::fields::fallible;
use super::{Action, NextStep, StepField};
use crate::components::field::{field as labelled, value};
use crate::engine::NoAnswer;
use crate::state::Desk;
use browser::element::{self, El, el};
use browser::reactive::{Signal, effect};
use desk::answers::StreetNamesAnswer;
use desk::{EngineQuestion, Gazetteer};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The most names that are suggested.
const MOST: usize = 40;

/// The position that is written, and the names that positions have.
pub struct Positions {
    pub text: Signal<String>,
    /// None before a position is first asked for.
    names: Signal<Option<Rc<Gazetteer>>>,
    /// Whether the engine has given the names of streets, or has none.
    is_complete: Signal<bool>,
}

impl Positions {
    pub fn new() -> Self {
        Self {
            text: Signal::new(String::new()),
            names: Signal::new(None),
            is_complete: Signal::new(false),
        }
    }

    /// The names.
    pub fn names(&self, desk: Desk) -> Rc<Gazetteer> {
        let known = self.names.get_untracked();
        known.unwrap_or_else(|| {
            let streets = StreetNamesAnswer::default();
            let names = Rc::new(untrack(|| desk.in_words(|words| words.gazetteer(&streets))));
            self.names.set(Some(names.clone()));
            names
        })
    }
}

/// Asks the engine for the names of streets once a position is asked for.
pub fn follow(step: &Rc<NextStep>) {
    let (step, desk) = (step.clone(), step.desk);
    let is_asked = Signal::new(false);
    effect(move || {
        if !step.action.get().has_position() || is_asked.get_untracked() {
            return;
        }
        is_asked.set(true);
        step.positions.names(desk);
        let step = step.clone();
        desk.spawn(async move {
            let which = EngineQuestion::StreetNames;
            let answer = desk.ask_function().ask("plan-streets", which, "{}").await;
            let positions = &step.positions;
            match answer {
                Ok(answer) => {
                    let streets: StreetNamesAnswer = answer.read().unwrap_or_default();
                    let names = untrack(|| desk.in_words(|words| words.gazetteer(&streets)));
                    positions.names.set(Some(Rc::new(names)));
                }
                Err(NoAnswer::Stopped) => desk.engine_stopped(),
                // An atlas without streets.
                Err(NoAnswer::Refused(_) | NoAnswer::Superseded) => {}
            }
            positions.is_complete.set(true);
        });
    });
}

/// The field, with suggestions and a button to point at the map.
pub fn field(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let texts = &desk.texts().plan;
    let (shown, typed, pointed) = (step.clone(), step.clone(), step.clone());
    let input: El = el("input")
        .attr("type", "text")
        .attr("list", "desk-positions")
        .attr("autocomplete", "off")
        .property("value", move || shown.positions.text.get())
        .on("input", move |event| {
            typed.accept();
            typed.positions.text.set(value(&event));
        });
    let point = el("button").attr("type", "button").text(texts.pick);
    let point = point.on("click", move |event| {
        let pointed = pointed.clone();
        let from = event.current_target().and_then(|it| it.dyn_into().ok());
        desk.pick(texts.pick, from, move |at| {
            let text = format!("{:.5}, {:.5}", at.lon(), at.lat());
            pointed.accept();
            pointed.positions.text.set(text);
        });
    });
    let note = el("div")
        .attr("class", "position")
        .el(point)
        .el(hint(step))
        .el(suggestions(step));
    let input = fallible(step, StepField::Position, input);
    labelled(texts.position, input, Some(note))
}

/// A position on the map as two numbers, longitude first.
pub fn example_position(desk: Desk) -> String {
    let atlas = desk.atlas();
    let first = atlas.neighbourhoods().first().map(|it| it.area.anchor());
    let first = first.map(|it| format!("{:.4}, {:.4}", it.lon(), it.lat()));
    first.unwrap_or_default()
}

/// What a position can be.
fn hint(step: &Rc<NextStep>) -> El {
    let step = step.clone();
    el("small").text_with(move || {
        let texts = &step.desk.texts().plan;
        let names = step.positions.names.get();
        let has_streets = names.is_some_and(|it| it.has_streets());
        let is_street = step.action.get() == Action::CloseStreet;
        let kinds = match (has_streets, step.positions.is_complete.get()) {
            (false, false) => return String::new(),
            (true, _) if is_street => texts.positions.position_of_street,
            (true, _) => texts.positions.position_streets,
            (false, true) if is_street => texts.positions.position_in_numbers,
            (false, true) => texts.positions.position_hint,
        };
        let example = example_position(step.desk);
        let kinds = step.desk.locale().say(kinds, [&example]);
        match is_street {
            true => [texts.positions.street_hint, &kinds].join(" "),
            false => kinds,
        }
    })
}

/// The list of names, which stays in the page while its options change.
fn suggestions(step: &Rc<NextStep>) -> El {
    let step = step.clone();
    let options = element::dynamic(move || {
        let text = step.positions.text.get();
        let names = step.positions.names.get();
        let names = names.as_ref().map(|it| it.suggestions(&text, MOST));
        let names = names.into_iter().flatten();
        element::fragment(names.map(|it| el("option").attr("value", it).view()))
    });
    el("datalist").attr("id", "desk-positions").child(options)
}
