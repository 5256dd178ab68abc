//! The form for the next step of the plan: close, open or move a place, change its hours, or close a street.

mod edit;
mod fields;
mod position;
mod street;
mod week;

use super::place_names::place_names;
use crate::state::Desk;
use access::StepError;
use browser::element::{self, button, el};
use browser::reactive::{Memo, Signal, effect};
use desk::PlanEdit;
use leptos::prelude::*;
use position::Positions;
use std::rc::Rc;
use week::WeekFields;

/// What the next step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Close,
    Open,
    Move,
    Hours,
    CloseStreet,
}

/// What is filled in.
pub struct NextStep {
    desk: Desk,
    action: Signal<Action>,
    place: Signal<String>,
    /// The names of places, with their ids.
    names: Memo<Vec<(String, String)>>,
    /// The kind that was chosen for a new place.
    kind: Signal<Option<String>>,
    name: Signal<String>,
    positions: Positions,
    week: WeekFields,
    /// Whether a new place has all that the question asks for.
    as_asked: Signal<bool>,
    /// Whether the engine is asked if a street can be closed.
    is_checking: Signal<bool>,
    /// Why the last step was refused; empty if it was not.
    refusal: Signal<String>,
    /// The field that is wrong.
    wrong: Signal<Option<StepField>>,
}

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepField {
    Place,
    Position,
    Week,
}

/// Why a form makes no step.
pub enum Refusal {
    NoPlace(String),
    NoPosition(String),
    /// Streets meet at the position.
    Corner,
    /// The position is the middle of a neighbourhood, where a street is meant.
    Area,
    /// A day of the week, from 0, with only one time.
    Day(usize),
    Step(StepError),
    /// In words, and about a position.
    Street(String),
}

const ACTIONS: [(&str, Action); 5] = [
    ("close", Action::Close),
    ("open", Action::Open),
    ("move", Action::Move),
    ("hours", Action::Hours),
    ("street", Action::CloseStreet),
];

/// The id of the element that says why a step is refused.
const REFUSAL: &str = "desk-step-refusal";

/// The form.
pub fn next_step(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    let step = Rc::new(NextStep {
        desk,
        action: Signal::new(Action::Close),
        place: Signal::new(String::new()),
        names: place_names(desk),
        kind: Signal::new(None),
        name: Signal::new(String::new()),
        positions: Positions::new(),
        week: WeekFields::new(),
        as_asked: Signal::new(true),
        is_checking: Signal::new(false),
        refusal: Signal::new(String::new()),
        wrong: Signal::new(None),
    });
    follow_chosen_place(&step);
    week::follow_place(&step);
    position::follow(&step);
    let (add, refusal, shown) = (step.clone(), step.clone(), step.clone());
    let busy = step.clone();
    let add = button("primary", texts.add, move || NextStep::add(&add));
    let add = add.aria("aria-disabled", move || busy.is_checking.get());
    let why = el("p")
        .attr("class", "refusal")
        .attr("id", REFUSAL)
        .attr("role", "alert")
        .text_with(move || refusal.refusal.get());
    let fields = element::dynamic(move || {
        let step = &shown;
        let fields = match step.action.get() {
            Action::Close => vec![fields::place(step)],
            Action::Open => vec![
                fields::kind(step),
                fields::name(step),
                position::field(step),
                week::optional(step),
                fields::as_asked(step),
            ],
            Action::Move => vec![fields::place(step), position::field(step)],
            Action::Hours => vec![fields::place(step), week::rows(step)],
            Action::CloseStreet => vec![position::field(step)],
        };
        element::fragment(fields.into_iter())
    });
    el("fieldset")
        .attr("class", "next-step")
        .el(el("legend")
            .attr("class", "visually-hidden")
            .text(texts.action))
        .child(fields::action(&step))
        .child(fields)
        .el(add)
        .el(why)
        .view()
}

/// A place that is chosen on the map or in a list is the place of the next step.
fn follow_chosen_place(step: &Rc<NextStep>) {
    let (step, desk) = (step.clone(), step.desk);
    effect(move || {
        let Some(id) = desk.chosen_place() else {
            return;
        };
        let names = untrack(|| step.names.get());
        let name = names.into_iter().find(|(_, of)| *of == id);
        if let Some((name, _)) = name {
            step.place.set(name);
            if !step.action.get_untracked().has_place() && step.is_empty() {
                step.action.set(Action::Close);
            }
        }
    });
}

impl NextStep {
    /// Makes the step that is filled in, or says why not. A step of a street waits for the engine.
    fn add(step: &Rc<Self>) {
        if step.is_checking.get_untracked() {
            return;
        }
        if step.action.get_untracked() == Action::CloseStreet {
            street::close(step);
            return;
        }
        match step.edit() {
            Ok(edit) => step.make(edit),
            Err(why) => step.refuse(&why),
        }
    }

    /// Makes a change, says it, and empties the form; a change that is refused leaves the form as it is.
    fn make(&self, edit: PlanEdit) {
        let before = untrack(|| self.desk.plan());
        let done = self.desk.change_plan(|plan, atlas| plan.edit(edit, atlas));
        if let Err(error) = done {
            self.refuse(&Refusal::Step(error));
            return;
        }
        self.accept();
        self.place.set(String::new());
        self.name.set(String::new());
        self.positions.text.set(String::new());
        self.week.clear();
        let said = super::change_in_words(self.desk, &before);
        self.desk.announce(&said);
    }

    /// The kind of a new place: the chosen one, else the first one that the question asks for, or of all; reactive.
    fn kind_of_new(&self) -> String {
        let asked = || self.desk.question().places.kinds.into_iter().next();
        let kind = self.kind.get().or_else(asked);
        kind.unwrap_or_else(|| {
            let atlas = self.desk.atlas();
            let first = atlas.taxonomy().kinds.first();
            first.map(|it| it.id.clone()).unwrap_or_default()
        })
    }

    /// Whether nothing is filled in that a place chosen elsewhere would take away.
    fn is_empty(&self) -> bool {
        let is_empty = |of: &Signal<String>| of.get_untracked().trim().is_empty();
        is_empty(&self.name) && is_empty(&self.positions.text)
    }

    /// Nothing is wrong any more.
    fn accept(&self) {
        self.refusal.set_if_changed(String::new());
        self.wrong.set_if_changed(None);
    }

    fn refuse(&self, why: &Refusal) {
        let words = self.refusal_in_words(why);
        self.wrong.set_if_changed(match why {
            Refusal::NoPlace(_) => Some(StepField::Place),
            Refusal::NoPosition(_) | Refusal::Corner | Refusal::Area | Refusal::Street(_) => {
                Some(StepField::Position)
            }
            Refusal::Day(_) => Some(StepField::Week),
            Refusal::Step(error) => match error.member {
                "place" => Some(StepField::Place),
                "at" | "to" => Some(StepField::Position),
                "opening_hours" => Some(StepField::Week),
                _ => None,
            },
        });
        self.refusal.set(words);
    }
}
