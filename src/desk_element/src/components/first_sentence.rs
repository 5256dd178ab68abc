//! The first sentence of the desk: how many people have no place near, and what must be known to read that.

use super::announcement::announcement;
use super::explanation::explain_button;
use crate::asked::Answered;
use crate::state::Desk;
use browser::element;
use browser::element::{el, empty};
use desk::{ExplainedFigure, FirstSentence, lacks_ages};
use i18n::in_language;
use leptos::prelude::*;

/// The heading, the sentence and its notes. Screen readers hear the sentence again when it has changed and stays for a moment.
pub fn first_sentence(desk: Desk) -> AnyView {
    let texts = &desk.texts().states;
    el("header")
        .el(el("h2").text(texts.heading))
        .el(el("p")
            .attr("class", "introduction")
            .text(texts.introduction))
        .child(announcement(move || {
            (!desk.coverage().is_waiting()).then(|| answer_text(desk))
        }))
        .child(element::dynamic(move || match answer(desk) {
            Some(sentence) => notes(desk, &sentence),
            None => empty(),
        }))
        .view()
}

/// The sentence about the newest answer; reactive.
pub fn answer(desk: Desk) -> Option<FirstSentence> {
    let answer = desk.coverage().answer()?;
    let compared = desk.comparison();
    let (question, level) = (&answer.of.question, desk.view().level.kind());
    Some(desk.in_words(|words| {
        let compared = compared.as_deref().map(|it| &**it);
        words.first_sentence(question, &answer, compared, level)
    }))
}

/// The sentence, or why there is none; reactive.
fn answer_text(desk: Desk) -> String {
    if let Some(sentence) = answer(desk) {
        return sentence.announcement();
    }
    let texts = &desk.texts().states;
    match desk.coverage().get() {
        Answered::Refused(why) if lacks_ages(&why) => {
            let age = desk.question().age;
            desk.in_words(|words| words.no_ages(age))
        }
        // The engine speaks English.
        Answered::Refused(why) => desk.locale().say(texts.failed, [&in_language(&why, "en")]),
        Answered::Nothing | Answered::Answer(_) => texts.working.to_owned(),
    }
}

fn notes(desk: Desk, sentence: &FirstSentence) -> AnyView {
    let texts = &desk.texts().sentence.notes;
    let items = sentence.notes.iter().map(|it| el("li").text(it).view());
    let details = el("details")
        .el(el("summary").text(texts.heading))
        .el(el("ul").children(items));
    element::fragment(
        [
            details.view(),
            explain_button(desk, ExplainedFigure::Coverage),
        ]
        .into_iter(),
    )
}
