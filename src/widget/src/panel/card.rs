//! The card of a place: it takes the list's room, with a way back.

use crate::icon::icon;
use crate::live;
use crate::panel::facts;
use crate::title;
use crate::visit::{Opener, Visit};
use atlas::{KeyStatus, Place, PlaceIndex};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The card of the chosen place; nothing where none is.
pub fn card(visit: Visit) -> AnyView {
    live::part(move || match visit.live().selected.get() {
        Some((place, opener)) => open(visit, place, opener),
        None => ().into_any(),
    })
}

fn open(visit: Visit, index: PlaceIndex, opener: Opener) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(index) else {
        return ().into_any();
    };
    let words = visit.words();
    let lang = visit.live().lang.peek();
    let heading: NodeRef<html::H3> = NodeRef::new();
    if opener != Opener::Script {
        // The visitor looks here next. Only an element that is gone cannot take the focus.
        heading.on_load(|heading| {
            let _ = heading.focus();
        });
    }
    let kind = title::capital(atlas.taxonomy().kind_at(place.kind).one(lang));
    let escape: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        if event.key() == "Escape" {
            event.stop_propagation();
            visit.close();
        }
    });
    view! {
        <article class="card" on:keydown=escape>
            <button type="button" class="back" on:click=live::click(move || visit.close())>
                {words.back}
            </button>
            <h3 node_ref=heading tabindex="-1">
                {title::of(&atlas, place, lang)}
            </h3>
            <p class="kind">{icon(visit, visit.domain_of(place))} " " {kind}</p>
            <p class="key">{key(visit, place)}</p>
            {live::part(move || facts::facts(visit, index))}
        </article>
    }
    .into_any()
}

/// Whether anybody can walk in, and why.
fn key(visit: Visit, place: &Place) -> AnyView {
    let words = visit.words();
    let (class, status) = match place.key {
        KeyStatus::Free => ("free", words.key_free),
        KeyStatus::Conditional => ("conditional", words.key_conditional),
        KeyStatus::Unknown => ("unknown", words.key_unknown),
    };
    let reason = place.key_reason.as_deref().and_then(words.reason);
    view! {
        <span class=class>{status}</span>
        " "
        {reason.unwrap_or_default()}
    }
    .into_any()
}
