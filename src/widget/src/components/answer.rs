//! The answer at the top of the element: the recommended place as a heading, a sentence, and the ways to go on.

mod recommended_place;

pub use recommended_place::recommended;

use super::panels_view;
use crate::state::{LoadStatus, NodeKey, State};
use atlas::{Listing, Metres, Row, joined};
use browser::element::el;
use browser::reactive::{Signal, effect};
use leptos::prelude::*;
use std::rc::Rc;

/// At more than this distance in metres to the nearest place, the answer says that the atlas is about another area.
const FAR_AWAY: f64 = 20_000.0;

/// The answer as visible text and in a live region. The visible text changes at once; the live region announces the answer
/// once per question, when all its parts are loaded. The accessibility tree has only one of them: the visible text until the
/// announcement, and then the live region.
pub fn answer(state: State) -> AnyView {
    let announced = Rc::new(Signal::new(String::new()));
    let (live_text, same) = (announced.clone(), announced.clone());
    let mut before = None;
    effect(move || {
        let sentence = full_text(state);
        let asked = loaded_question(state);
        if asked.is_some() && asked != before {
            let is_another = asked.as_ref().map(|it| &it.0) != before.as_ref().map(|it| &it.0);
            before = asked;
            if is_another && announced.get_untracked() == sentence {
                announce_again(announced.clone());
            } else {
                announced.set(sentence);
            }
        } else if announced.get_untracked() != sentence {
            // Remove the outdated sentence from the live region; the visible text replaces it in the accessibility tree.
            announced.set(String::new());
        }
    });
    // The line is rendered before its text, to avoid a layout shift.
    let hours = el("span")
        .attr("class", "hours")
        .flag("data-awaited", move || {
            opening_sentence(state).is_some_and(|it| it.is_empty())
        })
        .text_with(move || opening_sentence(state).unwrap_or_default());
    let line = el("p")
        .attr("class", "answer")
        .node_ref(state.slot(NodeKey::Answer))
        .attr("tabindex", "-1")
        .aria("aria-hidden", move || {
            let reading = state.is_reading_answer();
            !reading && same.get() == full_text(state)
        })
        .on("blur", move |_| state.set_reading_answer(false))
        .el(el("span")
            .attr_with("class", move || {
                let is_brief = recommended_place::brief(state).is_some();
                if is_brief { "visually-hidden" } else { "" }.to_owned()
            })
            .text_with(move || sentence(state)))
        // The heading says the rest, so the eye needs no sentence.
        .el(el("span")
            .attr("class", "brief")
            .attr("aria-hidden", "true")
            .text_with(move || recommended_place::brief(state).unwrap_or_default()))
        .text(" ")
        .el(el("span").text_with(move || rough_sentence(state).unwrap_or_default()))
        .text(" ")
        .el(hours)
        .text(" ")
        .el(el("span").text_with(move || nearer_sentence(state).unwrap_or_default()))
        .text(" ")
        .el(el("span").text_with(move || location_prompt(state).unwrap_or_default().to_owned()));
    let live_region = el("p")
        .attr("class", "visually-hidden announcer")
        .attr("role", "status")
        // A screen reader reads the visible sentence when it gets the focus, so the live region stays silent.
        .attr_with("aria-live", move || {
            let reading = state.is_reading_answer();
            if reading { "off" } else { "polite" }.to_owned()
        })
        .text_with(move || live_text.get());
    el("div")
        .attr("class", "found")
        .attr("part", "answer")
        .node_ref(state.slot(NodeKey::Found))
        .el(recommended_place::heading(state))
        .el(line)
        .el(live_region)
        .el(el("div")
            .attr("class", "ways")
            .el(recommended_place::go(state))
            .el(el("div")
                .attr("class", "share")
                .child(panels_view(state, |it| it.share))))
        .el(el("div")
            .attr("class", "also")
            .child(panels_view(state, |it| it.also)))
        .view()
}

/// Announces the same sentence again, as the answer to another question: a live region announces only changes.
fn announce_again(announced: Rc<Signal<String>>) {
    let sentence = announced.get_untracked();
    announced.set(String::new());
    request_animation_frame(move || {
        if announced.get_untracked().is_empty() {
            announced.set(sentence);
        }
    });
}

