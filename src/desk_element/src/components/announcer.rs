//! The live region of the desk: it says what changed to screen readers, and cannot be seen.

use crate::state::Desk;
use browser::element::el;
use leptos::prelude::*;

/// The live region.
pub fn announcer(desk: Desk) -> AnyView {
    el("p")
        .attr("class", "announcer")
        .attr("role", "status")
        .text_with(move || desk.announcement())
        .view()
}
