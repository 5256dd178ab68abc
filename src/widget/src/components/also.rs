//! The nearest places of other domains than that of the recommended place, each as a button that opens its card. Loaded on
//! demand.

use crate::components::list::row::shortest;
use crate::state::{NodeKey, Opener, State, When};
use atlas::{DomainIndex, NeedStatus, PlaceIndex, Row};
use browser::element::{self, el};
use i18n::tagged;
use leptos::prelude::*;

/// The most places.
const MOST: usize = 3;

/// The places, the nearest first; empty without a location.
pub fn also(state: State) -> AnyView {
    element::dynamic(move || {
        let rows = rows(state);
        if rows.is_empty() {
            return element::empty();
        }
        let label = el("span").text(state.locale().on_demand().walking.also);
        let buttons = rows
            .into_iter()
            .map(|it| el("li").child(button(state, it)).view());
        let list = el("ul").children(buttons);
        element::fragment([label.view(), list.view()].into_iter())
    })
}

/// The nearest place of each other domain that is key-free and, as far as known, open.
fn rows(state: State) -> Vec<Row> {
    let Some((here, found)) = state.here().zip(state.recommendation()) else {
        return Vec::new();
    };
    let (atlas, listing, walks) = (state.atlas(), state.listing(), state.walks());
    let when = state.conditions().open.unwrap_or(When::Now);
    let open = state
        .opening_times()
        .map(|it| it.fits(&when, state.clock()));
    let is_closed = |place: PlaceIndex| {
        let open = open.as_ref().and_then(|it| it.get(place.0 as usize));
        open == Some(&NeedStatus::No)
    };
    let domain = |place| Some(atlas.place(place)?.domain(atlas.taxonomy()));
    let mut domains: Vec<Option<DomainIndex>> = vec![domain(found.row.place)];
    let mut rows = Vec::new();
    for (number, at) in (1..).zip(&listing.all) {
        let Some(place) = atlas.place(*at) else {
            continue;
        };
        let own = Some(place.domain(atlas.taxonomy()));
        if domains.contains(&own) || atlas.caveat(place).is_some() || is_closed(*at) {
            continue;
        }
        domains.push(own);
        let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
        rows.push(Row {
            number,
            place: *at,
            distance: Some(place.shape.distance(here.at)),
            walk: costs.get(at.0 as usize).copied().flatten(),
        });
        if rows.len() >= MOST {
            break;
        }
    }
    rows
}

fn button(state: State, row: Row) -> AnyView {
    let (atlas, lang) = (state.atlas(), state.locale().lang);
    let Some(place) = atlas.place(row.place) else {
        return element::empty();
    };
    let kind = tagged(atlas.taxonomy().kind_at(place.kind).singular(lang));
    let press = move || state.select(row.place, Opener::Also);
    element::button("link", &kind, press)
        .node_ref(state.slot(NodeKey::Also(row.place)))
        .text(" ")
        .text(&shortest(state, row))
        .view()
}
