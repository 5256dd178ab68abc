//! Charts: how far people walk, what the plan changes, and the week hour by hour.

mod change;
mod distribution;
mod view;
mod week;

use crate::asked::{AskedState, DeskAnswer, DeskAsked};
use crate::state::Desk;
use access::Scenario;
use browser::element::el;
use browser::object::member;
use browser::reactive::Signal;
use desk::answers::HasAbout;
use desk::charts::ChartShown;
use desk::{EngineQuestion, lacks_ages};
use i18n::in_language;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use web_sys::Event;

/// The section.
pub fn charts(desk: Desk) -> AnyView {
    el("section")
        .attr("class", "charts")
        .el(el("h3").text(desk.texts().charts.heading))
        .child(distribution::distribution(desk))
        .child(change::change(desk))
        .child(week::week(desk))
        .view()
}

/// A part with a heading that unfolds it. `is_open` follows what the reader does.
fn part(heading: &str, is_open: &Rc<Signal<bool>>, inner: AnyView) -> AnyView {
    let (begins_open, is_open) = (is_open.get_untracked(), is_open.clone());
    let details = el("details")
        .attr("class", "chart-part")
        .on("toggle", move |event: Event| {
            let open = event.target().map(|it| member(&it, "open").is_truthy());
            is_open.set_if_changed(open.unwrap_or_default());
        });
    let details = match begins_open {
        true => details.attr("open", ""),
        false => details,
    };
    let summary = el("summary").el(el("h4").text(heading));
    details.el(summary).child(inner).view()
}

/// Why the engine refuses a question.
fn refusal(desk: Desk, why: &str) -> ChartShown {
    ChartShown::Reason(match lacks_ages(why) {
        true => desk.in_words(|words| words.no_ages(desk.question().age)),
        // The engine speaks English.
        false => {
            let why = in_language(why, "en");
            desk.locale().say(desk.texts().states.failed, [&why])
        }
    })
}

/// Whether two states of the desk are one question for the engine, `with_plan` or before it.
fn is_same(which: EngineQuestion, one: &AskedState, other: &AskedState, with_plan: bool) -> bool {
    let none = Scenario::default();
    let members = |of: &AskedState| {
        let plan = if with_plan { &of.scenario } else { &none };
        of.question.for_engine(which, plan)
    };
    members(one) == members(other)
}

/// The answer, if it is of the same question for the engine and of the same moment as the coverage on the screen: the desk may have
/// asked it before, with another limit or another plan that make no difference to it. Reactive.
fn of_screen<A: DeserializeOwned + HasAbout + 'static>(
    desk: Desk,
    asked: &DeskAsked<A>,
    which: EngineQuestion,
    with_plan: bool,
) -> Option<Rc<DeskAnswer<A>>> {
    let (answer, coverage) = (asked.answer()?, desk.coverage().answer()?);
    let moments = (&answer.about().open_at, &coverage.about.open_at);
    let is_of_moment = match moments {
        (Some(one), Some(other)) => one == other,
        // A week is of no moment.
        _ => true,
    };
    let is_of_it = is_of_moment && is_same(which, &answer.of, &coverage.of, with_plan);
    is_of_it.then_some(answer)
}
