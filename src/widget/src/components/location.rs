//! "Where are you?": by typing, by the device, by pointing at the map, or by choosing a neighbourhood.

mod announcement;
mod neighbourhoods;

use crate::components::search_box;
use crate::dom::tag::{button, tag};
use crate::reactive;
use crate::services::geolocation;
use crate::state::{Notice, Visit};
use leptos::prelude::*;

/// The ways, and what came of them.
pub fn whereabouts(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let heading = tag("h2").set("class", "heading");
    let locate = button("main", locale.location.locate, move || {
        geolocation::locate(visit)
    });
    let point = button("", "", move || visit.toggle_pin()).live_text(move || {
        let placing = visit.live().pin.get().is_some();
        let label = if placing {
            locale.location.pin_stop
        } else {
            locale.location.pin
        };
        label.to_owned()
    });
    let point = point.aria("aria-disabled", move || visit.live().later.get().is_none());
    let ways = tag("div").set("class", "ways");
    let said = tag("p").set("class", "said").set("role", "status");
    let help = tag("p").set("class", "note").text(locale.location.pin_help);
    reactive::effect(move || {
        use Notice::{Refused, Unavailable, Unsupported};
        if matches!(
            visit.live().notice.get(),
            Refused | Unavailable | Unsupported
        ) {
            // On a small screen what else one can do is below the edge.
            visit.reveal(&[".said"]);
        }
    });
    let forget = button("quiet", locale.location.forget, move || {
        visit.forget();
        visit.focus("button.main");
    });
    tag("div")
        .set("class", "whereabouts")
        .tag(heading.text(locale.location.heading))
        .tag(
            ways.child(search_box::search(visit))
                .tag(locate)
                .tag(point)
                .child(neighbourhoods::chooser(visit)),
        )
        .tag(
            help.set("id", "pin-help")
                .when("hidden", move || visit.live().pin.get().is_none()),
        )
        .tag(said.live_text(move || announcement::said(visit)))
        .tag(forget.when("hidden", move || visit.live().here.get().is_none()))
        .view()
}
