//! The recommended place: its heading, a few words about it, and the button that shows the way. Their nodes stay: what is recommended
//! follows the clock, and a button that is made again would be read out again.

use super::is_far;
use crate::components::icon::icon;
use crate::state::{NodeKey, Opener, State};
use atlas::{Metres, Row, without_postcode};
use browser::element::{self, El, el};
use i18n::tagged;
use leptos::prelude::*;

/// The recommended place; `None` without one, and for a visitor who is far from all places.
pub fn recommended(state: State) -> Option<Row> {
    let found = state.recommendation().filter(|_| !is_far(state))?;
    Some(found.row)
}

/// What the recommended place is and how far, in a few words for the eye; `None` where the sentence says more than that and the
/// heading: with a caveat, with needs of which something is unknown, or from a location that is too rough.
pub fn brief(state: State) -> Option<String> {
    let (atlas, locale) = (state.atlas(), state.locale());
    let row = recommended(state)?;
    let has_caveat = state.recommendation()?.caveat.is_some();
    let may_be_unknown = match state.panels() {
        Some(panels) => (panels.needs.unknown)(state, row.place, false).is_some(),
        None => !state.conditions().needs.is_empty(),
    };
    if has_caveat || may_be_unknown || is_rough(state, row) {
        return None;
    }
    let place = atlas.place(row.place)?;
    let how_far = match row.walk.filter(|_| row.distance != Some(Metres::ZERO)) {
        Some(walk) => locale.distance(walk.length),
        None => locale.how_far(row.distance?, None, state.walk_context()),
    };
    if place.name.is_none() {
        // The heading is the kind.
        let at = place.address().or_else(|| place.near());
        let at = at.map(|it| locale.name(&atlas, &without_postcode(it)));
        let home = || Some(state.name_of(atlas.neighbourhood_of(row.place)?));
        let at = at.or_else(home);
        let at = at.map(|it| [&it, locale.number.comma].concat());
        let text = [&at.unwrap_or_default(), how_far.as_str(), "."].concat();
        return Some(locale.capital(&text));
    }
    let kind = atlas.taxonomy().kind_at(place.kind).singular(locale.lang);
    let kind = locale.capital(&tagged(kind));
    Some([&kind, locale.number.comma, &how_far, "."].concat())
}

/// Whether the visitor's location is so rough that how far a place is means nothing.
fn is_rough(state: State, row: Row) -> bool {
    let radius = state.rough_radius();
    radius.is_some_and(|radius| row.distance.is_some_and(|it| it < radius))
}

/// The recommended place with its minutes, or else its distance unless the location is too rough, as a heading; hidden without one.
pub fn heading(state: State) -> El {
    let name = move || {
        let row = recommended(state)?;
        state.atlas().place(row.place).map(|it| state.heading(it))
    };
    let domain = element::dynamic(move || {
        let atlas = state.atlas();
        let place = recommended(state).and_then(|row| atlas.place(row.place));
        match place {
            Some(place) => icon(state, place.domain(atlas.taxonomy()), Some(place.kind)),
            None => element::empty(),
        }
    });
    let far = move || {
        let (row, locale) = (recommended(state)?, state.locale());
        if is_rough(state, row) {
            return None;
        }
        Some(match (row.distance?, row.walk) {
            (Metres::ZERO, _) => locale.walking.here.to_owned(),
            (_, Some(walk)) => locale.duration(state.pace().minutes(walk.effort)),
            (distance, None) => locale.distance(distance),
        })
    };
    state
        .section_heading(0)
        .attr("translate", "no")
        .flag("hidden", move || recommended(state).is_none())
        .child(domain)
        .el(el("span")
            .attr("class", "name")
            .text_with(move || name().unwrap_or_default()))
        .text(" ")
        .el(el("span")
            .attr("class", "minutes")
            .text_with(move || far().unwrap_or_default()))
}

/// The button that opens the card of the recommended place, or else of the nearest beyond the limit, with the way to it where the
/// atlas has streets; hidden without one.
pub fn go(state: State) -> El {
    let goal = move || recommended(state).or_else(|| state.listing().beyond);
    let press = move || {
        if let Some(row) = untrack(goal) {
            state.select(row.place, Opener::Answer);
        }
    };
    let texts = &state.locale().answer;
    let label = match state.shared().has_network {
        true => texts.go,
        false => texts.see,
    };
    element::button("primary", label, press)
        .node_ref(state.slot(NodeKey::Go))
        .flag("hidden", move || {
            // A visitor who is there need not walk.
            let is_there = |row: Row| row.distance == Some(Metres::ZERO) && !is_rough(state, row);
            goal().is_none_or(is_there)
        })
}
