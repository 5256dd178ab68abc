//! Names what the visitor points at: the nearest house, or else the street beside it.

use crate::state::State;
use atlas::{LonLat, Metres};
use browser::reactive::effect;
use leptos::prelude::untrack;
use std::time::Duration;

/// How long the map must rest, so that a screen reader is not interrupted by every house that it passes.
const REST: Duration = Duration::from_millis(500);
/// How far a house may be from the pin that is at it, metres.
const HOUSE_NEAR: f64 = 30.0;

/// Keeps the sentence up to date, once the map rests. Until then the one before stays.
pub fn keep_named(state: State) {
    effect(move || {
        let Some(at) = state.pin() else {
            state.set_pointed_at(None);
            return;
        };
        // Both may come while the map rests.
        let _ = (state.houses(), state.network());
        state.after(REST, move || {
            if untrack(|| state.pin()) == Some(at) {
                state.set_pointed_at(untrack(|| sentence(state, at)));
            }
        });
    });
}

fn sentence(state: State, at: LonLat) -> Option<String> {
    let locale = state.locale();
    let texts = &locale.on_demand().map;
    let house = state
        .houses()
        .and_then(|it| it.address(it.nearest(at, Metres::new(HOUSE_NEAR))?));
    if let Some(house) = house {
        return Some(locale.say(texts.pin_house, [&state.named(&house)]));
    }
    let street = state.network()?.street_near(at)?;
    Some(locale.say(texts.pin_street, [&state.named(&street)]))
}
