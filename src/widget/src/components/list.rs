//! The list: the same places, with the same numbers, as the map.

use crate::components::answer;
use crate::components::icon::icon;
use crate::dom::tag::{self, tag};
use crate::element::lazy::{self, Coming};
use crate::state::{Opener, Visit};
use atlas::{KeyStatus, Listing, PlaceGroup, Row};
use i18n::tagged;
use leptos::prelude::*;

/// The list, out of sight while a place's card has its room.
pub fn list(visit: Visit) -> AnyView {
    let locale = visit.locale();
    tag("div")
        .set("class", "list")
        .set("tabindex", "-1")
        .tag(tag("h2").set("class", "unseen").text(locale.list.heading))
        .when("hidden", move || visit.live().selected.get().is_some())
        .child(tag::part(move || {
            answer(visit, &visit.live().listing.get())
        }))
        .view()
}

fn answer(visit: Visit, listing: &Listing) -> AnyView {
    let locale = visit.locale();
    // Then there is nothing to say of distances, nor a list; the sentence has said so.
    if listing.all.is_empty() {
        return lazy::part(visit, |it| it.needs.offer);
    }
    let groups = listing.groups.iter().map(|group| {
        if listing.by_neighbourhood {
            neighbourhood(visit, group)
        } else {
            rows(visit, &group.rows)
        }
    });
    let count = locale.number(listing.more);
    let (note, more) = if listing.by_neighbourhood {
        (
            tag::nothing(),
            locale.say(locale.list.more_groups, [&count]),
        )
    } else {
        let note = if visit.walks().is_empty() {
            locale.walking.straight_note.to_owned()
        } else {
            let pace = visit.live().pace.get();
            let note = locale.say(locale.walking.walk_note, [&locale.speed(pace)]);
            // Where the atlas ends, its streets do too.
            if answer::is_outside(visit) {
                [&note, locale.walking.outside_streets].join(" ")
            } else {
                note
            }
        };
        let note = tag("p").set("class", "note").text(&note);
        (note.view(), locale.say(locale.list.more_places, [&count]))
    };
    let next = if listing.by_neighbourhood {
        listing.groups.len()
    } else {
        listing.groups.iter().map(|group| group.rows.len()).sum()
    };
    let more = tag::button("more", &more, move || visit.read_more(next));
    let more = if listing.more > 0 {
        more.view()
    } else {
        tag::nothing()
    };
    tag::all([note].into_iter().chain(groups).chain([more]))
}

fn neighbourhood(visit: Visit, group: &PlaceGroup) -> AnyView {
    let locale = visit.locale();
    let home = group.neighbourhood;
    let open = !group.rows.is_empty();
    let name = match home {
        Some(index) => visit.name_of(index),
        None => locale.list.outside_group.to_owned(),
    };
    let count = locale.count(locale.list.places, group.count);
    let expanded = if open { "true" } else { "false" };
    let key = home.map_or_else(|| "-".to_owned(), |index| index.0.to_string());
    // The list is made anew with the group open or closed: the focus stays on its button.
    let itself = ["[data-home='", &key, "']"].concat();
    let toggle = move || {
        visit.toggle_group(home);
        visit.focus(&itself);
    };
    let button = tag::button("neighbourhood", "", toggle)
        .set("aria-expanded", expanded)
        .set("data-home", &key)
        .tag(tag("span").set("class", "name").text(&name))
        .text(" ")
        .tag(tag("span").set("class", "count").text(&count));
    let inside = if open {
        rows(visit, &group.rows)
    } else {
        tag::nothing()
    };
    let group = tag("div").set("class", "group");
    group.tag(button).child(inside).view()
}

fn rows(visit: Visit, rows: &[Row]) -> AnyView {
    let start = rows.first().map_or(1, |row| row.number);
    let list = tag("ol").set("start", &start.to_string());
    list.children(rows.iter().map(|it| row(visit, *it))).view()
}

fn row(visit: Visit, row: Row) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return tag::nothing();
    };
    let locale = visit.locale();
    let index = row.place;
    let enter = move |_| visit.live().active.set(Some(index));
    let leave = move |_| {
        if visit.live().active.peek() == Some(index) {
            visit.live().active.set(None);
        }
    };
    let number = tag("span")
        .set("class", "number")
        .text(&locale.digits(row.number));
    let name = tag("span").set("class", "name");
    let about = tag("span").set("class", "about");
    let mut about = about.live_text(move || self::about(visit, row).join(" · "));
    // Where a place has hours, their line is there before they are read, so that nothing moves.
    let hours = if place.opening_hours.is_some() {
        let awaited = move || {
            let state = visit.live();
            state.times.get().is_none() && state.coming.get() != Coming::Failed
        };
        let short = move || {
            let times = visit.times();
            times.map_or_else(String::new, |it| it.short(visit, index))
        };
        // The next line is no pause for who listens.
        let pause = move || match short().as_str() {
            "" => String::new(),
            _ => locale.number.comma.to_owned(),
        };
        about = about.tag(tag("span").set("class", "pause").live_text(pause));
        let hours = tag("span")
            .set("class", "hours")
            .when("data-awaited", awaited);
        hours.live_text(short).view()
    } else {
        tag::nothing()
    };
    let text = tag("span")
        .set("class", "text")
        .tag(name.text(&visit.heading(place)))
        .text(" ")
        .tag(about)
        .text(" ")
        .child(hours);
    let button = tag::button("row", "", move || visit.select(index, Opener::List))
        .set("data-place", &index.0.to_string())
        .on("focus", enter)
        .on("blur", leave)
        .on("mouseenter", enter)
        .on("mouseleave", leave)
        .tag(number)
        .text(" ")
        .child(icon(visit, place.domain(atlas.taxonomy())))
        .tag(text);
    tag("li").tag(button).view()
}

/// What stands below the name of a place, part by part.
pub fn about(visit: Visit, row: Row) -> Vec<String> {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return Vec::new();
    };
    let locale = visit.locale();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let at = place.near.as_ref().or(place.address.as_ref());
    let about = [
        place
            .name
            .as_ref()
            .map(|_| tagged(kind.singular(locale.lang))),
        at.map(|it| visit.named(it)),
        row.distance
            .map(|distance| locale.how_far(distance, row.walk, visit.walk_context())),
        match place.key {
            KeyStatus::Free => None,
            KeyStatus::Conditional => Some(locale.list.conditional_short.to_owned()),
            KeyStatus::Unknown => Some(locale.list.unknown_short.to_owned()),
        },
    ];
    let later = visit.live().later.peek();
    let unknown = later.and_then(|later| (later.needs.unknown)(visit, row.place));
    about.into_iter().flatten().chain(unknown).collect()
}
