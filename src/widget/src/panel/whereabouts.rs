//! "Where are you?": by the device, by pointing at the map, or by choosing a neighbourhood.

use crate::geolocation;
use crate::tag::{button, nothing, tag};
use crate::visit::{Here, How, Notice, Visit};
use atlas::NeighbourhoodIndex;
use leptos::prelude::*;

/// The three ways, and what came of them.
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
    let forget = button("quiet", words.whereabouts.forget, move || {
        visit.forget();
        visit.focus("button.main");
    });
    tag("div")
        .set("class", "whereabouts")
        .tag(heading.text(words.whereabouts.heading))
        .tag(ways.tag(locate).tag(point).child(chooser(visit)))
        .tag(
            help.set("id", "pin-help")
                .when("hidden", move || visit.live().pin.get().is_none()),
        )
        .tag(said.live_text(move || said_of(visit)))
        .tag(forget.when("hidden", move || visit.live().here.get().is_none()))
        .view()
}

fn chooser(visit: Visit) -> AnyView {
    let words = visit.words();
    let atlas = visit.atlas();
    let mut order: Vec<u32> = (0..).take(atlas.neighbourhoods().len()).collect();
    order.retain(|index| {
        let one = atlas.neighbourhood(NeighbourhoodIndex(*index));
        one.is_some_and(|one| !one.water)
    });
    if order.is_empty() {
        return nothing();
    }
    atlas::sort_numbers(&mut order, &|a, b| {
        let rank = |index| atlas.rank_of_name(NeighbourhoodIndex(index));
        rank(a).cmp(&rank(b))
    });
    let options = order.into_iter().map(move |index| {
        let atlas = visit.atlas();
        let neighbourhood = atlas.neighbourhood(NeighbourhoodIndex(index));
        let name = neighbourhood.map_or("", |one| &one.name);
        let mut option = tag("option").set("value", &index.to_string());
        // There is nothing but text in an option.
        if let Some(code) = visit.foreign() {
            option = option.set("lang", &code);
        }
        option.text(name).view()
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        let chosen = chosen.map(NeighbourhoodIndex);
        match chosen.and_then(|index| Some((index, visit.atlas().middle(index)?))) {
            Some((index, at)) => visit.arrive(Here {
                at,
                how: How::Neighbourhood(index),
            }),
            None => visit.forget(),
        }
    };
    let current = move || match visit.live().here.get().map(|here| here.how) {
        Some(How::Neighbourhood(index)) => index.0.to_string(),
        _ => String::new(),
    };
    let none = tag("option")
        .set("value", "")
        .text(words.whereabouts.choose_none);
    let select = tag("select").tag(none).children(options);
    tag("label")
        .tag(tag("span").text(words.whereabouts.choose))
        .tag(select.property("value", current).on("change", choose))
        .view()
}

/// What is said of where the visitor is: once, politely.
fn said_of(visit: Visit) -> String {
    let words = visit.words();
    let notice = match visit.live().notice.get() {
        Notice::None => "",
        Notice::Locating => words.whereabouts.locating,
        Notice::Refused => words.whereabouts.refused,
        Notice::Unavailable => words.whereabouts.unavailable,
        Notice::Unsupported => words.whereabouts.unsupported,
        Notice::PinCancelled => words.whereabouts.pin_cancelled,
    };
    if !notice.is_empty() {
        return notice.to_owned();
    }
    let name = |at| visit.atlas().at(at).map(|index| visit.name_of(index));
    if let Some(pin) = visit.live().pin.get() {
        let at = name(pin).unwrap_or_else(|| words.whereabouts.outside.to_owned());
        return words.say(words.whereabouts.pin_at, [&at]);
    }
    let Some(here) = visit.live().here.get() else {
        return String::new();
    };
    let how = match here.how {
        How::Device => words.whereabouts.here_device,
        How::Pin => words.whereabouts.here_pin,
        How::Page => return words.whereabouts.here_page.to_owned(),
        How::Link => return words.link.here.to_owned(),
        How::Neighbourhood(index) => {
            return words.say(words.whereabouts.here_middle, [&visit.name_of(index)]);
        }
    };
    let atlas = visit.atlas();
    let place = match name(here.at) {
        Some(name) => words.say(words.whereabouts.located_in, [&name]),
        None if atlas.neighbourhoods().is_empty() => String::new(),
        None => words.whereabouts.located_outside.to_owned(),
    };
    format!("{how} {place}")
}
