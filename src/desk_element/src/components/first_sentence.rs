//! The first sentence of the desk: how many people have no place near.

use crate::asked::Answered;
use crate::state::Desk;
use browser::element;
use browser::element::{el, empty};
use desk::answers::RegionKind;
use leptos::prelude::*;

/// The heading and the sentence; screen readers read it again when it changes.
pub fn first_sentence(desk: Desk) -> AnyView {
    let locale = desk.locale();
    let texts = &desk.texts().states;
    let coverage = desk.coverage();
    let sentence = element::dynamic(move || match coverage.get() {
        Answered::Answer(answer) => {
            let whole = answer
                .rows
                .iter()
                .find(|row| row.region.level == RegionKind::Whole);
            let Some(whole) = whole else { return empty() };
            let [near, all] = [whole.figures.covered.low, whole.figures.total.low];
            let sentence = [locale.number(near as usize), locale.number(all as usize)].join(" / ");
            el("p")
                .attr("class", "first-sentence")
                .text(&sentence)
                .view()
        }
        Answered::Refused(why) => {
            let sentence = locale.say(texts.failed, [&why]);
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
