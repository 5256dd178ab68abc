//! The list: the same places, with the same numbers, as the map.

use crate::icon::icon;
use crate::live;
use crate::number;
use crate::title;
use crate::visit::{Opener, Visit};
use atlas::{Group, KeyStatus, Listing, Metres, Row};
use leptos::ev::{FocusEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The list, out of sight while a place's card has its room.
pub fn list(visit: Visit) -> AnyView {
    let words = visit.words();
    let root: NodeRef<html::Div> = NodeRef::new();
    return_focus(visit, root);
    view! {
        <div
            class="list"
            node_ref=root
            role="group"
            aria-label=words.list_heading
            hidden=live::flag(move || visit.live().selected.get().is_some())
        >
            {live::part(move || answer(visit, &visit.listing.get()))}
        </div>
    }
    .into_any()
}

fn answer(visit: Visit, listing: &Listing) -> AnyView {
    let words = visit.words();
    let groups = listing.groups.iter().map(|group| {
        if listing.by_neighbourhood {
            neighbourhood(visit, group)
        } else {
            rows(visit, &group.rows)
        }
    });
    let groups = live::all(groups);
    let note = if listing.by_neighbourhood {
        ().into_any()
    } else {
        view! { <p class="note">{words.straight_note}</p> }.into_any()
    };
    let count = number::whole(words, listing.more);
    let more = if listing.by_neighbourhood {
        (words.more_groups)(&count)
    } else {
        (words.more_places)(&count)
    };
    view! {
        {note}
        {groups}
        <button
            type="button"
            class="more"
            hidden=listing.more == 0
            on:click=live::click(move || visit.read_more())
        >
            {more}
        </button>
    }
    .into_any()
}

/// When a card closes that was opened from here, the focus goes back to its row.
fn return_focus(visit: Visit, root: NodeRef<html::Div>) {
    let mut before = None;
    live::follow(move || {
        let now = visit.live().selected.get();
        if let (None, Some((place, Opener::List))) = (now, before) {
            let atlas::PlaceIndex(number) = place;
            focus(root, &format!("[data-place=\"{number}\"]"));
        }
        before = now;
    });
}

/// Gives the focus to what a selector finds in the list.
fn focus(root: NodeRef<html::Div>, selector: &str) {
    let found = root
        .get_untracked()
        .and_then(|root| root.query_selector(selector).ok()?);
    if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Only an element that is gone cannot take the focus.
        let _ = found.focus();
    }
}

fn neighbourhood(visit: Visit, group: &Group) -> AnyView {
    let words = visit.words();
    let home = group.home;
    let open = !group.rows.is_empty();
    let name = match home {
        Some(index) => visit.name_of(index),
        None => words.outside_group.to_owned(),
    };
    let count = (words.places)(group.count, &number::whole(words, group.count));
    let inside = if open {
        rows(visit, &group.rows)
    } else {
        ().into_any()
    };
    view! {
        <div class="group">
            <button
                type="button"
                class="neighbourhood"
                aria-expanded=live::aria(open)
                on:click=live::click(move || visit.toggle_group(home))
            >
                <span class="name">{name}</span>
                " "
                <span class="count">{count}</span>
            </button>
            {inside}
        </div>
    }
    .into_any()
}

fn rows(visit: Visit, rows: &[Row]) -> AnyView {
    let start = rows.first().map_or(1, |row| row.number);
    let items = live::all(rows.iter().map(|it| row(visit, *it)));
    view! { <ol start=start.to_string()>{items}</ol> }.into_any()
}

fn row(visit: Visit, row: Row) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return ().into_any();
    };
    let words = visit.words();
    let lang = visit.live().lang.peek();
    let index = row.place;
    let kind = atlas.taxonomy().kind_at(place.kind);
    let about = [
        place.name.as_ref().map(|_| kind.one(lang).to_owned()),
        place.near.clone().or_else(|| place.address.clone()),
        row.distance.map(|distance| far(visit, distance)),
        (place.key == KeyStatus::Conditional).then(|| words.conditional_short.to_owned()),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let leave = move |place| {
        if visit.live().active.peek() == Some(place) {
            visit.live().active.set(None);
        }
    };
    let focused: Box<dyn FnMut(FocusEvent)> =
        Box::new(move |_| visit.live().active.set(Some(index)));
    let blurred: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| leave(index));
    let entered: Box<dyn FnMut(MouseEvent)> =
        Box::new(move |_| visit.live().active.set(Some(index)));
    let left: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| leave(index));
    view! {
        <li>
            <button
                type="button"
                class="row"
                data-place=index.0.to_string()
                on:click=live::click(move || visit.select(index, Opener::List))
                on:focus=focused
                on:blur=blurred
                on:mouseenter=entered
                on:mouseleave=left
            >
                <span class="number">{row.number.to_string()}</span>
                {icon(visit, visit.domain_of(place))}
                <span class="text">
                    <span class="name">{title::of(&atlas, place, lang)}</span>
                    " "
                    <span class="about">{about.join(" · ")}</span>
                </span>
            </button>
        </li>
    }
    .into_any()
}

/// "350 metres in a straight line", or "here" inside an area.
pub fn far(visit: Visit, distance: Metres) -> String {
    let words = visit.words();
    if distance == Metres::ZERO {
        words.here.to_owned()
    } else {
        (words.straight)(&number::distance(words, distance))
    }
}
