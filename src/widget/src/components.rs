//! What the element shows beside the map, in the order in which it is read.

pub mod answer;
pub mod card;
mod directions;
pub mod facts;
pub mod failure;
mod filters;
pub mod fold;
pub mod icon;
pub mod list;
mod location;
mod map_area;
pub mod needs;
pub mod notes;
pub mod print;
pub mod search;
mod search_box;
pub mod share;
pub mod walking;

use crate::dom::tag::{self, Tag, tag};
use crate::state::{LoadStatus, State, lazy_view};
use atlas::Warning;
use leptos::prelude::*;

/// The whole inside of the element. It is made anew when the language changes: so a text is only a text, and not
/// something that follows, which most of them would be once in a lifetime.
pub fn panels(state: State, warnings: Vec<Warning>) -> AnyView {
    tag::part(move || {
        let lang = state.lang();
        let locale = state.locale();
        let label = match state.title() {
            Some(title) => locale.say(locale.list.region, [&title]),
            None => locale.list.region_untitled.to_owned(),
        };
        let talk = tag("div").set("class", "talk");
        let find = tag("div").set("class", "find");
        tag("section")
            .set("class", "atlas")
            .set("lang", lang.code())
            .set("dir", lang.direction().code())
            .set("aria-label", &label)
            .tag(
                talk.child(location::whereabouts(state))
                    .child(answer::answer(state))
                    .tag(walking(state)),
            )
            .tag(
                find.child(filters::filters(state))
                    .child(list::list(state))
                    .child(card::card(state)),
            )
            .child(map_area::room(state))
            .tag(
                tag("div")
                    .set("class", "take")
                    .child(lazy_view(state, |it| it.share)),
            )
            .child(notes::notes(state, &warnings))
            .view()
    })
}

/// How somebody walks: as high before the streets come as after, so that nothing jumps.
fn walking(state: State) -> Tag {
    let awaited = move || {
        // Who asks for the streets comes with the map.
        let comes = state.lazy_status() != LoadStatus::Failed;
        comes && state.network_status().is_some() && state.here().is_some()
    };
    tag("div")
        .set("class", "walking")
        .when("data-awaited", awaited)
        .child(lazy_view(state, |it| it.walking))
}
