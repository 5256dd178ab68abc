//! The form for the next step of the plan: close, open or move a place.

use super::place_names::place_names;
use crate::components::field::{field, select, value};
use crate::state::Desk;
use access::{NewPlace, StepError};
use atlas::LonLat;
use browser::element::{self, El, button, el};
use browser::reactive::{Signal, effect};
use desk::PlanEdit;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What the next step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Close,
    Open,
    Move,
}

/// What is filled in.
struct NextStep {
    desk: Desk,
    action: Signal<Action>,
    place: Signal<String>,
    kind: Signal<String>,
    name: Signal<String>,
    /// The position as it is written.
    position: Signal<String>,
    /// Why the last step was refused; empty if it was not.
    refusal: Signal<String>,
}

/// Why a form makes no step.
enum Refusal {
    NoPlace(String),
    NoPosition,
    Step(StepError),
}

const ACTIONS: [(&str, Action); 3] = [
    ("close", Action::Close),
    ("open", Action::Open),
    ("move", Action::Move),
];

/// The form.
pub fn next_step(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    let kinds = desk.atlas();
    let first = kinds.taxonomy().kinds.first().map(|it| it.id.clone());
    let step = Rc::new(NextStep {
        desk,
        action: Signal::new(Action::Close),
        place: Signal::new(String::new()),
        kind: Signal::new(first.unwrap_or_default()),
        name: Signal::new(String::new()),
        position: Signal::new(String::new()),
        refusal: Signal::new(String::new()),
    });
    follow_chosen_place(&step);
    let (add, refusal, shown) = (step.clone(), step.clone(), step.clone());
    let add = button("primary", texts.add, move || add.add());
    let why = el("p")
        .attr("class", "refusal")
        .attr("role", "alert")
        .text_with(move || refusal.refusal.get());
    let fields = element::dynamic(move || {
        let fields = match shown.action.get() {
            Action::Close => vec![place_field(&shown)],
            Action::Open => vec![
                kind_field(&shown),
                name_field(&shown),
                position_field(&shown),
            ],
            Action::Move => vec![place_field(&shown), position_field(&shown)],
        };
        element::fragment(fields.into_iter())
    });
    el("fieldset")
        .attr("class", "next-step")
        .el(el("legend")
            .attr("class", "visually-hidden")
            .text(texts.action))
        .child(action_field(&step))
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
        let names = untrack(|| place_names(desk));
        let name = names.into_iter().find(|(_, of)| *of == id);
        if let Some((name, _)) = name {
            step.place.set(name);
            if step.action.get_untracked() == Action::Open {
                step.action.set(Action::Close);
            }
        }
    });
}

impl NextStep {
    fn add(&self) {
        let texts = &self.desk.texts().plan;
        let done = self.edit().and_then(|edit| {
            let done = self.desk.change_plan(|plan, atlas| plan.edit(edit, atlas));
            done.map_err(Refusal::Step)
        });
        match done {
            Ok(()) => {
                self.refusal.set_if_changed(String::new());
                self.place.set(String::new());
                self.name.set(String::new());
                self.position.set(String::new());
                let (atlas, plan) = (self.desk.atlas(), self.desk.plan());
                let sites = plan.sites(&atlas);
                let last = plan.scenario().steps.last();
                let words = |step| self.desk.in_words(|words| words.step(step, &sites));
                let said = last.map(words).unwrap_or_default();
                let said = self.desk.locale().say(texts.changed, [&said]);
                self.desk.announce(&said);
            }
            Err(why) => self.refusal.set(self.refusal_in_words(&why)),
        }
    }

    /// The step that is filled in.
    fn edit(&self) -> Result<PlanEdit, Refusal> {
        let at = || self.at().ok_or(Refusal::NoPosition);
        match self.action.get_untracked() {
            Action::Close => Ok(PlanEdit::Close {
                place: self.place_id()?,
            }),
            Action::Move => Ok(PlanEdit::Move {
                place: self.place_id()?,
                to: at()?,
            }),
            Action::Open => {
                let plan = untrack(|| self.desk.plan());
                let id = plan.next_id(&self.desk.atlas());
                let mut place = NewPlace::new(id, self.kind.get_untracked(), at()?);
                let name = self.name.get_untracked().trim().to_owned();
                place.name = (!name.is_empty()).then_some(name);
                Ok(PlanEdit::Open(Box::new(place)))
            }
        }
    }

