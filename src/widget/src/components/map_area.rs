//! The room of the map: as large before the map comes as after, so that nothing jumps. Where it does not come, the room
//! says so.

use crate::dom::tag::{button, tag};
use crate::element::lazy::{self, Coming};
use crate::state::Visit;
use leptos::prelude::AnyView;

/// The room, and the map once it is there.
pub fn room(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let is_there = move || visit.live().later.get().is_some();
    let sentence = move || {
        let sentence = match visit.live().coming.get() {
            _ if is_there() => "",
            Coming::First => "",
            Coming::Failed => locale.map.missing,
            Coming::Again => locale.map.coming,
        };
        sentence.to_owned()
    };
    let again = button("", locale.failure.retry, move || {
        if visit.live().coming.peek() == Coming::Failed {
            visit.live().coming.set(Coming::Again);
            lazy::fetch(visit);
        }
    });
    let again = again.set("class", "again").when("hidden", move || {
        is_there() || visit.live().coming.get() == Coming::First
    });
    let said = tag("p").set("role", "status").live_text(sentence);
    let map = tag("div")
        .set("class", "map")
        .tag(tag("div").set("class", "absent").tag(said).tag(again))
        .child(lazy::part(visit, |it| it.map));
    tag("div").set("class", "room").tag(map).view()
}
