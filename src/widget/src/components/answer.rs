//! The answer in one sentence, before anything else.

use crate::dom::tag::{self, tag};
use crate::element::lazy::Coming;
use crate::intl::Locale;
use crate::reactive::{self, Live};
use crate::state::Visit;
use atlas::{Listing, Metres, Row};
use leptos::prelude::*;
use std::sync::Arc;

/// Further than this nobody is a neighbour: it is said that they are elsewhere.
const FAR: f64 = 20_000.0;

/// The sentence. What is seen follows at once what is known; a screen reader hears it once for each question, when all that
/// is known of the answer is there. It is in the page once: as what is heard from then on, and as what is seen until then.
pub fn answer(visit: Visit) -> AnyView {
    let told = Arc::new(Live::new(String::new()));
    let (heard, same) = (told.clone(), told.clone());
    let mut before = None;
    reactive::effect(move || {
        let sentence = whole(visit);
        let asked = asked(visit);
        if asked.is_some() && asked != before {
            let is_another = asked.as_ref().map(|it| &it.0) != before.as_ref().map(|it| &it.0);
            before = asked;
            if is_another && told.peek() == sentence {
                repeat(told.clone());
            } else {
                told.set(sentence);
            }
        } else if told.peek() != sentence {
            // What is not true any more is not left for who reads on; what is true now they find in its place.
            told.set(String::new());
        }
    });
    // Its line is there before what stands on it, so that nothing moves.
    let hours = tag("span")
        .set("class", "hours")
        .when("data-awaited", move || {
            open(visit).is_some_and(|it| it.is_empty())
        })
        .live_text(move || open(visit).unwrap_or_default());
    let seen = tag("p")
        .set("class", "answer")
        .set("tabindex", "-1")
        .aria("aria-hidden", move || {
            let reading = visit.live().finder.reading.get();
            !reading && same.get() == whole(visit)
        })
        .on("blur", move |_| visit.live().finder.reading.set(false))
        .tag(tag("span").live_text(move || sentence(visit)))
        .text(" ")
        .tag(hours)
        .text(" ")
        .tag(tag("span").live_text(move || ask(visit).unwrap_or_default().to_owned()));
    let heard = tag("p")
        .set("class", "unseen told")
        .set("role", "status")
        // Who is brought to the sentence hears it by that, and need not hear it twice.
        .follow("aria-live", move || {
            let reading = visit.live().finder.reading.get();
            if reading { "off" } else { "polite" }.to_owned()
        })
        .live_text(move || heard.get());
    tag::all([seen.view(), heard.view()].into_iter())
}

/// Says the same once more: to another question it is another answer, and a screen reader says only what is new.
fn repeat(told: Arc<Live<String>>) {
    let sentence = told.peek();
    told.set(String::new());
    request_animation_frame(move || {
        if told.peek().is_empty() {
            told.set(sentence);
        }
    });
}

/// All that makes another question, and all that makes another answer to it than what was heard; `None` while something of
/// the answer is yet to come. That a minute passes is neither.
fn asked(visit: Visit) -> Option<(impl PartialEq, (bool, bool))> {
    let state = visit.live();
    let here = state.here.get();
    let there = state.later.get().is_some();
    let comes = match state.coming.get() {
        Coming::First => !there,
        Coming::Again => !there,
        Coming::Failed => false,
    };
    let streets = there && here.is_some() && is_coming(state.streets.get());
    let times = state.times.get().is_some();
    let is_complete = !comes && !streets && times == there;
    is_complete.then(|| {
        let kinds = (state.offered.get(), state.chosen.get());
        let question = (here, kinds, state.conditions.get(), state.pace.get());
        (question, (times, state.foot.get().is_some()))
    })
}

fn is_coming(streets: Option<Coming>) -> bool {
    matches!(streets, Some(Coming::First | Coming::Again))
}

/// All of the answer.
fn whole(visit: Visit) -> String {
    let open = open(visit).filter(|it| !it.is_empty());
    let ask = ask(visit).map(str::to_owned);
    let parts: Vec<String> = [Some(sentence(visit)), open, ask]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" ")
}

/// How to get a better answer: by saying where one is.
fn ask(visit: Visit) -> Option<&'static str> {
    let listing = visit.live().listing.get();
    let is_nowhere = !listing.all.is_empty() && first(&listing).is_none();
    is_nowhere.then(|| visit.locale().answer.ask)
}

/// Whether the nearest place is open, or how many are: empty while that is yet to come, `None` where it goes without saying.
fn open(visit: Visit) -> Option<String> {
    let state = visit.live();
    let listing = state.listing.get();
    let atlas = visit.atlas();
    let place = first(&listing).map(|(row, distance)| (row.place, distance));
    let goes_without = match place {
        Some((place, distance)) => is_far(visit, distance) || atlas.is_open_without_hours(place),
        None => listing.all.is_empty(),
    };
    if goes_without {
        return None;
    }
    let Some(times) = visit.times() else {
        return (state.coming.get() != Coming::Failed).then(String::new);
    };
    Some(match place {
        Some((place, _)) => times.sentence(visit, place),
        None => times.counted(visit, &listing.all),
    })
}

/// The nearest place, once somebody said where they are.
fn first(listing: &Listing) -> Option<(&Row, Metres)> {
    let row = listing.groups.first()?.rows.first()?;
    row.distance.map(|distance| (row, distance))
}

fn is_far(visit: Visit, distance: Metres) -> bool {
    distance.get() > FAR && is_outside(visit)
}

fn sentence(visit: Visit) -> String {
    let locale = visit.locale();
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
            locale.answer.none
        } else {
            locale.answer.empty
        };
        return none.to_owned();
    }
    match first(&listing) {
        Some((row, distance)) => nearest(visit, locale, row, distance),
        None => locale.place_count(&visit.atlas(), &listing.all),
    }
}

fn nearest(visit: Visit, locale: Locale, row: &Row, distance: Metres) -> String {
    let context = visit.walk_context();
    if is_far(visit, distance) {
        return locale.far_away(distance, row.walk, context);
    }
    let atlas = visit.atlas();
    let place = atlas.place(row.place);
    place.map_or_else(String::new, |place| {
        locale.nearest(&atlas, place, distance, row.walk, context)
    })
}

/// Whether the visitor is in no neighbourhood of the atlas.
pub fn is_outside(visit: Visit) -> bool {
    let here = visit.live().here.get();
    here.is_some_and(|here| visit.atlas().neighbourhood_at(here.at).is_none())
}