/// The question, and whether opening times and network are loaded for its answer; `None` while a part of the answer is still
/// loading. It does not depend on the clock.
fn loaded_question(state: State) -> Option<(impl PartialEq, (bool, bool))> {
    let here = state.here();
    let has_lazy = state.lazy().is_some();
    let is_lazy_pending = !has_lazy && state.lazy_status() != LoadStatus::Failed;
    let streets = has_lazy && here.is_some() && LoadStatus::is_running(state.network_status());
    let is_complete = !is_lazy_pending && !streets && !state.awaits_opening_times();
    is_complete.then(|| {
        let kinds = (state.offered_kinds(), state.chosen_kinds());
        let limits = (state.limit(), state.conditions());
        let question = (here, kinds, limits, state.pace());
        let times = state.opening_times().is_some();
        (question, (times, state.network().is_some()))
    })
}

/// The whole answer: its sentence, how rough it is, the opening sentence, what is nearer, and the location prompt.
fn full_text(state: State) -> String {
    let open = opening_sentence(state).filter(|it| !it.is_empty());
    let prompt = location_prompt(state).map(str::to_owned);
    let (rough, nearer) = (rough_sentence(state), nearer_sentence(state));
    let parts: Vec<String> = [Some(sentence(state)), rough, open, nearer, prompt]
        .into_iter()
        .flatten()
        .collect();
    joined(&parts, " ")
}

/// A prompt to set a location; `None` if there is one, or if no place matches.
fn location_prompt(state: State) -> Option<&'static str> {
    let listing = state.listing();
    let needs_location = !listing.all.is_empty() && state.here().is_none();
    needs_location.then(|| state.locale().answer.ask)
}

/// How much the distances of the answer may be off.
fn rough_sentence(state: State) -> Option<String> {
    let locale = state.locale();
    let radius = locale.distance(state.rough_radius()?);
    Some(locale.say(locale.location.about, [&radius]))
}

/// What is nearer than the recommended place, with its caveat.
fn nearer_sentence(state: State) -> Option<String> {
    let found = state.recommendation().filter(|_| !is_far(state))?;
    let context = state.walk_context();
    state.locale().nearer(&state.atlas(), &found, context)
}

/// Whether the recommended place is open, or how many places are. Empty while opening times are loading; `None` if no such
/// sentence is needed.
fn opening_sentence(state: State) -> Option<String> {
    let listing = state.listing();
    let place = state.recommendation().map(|it| it.row.place);
    let needs_no_hours = match place {
        Some(place) => is_far(state) || state.atlas().is_open_without_hours(place),
        None => listing.all.is_empty(),
    };
    if needs_no_hours {
        return None;
    }
    let Some(times) = state.opening_times() else {
        return match (state.awaits_opening_times(), place) {
            (true, _) => Some(String::new()),
            (false, Some(_)) => Some(state.locale().answer.unknown_hours.to_owned()),
            (false, None) => None,
        };
    };
    match place {
        Some(place) => Some(times.sentence(state, place)),
        None => Some(times.counted(state, &listing.all)).filter(|it| !it.is_empty()),
    }
}

/// The first place of the list with its distance; `None` without a location.
fn first_row(listing: &Listing) -> Option<(&Row, Metres)> {
    let row = listing.rows.first()?;
    row.distance.map(|distance| (row, distance))
}

/// Whether the visitor is far from the area of the atlas.
fn is_far(state: State) -> bool {
    let listing = state.listing();
    let first = first_row(&listing);
    first.is_some_and(|(_, distance)| distance.get() > FAR_AWAY) && is_outside(state)
}

fn sentence(state: State) -> String {
    let locale = state.locale();
    let listing = state.listing();
    let panels = state.panels();
    let is_narrowed = !state.conditions().is_none() || listing.beyond.is_some();
    if let (true, true, Some(panels)) = (listing.all.is_empty(), is_narrowed, panels) {
        return (panels.needs.none)(state);
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
    let (atlas, context) = (state.atlas(), state.walk_context());
    match (first_row(&listing), state.recommendation()) {
        (Some((row, distance)), _) if is_far(state) => locale.far_away(distance, row.walk, context),
        (_, Some(found)) => {
            let nearest = locale.nearest(&atlas, &found, context);
            // Whether it is open has a sentence of its own.
            let unknown = panels.and_then(|it| (it.needs.unknown)(state, found.row.place, false));
            match unknown {
                Some(unknown) => [&nearest, " ", &locale.capital(&unknown), "."].concat(),
                None => nearest,
            }
        }
        _ => locale.place_count(&atlas, &listing.all),
    }
}

/// Whether the visitor's location is outside all neighbourhoods of the atlas.
pub fn is_outside(state: State) -> bool {
    let here = state.here();
    here.is_some_and(|here| state.atlas().neighbourhood_at(here.at).is_none())
}
