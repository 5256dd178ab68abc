//! Entries in the browser's history. A change of the question or of the open card adds an entry, which Back undoes;
//! scrolling, moving the map and changing the language do not. A question from the page or its script replaces the current
//! entry. Changes of filters within a second of each other share one entry.

use super::entry::{entry_mark, entry_of, write_entry};
use super::{address, question};
use crate::state::{Claim, Here, History, HistoryEntry, NodeKey, State};
use atlas::{LinkParameter, Permalink, joined};
use browser::fault::Fault;
use browser::problems::warn_of_attribute;
use browser::reactive::effect;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::console;

/// Filter changes within this time of each other share one entry, milliseconds.
const MERGE_WITHIN: f64 = 1_000.0;

/// Keeps the history in sync with the state: adds an entry when the question changes, and restores the question when the
/// visitor goes back or forward.
pub fn sync_history(state: State) {
    effect(move || {
        if state.link_parameter().is_none() {
            return;
        }
        // Tracks both. They are read again below, because the first call asks the question in the address.
        question::current(state);
        state.here();
        untrack(|| record_current(state, true));
    });
    let back = Closure::<dyn FnMut()>::new(move || {
        if !state.is_disposed() {
            with_history(state, |history| restore(state, history));
        }
    });
    let kept = StoredValue::new_local(back);
    effect(move || {
        if state.link_parameter().is_none() {
            return;
        }
        kept.with_value(|back| {
            let back = back.as_ref().unchecked_ref();
            // Browsers dispatch it for another fragment too, before `hashchange`. Never fails for a function.
            let _ = window().add_event_listener_with_callback("popstate", back);
        });
        on_cleanup(move || {
            kept.try_with_value(|back| {
                let back = back.as_ref().unchecked_ref();
                let _ = window().remove_event_listener_with_callback("popstate", back);
            });
        });
    });
}

/// Writes a question from the page or its script to the address, in place of the current entry. Before the first such call
/// it reads the question in the address.
pub fn write(state: State) {
    record_current(state, false);
}

/// Writes the current question to the address, as a new entry or in place of the current one.
fn record_current(state: State, is_new_entry: bool) {
    with_history(state, |history| {
        let question = question::current(state).write();
        record(state, history, &question, state.here(), is_new_entry);
    });
}

/// The address of the page, with the question if the attribute `link` names a parameter for it.
pub fn linked_address(state: State) -> String {
    let linked = with_history(state, |history| {
        let text = question::current(state).write();
        history
            .claim
            .as_ref()
            .map(|it| address_with(state, it, &text))
    });
    linked.unwrap_or_else(address)
}

/// The address of the page with the question `text` in the parameter.
fn address_with(state: State, claim: &Claim, text: &str) -> String {
    let value = parameter_value(state, text);
    claim.parameter().with_value(&address(), value)
}

/// The value of the parameter for a question; `None` for the page's own question, which needs no parameter.
fn parameter_value(state: State, text: &str) -> Option<&str> {
    Some(text).filter(|text| *text != question::of_page(state).write())
}

/// Runs a function with the history entries; resets them first if the link parameter has another name now.
fn with_history<T>(state: State, run: impl FnOnce(&mut History) -> T) -> T {
    state.with_history(|history| {
        let name = state.link_parameter();
        if history.name != name {
            let is_first = history.name.is_none();
            // Drops the old claim, so that its name is free.
            *history = History::default();
            if let Some(name) = &name {
                read_address(state, history, name, is_first);
            }
            history.name = name;
        }
        run(history)
    })
}

/// Claims the parameter, and asks the question in the address; without one, that of the attributes stays. If the chunk was
/// loaded late, the visitor may already have asked something: that question stays, and is written to the address next.
fn read_address(state: State, history: &mut History, name: &str, is_first: bool) {
    let Some(parameter) = LinkParameter::of(name) else {
        warn_of_attribute("link", name, "is not understood and does not count.");
        return;
    };
    state.set_fault_of_link(None);
    let text = parameter.value(&address());
    history.claim = Claim::of(parameter);
    if history.claim.is_none() {
        let reason = "does not count: another map on this page has it already.";
        warn_of_attribute("link", name, reason);
        return;
    }
    history.written = question::of_page(state).write();
    if is_first && question::current(state).write() != history.written {
        return;
    }
    let ignored = match text.as_deref().and_then(Permalink::read) {
        Some(read) => {
            let ignored = question::ask(state, read, None);
            // The visitor followed a link to this place.
            if state.selected().is_some() && state.is_focus_here_or_free() {
                state.focus_card();
            }
            history.written = question::current(state).write();
            ignored
        }
        // There is no permalink, or it has another version.
        None => text.into_iter().collect(),
    };
    remember_written(state, history);
    mark_entry(state, history);
    if !ignored.is_empty() {
        report(state, &ignored);
    }
}

