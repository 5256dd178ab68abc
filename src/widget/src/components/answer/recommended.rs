//! The recommended place: its heading, a few words about it, and the button that shows the way.

use super::is_far;
use crate::components::icon::icon;
use crate::state::{NodeKey, Opener, State};
use atlas::{Metres, Row};
use browser::element::{self, el};
use i18n::tagged;
use leptos::prelude::*;

/// The recommended place; `None` without one, and for a visitor who is far from all places.
pub fn found(state: State) -> Option<Row> {
    let found = state.recommendation().filter(|_| !is_far(state))?;
    Some(found.row)
}

/// What the recommended place is and how far, in a few words for the eye; `None` where the sentence says more than that and the
/// heading: with a caveat, or with conditions of which something may be unknown.
pub fn brief(state: State) -> Option<String> {
    let (atlas, locale) = (state.atlas(), state.locale());
    let row = found(state)?;
    let has_caveat = state.recommendation()?.caveat.is_some();
    if has_caveat || !state.conditions().is_none() {
        return None;
    }
    let place = atlas.place(row.place)?;
    let kind = tagged(atlas.taxonomy().kind_at(place.kind).singular(locale.lang));
    let how_far = match (row.distance?, row.walk) {
        (Metres::ZERO, _) => locale.walking.here.to_owned(),
        (_, Some(walk)) => locale.distance(walk.length),
        (distance, None) => locale.straight_line(distance),
    };
    let kind = locale.capital(&kind);
    Some([&kind, locale.number.comma, &how_far, "."].concat())
}

/// The recommended place with its minutes, or else its distance, as a heading; empty without one.
pub fn heading(state: State) -> AnyView {
    let (atlas, locale) = (state.atlas(), state.locale());
    let row = found(state);
    let Some((row, place)) = row.and_then(|row| Some((row, atlas.place(row.place)?))) else {
        return element::empty();
    };
    let far = match (row.distance, row.walk) {
        (Some(Metres::ZERO), _) => locale.walking.here.to_owned(),
        (_, Some(walk)) => locale.duration(state.pace().minutes(walk.effort)),
        (distance, None) => locale.distance(distance.unwrap_or(Metres::ZERO)),
    };
    el("h2")
        .attr("translate", "no")
        .child(icon(state, place.domain(atlas.taxonomy())))
        .el(el("span").attr("class", "name").text(&state.heading(place)))
        .text(" ")
        .el(el("span").attr("class", "minutes").text(&far))
        .view()
}

/// The button that opens the card of the recommended place, with the way to it.
pub fn way(state: State) -> AnyView {
    let Some(row) = found(state) else {
        return element::empty();
    };
    let go = move || state.select(row.place, Opener::Answer);
    element::button("primary", state.locale().answer.go, go)
        .node_ref(state.slot(NodeKey::Go))
        .view()
}
