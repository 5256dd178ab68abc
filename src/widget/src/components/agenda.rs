//! What is on today and tomorrow, once opening times are read. Loaded on demand.

use crate::state::State;
use browser::element;
use leptos::prelude::AnyView;

/// The section; empty for an atlas without activities.
pub fn agenda(state: State) -> AnyView {
    element::dynamic(move || match state.opening_times() {
        Some(times) => times.agenda(state),
        None => element::empty(),
    })
}
