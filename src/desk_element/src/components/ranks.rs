//! Ranked lists, asked only while they are unfolded: what is lost if one place closes, and where new places help most.

mod best;
mod closing;

pub use best::best;
pub use closing::closing;

use super::field;
use super::in_sight::bring_into_sight;
use crate::asked::{Answered, DeskAnswer, DeskAsked};
use crate::state::Desk;
use browser::element::{self, El, el};
use browser::reactive::Signal;
use desk::answers::AnswerAbout;
use desk::{DeskQuestion, Rank};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// A section with a heading that unfolds it. `inner` is built once.
fn section(desk: Desk, heading: &str, is_open: &Rc<Signal<bool>>, inner: AnyView) -> AnyView {
    let is_open = is_open.clone();
    let on_toggle = move |event: Event| {
        is_open.set_if_changed(field::is_open(&event));
    };
    let summary = el("summary").el(desk.heading(1).text(heading));
    let details = el("details").on("toggle", on_toggle);
    el("section")
        .attr("class", "ranks")
        .el(details.el(summary).child(inner))
        .view()
}

/// What an answer shows; while a newer one is on its way, that it is.
fn answered<A: DeserializeOwned + 'static>(
    desk: Desk,
    asked: &DeskAsked<A>,
    show: impl Fn(&DeskAnswer<A>) -> AnyView + 'static,
) -> AnyView {
    let texts = &desk.texts().ranks;
    let (busy, asked) = (asked.clone(), asked.clone());
    let content = element::dynamic(move || match asked.get() {
        Answered::Answer(answer) => show(&answer),
        Answered::Refused(why) => {
            let said = desk.refused_in_words(&why, texts.failed);
            el("p").text(&said).view()
        }
        Answered::Nothing => el("p").text(texts.working).view(),
    });
    el("div")
        .aria("aria-busy", move || busy.is_waiting())
        .child(content)
        .view()
}

/// A table with these columns; the first cell of each row is its head.
fn table(caption: &str, columns: &[&str], rows: impl Iterator<Item = AnyView>) -> AnyView {
    let head = columns.iter();
    let head = head.map(|it| el("th").attr("scope", "col").text(it).view());
    let table = el("table")
        .el(el("caption").text(caption))
        .el(el("thead").el(el("tr").children(head)))
        .el(el("tbody").children(rows));
    el("div")
        .attr("class", "table-scroll")
        .attr("role", "region")
        .attr("aria-label", caption)
        .attr("tabindex", "0")
        .on("focusin", |event| bring_into_sight(&event))
        .el(table)
        .view()
}

/// The caption of a list: what it is, and of which question.
fn caption<A>(desk: Desk, heading: &str, answer: &DeskAnswer<A>, about: &AnswerAbout) -> String {
    // The lists are of the nearest place, whichever the figures of the desk are of.
    let question = DeskQuestion {
        rank: Rank::default(),
        ..answer.of.question.clone()
    };
    let asked = desk.in_words(|it| it.table_caption(&question, about));
    [heading, ". ", &asked].concat()
}

/// Focuses the summary of the list that an event is in: what was clicked on goes with the list.
fn focus_summary(event: &Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let list = target.and_then(|it| it.closest("details").ok().flatten());
    let summary = list.and_then(|it| it.query_selector("summary").ok().flatten());
    if let Some(summary) = summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // It fails for an element that is not in the page.
        let _ = summary.focus();
    }
}

/// A button with a short text and a name that says of which item it is.
fn item_button(text: &str, name: &str, click: impl Fn(&Event) + 'static) -> El {
    el("button")
        .attr("type", "button")
        .attr("aria-label", name)
        .text(text)
        .on("click", move |event| click(&event))
}
