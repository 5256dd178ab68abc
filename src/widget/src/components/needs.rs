//! Filters by needs and opening times. Loaded on demand.

mod kinds;
mod panel;
mod ribbon;
mod time;
mod when;

pub use panel::panel;
pub use ribbon::ribbon;
pub use when::{has_hours, time_name, when};

use crate::services::needs::offered_unknown;
use crate::state::{Conditions, NodeKey, State};
use browser::element::{self, el};
use leptos::prelude::AnyView;

/// What stands above the list: if it is empty a button that lifts the limit, where there are places beyond it; one to also show
/// places for which the conditions are unknown, where there are such places; and what the outlines of marks mean.
pub fn offer(state: State) -> AnyView {
    element::fragment([farther(state), unknown(state), legend(state)].into_iter())
}

/// For the eye: rows and cards say in words whether a place is open.
fn legend(state: State) -> AnyView {
    if state.opening_times().is_none() || state.listing().all.is_empty() {
        return element::empty();
    }
    let locale = state.locale();
    let texts = &locale.on_demand();
    let unknown = ("unknown", texts.opening.week.unknown);
    let entries = match has_hours(state) {
        true => &[
            ("open", texts.opening.short_open),
            ("closed", texts.opening.short_closed),
            unknown,
        ][..],
        false => &[("open", texts.opening.short_always), unknown],
    };
    let entries = entries.iter().map(|(class, text)| {
        let sign = el("i").attr("class", class);
        el("span").el(sign).text(text).view()
    });
    let lead = el("span").text(texts.map.legend);
    el("p")
        .attr("class", "legend")
        .attr("aria-hidden", "true")
        .el(lead)
        .children(entries)
        .view()
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
