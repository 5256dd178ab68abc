//! Filters by needs and opening times. Loaded on demand.

mod kinds;
mod panel;
mod ribbon;
mod time;
mod when;

pub use panel::panel;
pub use ribbon::ribbon;
pub use when::when;

use crate::services::needs::offered_unknown;
use crate::state::{Conditions, NodeKey, State};
use browser::element;
use leptos::prelude::AnyView;

/// What stands above the list: if it is empty a button that lifts the limit, where there are places beyond it; and one to also
/// show places for which the conditions are unknown, where there are such places.
pub fn offer(state: State) -> AnyView {
    element::fragment([farther(state), unknown(state)].into_iter())
}

fn farther(state: State) -> AnyView {
    if state.listing().beyond.is_none() {
        return element::empty();
    }
    let lift = move || {
        state.set_within(None);
        state.focus(NodeKey::List);
    };
    let label = state.locale().on_demand().question.show_farther;
    element::button("more", label, lift)
        .node_ref(state.slot(NodeKey::AnyDistance))
        .view()
}

fn unknown(state: State) -> AnyView {
    let conditions = state.conditions();
    if conditions.is_none() || conditions.even_unknown {
        return element::empty();
    }
    // As many as the answer says.
    let (count, are_beyond) = offered_unknown(state);
    if count == 0 {
        return element::empty();
    }
    let locale = state.locale();
    let count = locale.number(count);
    let label = locale.say(locale.on_demand().needs.include_unknown, [&count]);
    let show = move || {
        let conditions = state.conditions();
        state.set_conditions(Conditions {
            even_unknown: true,
            ..conditions
        });
        if are_beyond {
            state.set_within(None);
        }
        state.focus(NodeKey::List);
    };
    element::button("more", &label, show)
        .node_ref(state.slot(NodeKey::OfferUnknown))
        .view()
}
