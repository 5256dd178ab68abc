//! The question: which places, for whom, how far, when and how fast, as native controls in one row that wraps.

mod limit;
mod norm;
mod pace;
mod places;
mod time;

pub use time::this_hour;

use crate::components::field::{field, select, value};
use crate::state::Desk;
use browser::element::{button, el};
use desk::{AgeAsked, DeskQuestion};
use leptos::prelude::*;

/// The ages in the order in which they are offered.
const AGES: [AgeAsked; 3] = [AgeAsked::All, AgeAsked::Under15, AgeAsked::From65];

/// The question.
pub fn question(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let row = el("div")
        .attr("class", "fields")
        .child(places::which(desk))
        .child(ages(desk))
        .child(limit::limit(desk))
        .child(time::time(desk))
        .child(pace::pace(desk))
        .child(limit::rank(desk));
    let reset = button("link", texts.reset, move || {
        desk.change_question(|it| *it = DeskQuestion::default());
    });
    // It stays where it is, as it may have the focus.
    let reset = reset.aria("aria-disabled", move || {
        desk.question() == DeskQuestion::default()
    });
    el("section")
        .attr("class", "question")
        .attr("part", "question")
        .attr("aria-labelledby", "desk-question")
        .el(desk
            .heading(1)
            .attr("id", "desk-question")
            .text(texts.heading))
        .child(norm::norm(desk))
        .el(row)
        .child(places::more(desk))
        .child(summary(desk))
        .el(reset)
        .view()
}

/// The question in words, which is what a print has instead of the controls.
fn summary(desk: Desk) -> AnyView {
    let words = move || {
        let coverage = desk.coverage().answer();
        let text =
            coverage.map(|it| desk.in_words(|words| words.asked(&it.of.question, &it.about)));
        text.unwrap_or_default()
    };
    el("p").attr("class", "asked").text_with(words).view()
}

/// Of whom figures are.
fn ages(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let names = AGES.map(AgeAsked::as_str);
    let options = names.into_iter().zip(texts.ages);
    let options = options.map(|(name, text)| el("option").attr("value", name).text(text));
    let select = select(options.collect(), move || {
        desk.question().age.as_str().to_owned()
    });
    let select = select.on("change", move |event| {
        let chosen = value(&event);
        if let Some(age) = AGES.into_iter().find(|it| it.as_str() == chosen) {
            desk.change_question(|it| it.age = age);
        }
    });
    // Addresses have no age: then the choice says why there is none.
    let has_ages = move || {
        let answer = desk.coverage().answer();
        answer.is_none_or(|it| !it.about.counts_addresses()) || desk.question().age != AgeAsked::All
    };
    let note = el("small").text(texts.no_ages);
    field(
        texts.whom,
        select.flag("disabled", move || !has_ages()),
        Some(note.flag("hidden", has_ages)),
    )
}
