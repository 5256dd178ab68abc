//! The list of places, with the same numbers as on the map.

pub mod row;

use super::panels_view;
use crate::state::{NodeKey, State};
use atlas::{GroupKey, ListItem, Listing, NeighbourhoodIndex, PlaceGroup};
use browser::element::{self, el};
use leptos::prelude::*;

/// The list; hidden while a card is open.
pub fn list(state: State) -> AnyView {
    let locale = state.locale();
    el("div")
        .attr("class", "list")
        .attr("part", "list")
        .node_ref(state.slot(NodeKey::List))
        .attr("tabindex", "-1")
        // Without a name a screen reader would read all of it where it gets the focus.
        .attr("role", "group")
        .attr("aria-label", locale.list.heading)
        .attr("translate", "no")
        .el(state
            .section_heading(0)
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
    let groups = listing.groups.iter().map(|group| match group.key {
        GroupKey::Neighbourhood(home) => neighbourhood(state, group, home),
        key => near(state, group, key),
    });
    let count = locale.number(listing.more);
    let (note, more) = if listing.by_neighbourhood {
        let more = locale.say(locale.list.more_groups, [&count]);
        (element::empty(), more)
    } else {
        let more = locale.say(locale.list.more_places, [&count]);
        (measure(state), more)
    };
    let more = element::button("more", &more, move || state.show_more());
    let more = more.node_ref(state.slot(NodeKey::More));
    let more = if listing.more > 0 {
        more.view()
    } else {
        element::empty()
    };
    // At the top: below the list few visitors would learn that it leaves out places of which too little is known.
    let offer = el("div")
        .attr("class", "offer")
        .child(panels_view(state, |it| it.needs.offer))
        .view();
    element::fragment([offer].into_iter().chain(groups).chain([more, note]))
}

/// How the distances are measured, with its room until it is loaded.
fn measure(state: State) -> AnyView {
    el("div")
        .attr("class", "measure")
        .child(panels_view(state, |it| it.distance_note))
        .view()
}

fn neighbourhood(
    state: State,
    group: &PlaceGroup,
    neighbourhood_index: Option<NeighbourhoodIndex>,
) -> AnyView {
    let locale = state.locale();
    let open = !group.items.is_empty();
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
        items(state, &group.items)
    } else {
        element::empty()
    };
    el("div").el(button).child(inside).view()
}

fn items(state: State, items: &[ListItem]) -> AnyView {
    let views = items.iter().map(|item| match item {
        ListItem::Place(row) => row::row(state, *row),
        ListItem::Pile(pile) => row::pile(state, pile),
    });
    el("ol").children(views).view()
}

/// Places that are about as far, below a heading with their number.
fn near(state: State, group: &PlaceGroup, to: GroupKey) -> AnyView {
    let locale = state.locale();
    let count = locale.count(locale.list.places, group.count);
    let heading = state
        .section_heading(1)
        .text(&how_far(state, to))
        .text(" ")
        .el(el("span").attr("class", "count").text(&count));
    let items = items(state, &group.items);
    element::fragment([heading.view(), items].into_iter())
}

/// How far the places of a group are: `Binnen 5 minuten`, `5 tot 10 minuten`.
pub fn how_far(state: State, key: GroupKey) -> String {
    let locale = state.locale();
    let messages = &locale.list;
    let GroupKey::Within(at) = key else {
        return messages.no_walk.to_owned();
    };
    let upper = state.limit_text(at);
    let lower = at.checked_sub(1).and_then(|it| {
        let minutes = state.isochrone_minutes().get(it).copied();
        // "5 to 10 minutes": the unit only once.
        match (minutes, &upper) {
            (Some(minutes), Some(_)) if state.walk_context().has_walks => {
                Some(locale.digits(minutes))
            }
            _ => state.limit_text(it),
        }
    });
    match (lower, upper) {
        (None, Some(upper)) => locale.say(messages.within, [&upper]),
        (Some(lower), Some(upper)) => locale.say(messages.between, [&lower, &upper]),
        (lower, None) => locale.say(messages.farther, [&lower.unwrap_or_default()]),
    }
}
