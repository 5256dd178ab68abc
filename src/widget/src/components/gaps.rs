//! What the atlas does not know, a line each. Loaded on demand.

use crate::state::State;
use browser::element::{self, el};
use leptos::prelude::AnyView;

/// The lines.
pub fn gaps(state: State) -> AnyView {
    element::dynamic(move || {
        let lines = lines(state).into_iter();
        element::fragment(lines.map(|line| el("li").text(&line).view()))
    })
}

fn lines(state: State) -> Vec<String> {
    let (has_walks, times) = (state.network().is_some(), state.opening_times());
    let of_hours = times.map(|it| it.gaps(state)).unwrap_or_default();
    state.locale().unknowns(&state.atlas(), has_walks, of_hours)
}
