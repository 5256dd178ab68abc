//! "What matters to you?": what a place must have, with how many places have it.

use super::{count, name, time, unsaid};
use crate::dom::tag::{self, Tag, tag};
use crate::state::{Conditions, Visit};
use atlas::{Need, NeedStatus};
use leptos::prelude::*;

/// Boxes to tick; none for a need that no place here is known to fulfil.
pub fn panel(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let possible: Vec<Need> = visit
        .atlas()
        .taxonomy()
        .needs()
        .filter(|need| visit.fits(*need).contains(&NeedStatus::Yes))
        .collect();
    let (people, things): (Vec<Need>, Vec<Need>) = possible
        .into_iter()
        .partition(|need| matches!(need, Need::For(_)));
    let boxes = |needs: Vec<Need>| needs.into_iter().map(move |need| tick(visit, need).view());
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
    let things = things.tag(time::field(visit));
    let inside = tag("div").set("class", "kinds").tag(things).child(for_whom);
    tag::all([inside.view(), even_unknown(visit).view()].into_iter())
}

fn tick(visit: Visit, need: Need) -> Tag {
    let input = tag("input").set("type", "checkbox");
    let input = input.ticked(move || visit.live().conditions.get().needs.contains(&need));
    let toggle = move |_| {
        let mut conditions = visit.live().conditions.peek();
        if conditions.needs.contains(&need) {
            conditions.needs.retain(|it| *it != need);
        } else {
            conditions.needs.push(need);
        }
        visit.set_conditions(conditions);
    };
    // With it on top of all that is chosen, so many are left.
    let left = tag("span").set("class", "count").live_text(move || {
        let _ = visit.live().listing.get();
        let mut conditions = visit.live().conditions.get();
        // What nobody knows is no part of a number that says what has it.
        conditions.even_unknown = false;
        if !conditions.needs.contains(&need) {
            conditions.needs.push(need);
        }
        visit.locale().number(count(visit, &conditions))
    });
    tag("label")
        .tag(input.on("change", toggle))
        .tag(tag("span").text(&name(visit, need)))
        .text(" ")
        .tag(left)
}

fn even_unknown(visit: Visit) -> Tag {
    let input = tag("input").set("type", "checkbox");
    let input = input.ticked(move || visit.live().conditions.get().even_unknown);
    let toggle = move |_| {
        let conditions = visit.live().conditions.peek();
        visit.set_conditions(Conditions {
            even_unknown: !conditions.even_unknown,
            ..conditions
        });
    };
    let text = tag("span").live_text(move || {
        let _ = visit.live().listing.get();
        let locale = visit.locale();
        locale.say(
            locale.on_demand().needs.include_unknown,
            [&locale.number(unsaid(visit))],
        )
    });
    tag("label")
        .set("class", "unsaid")
        .when("hidden", move || visit.live().conditions.get().is_none())
        .tag(input.on("change", toggle))
        .tag(text)
}
