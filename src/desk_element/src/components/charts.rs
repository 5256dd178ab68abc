//! Charts: how far people walk, what the plan changes, and the week hour by hour.

mod change;
mod distribution;
mod view;
mod week;

use super::field;
use crate::state::Desk;
use browser::element::el;
use browser::reactive::Signal;
use desk::charts::ChartShown;
use leptos::prelude::*;
use std::rc::Rc;

/// The section.
pub fn charts(desk: Desk) -> AnyView {
    el("section")
        .attr("class", "charts")
        .el(desk.heading(1).text(desk.texts().charts.heading))
        .child(distribution::distribution(desk))
        .child(change::change(desk))
        .child(week::week(desk))
        .view()
}

/// A part with a heading that unfolds it. `is_open` follows what the reader does.
fn part(desk: Desk, heading: &str, is_open: &Rc<Signal<bool>>, inner: AnyView) -> AnyView {
    let (begins_open, is_open) = (is_open.get_untracked(), is_open.clone());
    let details = el("details")
        .attr("class", "chart-part")
        .on("toggle", move |event| {
            is_open.set_if_changed(field::is_open(&event))
        });
    let details = match begins_open {
        true => details.attr("open", ""),
        false => details,
    };
    let summary = el("summary").el(desk.heading(2).text(heading));
    details.el(summary).child(inner).view()
}

/// Why the engine refuses a question.
fn refusal(desk: Desk, why: &str) -> ChartShown {
    ChartShown::Reason(desk.refused_in_words(why, desk.texts().states.failed))
}
