//! What if: the plan step by step, what it changes, and a form for the next step.

mod before_after;
mod next_step;
mod place_names;
mod steps;

use crate::state::Desk;
use browser::element::el;
use leptos::prelude::*;

/// The section.
pub fn plan(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    el("section")
        .attr("class", "plan")
        .attr("aria-labelledby", "desk-plan")
        .el(el("h3").attr("id", "desk-plan").text(texts.heading))
        .el(el("p")
            .attr("class", "introduction")
            .text(texts.introduction))
        .child(next_step::next_step(desk))
        .child(steps::steps(desk))
        .child(before_after::before_after(desk))
        .view()
}
