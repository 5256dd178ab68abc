//! The list of places, with the same numbers as on the map.

use super::panels_view;
use crate::components::answer;
use crate::components::icon::icon;
use crate::state::NodeKey;
use crate::state::{Opener, State};
use atlas::{Caveat, Listing, PlaceGroup, Row, joined};
use browser::element::{self, el};
use i18n::tagged;
use leptos::prelude::*;

/// The list; hidden while a card is open.
pub fn list(state: State) -> AnyView {
    let locale = state.locale();
    el("div")
        .attr("class", "list")
        .node_ref(state.slot(NodeKey::List))
        .attr("tabindex", "-1")
        .attr("translate", "no")
        .el(el("h2")
            .attr("class", "visually-hidden")
            .text(locale.list.heading))
        .flag("hidden", move || state.selected().is_some())
        .child(element::dynamic(move || answer(state, &state.listing())))
        .view()
}

fn answer(state: State, listing: &Listing) -> AnyView {
    let locale = state.locale();
    // The answer says that no place matches.
    if listing.all.is_empty() {
        return panels_view(state, |it| it.needs.offer);
    }
    let groups = listing.groups.iter().map(|group| {
        if listing.by_neighbourhood {
            neighbourhood(state, group)
        } else {
            rows(state, &group.rows)
        }
    });
    let count = locale.number(listing.more);
    let (note, more) = if listing.by_neighbourhood {
        (
            element::empty(),
            locale.say(locale.list.more_groups, [&count]),
        )
    } else {
        let note = if !state.walk_context().has_walks {
            locale.walking.straight_note.to_owned()
        } else {
            let pace = state.pace();
            let note = locale.say(locale.walking.walk_note, [&locale.speed(pace)]);
            // The walking network ends at the edge of the atlas.
            if answer::is_outside(state) {
                [&note, locale.walking.outside_streets].join(" ")
            } else {
                note
            }
        };
        let note = el("p").attr("class", "note").text(&note);
        (note.view(), locale.say(locale.list.more_places, [&count]))
    };
    let next = if listing.by_neighbourhood {
        listing.groups.len()
    } else {
        listing.groups.iter().map(|group| group.rows.len()).sum()
    };
    let more = element::button("more", &more, move || state.show_more(next));
    let more = more.node_ref(state.slot(NodeKey::More));
    let more = if listing.more > 0 {
        more.view()
    } else {
        element::empty()
    };
    element::fragment([note].into_iter().chain(groups).chain([more]))
}

fn neighbourhood(state: State, group: &PlaceGroup) -> AnyView {
    let locale = state.locale();
    let neighbourhood_index = group.neighbourhood;
    let open = !group.rows.is_empty();
    let name = match neighbourhood_index {
        Some(index) => state.name_of(index),
        None => locale.list.outside_group.to_owned(),
    };
    let count = locale.count(locale.list.places, group.count);
    let expanded = if open { "true" } else { "false" };
    let key = neighbourhood_index.map_or_else(|| "-".to_owned(), |index| index.0.to_string());
    let toggle = move || state.toggle_group(neighbourhood_index);
    let button = element::button("neighbourhood", "", toggle)
        .node_ref(state.slot(NodeKey::Group(neighbourhood_index)))
        .attr("aria-expanded", expanded)
        .attr("data-home", &key)
        .el(el("span").attr("class", "name").text(&name))
        .text(" ")
        .el(el("span").attr("class", "count").text(&count));
    let inside = if open {
        rows(state, &group.rows)
    } else {
        element::empty()
    };
    el("div").el(button).child(inside).view()
}

fn rows(state: State, rows: &[Row]) -> AnyView {
    let start = rows.first().map_or(1, |row| row.number);
    let list = el("ol").attr("start", &start.to_string());
    list.children(rows.iter().map(|it| row(state, *it))).view()
}

fn row(state: State, row: Row) -> AnyView {
    let atlas = state.atlas();
    let Some(place) = atlas.place(row.place) else {
        return element::empty();
    };
    let locale = state.locale();
    let index = row.place;
    let enter = move |_| state.set_active(Some(index));
    let leave = move |_| {
        if state.active() == Some(index) {
            state.set_active(None);
        }
    };
    let number = el("span")
        .attr("class", "number")
        .text(&locale.digits(row.number));
    let name = el("span").attr("class", "name");
    let about = el("span").attr("class", "about");
    let mut about = about.text_with(move || joined(&self::about(state, row), " · "));
    // The line for opening hours is rendered before they are read, to avoid a layout shift.
    let hours = if place.opening_hours().is_some() {
        let awaited = move || state.awaits_opening_times();
        let short = move || {
            let times = state.opening_times();
            times.map_or_else(String::new, |it| it.short(state, index))
        };
        // A comma makes screen readers pause between the two lines.
        let separator = move || match short().as_str() {
            "" => String::new(),
            _ => locale.number.comma.to_owned(),
        };
        about = about.el(el("span").attr("class", "separator").text_with(separator));
        let hours = el("span")
            .attr("class", "hours")
            .flag("data-awaited", awaited);
        hours.text_with(short).view()
    } else {
        element::empty()
    };
    let text = el("span")
        .attr("class", "text")
        .el(name.text(&state.heading(place)))
        .text(" ")
        .el(about)
        .text(" ")
        .child(hours);
    let button = element::button("row", "", move || state.select(index, Opener::List))
        .attr("data-place", &index.0.to_string())
        .node_ref(state.slot(NodeKey::Place(index)))
        .on("focus", enter)
        .on("blur", leave)
        .on("mouseenter", enter)
        .on("mouseleave", leave)
        .el(number)
        .text(" ")
        .child(icon(state, place.domain(atlas.taxonomy())))
        .el(text);
    el("li").el(button).view()
}

/// The parts of the text below the name of a place: kind, address, distance, access and unknown needs.
pub fn about(state: State, row: Row) -> Vec<String> {
    let atlas = state.atlas();
    let Some(place) = atlas.place(row.place) else {
        return Vec::new();
    };
    let locale = state.locale();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let at = place.near().or(place.address());
    let about = [
        place
            .name
            .as_ref()
            .map(|_| tagged(kind.singular(locale.lang))),
        at.map(|it| state.named(it)),
        row.distance
            .map(|distance| locale.how_far(distance, row.walk, state.walk_context())),
        atlas.caveat(place).map(|caveat| {
            let messages = &locale.list;
            let text = match caveat {
                Caveat::UnknownKey => messages.unknown_short,
                _ => messages.conditional_short,
            };
            text.to_owned()
        }),
    ];
    let panels = state.panels();
    let unknown = panels.and_then(|it| (it.needs.unknown)(state, row.place, true));
    about.into_iter().flatten().chain(unknown).collect()
}
