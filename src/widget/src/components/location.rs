//! Controls to set the visitor's location: search, the device, a pin on the map, or a neighbourhood.

mod announcement;
mod neighbourhoods;

use crate::components::search_box;
use crate::services::geolocation;
use crate::state::{Fold, NodeKey, Notice, State};
use browser::element::{button, el};
use browser::reactive::effect;
use leptos::prelude::*;

/// The controls, and a status line with their result.
pub fn location(state: State) -> AnyView {
    let locale = state.locale();
    let heading = state.section_heading(0).attr("class", "heading");
    let locate = button("primary", locale.location.locate, move || {
        geolocation::locate(state)
    });
    let locate = locate.node_ref(state.slot(NodeKey::Locate));
    let point = button("", "", move || state.toggle_pin())
        .node_ref(state.slot(NodeKey::Pin))
        .text_with(move || {
            let placing = state.pin().is_some();
            let label = if placing {
                locale.location.pin_stop
            } else {
                locale.location.pin
            };
            label.to_owned()
        });
    let point = point.aria("aria-disabled", move || state.lazy().is_none());
    let is_closed = move || state.here().is_some() && !state.is_open(Fold::Location);
    let actions = el("div")
        .attr("class", "location-actions")
        .flag("hidden", is_closed);
    let other = button("link", locale.location.other, move || {
        state.set_fold(Fold::Location, !state.is_open(Fold::Location));
    });
    let other = other
        .node_ref(state.slot(NodeKey::OtherLocation))
        .aria("aria-expanded", move || !is_closed());
    let status = el("p")
        .attr("class", "location-status")
        .attr("role", "status");
    effect(move || {
        use Notice::{Refused, Unavailable, Unsupported};
        if matches!(state.notice(), Refused | Unavailable | Unsupported) {
            // On a small screen the other ways to set a location may be outside the viewport.
            state.reveal([NodeKey::Announcement]);
        }
    });
    let forget = button("link", locale.location.forget, move || {
        state.forget_location();
        state.focus(NodeKey::Locate);
    });
    el("div")
        .attr("class", "location")
        .el(heading.text(locale.location.heading))
        .child(search_box::search(state))
        .el(status
            .node_ref(state.slot(NodeKey::Announcement))
            .text_with(move || announcement::status_text(state)))
        .el(el("div")
            .attr("class", "location-changes")
            .flag("hidden", move || state.here().is_none())
            .el(other)
            .el(forget.node_ref(state.slot(NodeKey::ForgetLocation))))
        .el(actions
            .el(locate)
            .el(point)
            .child(neighbourhoods::chooser(state)))
        .view()
}
