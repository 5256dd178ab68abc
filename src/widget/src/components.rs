//! What the element shows beside the map, in the order in which it is read.

pub mod answer;
pub mod card;
mod directions;
pub mod facts;
pub mod failure;
mod filters;
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

use crate::dom::event;
use crate::dom::object::{Made, or_null};
use crate::dom::tag::{self, Tag, tag};
use crate::element::lazy::{self, Coming};
use crate::element::mount;
use crate::reactive;
use crate::services::hours;
use crate::state::Visit;
use atlas::Warning;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The whole inside of the element. It is made anew when the language changes: so a text is only a text, and not
/// something that follows, which most of them would be once in a lifetime.
pub fn panels(visit: Visit, host: HtmlElement, warnings: Vec<Warning>) -> AnyView {
    tell(visit, host);
    hours::follow_clock(visit);
    lazy::fetch(visit);
    tag::part(move || {
        let lang = visit.live().lang.get();
        let locale = visit.locale();
        let label = match visit.title() {
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
                talk.child(location::whereabouts(visit))
                    .child(answer::answer(visit))
                    .tag(walking(visit)),
            )
            .tag(
                find.child(filters::filters(visit))
                    .child(list::list(visit))
                    .child(card::card(visit)),
            )
            .child(map_area::room(visit))
            .tag(
                tag("div")
                    .set("class", "take")
                    .child(lazy::part(visit, |it| it.take)),
            )
            .child(notes::notes(visit, &warnings))
            .view()
    })
}

/// How somebody walks: as high before the streets come as after, so that nothing jumps.
fn walking(visit: Visit) -> Tag {
    let awaited = move || {
        let state = visit.live();
        // Who asks for the streets comes with the map.
        let comes = state.coming.get() != Coming::Failed;
        comes && state.streets.get().is_some() && state.here.get().is_some()
    };
    tag("div")
        .set("class", "walking")
        .when("data-awaited", awaited)
        .child(lazy::part(visit, |it| it.foot))
}

/// Sends the element's events when the answer or the chosen place changes; the first answer is `ready`'s.
fn tell(visit: Visit, host: HtmlElement) {
    let listener = host.clone();
    let mut first = true;
    reactive::effect(move || {
        let _ = (visit.live().listing.get(), visit.live().pace.get());
        if !std::mem::take(&mut first) {
            let detail = Made::new()
                .with("question", mount::question(visit))
                .with("answer", mount::answer(visit));
            event::send(&listener, event::ANSWER, detail);
        }
    });
    let mut before = None;
    reactive::effect(move || {
        let selected = visit.live().selected.get().map(|(place, _)| place);
        if selected != before {
            before = selected;
            let atlas = visit.atlas();
            let place = selected.and_then(|place| atlas.place(place));
            let detail = Made::new().with("id", or_null(place.map(|it| it.id.as_str())));
            event::send(&host, event::SELECT, detail);
        }
    });
}
