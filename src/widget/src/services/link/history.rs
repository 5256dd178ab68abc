//! The steps of a state in the history of the browser: a step is a change of the question or of the open card, and Back takes
//! it back. Scrolling, the map's view and the language are no steps. What the page itself asks takes the place of what the
//! address said, without a step. Filters that change within a second of each other are one step.

use super::{address, question};
use crate::dom::event;
use crate::dom::object::{Made, list, member};
use crate::reactive::effect;
use crate::services::problems::problems;
use crate::state::fault::Fault;
use crate::state::{Claim, Here, History, NodeKey, State};
use atlas::{Permalink, query_parameter, with_query_parameter};
use js_sys::{Array, Object};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::console;

/// What changes so soon after each other is one step, milliseconds.
const AT_ONCE: f64 = 1_000.0;

/// Tells the address of each step, and takes steps back with it.
pub fn keep(state: State) {
    effect(move || {
        if state.link_parameter().is_none() {
            return;
        }
        let question = question::now(state).write();
        let here = state.here();
        untrack(|| {
            with_history(state, |history| {
                enter(state, history, &question, here, true)
            })
        });
    });
    let back = Closure::<dyn FnMut()>::new(move || {
        if !state.is_disposed() {
            with_history(state, |history| back(state, history));
        }
    });
    let kept = StoredValue::new_local(back);
    effect(move || {
        if state.link_parameter().is_none() {
            return;
        }
        kept.with_value(|back| {
            let back = back.as_ref().unchecked_ref();
            // A function of our own is never refused.
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

/// Tells the address what somebody else than the visitor asks, which is no step; and asks what it says, where that was not
/// done yet.
pub fn write(state: State) {
    with_history(state, |history| {
        let question = question::now(state).write();
        enter(state, history, &question, state.here(), false);
    });
}

/// The address of the page, with the question in it where it is to be there.
pub fn linked(state: State) -> String {
    let linked = with_history(state, |history| {
        let text = question::now(state).write();
        history.claim.as_ref().map(|it| addressed(state, it, &text))
    });
    linked.unwrap_or_else(address)
}

fn addressed(state: State, claim: &Claim, text: &str) -> String {
    with_query_parameter(&address(), claim.name(), beside(state, text))
}

/// What the address says of a question: with that of the page itself it stays plain.
fn beside(state: State, text: &str) -> Option<&str> {
    Some(text).filter(|text| *text != question::of_page(state).write())
}

/// Does something with the history entries, after they are begun anew where the link parameter has another name by now.
fn with_history<T>(state: State, run: impl FnOnce(&mut History) -> T) -> T {
    state.with_history(|history| {
        let name = state.link_parameter();
        if history.name != name {
            let is_first = history.name.is_none();
            // The name is free before somebody claims it.
            *history = History::default();
            if let Some(name) = &name {
                begin(state, history, name, is_first);
            }
            history.name = name;
        }
        run(history)
    })
}

/// Asks what the address says under this name; where it says nothing, the attributes' question stays. Where this part came
/// late, somebody may have asked something before the first name was looked at: that counts, and is told next.
fn begin(state: State, history: &mut History, name: &str, is_first: bool) {
    let fits = |it: u8| it.is_ascii_alphanumeric() || b"-._".contains(&it);
    if name.is_empty() || !name.bytes().all(fits) {
        complain(state, Fault::Attribute("link", name.to_owned()));
        return;
    }
    state.set_fault_of_link(None);
    history.claim = Claim::of(name);
    if history.claim.is_none() {
        complain(state, Fault::LinkTaken(name.to_owned()));
        return;
    }
    let text = query_parameter(&address(), name);
    history.written = question::of_page(state).write();
    if is_first && question::now(state).write() != history.written {
        return;
    }
    let bad = match text.as_deref().and_then(Permalink::read) {
        Some(read) => {
            let bad = question::ask(state, read, None);
            history.written = question::now(state).write();
            bad
        }
        // None, or one of another version.
        None => text.into_iter().collect(),
    };
    settle(state, history);
    mark(state, history);
    if !bad.is_empty() {
        complain(state, Fault::Link(bad.join(" ")));
    }
}

/// Remembers what is asked now as what the address says.
fn settle(state: State, history: &mut History) {
    history.how = state.here().map(|here| here.how);
    history.place = state.selected().map(|(place, _)| place);
}

/// Keeps a fault, and tells it on the console and by event.
fn complain(state: State, fault: Fault) {
    let message = fault.detail();
    console::error_1(&["sleutelvrij: ", &message].concat().into());
    state.add_fault(Arc::new(fault));
    let faults = state.faults();
    let warnings = list(problems(&[], faults.iter().map(Arc::as_ref)));
    let detail = Made::new()
        .with("message", message)
        .with("warnings", warnings);
    event::send(&state.host(), event::ERROR, detail);
}

/// Writes a question to the address, as a history entry of its own or in place of what the address said.
fn enter(state: State, history: &mut History, question: &str, here: Option<Here>, is_step: bool) {
    let Some(claim) = &history.claim else { return };
    let (how, place) = (history.how, history.place);
    if question == history.written && how == here.map(|here| here.how) {
        // A device that looks again is somewhere else by a few metres.
        if let Some(kept) = history.at.and_then(|at| history.heres.get_mut(at)) {
            kept.0 = here;
        }
        return;
    }
    let address = addressed(state, claim, question);
    settle(state, history);
    let time = js_sys::Date::now();
    let is_filter = history.how == how && history.place == place;
    let at_once = is_filter && history.at.is_some() && time - history.changed < AT_ONCE;
    history.changed = if is_filter { time } else { 0.0 };
    history.written = question.to_owned();
    step(state, history);
    let entered = write_entry(history, &address, is_step && !at_once);
    if entered.is_err() && !history.refused {
        history.refused = true;
        let sentence = "sleutelvrij: the browser keeps no history here (a sandboxed frame, or too many steps at once): \
            the address does not follow the question";
        console::warn_1(&sentence.into());
    }
}

/// Remembers where the visitor is as another step.
fn step(state: State, history: &mut History) {
    if history.session == 0 {
        let chance = js_sys::Math::random() * f64::from(u32::MAX);
        history.session = (chance as u32).max(1);
    }
    history.at = Some(history.heres.len());
    let name = state.here_name();
    history.heres.push((state.here(), name));
}

/// Marks the entry that is shown as this one's, with its address as it is. So an entry without a mark is known for what
/// it is: the page's own, as when somebody follows a link to a part of it.
fn mark(state: State, history: &mut History) {
    step(state, history);
    // A browser that keeps no history is reported with the first step.
    let _ = write_entry(history, &address(), false);
}

/// What an entry of the history has of this element, beside what the page keeps there.
fn key(history: &History) -> String {
    let name = history.claim.as_ref().map_or("", Claim::name);
    ["sleutelvrij:", name].concat()
}

/// An entry in the browser's history, or another content of this one.
fn write_entry(entries: &History, address: &str, is_step: bool) -> Result<(), JsValue> {
    let history = window().history()?;
    let own = history.state()?;
    let can_hold = own.is_null() || (own.is_object() && !Array::is_array(&own));
    let kept = if can_hold {
        let at = entries.at.unwrap_or_default() as u32;
        let ours = list([entries.session.into(), at.into()]);
        let ours = JsValue::from(Made::new().with(&key(entries), ours));
        let sources = [own.unchecked_into(), ours.unchecked_into()];
        Object::assign_many(&Object::new(), &sources)?.into()
    } else {
        // What cannot have a member more stays what it is.
        own
    };
    if is_step {
        history.push_state_with_url(&kept, "", Some(address))
    } else {
        history.replace_state_with_url(&kept, "", Some(address))
    }
}

/// The mark of the entry that is shown: which state, and which of its steps.
fn marked(history: &History) -> Option<Array> {
    let kept = window().history().ok()?.state().ok()?;
    let kept = kept.is_object().then(|| member(&kept, &key(history)))?;
    kept.dyn_into().ok()
}

/// Where exactly the visitor was at the step of a mark, where this state knows it.
fn remembered(history: &mut History, step: &Array) -> Option<(Option<Here>, String)> {
    let number = |at| step.get(at).as_f64();
    let is_ours = number(0) == Some(f64::from(history.session));
    history.at = number(1).map(|at| at as usize).filter(|_| is_ours);
    history.heres.get(history.at?).cloned()
}

/// The visitor went back, or forward.
fn back(state: State, history: &mut History) {
    let Some(claim) = &history.claim else { return };
    let text = query_parameter(&address(), claim.name());
    let step = marked(history);
    if step.is_none() && text.as_deref() == beside(state, &history.written) {
        // The page went to a part of itself; the question is the same, and so is where exactly somebody is.
        mark(state, history);
        return;
    }
    history.at = None;
    let here = step.and_then(|step| remembered(history, &step));
    let here = here.map(|(here, name)| {
        state.set_here_name(name);
        here
    });
    let was_focused = state.is_focused();
    let link = text.as_deref().and_then(Permalink::read);
    let link = link.unwrap_or_else(|| (question::of_page(state), Vec::new()));
    let bad = question::ask(state, link, here);
    if !bad.is_empty() {
        complain(state, Fault::Link(bad.join(" ")));
    }
    history.written = question::now(state).write();
    history.changed = 0.0;
    settle(state, history);
    // Who was in the element stays in it, also where what they stood on is gone.
    if was_focused {
        state.on_next_frame(move || {
            if !state.is_focused() {
                state.focus_first([NodeKey::CardTitle, NodeKey::List]);
            }
        });
    }
}
