//! "What matters to you?": what a place must have, with how many places have it.

use crate::number;
use crate::tag::{self, Tag, tag};
use crate::visit::{Conditions, Visit};
use atlas::{AudienceIndex, Need};
use leptos::prelude::*;

/// Boxes to tick behind a fold; nothing for a need that no place here is known to fulfil.
pub fn needs(visit: Visit) -> AnyView {
    let words = visit.words();
    let possible: Vec<Need> = visit
        .atlas()
        .taxonomy()
        .needs()
        .filter(|need| visit.fits(*need).contains(&atlas::Fit::Yes))
        .collect();
    if possible.is_empty() {
        return tag::nothing();
    }
    let (people, things): (Vec<Need>, Vec<Need>) = possible
        .into_iter()
        .partition(|need| matches!(need, Need::For(_)));
    let boxes = |needs: Vec<Need>| needs.into_iter().map(move |need| tick(visit, need).view());
    let for_whom = if people.is_empty() {
        tag::nothing()
    } else {
        let legend = tag("legend").text(words.needs.for_whom);
        let people = tag("fieldset").tag(legend).children(boxes(people));
        people.view()
    };
    let things = tag("fieldset")
        .set("aria-label", words.needs.heading)
        .children(boxes(things));
    let chosen = tag("span").set("class", "count").live_text(move || {
        match visit.live().conditions.get().needs.len() {
            0 => String::new(),
            count => (words.filters.chosen)(&number::whole(words, count)),
        }
    });
    let summary = tag("summary")
        .text(words.needs.heading)
        .text(" ")
        .tag(chosen);
    let inside = tag("div").set("class", "kinds").tag(things).child(for_whom);
    tag("details")
        .set("class", "needs")
        .tag(summary)
        .tag(inside)
        .tag(even_unknown(visit))
        .view()
}

/// What a need is called.
pub fn name(visit: Visit, need: Need) -> String {
    let words = &visit.words().needs;
    match need {
        Need::Wheelchair => words.wheelchair.to_owned(),
        Need::Indoors => words.indoors.to_owned(),
        Need::NoFee => words.no_fee.to_owned(),
        Need::Toilet => words.toilet.to_owned(),
        Need::For(AudienceIndex(number)) => {
            let atlas = visit.atlas();
            let audience = atlas.taxonomy().audiences.get(usize::from(number));
            let lang = visit.live().lang.peek();
            audience.map_or_else(String::new, |it| it.label.of(lang).to_owned())
        }
    }
}

fn tick(visit: Visit, need: Need) -> Tag {
    let input = tag("input").set("type", "checkbox");
    let input = input.ticked(move || visit.live().conditions.get().needs.contains(&need));
    let toggle = move |_| {
        let conditions = visit.live().conditions.peek();
        visit.set_conditions(conditions.toggled(need));
    };
    // With it on top of all that is chosen, so many are left.
    let count = tag("span").set("class", "count").live_text(move || {
        let _ = visit.live().listing.get();
        let mut conditions = visit.live().conditions.get();
        if !conditions.needs.contains(&need) {
            conditions = conditions.toggled(need);
        }
        number::whole(visit.words(), visit.count(&conditions))
    });
    tag("label")
        .tag(input.on("change", toggle))
        .tag(tag("span").text(&name(visit, need)))
        .text(" ")
        .tag(count)
}

/// How many places more there are for who wants to see those too of which nobody has said.
pub fn unsaid(visit: Visit) -> usize {
    let conditions = visit.live().conditions.get();
    let with = |even_unknown| Conditions {
        even_unknown,
        ..conditions.clone()
    };
    visit.count(&with(true)) - visit.count(&with(false))
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
        let words = visit.words();
        (words.needs.even_unknown)(&number::whole(words, unsaid(visit)))
    });
    tag("label")
        .set("class", "unsaid")
        .when("hidden", move || visit.live().conditions.get().is_none())
        .tag(input.on("change", toggle))
        .tag(text)
}
