//! Checkboxes for needs, each with the number of places that fulfil it.

use super::kinds::kinds;
use super::time;
use crate::services::needs::{count, count_unknown, offered};
use crate::state::{Conditions, NodeKey, State};
use atlas::Need;
use browser::element::{self, El, el};
use leptos::prelude::*;

/// The checkboxes of the needs that the element offers.
pub fn panel(state: State) -> AnyView {
    let locale = state.locale();
    let (people, things): (Vec<_>, Vec<_>) = offered(state)
        .into_iter()
        .partition(|(need, _)| matches!(need, Need::For(_)));
    let boxes = |needs: Vec<(Need, String)>| {
        let boxes = needs.into_iter();
        boxes.map(move |(need, name)| tick(state, need, &name).view())
    };
    let for_whom = if people.is_empty() {
        element::empty()
    } else {
        let legend = el("legend").text(locale.on_demand().needs.for_whom);
        let people = el("fieldset").el(legend).children(boxes(people));
        people.view()
    };
    let things = el("fieldset")
        .attr("aria-label", locale.on_demand().question.more)
        .children(boxes(things));
    let things = things.el(time::field(state));
    let inside = el("div").attr("class", "kinds").el(things).child(for_whom);
    let views = [
        inside.view(),
        step_free_note(state).view(),
        even_unknown(state).view(),
        kinds(state),
    ];
    element::fragment(views.into_iter())
}

/// A live region that says that routes are step-free too, if the choice of a wheelchair made them so.
fn step_free_note(state: State) -> El {
    let text = move || {
        let knows_steps = state.network().is_some_and(|it| it.knows_steps());
        if !knows_steps || !state.is_step_free_for_wheelchair() {
            return String::new();
        }
        let locale = state.locale();
        let messages = locale.on_demand();
        locale.say(messages.needs.step_free, [messages.walking.pace_heading])
    };
    let note = el("p").attr("class", "note").attr("role", "status");
    note.text_with(text)
}

fn tick(state: State, need: Need, name: &str) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .node_ref(state.slot(NodeKey::Need(need)));
    let input = input.checked(move || state.conditions().needs.contains(&need));
    let toggle = move |_| {
        let mut conditions = state.conditions();
        if conditions.needs.contains(&need) {
            conditions.needs.retain(|it| *it != need);
        } else {
            conditions.needs.push(need);
        }
        state.set_conditions(conditions);
    };
    // The number of places if this need is added to the chosen conditions.
    let left = el("span").attr("class", "count").text_with(move || {
        let mut conditions = state.conditions();
        // Places for which a need is unknown are not counted.
        conditions.even_unknown = false;
        if !conditions.needs.contains(&need) {
            conditions.needs.push(need);
        }
        state.locale().number(count(state, &conditions))
    });
    el("label")
        .el(input.on("change", toggle))
        .el(el("span").text(name))
        .text(" ")
        .el(left)
}

fn even_unknown(state: State) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .node_ref(state.slot(NodeKey::EvenUnknown));
    let input = input.checked(move || state.conditions().even_unknown);
    let toggle = move |_| {
        let conditions = state.conditions();
        state.set_conditions(Conditions {
            even_unknown: !conditions.even_unknown,
            ..conditions
        });
    };
    let text = el("span").text_with(move || {
        let locale = state.locale();
        locale.say(
            locale.on_demand().needs.include_unknown,
            [&locale.number(count_unknown(state, state.limit()))],
        )
    });
    el("label")
        .flag("hidden", move || state.conditions().is_none())
        .el(input.on("change", toggle))
        .el(text)
}