/// Remembers the location's origin and the open card that belong to the written question.
fn remember_written(state: State, history: &mut History) {
    history.how = state.here().map(|here| here.how);
    history.place = state.selected().map(|(place, _)| place);
}

/// Tells the visitor and the console of parts of a permalink that the atlas does not have.
fn report(state: State, ignored: &[String]) {
    let fault = Fault::Link(joined(ignored, " "));
    console::warn_1(&["sleutelvrij: ", &fault.detail()].concat().into());
    state.add_fault(Arc::new(fault));
}

/// Writes a question to the address, as a history entry of its own or in place of what the address said.
fn record(state: State, history: &mut History, question: &str, here: Option<Here>, is_step: bool) {
    let Some(claim) = &history.claim else { return };
    let (how, place) = (history.how, history.place);
    if question == history.written && how == here.map(|here| here.how) {
        // A second location of the device may differ by some metres without changing the question.
        if let Some(kept) = history.at.and_then(|at| history.entries.get_mut(at)) {
            kept.here = here;
        }
        return;
    }
    let address = address_with(state, claim, question);
    remember_written(state, history);
    let time = js_sys::Date::now();
    let is_filter = history.how == how && history.place == place;
    let is_merged = is_filter && history.at.is_some() && time - history.changed < MERGE_WITHIN;
    history.changed = if is_filter { time } else { 0.0 };
    history.written = question.to_owned();
    remember_entry(state, history);
    let entered = write_entry(history, &address, is_step && !is_merged);
    if entered.is_err() && !history.refused {
        history.refused = true;
        let sentence = "sleutelvrij: the browser keeps no history here (a sandboxed frame, or too many steps at once): \
            the address does not follow the question";
        console::warn_1(&sentence.into());
    }
}

/// Remembers what belongs to the entry that is written next.
fn remember_entry(state: State, history: &mut History) {
    if history.session == 0 {
        let chance = js_sys::Math::random() * f64::from(u32::MAX);
        history.session = (chance as u32).max(1);
    }
    history.at = Some(history.entries.len());
    let question = parameter_value(state, &history.written).map(str::to_owned);
    history.entries.push(HistoryEntry {
        here: state.here(),
        here_name: state.here_name(),
        question,
    });
}

/// Marks the current entry as this instance's, and keeps its address. An entry without a mark is the page's own, for example
/// of a link to a fragment.
fn mark_entry(state: State, history: &mut History) {
    remember_entry(state, history);
    // A failure is reported with the first entry that is added.
    let _ = write_entry(history, &address(), false);
}

/// Restores the question of the current entry after the visitor went back or forward.
fn restore(state: State, history: &mut History) {
    let Some(claim) = &history.claim else { return };
    let parameter = claim.parameter();
    let address = address();
    let mut text = parameter.value(&address);
    let step = entry_mark(history);
    let is_anchor = parameter.is_replaced(&address);
    let is_same = is_anchor || text.as_deref() == parameter_value(state, &history.written);
    if step.is_none() && is_same {
        // The page navigated to an anchor: the question and the exact location are unchanged.
        mark_entry(state, history);
        return;
    }
    history.at = None;
    let entry = step.and_then(|step| entry_of(history, &step));
    let here = entry.map(|entry| {
        state.set_here_name(entry.here_name);
        if is_anchor {
            text = entry.question;
        }
        entry.here
    });
    let was_focused = state.is_focused();
    let link = text.as_deref().and_then(Permalink::read);
    let link = link.unwrap_or_else(|| (question::of_page(state), Vec::new()));
    let ignored = question::ask(state, link, here);
    if !ignored.is_empty() {
        report(state, &ignored);
    }
    history.written = question::current(state).write();
    history.changed = 0.0;
    remember_written(state, history);
    // Keep the focus in the element if the focused node was removed.
    if was_focused {
        state.on_next_frame(move || {
            if !state.is_focused() {
                state.focus_first([NodeKey::CardTitle, NodeKey::List]);
            }
        });
    }
}
