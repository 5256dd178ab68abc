//! What if: the plan step by step, what it changes, and a form for the next step.

mod before_after;
mod check;
mod file;
mod next_step;
mod place_names;
mod steps;

use crate::state::Desk;
use browser::element::el;
use desk::Plan;
use leptos::prelude::*;

/// The section.
pub fn plan(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    let file = el("details")
        .el(el("summary").text(texts.file.save))
        .child(file::file(desk));
    el("section")
        .attr("class", "plan")
        .attr("aria-labelledby", "desk-plan")
        .el(desk.heading(1).attr("id", "desk-plan").text(texts.heading))
        .el(el("p")
            .attr("class", "introduction")
            .text(texts.introduction))
        .child(next_step::next_step(desk))
        .child(steps::steps(desk))
        .child(before_after::before_after(desk))
        .el(file)
        .view()
}

/// What the last change did to a plan, in words: the step that is new in it, or the one that is gone.
fn change_in_words(desk: Desk, before: &Plan) -> String {
    let (atlas, after) = (desk.atlas(), untrack(|| desk.plan()));
    let texts = &desk.texts().plan;
    let only_in = |one: &Plan, other: &Plan| {
        let mut steps = one.scenario().steps.iter();
        let step = steps.find(|it| !other.scenario().steps.contains(it))?;
        let sites = one.sites(&atlas);
        Some(desk.in_words(|words| words.step(step, &sites)))
    };
    match (only_in(&after, before), only_in(before, &after)) {
        (Some(step), _) => desk.locale().say(texts.changed, [&step]),
        (None, Some(gone)) => desk.locale().say(texts.removed, [&gone]),
        (None, None) => texts.unchanged.to_owned(),
    }
}
