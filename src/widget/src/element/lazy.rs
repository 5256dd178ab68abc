//! The chunk with the map, which is loaded after the first answer: the linker's output is split, and code that only [`parts`]
//! reaches is in this lazy chunk, with what several of the other [`chunks`] share. Without it there are no map and no walks; the
//! answer, the list and the cards work.
//!
//! This is the only file that names the functions of the chunk; all others call them through [`Lazy`].

use super::chunks;
use super::messages::{self, request_chunk, request_messages};
use crate::components::{symbol, walking as walking_panel};
use crate::map::{self, viewport};
use crate::state::{Lazy, LoadStatus, MessageFunctions, State};
use browser::language::locale_of;
use browser::promise::promise;
use browser::reactive::effect;
use js_sys::Promise;
use leptos::prelude::{untrack, window};
use leptos::task::spawn_local;
use std::sync::OnceLock;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

/// The file of [`parts`].
pub const MAP: &str = "map.wasm";

#[wasm_split(map, fallible)]
pub fn parts() -> Result<Lazy, SplitLoaderError> {
    Ok(Lazy {
        messages: MessageFunctions {
            load: messages::load,
            begin: messages::begin,
            follow_language: messages::follow_language,
        },
        map: map::map,
        below_map: map::below,
        show_location_and_nearest: viewport::show_location_and_nearest,
        is_at_nearest: viewport::is_at_nearest,
        sees_nearest_match: viewport::sees_nearest_match,
        show_nearest_match: viewport::show_nearest_match,
        show_opening: viewport::show_opening,
        fit_neighbourhood: viewport::fit_neighbourhood,
        reveal_place: viewport::reveal_place,
        symbol: symbol::symbol,
        begin_pointing: viewport::begin_pointing,
        load_network: chunks::load_walking,
        walking: walking_panel::status,
        load_panels: chunks::load_panels,
        load_search: chunks::load_search,
        panels: || Box::pin(chunks::panels()),
        walks: || Box::pin(async { chunks::walking_parts().await.ok() }),
    })
}

/// Requests the chunk and the messages in the language of `host`, which come while the first answer is made.
#[wasm_bindgen]
pub fn prefetch(host: &HtmlElement) {
    request_chunk("map");
    let _ = request_messages(locale_of(host).lang.code());
}

/// The functions, if [`early`] loaded them before the first answer.
static EARLY: OnceLock<Lazy> = OnceLock::new();

/// Loads the chunk and that of the panels before the first answer, with the messages in the language of `host`, for a page
/// with a permalink: only the panels can read it.
#[wasm_bindgen]
pub fn early(host: &HtmlElement) -> Promise {
    let lang = locale_of(host).lang;
    promise(async move {
        request_chunk("panels");
        let _ = request_messages(lang.code());
        if let Ok(lazy) = parts().await
            && (lazy.panels)().await.is_some()
            && (lazy.messages.load)(lang).await
        {
            // Another call may have set the same functions.
            let _ = EARLY.set(lazy);
        }
        Ok(JsValue::UNDEFINED)
    })
}

/// Loads the chunk, and again whenever the visitor retries.
pub fn keep_loaded(state: State) {
    load(state);
    effect(move || {
        if state.lazy_status() == LoadStatus::Retrying {
            untrack(|| load(state));
        }
    });
}

/// Loads the chunk, once for all elements of the page; after a failure it is fetched again.
fn load(state: State) {
    if let Some(lazy) = EARLY.get() {
        (lazy.messages.begin)(state, *lazy);
        return;
    }
    // At once with the chunk, which waits for them.
    let _ = request_messages(state.locale().lang.code());
    // Not by `State::spawn`: other elements wait for the same load, which would begin again if this task were dropped.
    spawn_local(async move {
        let loaded = parts().await;
        if state.is_disposed() {
            return;
        }
        match loaded {
            Ok(lazy) => (lazy.messages.begin)(state, lazy),
            // The console has the reason.
            Err(_) => failed(state),
        }
    });
}

/// The chunk or its messages could not be loaded.
pub fn failed(state: State) {
    state.lazy_failed();
    report_unread_link(state);
}

/// Reports a permalink that nothing can read, until the panels come and read it.
pub fn report_unread_link(state: State) {
    let name = state.link_parameter();
    state.set_fault_of_link(name.filter(|name| is_in_address(name)));
}

/// Changes the language of the content to that of `host`.
pub fn follow_language(state: State, host: &HtmlElement) {
    match untrack(|| state.lazy()) {
        Some(lazy) => (lazy.messages.follow_language)(state, host.clone()),
        None => state.set_locale(locale_of(host)),
    }
}

/// Whether the address of the page has the parameter of this attribute `link`, which only the panels can read.
fn is_in_address(link: &str) -> bool {
    let address = window().location().href().unwrap_or_default();
    let name = link.trim_start_matches('#');
    let mut names = address.split('=').filter_map(|it| it.strip_suffix(name));
    names.any(|it| it.ends_with(['?', '#', '&']))
}
