//! The nearest places of other domains than that of the recommended place, each as a button that opens its card, and the way to
//! what is on today and tomorrow. Loaded on demand.

use crate::components::answer::recommended;
use crate::components::list::row::shortest;
use crate::state::{NodeKey, Opener, State, When};
use atlas::{DomainIndex, OpenPlaces, PlaceIndex, Row, whole_minutes};
use browser::element::{self, button, el};
use browser::reactive::Memo;
use i18n::tagged;
use leptos::prelude::*;

/// The most places.
const MOST: usize = 3;
/// The longest walk to a place that is near by, in minutes as they are printed …
const LONGEST_WALK: u32 = 15;
/// … and the farthest in a straight line where no walk is known, metres.
const FARTHEST: f64 = 1_000.0;

/// The places, the nearest first, and then a button for the agenda of an atlas that has one.
pub fn also(state: State) -> AnyView {
    element::fragment([places(state), to_agenda(state)].into_iter())
}

/// A button that goes to the section with activities, which is below the list; empty without one.
fn to_agenda(state: State) -> AnyView {
    element::dynamic(move || {
        if !state.opening_times().is_some_and(|it| it.has_agenda()) {
            return element::empty();
        }
        let heading = state.locale().on_demand().agenda.heading;
        button("link", heading, move || state.focus(NodeKey::Agenda))
            // Without a recommended place the line has no height of its own, and what is below it would jump.
            .flag("hidden", move || recommended(state).is_none())
            .view()
    })
}

/// Empty without a recommended place.
fn places(state: State) -> AnyView {
    // What is open changes with the clock: the buttons are made again only where others are to be shown.
    let found = Memo::new(move || rows(state));
    element::dynamic(move || {
        let rows = found.get();
        if rows.is_empty() {
            return element::empty();
        }
        let label = el("span").text(state.locale().on_demand().walking.also);
        let buttons = rows
            .into_iter()
            .map(|it| el("li").child(place(state, it)).view());
        let list = el("ul").children(buttons);
        element::fragment([label.view(), list.view()].into_iter())
    })
}

/// The nearest place of each other domain that is near by, key-free and, as far as known, open; on foot none without a known walk.
fn rows(state: State) -> Vec<Row> {
    let Some((here, found)) = state.here().zip(recommended(state)) else {
        return Vec::new();
    };
    let (atlas, listing, walks) = (state.atlas(), state.listing(), state.walks());
    let when = state.conditions().open.unwrap_or(When::Now);
    let open = state
        .opening_times()
        .map(|it| it.fits(&when, state.clock()));
    let opening = OpenPlaces {
        open: open.as_deref().unwrap_or_default(),
        ..OpenPlaces::UNKNOWN
    };
    let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
    let walk = |place: PlaceIndex| costs.get(place.0 as usize).copied().flatten();
    let domain = |place| Some(atlas.place(place)?.domain(atlas.taxonomy()));
    let mut domains: Vec<Option<DomainIndex>> = vec![domain(found.place)];
    let mut rows = Vec::new();
    for (number, at) in (1..).zip(&listing.all) {
        let (own, place) = (domain(*at), atlas.place(*at));
        let is_free = place.is_some_and(|it| atlas.caveat(it).is_none());
        let is_reached = costs.is_empty() || walk(*at).is_some();
        if domains.contains(&own) || !is_free || !is_reached || opening.is_closed(*at) {
            continue;
        }
        let distance = place.map(|it| it.shape.distance(here.at));
        let is_near = match walk(*at) {
            Some(walk) => whole_minutes(state.pace().minutes(walk.effort)) <= LONGEST_WALK,
            None => distance.is_some_and(|it| it.get() <= FARTHEST),
        };
        if !is_near {
            // The rest is as far.
            break;
        }
        domains.push(own);
        rows.push(Row {
            number,
            place: *at,
            distance,
            walk: walk(*at),
        });
        if rows.len() >= MOST {
            break;
        }
    }
    rows
}

fn place(state: State, row: Row) -> AnyView {
    let (atlas, lang) = (state.atlas(), state.locale().lang);
    let Some(place) = atlas.place(row.place) else {
        return element::empty();
    };
    let kind = tagged(atlas.taxonomy().kind_at(place.kind).singular(lang));
    let press = move || state.select(row.place, Opener::Also);
    button("link", &kind, press)
        .node_ref(state.slot(NodeKey::Also(row.place)))
        .text(" ")
        .text(&shortest(state, row))
        .view()
}
