//! The answer in one sentence, before anything else.

use crate::number;
use crate::tag::tag;
use crate::title;
use crate::visit::Visit;
use crate::words::Words;
use atlas::{Metres, Row};
use leptos::prelude::*;

/// Further than this nobody is a neighbour: it is said that they are elsewhere.
const FAR: f64 = 20_000.0;

/// The sentence, which a screen reader reads when it changes.
pub fn answer(visit: Visit) -> AnyView {
    tag("p")
        .set("class", "answer")
        .set("role", "status")
        .live_text(move || sentence(visit))
        .view()
}

fn sentence(visit: Visit) -> String {
    let words = visit.words();
    let listing = visit.live().listing.get();
    if listing.all.is_empty() {
        return words.answer_none.to_owned();
    }
    let first = listing.groups.first().and_then(|group| group.rows.first());
    match first {
        Some(
            row @ Row {
                distance: Some(distance),
                ..
            },
        ) => nearest(visit, words, row, *distance),
        _ => {
            let count = listing.all.len();
            let places = (words.places)(count, &number::whole(words, count));
            let all = (words.answer_all)(&places, visit.title().as_deref());
            format!("{all} {}", words.answer_ask)
        }
    }
}

fn nearest(visit: Visit, words: &Words, row: &Row, distance: Metres) -> String {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return String::new();
    };
    let what = title::with_kind(&atlas, place, visit.live().lang.get());
    let far = (words.straight)(&number::distance(words, distance));
    if distance == Metres::ZERO {
        (words.answer_inside)(&what)
    } else if distance.get() > FAR {
        (words.far_away)(&far)
    } else {
        (words.answer_nearest)(&what, &far)
    }
}
