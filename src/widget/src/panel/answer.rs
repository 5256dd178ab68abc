//! The answer in one sentence, before anything else.

use crate::number;
use crate::speech::Speech;
use crate::tag::tag;
use crate::title;
use crate::visit::Visit;
use atlas::{KeyStatus, Metres, PlaceIndex, Row};
use leptos::prelude::*;

/// Further than this nobody is a neighbour: it is said that they are elsewhere.
const FAR: f64 = 20_000.0;

/// The sentence, which a screen reader reads when it changes.
pub fn answer(visit: Visit) -> AnyView {
    tag("p")
        .set("class", "answer")
        .set("role", "status")
        .set("tabindex", "-1")
        // Who is brought here hears it by that, and need not hear it twice.
        .follow("aria-live", move || {
            let reading = visit.live().finder.reading.get();
            if reading { "off" } else { "polite" }.to_owned()
        })
        .on("blur", move |_| visit.live().finder.reading.set(false))
        .live_text(move || sentence(visit))
        .view()
}

fn sentence(visit: Visit) -> String {
    let words = visit.words();
    let listing = visit.live().listing.get();
    let later = visit.live().later.get();
    if let (true, false, Some(later)) = (
        listing.all.is_empty(),
        visit.live().conditions.get().is_none(),
        later,
    ) {
        return (later.needs.none)(visit);
    }
    if listing.all.is_empty() {
        let narrowed = !visit.live().chosen.get().is_empty();
        let none = if narrowed {
            words.answer.none
        } else {
            words.answer.empty
        };
        return none.to_owned();
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
            let places = number::counted(words, words.list.places, count);
            let all = match visit.marked_title() {
                Some(title) => words.say(words.answer.all, [&places, &title]),
                None => words.say(words.answer.all_untitled, [&places]),
            };
            [&all, &free(visit, &listing.all), words.answer.ask].join(" ")
        }
    }
}

/// At how many of these places anybody can walk in, as far as is known.
fn free(visit: Visit, places: &[PlaceIndex]) -> String {
    let words = visit.words();
    let atlas = visit.atlas();
    let is_free = |index: &&PlaceIndex| {
        let place = atlas.place(**index);
        place.is_some_and(|place| place.key == KeyStatus::Free)
    };
    let count = places.iter().filter(is_free).count();
    if count == places.len() {
        words.answer.free_all.to_owned()
    } else {
        words.say(words.answer.free, [&number::whole(words, count)])
    }
}

fn nearest(visit: Visit, words: Speech, row: &Row, distance: Metres) -> String {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(row.place) else {
        return String::new();
    };
    let what = title::with_kind(visit, place);
    let straight = words.say(words.foot.straight, [&number::distance(words, distance)]);
    let far = match row.walk {
        Some(walk) => number::walk(words, walk, visit.live().pace.get()),
        None => straight,
    };
    if distance == Metres::ZERO {
        words.say(words.answer.inside, [&what])
    } else if distance.get() > FAR && is_outside(visit) {
        words.say(words.answer.far_away, [&far])
    } else {
        words.say(words.answer.nearest, [&what, &far])
    }
}

/// Whether the visitor is in no neighbourhood of the atlas.
pub fn is_outside(visit: Visit) -> bool {
    let here = visit.live().here.get();
    here.is_some_and(|here| visit.atlas().at(here.at).is_none())
}
