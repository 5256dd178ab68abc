//! The view after the engine has stopped: a sentence, and a button to begin again. The page's fallback content is below it.

use crate::state::Desk;
use browser::element::el;
use browser::failure::retry_button;
use js_sys::Function;
use leptos::prelude::*;

/// The sentence and the button.
pub fn stopped(desk: Desk, retry: &Function) -> AnyView {
    let locale = desk.locale();
    let texts = &desk.texts().states;
    let sentence = el("p").attr("class", "heading").text(texts.outdated);
    el("section")
        .attr("class", "failure")
        .attr("lang", locale.lang.code())
        .attr("dir", locale.lang.direction().code())
        .attr("aria-label", texts.label_untitled)
        .el(el("div").attr("role", "status").el(sentence))
        .el(retry_button(locale, retry))
        .view()
}
