//! The steps of a visit in the history of the browser: a step is a change of the question or of the open card, and Back takes
//! it back. Scrolling, the map's view and the language are no steps. What the page itself asks takes the place of what the
//! address said, without a step. Filters that change within a second of each other are one step.

use super::book::{Book, Claim};
use super::{address, question};
use crate::dom::event;
use crate::dom::object::{Made, list, member};
use crate::reactive;
use crate::services::problems::problems;
use crate::state::fault::Fault;
use crate::state::{Here, Visit};
use atlas::{Permalink, query_parameter, with_query_parameter};
use js_sys::{Array, Object};
use leptos::prelude::*;
use std::mem;
use std::sync::{Arc, PoisonError};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::console;

/// What changes so soon after each other is one step, milliseconds.
const AT_ONCE: f64 = 1_000.0;

/// Tells the address of each step, and takes steps back with it.
pub fn keep(visit: Visit) {
    reactive::effect(move || {
        let state = visit.live();
        let _ = (state.here.get(), state.chosen.get(), state.selected.get());
        let _ = (state.conditions.get(), state.pace.get(), state.reach.get());
        if state.link.get().is_some() {
            with_book(visit, |book| write(visit, book, true));
        }
    });
    let back = Closure::<dyn FnMut()>::new(move || {
        if !visit.is_over() {
            with_book(visit, |book| back(visit, book));
        }
    });
    let kept = StoredValue::new_local(back);
    reactive::effect(move || {
        if visit.live().link.get().is_none() {
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
pub fn tell(visit: Visit) {
    with_book(visit, |book| write(visit, book, false));
}

/// The address of the page, with the question in it where it is to be there.
pub fn linked(visit: Visit) -> String {
    let linked = with_book(visit, |book| {
        let text = question::now(visit).write();
        book.claim.as_ref().map(|it| addressed(visit, it, &text))
    });
    linked.unwrap_or_else(address)
}

fn addressed(visit: Visit, claim: &Claim, text: &str) -> String {
    with_query_parameter(&address(), claim.name(), beside(visit, text))
}

/// What the address says of a question: with that of the page itself it stays plain.
fn beside(visit: Visit, text: &str) -> Option<&str> {
    Some(text).filter(|text| *text != question::of_page(visit).write())
}

/// Does something with the book, taken out for so long: what changes meanwhile is told later.
fn with_book<T>(visit: Visit, does: impl FnOnce(&mut Book) -> T) -> T {
    let state = visit.live();
    // There is one thread, and it aborts where it panics.
    let lock = || state.book.lock().unwrap_or_else(PoisonError::into_inner);
    let mut book = mem::take(&mut *lock());
    let name = state.link.peek();
    if book.name != name {
        let is_first = book.name.is_none();
        // The name is free before somebody claims it.
        book = Book::default();
        if let Some(name) = &name {
            begin(visit, &mut book, name, is_first);
        }
        book.name = name;
    }
    let done = does(&mut book);
    *lock() = book;
    done
}

/// Asks what the address says under this name; where it says nothing, the attributes' question stays. Where this part came
/// late, somebody may have asked something before the first name was looked at: that counts, and is told next.
fn begin(visit: Visit, book: &mut Book, name: &str, is_first: bool) {
    let fits = |it: u8| it.is_ascii_alphanumeric() || b"-._".contains(&it);
    if name.is_empty() || !name.bytes().all(fits) {
        complain(visit, Fault::Attribute("link", name.to_owned()));
        return;
    }
    visit.unheard(None);
    book.claim = Claim::of(name);
    if book.claim.is_none() {
        complain(visit, Fault::LinkTaken(name.to_owned()));
        return;
    }
    let text = query_parameter(&address(), name);
    book.told = question::of_page(visit).write();
    if is_first && question::now(visit).write() != book.told {
        return;
    }
    let bad = match text.as_deref().and_then(Permalink::read) {
        Some(read) => {
            let bad = question::ask(visit, read, None);
            book.told = question::now(visit).write();
            bad
        }
        // None, or one of another version.
        None => text.into_iter().collect(),
    };
    settle(visit, book);
    mark(visit, book);
    if !bad.is_empty() {
        complain(visit, Fault::Link(bad.join(" ")));
    }
}

/// Remembers what is asked now as what the address says.
fn settle(visit: Visit, book: &mut Book) {
    book.how = visit.live().here.peek().map(|here| here.how);
    book.place = visit.live().selected.peek().map(|(place, _)| place);
}

fn complain(visit: Visit, fault: Fault) {
    let message = fault.detail();
    console::error_1(&["sleutelvrij: ", &message].concat().into());
    let state = visit.live();
    let mut faults = state.faults.peek();
    faults.push(Arc::new(fault));
    let warnings = list(problems(&[], faults.iter().map(Arc::as_ref)));
    state.faults.set(faults);
    let host = visit
        .part(".atlas")
        .map(|it| member(&it.get_root_node(), "host"));
    if let Some(host) = host.and_then(|it| it.dyn_into().ok()) {
        let detail = Made::new()
            .with("message", message)
            .with("warnings", warnings);
        event::send(&host, event::ERROR, detail);
    }
}

fn write(visit: Visit, book: &mut Book, is_step: bool) {
    let Some(claim) = &book.claim else { return };
    let here = visit.live().here.peek();
    let text = question::now(visit).write();
    let (how, place) = (book.how, book.place);
    if text == book.told && how == here.map(|here| here.how) {
        // A device that looks again is somewhere else by a few metres.
        if let Some(kept) = book.at.and_then(|at| book.heres.get_mut(at)) {
            kept.0 = here;
        }
        return;
    }
    let address = addressed(visit, claim, &text);
    settle(visit, book);
    let time = js_sys::Date::now();
    let is_filter = book.how == how && book.place == place;
    let at_once = is_filter && book.at.is_some() && time - book.changed < AT_ONCE;
    book.changed = if is_filter { time } else { 0.0 };
    book.told = text;
    step(visit, book);
    let entered = enter(book, &address, is_step && !at_once);
    if entered.is_err() && !book.refused {
        book.refused = true;
        let sentence = "sleutelvrij: the browser keeps no history here (a sandboxed frame, or too many steps at once): \
            the address does not follow the question";
        console::warn_1(&sentence.into());
    }
}

/// Remembers where the visitor is as another step.
fn step(visit: Visit, book: &mut Book) {
    if book.visit == 0 {
        let chance = js_sys::Math::random() * f64::from(u32::MAX);
        book.visit = (chance as u32).max(1);
    }
    book.at = Some(book.heres.len());
    let state = visit.live();
    let name = state.finder.whereabouts.peek();
    book.heres.push((state.here.peek(), name));
}

/// Marks the entry that is shown as this one's, with its address as it is. So an entry without a mark is known for what
/// it is: the page's own, as when somebody follows a link to a part of it.
fn mark(visit: Visit, book: &mut Book) {
    step(visit, book);
    // Where the browser keeps no history, that is said with the first step.
    let _ = enter(book, &address(), false);
}

/// What an entry of the history has of this element, beside what the page keeps there.
fn key(book: &Book) -> String {
    let name = book.claim.as_ref().map_or("", Claim::name);
    ["sleutelvrij:", name].concat()
}

/// An entry in the browser's history, or another content of this one.
fn enter(book: &Book, address: &str, is_step: bool) -> Result<(), JsValue> {
    let history = window().history()?;
    let own = history.state()?;
    let can_hold = own.is_null() || (own.is_object() && !Array::is_array(&own));
    let kept = if can_hold {
        let at = book.at.unwrap_or_default() as u32;
        let ours = list([book.visit.into(), at.into()]);
        let ours = JsValue::from(Made::new().with(&key(book), ours));
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

/// The mark of the entry that is shown: which visit, and which of its steps.
fn marked(book: &Book) -> Option<Array> {
    let kept = window().history().ok()?.state().ok()?;
    let kept = kept.is_object().then(|| member(&kept, &key(book)))?;
    kept.dyn_into().ok()
}

/// Where exactly the visitor was at the step of a mark, where this visit knows it.
fn remembered(book: &mut Book, step: &Array) -> Option<(Option<Here>, String)> {
    let number = |at| step.get(at).as_f64();
    let is_ours = number(0) == Some(f64::from(book.visit));
    book.at = number(1).map(|at| at as usize).filter(|_| is_ours);
    book.heres.get(book.at?).cloned()
}

/// The visitor went back, or forward.
fn back(visit: Visit, book: &mut Book) {
    let Some(claim) = &book.claim else { return };
    let text = query_parameter(&address(), claim.name());
    let step = marked(book);
    if step.is_none() && text.as_deref() == beside(visit, &book.told) {
        // The page went to a part of itself; the question is the same, and so is where exactly somebody is.
        mark(visit, book);
        return;
    }
    book.at = None;
    let here = step.and_then(|step| remembered(book, &step));
    let here = here.map(|(here, name)| {
        visit.live().finder.whereabouts.set(name);
        here
    });
    let inside = visit.part(":focus").is_some();
    let link = text.as_deref().and_then(Permalink::read);
    let link = link.unwrap_or_else(|| (question::of_page(visit), Vec::new()));
    let bad = question::ask(visit, link, here);
    if !bad.is_empty() {
        complain(visit, Fault::Link(bad.join(" ")));
    }
    book.told = question::now(visit).write();
    book.changed = 0.0;
    settle(visit, book);
    // Who was in the element stays in it, also where what they stood on is gone.
    if inside {
        request_animation_frame(move || {
            if visit.part(":focus").is_none() {
                visit.focus_first([".card h2", ".list"]);
            }
        });
    }
}
