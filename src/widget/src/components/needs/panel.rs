//! "What matters to you?": what a place must have, with how many places have it.

use super::time;
use crate::dom::tag::{self, Tag, tag};
use crate::services::needs::{count, count_unknown, name};
use crate::state::{Conditions, NodeKey, State};
use atlas::{Need, NeedStatus};
use leptos::prelude::*;

/// Boxes to tick; none for a need that no place here is known to fulfil.
pub fn panel(state: State) -> AnyView {
    let locale = state.locale();
    let possible: Vec<Need> = state
        .atlas()
        .taxonomy()
        .needs()
        .filter(|need| state.need_statuses(*need).contains(&NeedStatus::Yes))
        .collect();
    let (people, things): (Vec<Need>, Vec<Need>) = possible
        .into_iter()
        .partition(|need| matches!(need, Need::For(_)));
    let boxes = |needs: Vec<Need>| needs.into_iter().map(move |need| tick(state, need).view());
    let for_whom = if people.is_empty() {
        tag::nothing()
    } else {
        let legend = tag("legend").text(locale.on_demand().needs.for_whom);
        let people = tag("fieldset").tag(legend).children(boxes(people));
        people.view()
    };
    let things = tag("fieldset")
        .set("aria-label", locale.needs.heading)
        .children(boxes(things));
    let things = things.tag(time::field(state));
    let inside = tag("div").set("class", "kinds").tag(things).child(for_whom);
    tag::all([inside.view(), even_unknown(state).view()].into_iter())
}

fn tick(state: State, need: Need) -> Tag {
    let input = tag("input")
        .set("type", "checkbox")
        .node_ref(state.slot(NodeKey::Need(need)));
    let input = input.ticked(move || state.conditions().needs.contains(&need));
    let toggle = move |_| {
        let mut conditions = state.conditions();
        if conditions.needs.contains(&need) {
            conditions.needs.retain(|it| *it != need);
        } else {
            conditions.needs.push(need);
        }
        state.set_conditions(conditions);
    };
    // With it on top of all that is chosen, so many are left.
    let left = tag("span").set("class", "count").live_text(move || {
        let mut conditions = state.conditions();
        // What nobody knows is no part of a number that says what has it.
        conditions.even_unknown = false;
        if !conditions.needs.contains(&need) {
            conditions.needs.push(need);
        }
        state.locale().number(count(state, &conditions))
    });
    tag("label")
        .tag(input.on("change", toggle))
        .tag(tag("span").text(&name(state, need)))
        .text(" ")
        .tag(left)
}

fn even_unknown(state: State) -> Tag {
    let input = tag("input")
        .set("type", "checkbox")
        .node_ref(state.slot(NodeKey::EvenUnknown));
    let input = input.ticked(move || state.conditions().even_unknown);
    let toggle = move |_| {
        let conditions = state.conditions();
        state.set_conditions(Conditions {
            even_unknown: !conditions.even_unknown,
            ..conditions
        });
    };
    let text = tag("span").live_text(move || {
        let locale = state.locale();
        locale.say(
            locale.on_demand().needs.include_unknown,
            [&locale.number(count_unknown(state))],
        )
    });
    tag("label")
        .set("class", "unsaid")
        .when("hidden", move || state.conditions().is_none())
        .tag(input.on("change", toggle))
        .tag(text)
}
