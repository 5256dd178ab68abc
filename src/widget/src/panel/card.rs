//! The card of a place: it takes the list's room, with a way back.

use crate::icon::icon;
use crate::panel::facts;
use crate::title;
use crate::visit::Visit;
use atlas::{KeyStatus, Place, PlaceIndex};
use leptos::html;
use leptos::prelude::*;

use crate::visit::Opener;

/// The card of the chosen place; nothing where none is.
pub fn card(visit: Visit) -> AnyView {
    (move || {
        visit
            .selected
            .get()
            .map(|(place, opener)| open(visit, place, opener))
    })
    .into_any()
}

fn open(visit: Visit, index: PlaceIndex, opener: Opener) -> AnyView {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(index).cloned() else {
        return ().into_any();
    };
    let heading: NodeRef<html::H3> = NodeRef::new();
    if opener != Opener::Script {
        // The visitor looks here next. Only an element that is gone cannot take the focus.
        heading.on_load(|heading| {
            let _ = heading.focus();
        });
    }
    let domain = visit.domain_of(&place);
    let (named, keyed, listed) = (place.clone(), place.clone(), place.clone());
    let title = move || title::of(&visit.atlas(), &named, visit.lang.get());
    let kind = move || {
        let lang = visit.lang.get();
        title::capital(visit.atlas().taxonomy().kind_at(place.kind).one(lang))
    };
    view! {
        <article class="card" on:keydown=move |event| {
            if event.key() == "Escape" {
                event.stop_propagation();
                visit.close();
            }
        }>
            <button type="button" class="back" on:click=move |_| visit.close()>
                {move || visit.words().back}
            </button>
            <h3 node_ref=heading tabindex="-1">
                {title}
            </h3>
            <p class="kind">{icon(visit, domain)} " " {kind}</p>
            <p class="key">{move || key(visit, &keyed)}</p>
            {move || facts::facts(visit, index, &listed)}
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
        {reason}
    }
    .into_any()
}
