//! The list: the same places, with the same numbers, as the map.

use crate::icon::icon;
use crate::number;
use crate::title;
use crate::visit::{Opener, Visit};
use atlas::{Group, KeyStatus, NeighbourhoodIndex, Row};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The list, out of sight while a place's card has its room.
pub fn list(visit: Visit) -> AnyView {
    let root: NodeRef<html::Div> = NodeRef::new();
    return_focus(visit, root);
    let groups = move || {
        let listing = visit.listing.get();
        let by_neighbourhood = listing.by_neighbourhood;
        let group = |group: &Group| {
            if by_neighbourhood {
                neighbourhood(visit, group)
            } else {
                rows(visit, &group.rows)
            }
        };
        listing.groups.iter().map(group).collect_view()
    };
    let more = move || {
        let listing = visit.listing.get();
        (listing.more > 0).then(|| {
            let text = move || {
                let words = visit.words();
                let count = number::whole(words, listing.more);
                if listing.by_neighbourhood {
                    (words.more_groups)(&count)
                } else {
                    (words.more_places)(&count)
                }
            };
            view! {
                <button type="button" class="more" on:click=move |_| visit.read_more()>
                    {text}
                </button>
            }
        })
    };
    let note = move || {
        let by_distance = !visit.listing.get().by_neighbourhood;
        by_distance.then(|| view! { <p class="note">{move || visit.words().straight_note}</p> })
    };
    view! {
        <div
            class="list"
            node_ref=root
            role="group"
            aria-label=move || visit.words().list_heading
            hidden=move || visit.selected.get().is_some()
        >
            {note}
            {groups}
            {more}
        </div>
    }
    .into_any()
}

/// When a card closes that was opened from here, the focus goes back to its row.
fn return_focus(visit: Visit, root: NodeRef<html::Div>) {
    Effect::new(move |before: Option<Option<_>>| {
        let now = visit.selected.get();
        if let (None, Some(Some((place, Opener::List)))) = (now, before)
            && let Some(root) = root.get_untracked()
        {
            let atlas::PlaceIndex(number) = place;
            let row = root.query_selector(&format!("[data-place=\"{number}\"]"));
            if let Some(row) = row.ok().flatten()
                && let Ok(row) = row.dyn_into::<HtmlElement>()
            {
                // Only an element that is gone cannot take the focus.
                let _ = row.focus();
            }
        }
        now
    });
}

fn neighbourhood(visit: Visit, group: &Group) -> AnyView {
    let home = group.home;
    let open = !group.rows.is_empty();
    let count = group.count;
    let name = move || name_of(visit, home);
    let text = move || {
        let words = visit.words();
        (words.places)(count, &number::whole(words, count))
    };
    view! {
        <div class="group">
            <button
                type="button"
                class="neighbourhood"
                aria-expanded=open.to_string()
                data-home=home.map_or_else(|| "-".to_owned(), |index| index.0.to_string())
                on:click=move |_| visit.toggle_group(home)
            >
                <span class="name">{name}</span>
                " "
                <span class="count">{text}</span>
            </button>
            {open.then(|| rows(visit, &group.rows))}
        </div>
    }
    .into_any()
}

fn name_of(visit: Visit, home: Option<NeighbourhoodIndex>) -> String {
    match home {
        Some(index) => visit.name_of(index),
        None => visit.words().outside_group.to_owned(),
    }
}

fn rows(visit: Visit, rows: &[Row]) -> AnyView {
    let start = rows.first().map_or(1, |row| row.number);
    let items = rows.iter().map(|it| row(visit, *it)).collect_view();
    view! { <ol start=start.to_string()>{items}</ol> }.into_any()
}

fn row(visit: Visit, row: Row) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return ().into_any();
    };
    let domain = visit.domain_of(place);
    let named = place.name.is_some();
    let (index, key) = (row.place, place.key);
    let street = place.near.clone().or_else(|| place.address.clone());
    let title = move || {
        let atlas = visit.atlas();
        let lang = visit.lang.get();
        atlas.place(index).map(|it| title::of(&atlas, it, lang))
    };
    let about = move || {
        let words = visit.words();
        let atlas = visit.atlas();
        let lang = visit.lang.get();
        let kind = atlas
            .place(index)
            .map(|it| atlas.taxonomy().kind_at(it.kind));
        let parts = [
            kind.filter(|_| named).map(|kind| kind.one(lang).to_owned()),
            street.clone(),
            row.distance.map(|distance| far(visit, distance)),
            (key == KeyStatus::Conditional).then(|| words.conditional_short.to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li>
            <button
                type="button"
                class="row"
                data-place=index.0.to_string()
                on:click=move |_| visit.select(index, Opener::List)
                on:focus=move |_| visit.active.set(Some(index))
                on:blur=move |_| visit.active.set(None)
                on:mouseenter=move |_| visit.active.set(Some(index))
                on:mouseleave=move |_| visit.active.set(None)
            >
                <span class="number">{row.number}</span>
                {icon(visit, domain)}
                <span class="text">
                    <span class="name">{title}</span>
                    " "
                    <span class="about">{about}</span>
                </span>
            </button>
        </li>
    }
    .into_any()
}

/// "350 metres in a straight line", or "here" inside an area.
fn far(visit: Visit, distance: atlas::Metres) -> String {
    let words = visit.words();
    if distance == atlas::Metres::ZERO {
        words.here.to_owned()
    } else {
        (words.straight)(&number::distance(words, distance))
    }
}
