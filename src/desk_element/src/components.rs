//! The views of the desk, in reading order.

mod announcement;
mod announcer;
mod charts;
mod checked_input;
mod copied;
mod explanation;
mod field;
mod first_sentence;
mod in_sight;
mod later;
mod link_note;
mod map;
mod plan;
mod printout;
mod question;
mod ranks;
mod signal;
mod stopped;
mod table;
mod take_along;

use crate::state::Desk;
use browser::element::{self, el};
use browser::failure::failure;
use browser::reactive::Signal;
use js_sys::Function;
use later::LaterViews;
use leptos::prelude::*;
use std::rc::Rc;

/// The sections that are built after the first sentence is shown, in reading order.
const SECTIONS: [fn(Desk) -> AnyView; 10] = [
    question::question,
    table::table,
    map::map,
    plan::plan,
    charts::charts,
    ranks::closing,
    ranks::best,
    signal::signal,
    take_along::take_along,
    explanation::explanation,
];

/// The desk; why its files cannot be used; or that the engine has stopped. All of it is built again when the language changes,
/// so that most texts need not be reactive. `retry` fetches all files again.
pub fn content(desk: Desk, retry: Function) -> AnyView {
    if !desk.is_usable() {
        return failure(Rc::new(Signal::new(desk.locale())), desk.faults(), retry);
    }
    let later = LaterViews::new(desk, SECTIONS.len());
    element::dynamic(move || {
        desk.drawing_begins();
        if desk.is_stopped() {
            return stopped::stopped(desk, &retry);
        }
        let locale = desk.locale();
        let texts = desk.texts();
        let atlas = desk.atlas();
        let title = atlas.manifest().map(|it| it.title.get(locale.lang));
        let label = match title.filter(|it| !it.is_empty()) {
            Some(title) => locale.say(texts.states.label, [title]),
            None => texts.states.label_untitled.to_owned(),
        };
        let sections = SECTIONS.into_iter().enumerate();
        let sections = sections.map(|(at, view)| later.view(at, move || view(desk)));
        let sections: Vec<AnyView> = sections.collect();
        el("section")
            .attr("class", "desk")
            .attr("lang", locale.lang.code())
            .attr("dir", locale.lang.direction().code())
            .attr("aria-label", &label)
            .flag("data-busy", move || desk.is_busy())
            .child(link_note::link_note(desk))
            .child(first_sentence::first_sentence(desk))
            .child(announcer::announcer(desk))
            .children(sections.into_iter())
            .child(printout::printout(desk))
            .view()
    })
}
