//! A note that a part of the link is not known here: the figures are then not those that the link was made for.

use crate::state::Desk;
use browser::element::{self, el, empty};
use leptos::prelude::*;

/// The note, if there is one.
pub fn link_note(desk: Desk) -> AnyView {
    let text = desk.texts().states.link_unknown;
    let note = element::dynamic(move || {
        let unknown = desk.unknown_in_link();
        if unknown.is_empty() {
            return empty();
        }
        let fields = unknown
            .iter()
            .map(|it| el("li").el(el("code").text(it)).view());
        let list = el("ul").children(fields);
        el("div")
            .attr("class", "link-note")
            .el(el("p").text(text))
            .el(list)
            .view()
    });
    el("div").attr("role", "alert").child(note).view()
}