    /// The position that is written, longitude first or latitude first: only one of them lies on the map. `None` for anything else.
    fn at(&self) -> Option<LonLat> {
        let text = self.position.get_untracked();
        let (one, other) = text.split_once(',')?;
        let number = |text: &str| text.trim().parse::<f64>().ok();
        let (one, other) = (number(one)?, number(other)?);
        let atlas = self.desk.atlas();
        let is_near = |lon, lat| atlas.is_near(lon, lat);
        match (is_near(one, other), is_near(other, one)) {
            (true, _) => LonLat::new(one, other),
            (false, true) => LonLat::new(other, one),
            (false, false) => None,
        }
    }

    fn place_id(&self) -> Result<String, Refusal> {
        let name = self.place.get_untracked().trim().to_owned();
        let names = untrack(|| place_names(self.desk));
        let found = names
            .into_iter()
            .find(|(of, id)| *of == name || *id == name);
        found.map(|(_, id)| id).ok_or(Refusal::NoPlace(name))
    }

    fn refusal_in_words(&self, why: &Refusal) -> String {
        let desk = self.desk;
        let texts = &desk.texts().plan;
        match why {
            Refusal::NoPlace(name) => desk.locale().say(texts.no_such_place, [name]),
            Refusal::NoPosition => texts.no_position.to_owned(),
            Refusal::Step(error) => {
                let (atlas, plan) = (desk.atlas(), untrack(|| desk.plan()));
                let sites = plan.sites(&atlas);
                desk.in_words(|words| words.refusal(error, &sites))
            }
        }
    }
}

fn action_field(step: &Rc<NextStep>) -> AnyView {
    let texts = &step.desk.texts().plan;
    let names = [texts.close, texts.open, texts.move_place];
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
            changed.refusal.set_if_changed(String::new());
            changed.action.set_if_changed(action);
        }
    });
    field(texts.action, select, None)
}

fn place_field(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let texts = &desk.texts().plan;
    let (shown, typed) = (step.clone(), step.clone());
    let input = el("input")
        .attr("type", "text")
        .attr("list", "desk-places")
        .attr("autocomplete", "off")
        .property("value", move || shown.place.get())
        .on("input", move |event| typed.place.set(value(&event)));
    let options = element::dynamic(move || {
        let names = place_names(desk).into_iter();
        let options = names.map(|(name, _)| el("option").attr("value", &name).view());
        el("datalist")
            .attr("id", "desk-places")
            .children(options)
            .view()
    });
    let hint = el("small").text(texts.place_hint).child(options);
    field(texts.place, input, Some(hint))
}

fn kind_field(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let atlas = desk.atlas();
    let locale = desk.locale();
    let options = atlas.taxonomy().kinds.iter().map(|kind| {
        let label = locale.capital(kind.plural(locale.lang).of);
        el("option").attr("value", &kind.id).text(&label)
    });
    let (shown, changed) = (step.clone(), step.clone());
    let select = select(options.collect(), move || shown.kind.get());
    let select = select.on("change", move |event| changed.kind.set(value(&event)));
    field(desk.texts().plan.kind, select, None)
}

fn name_field(step: &Rc<NextStep>) -> AnyView {
    let (shown, typed) = (step.clone(), step.clone());
    let input = el("input")
        .attr("type", "text")
        .property("value", move || shown.name.get())
        .on("input", move |event| typed.name.set(value(&event)));
    field(step.desk.texts().plan.place_name, input, None)
}

/// The position as two numbers, or by pointing at it on the map.
fn position_field(step: &Rc<NextStep>) -> AnyView {
    let desk = step.desk;
    let texts = &desk.texts().plan;
    let (shown, typed, pointed) = (step.clone(), step.clone(), step.clone());
    let input: El = el("input")
        .attr("type", "text")
        .property("value", move || shown.position.get())
        .on("input", move |event| typed.position.set(value(&event)));
    let point = el("button").attr("type", "button").text(texts.pick);
    let point = point.on("click", move |event| {
        let (pointed, from) = (pointed.clone(), event.current_target());
        desk.pick(texts.pick, move |at| {
            let text = format!("{:.5}, {:.5}", at.lon(), at.lat());
            pointed.position.set(text);
            // The map took the focus: it goes back to the form.
            if let Some(from) = from.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
                let _ = from.focus();
            }
        });
    });
    field(texts.position, input, Some(point))
}
