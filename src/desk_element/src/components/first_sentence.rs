//! The first sentence of the desk: how many people have no place near, and what must be known to read that.

use super::announcement::announcement;
use super::explanation::explain_button;
use crate::asked::Answered;
use crate::state::Desk;
use browser::element;
use browser::element::el;
use browser::reactive::Memo;
use desk::ExplainedFigure;
use leptos::prelude::*;

/// The heading, the sentence and its notes. Screen readers hear the sentence again when it has changed and stays for a moment.
pub fn first_sentence(desk: Desk) -> AnyView {
    let texts = &desk.texts().states;
    el("header")
        .el(desk.heading(0).text(texts.heading))
        .el(el("p")
            .attr("class", "introduction")
            .text(texts.introduction))
        .child(announcement(move || {
            (!desk.coverage().is_waiting()).then(|| answer_text(desk))
        }))
        .child(notes(desk))
        .view()
}

/// The sentence, or why there is none; reactive.
fn answer_text(desk: Desk) -> String {
    if let Some(sentence) = desk.first_sentence() {
        return sentence.announcement();
    }
    let texts = &desk.texts().states;
    match desk.coverage().get() {
        Answered::Refused(why) => desk.refused_in_words(&why, texts.failed),
        Answered::Nothing | Answered::Answer(_) => texts.working.to_owned(),
    }
}

/// What must be known to read the sentence, and the button to its explanation; nothing without a sentence. The notes stay unfolded.
fn notes(desk: Desk) -> AnyView {
    let texts = &desk.texts().sentence.notes;
    let is_absent = move || desk.first_sentence().is_none();
    let notes = Memo::new(move || desk.first_sentence().map(|it| it.notes).unwrap_or_default());
    let items = element::dynamic(move || {
        let notes = notes.get();
        element::fragment(notes.iter().map(|it| el("li").text(it).view()))
    });
    let details = el("details")
        .flag("hidden", is_absent)
        .el(el("summary").text(texts.heading))
        .el(el("ul").child(items));
    let explain = explain_button(desk, ExplainedFigure::Coverage).flag("hidden", is_absent);
    element::fragment([details.view(), explain.view()].into_iter())
}
