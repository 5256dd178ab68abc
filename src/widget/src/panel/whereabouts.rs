//! "Where are you?": by typing, by the device, by pointing at the map, or by choosing a neighbourhood.

mod chooser;
mod said;

use crate::geolocation;
use crate::live;
use crate::panel::search;
use crate::tag::{button, tag};
use crate::visit::{Notice, Visit};
use leptos::prelude::*;

/// The ways, and what came of them.
pub fn whereabouts(visit: Visit) -> AnyView {
    let words = visit.words();
    let heading = tag("h2").set("class", "heading");
    let locate = button("main", words.whereabouts.locate, move || {
        geolocation::locate(visit)
    });
    let point = button("", "", move || visit.toggle_pin()).live_text(move || {
        let placing = visit.live().pin.get().is_some();
        let label = if placing {
            words.whereabouts.pin_stop
        } else {
            words.whereabouts.pin
        };
        label.to_owned()
    });
    let point = point.aria("aria-disabled", move || visit.live().later.get().is_none());
    let ways = tag("div").set("class", "ways");
    let said = tag("p").set("class", "said").set("role", "status");
    let help = tag("p")
        .set("class", "note")
        .text(words.whereabouts.pin_help);
    live::follow(move || {
        use Notice::{Refused, Unavailable, Unsupported};
        if matches!(
            visit.live().notice.get(),
            Refused | Unavailable | Unsupported
        ) {
            // On a small screen what else one can do is below the edge.
            visit.reveal(&[".said"]);
        }
    });
    let forget = button("quiet", words.whereabouts.forget, move || {
        visit.forget();
        visit.focus("button.main");
    });
    tag("div")
        .set("class", "whereabouts")
        .tag(heading.text(words.whereabouts.heading))
        .tag(
            ways.child(search::search(visit))
                .tag(locate)
                .tag(point)
                .child(chooser::chooser(visit)),
        )
        .tag(
            help.set("id", "pin-help")
                .when("hidden", move || visit.live().pin.get().is_none()),
        )
        .tag(said.live_text(move || said::said(visit)))
        .tag(forget.when("hidden", move || visit.live().here.get().is_none()))
        .view()
}
