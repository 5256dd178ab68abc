//! The answer in one sentence, before anything else.

use crate::dom::element::{self, el};
use crate::dom::intl::Locale;
use crate::reactive::{Signal, effect};
use crate::state::State;
use crate::state::{LoadStatus, NodeKey};
use atlas::{Listing, Metres, Row};
use leptos::prelude::*;
use std::rc::Rc;

/// From further away the visitor is announced that the atlas is about another area, metres.
const FAR: f64 = 20_000.0;

/// The sentence, visible and as a live region. The visible one changes at once; the live region announces it once for each
/// question, when all parts of the answer are loaded. Only one of them is in the accessibility tree: the visible one until it
/// is announced.
pub fn answer(state: State) -> AnyView {
    let announced = Rc::new(Signal::new(String::new()));
    let (live_text, same) = (announced.clone(), announced.clone());
    let mut before = None;
    effect(move || {
        let sentence = whole(state);
        let asked = asked(state);
        if asked.is_some() && asked != before {
            let is_another = asked.as_ref().map(|it| &it.0) != before.as_ref().map(|it| &it.0);
            before = asked;
            if is_another && announced.get_untracked() == sentence {
                repeat(announced.clone());
            } else {
                announced.set(sentence);
            }
        } else if announced.get_untracked() != sentence {
            // An outdated sentence does not stay in the live region; the visible one takes its place.
            announced.set(String::new());
        }
    });
    // The line is there before its text, so that nothing moves.
    let hours = el("span")
        .attr("class", "hours")
        .flag("data-awaited", move || {
            open(state).is_some_and(|it| it.is_empty())
        })
        .text_with(move || open(state).unwrap_or_default());
    let seen = el("p")
        .attr("class", "answer")
        .node_ref(state.slot(NodeKey::Answer))
        .attr("tabindex", "-1")
        .aria("aria-hidden", move || {
            let reading = state.is_reading_answer();
            !reading && same.get() == whole(state)
        })
        .on("blur", move |_| state.set_reading_answer(false))
        .el(el("span").text_with(move || sentence(state)))
        .text(" ")
        .el(hours)
        .text(" ")
        .el(el("span").text_with(move || ask(state).unwrap_or_default().to_owned()));
    let live_region = el("p")
        .attr("class", "visually-hidden announcer")
        .attr("role", "status")
        // A screen reader reads the sentence when it takes the focus, and need not announce it too.
        .attr_with("aria-live", move || {
            let reading = state.is_reading_answer();
            if reading { "off" } else { "polite" }.to_owned()
        })
        .text_with(move || live_text.get());
    element::fragment([seen.view(), live_region.view()].into_iter())
}

/// Announces the same sentence again, as the answer to another question: a live region reads only changes.
fn repeat(announced: Rc<Signal<String>>) {
    let sentence = announced.get_untracked();
    announced.set(String::new());
    request_animation_frame(move || {
        if announced.get_untracked().is_empty() {
            announced.set(sentence);
        }
    });
}

/// What identifies the question, and what is loaded for its answer; `None` while a part of the answer is still loading. The
/// clock is no part of it.
fn asked(state: State) -> Option<(impl PartialEq, (bool, bool))> {
    let here = state.here();
    let there = state.lazy().is_some();
    let comes = match state.lazy_status() {
        LoadStatus::Loading => !there,
        LoadStatus::Retrying => !there,
        LoadStatus::Failed => false,
    };
    let streets = there && here.is_some() && is_coming(state.network_status());
    let times = state.opening_times().is_some();
    let is_complete = !comes && !streets && times == there;
    is_complete.then(|| {
        let kinds = (state.offered_kinds(), state.chosen_kinds());
        let question = (here, kinds, state.conditions(), state.pace());
        (question, (times, state.network().is_some()))
    })
}

fn is_coming(streets: Option<LoadStatus>) -> bool {
    matches!(streets, Some(LoadStatus::Loading | LoadStatus::Retrying))
}

/// All of the answer.
fn whole(state: State) -> String {
    let open = open(state).filter(|it| !it.is_empty());
    let ask = ask(state).map(str::to_owned);
    let parts: Vec<String> = [Some(sentence(state)), open, ask]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" ")
}

/// How to get a better answer: by saying where one is.
fn ask(state: State) -> Option<&'static str> {
    let listing = state.listing();
    let is_nowhere = !listing.all.is_empty() && first(&listing).is_none();
    is_nowhere.then(|| state.locale().answer.ask)
}

/// Whether the nearest place is open, or how many are: empty while that is yet to come, `None` where it goes without saying.
fn open(state: State) -> Option<String> {
    let listing = state.listing();
    let atlas = state.atlas();
    let place = first(&listing).map(|(row, distance)| (row.place, distance));
    let goes_without = match place {
        Some((place, distance)) => is_far(state, distance) || atlas.is_open_without_hours(place),
        None => listing.all.is_empty(),
    };
    if goes_without {
        return None;
    }
    let Some(times) = state.opening_times() else {
        return (state.lazy_status() != LoadStatus::Failed).then(String::new);
    };
    Some(match place {
        Some((place, _)) => times.sentence(state, place),
        None => times.counted(state, &listing.all),
    })
}

/// The nearest place, once somebody said where they are.
fn first(listing: &Listing) -> Option<(&Row, Metres)> {
    let row = listing.groups.first()?.rows.first()?;
    row.distance.map(|distance| (row, distance))
}

fn is_far(state: State, distance: Metres) -> bool {
    distance.get() > FAR && is_outside(state)
}

fn sentence(state: State) -> String {
    let locale = state.locale();
    let listing = state.listing();
    let later = state.lazy();
    if let (true, false, Some(later)) =
        (listing.all.is_empty(), state.conditions().is_none(), later)
    {
        return (later.needs.none)(state);
    }
    if listing.all.is_empty() {
        let narrowed = !state.chosen_kinds().is_empty();
        let none = if narrowed {
            locale.answer.none
        } else {
            locale.answer.empty
        };
        return none.to_owned();
    }
    match first(&listing) {
        Some((row, distance)) => nearest(state, locale, row, distance),
        None => locale.place_count(&state.atlas(), &listing.all),
    }
}

fn nearest(state: State, locale: Locale, row: &Row, distance: Metres) -> String {
    let context = state.walk_context();
    if is_far(state, distance) {
        return locale.far_away(distance, row.walk, context);
    }
    let atlas = state.atlas();
    let place = atlas.place(row.place);
    place.map_or_else(String::new, |place| {
        locale.nearest(&atlas, place, distance, row.walk, context)
    })
}

/// Whether the visitor is in no neighbourhood of the atlas.
pub fn is_outside(state: State) -> bool {
    let here = state.here();
    here.is_some_and(|here| state.atlas().neighbourhood_at(here.at).is_none())
}
