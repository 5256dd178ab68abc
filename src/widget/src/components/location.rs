//! "Where are you?": by typing, by the device, by pointing at the map, or by choosing a neighbourhood.

mod announcement;
mod neighbourhoods;

use crate::components::search_box;
use crate::dom::tag::{button, tag};
use crate::reactive::effect;
use crate::services::geolocation;
use crate::state::{NodeKey, Notice, State};
use leptos::prelude::*;

/// The ways, and what came of them.
pub fn whereabouts(state: State) -> AnyView {
    let locale = state.locale();
    let heading = tag("h2").set("class", "heading");
    let locate = button("main", locale.location.locate, move || {
        geolocation::locate(state)
    });
    let locate = locate.node_ref(state.slot(NodeKey::Locate));
    let point = button("", "", move || state.toggle_pin())
        .node_ref(state.slot(NodeKey::Pin))
        .live_text(move || {
            let placing = state.pin().is_some();
            let label = if placing {
                locale.location.pin_stop
            } else {
                locale.location.pin
            };
            label.to_owned()
        });
    let point = point.aria("aria-disabled", move || state.lazy().is_none());
    let ways = tag("div").set("class", "ways");
    let said = tag("p").set("class", "said").set("role", "status");
    let help = tag("p").set("class", "note").text(locale.location.pin_help);
    effect(move || {
        use Notice::{Refused, Unavailable, Unsupported};
        if matches!(state.notice(), Refused | Unavailable | Unsupported) {
            // On a small screen what else one can do is below the edge.
            state.reveal([NodeKey::Announcement]);
        }
    });
    let forget = button("quiet", locale.location.forget, move || {
        state.forget_location();
        state.focus(NodeKey::Locate);
    });
    tag("div")
        .set("class", "whereabouts")
        .tag(heading.text(locale.location.heading))
        .tag(
            ways.child(search_box::search(state))
                .tag(locate)
                .tag(point)
                .child(neighbourhoods::chooser(state)),
        )
        .tag(
            help.set("id", "pin-help")
                .when("hidden", move || state.pin().is_none()),
        )
        .tag(
            said.node_ref(state.slot(NodeKey::Announcement))
                .live_text(move || announcement::said(state)),
        )
        .tag(
            forget
                .node_ref(state.slot(NodeKey::ForgetLocation))
                .when("hidden", move || state.here().is_none()),
        )
        .view()
}
