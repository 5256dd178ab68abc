//! Loads the house numbers of the atlas, once the map is close enough to draw them or the visitor points at it.

use crate::state::State;
use browser::reactive::{Memo, effect};
use chart::rules;
use leptos::prelude::untrack;

/// The zoom from which the addresses are loaded, with the chunk of the search that reads them: closer than what a map that fits the
/// nearest places has, so that only who looks at houses waits for them. They are those of all of the atlas, so that the server does
/// not learn which part of it a visitor looks at.
const FROM: f64 = rules::FIT_ZOOM;

/// Loads the numbers when the map comes close or the visitor points. An atlas without addresses stays as it is.
pub fn keep_loaded(state: State) {
    let atlas = state.atlas();
    if !atlas
        .manifest()
        .is_some_and(|it| it.parts.contains_key("addresses"))
    {
        return;
    }
    let is_close = move || state.camera().is_some_and(|it| it.zoom() > FROM);
    let is_wanted = Memo::new(move || state.pin().is_some() || is_close());
    effect(move || {
        if !is_wanted.get() {
            return;
        }
        match state.search() {
            // Its own effects end with this one.
            Some(search) => untrack(|| (search.houses)(state)),
            None => untrack(|| state.want_search()),
        }
    });
}
