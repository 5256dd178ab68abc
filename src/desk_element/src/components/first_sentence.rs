//! The first sentence of the desk: how many people have no place near.

use crate::asked::Answered;
use crate::state::Desk;
use browser::element;
use browser::element::{el, empty};
use leptos::prelude::*;

/// The heading and the sentence. Screen readers read the sentence again when it changes.
pub fn first_sentence(desk: Desk) -> AnyView {
    let texts = &desk.texts().states;
    let sentence = element::dynamic(move || match desk.coverage().get() {
        Answered::Answer(answer) => {
            let compared = desk.comparison();
            let (question, level) = (desk.question(), desk.view().level.kind());
            let said = desk.in_words(|words| {
                words.first_sentence(&question, &answer, compared.as_deref(), level)
            });
            el("p")
                .attr("class", "first-sentence")
                .text(&said.announcement())
                .view()
        }
        Answered::Refused(why) => {
            let sentence = desk.locale().say(texts.failed, [&why]);
            el("p")
                .attr("class", "first-sentence")
                .text(&sentence)
                .view()
        }
        Answered::Nothing => empty(),
    });
    el("header")
        .el(el("h2").text(texts.heading))
        .el(el("div").attr("role", "status").child(sentence))
        .view()
}
