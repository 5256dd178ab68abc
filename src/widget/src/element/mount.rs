//! Mounts the content of the element, and unmounts it.

use crate::components;
use crate::element::changes::{answer, question, recommended, send_changes};
use crate::element::engine::Engine;
use crate::element::lazy;
use crate::state::{Opener, SharedAtlas, State};
use browser::event;
use browser::failure;
use browser::heading::HeadingLevel;
use browser::intl::Locale;
use browser::language::locale_of;
use browser::object::{ObjectBuilder, list, or_null};
use browser::problems::{problems, warn_of_data};
use browser::reactive::Signal;
use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{HtmlElement, console};

/// The mounted content of one element. Freeing it unmounts the content and disposes of its state.
#[wasm_bindgen]
pub struct Mounted {
    pub(super) host: HtmlElement,
    /// The locale of the failure view; [`State`] has its own.
    pub(super) locale: Rc<Signal<Locale>>,
    pub(super) state: Option<State>,
    shared: Rc<SharedAtlas>,
    /// Unmounts on drop.
    _inside: Box<dyn Any>,
    pub(super) owner: Owner,
}

/// Mounts the atlas of an engine, or the failure view, in `stage`, an element inside the shadow root of `host`. `retry`
/// fetches the files again.
#[wasm_bindgen]
pub fn mount(stage: HtmlElement, host: HtmlElement, engine: &Engine, retry: Function) -> Mounted {
    let shared = engine.shared.clone();
    let initial_locale = locale_of(&host);
    let locale = Rc::new(Signal::new(initial_locale));
    let (failed, within) = (locale.clone(), stage.clone());
    let owner = Owner::new();
    let (inside, state) = owner.with(|| {
        let level = HeadingLevel::of(&host);
        let new = || State::new(shared.clone(), initial_locale, level, stage);
        let state = shared.is_usable.then(new);
        let (faults, host) = (shared.faults.clone(), host.clone());
        let content = move || match state {
            Some(state) => {
                // Only here, as Leptos initialises its task executor when it mounts.
                send_changes(state, host);
                state.run_clock();
                lazy::keep_loaded(state);
                let is_incomplete = faults.iter().any(|fault| fault.is_temporary());
                components::content(state, is_incomplete.then_some(retry))
            }
            None => failure::failure(failed, faults, retry),
        };
        let inside: Box<dyn Any> = Box::new(mount_to(within, content));
        (inside, state)
    });
    Mounted {
        host,
        locale,
        state,
        shared,
        _inside: inside,
        owner,
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Writes warnings and faults to the console, and dispatches `sleutelvrij:ready`, or `sleutelvrij:error` if nothing is
    /// shown.
    pub fn announce(&self) {
        let (warnings, message) = (&self.shared.warnings, self.shared.message());
        warn_of_data(warnings);
        if let Some(state) = self.state {
            let atlas = state.atlas();
            // A file has at most 250,000 features.
            let detail = ObjectBuilder::new()
                .with("places", atlas.places().len() as u32)
                .with("neighbourhoods", atlas.neighbourhoods().len() as u32)
                .with("warnings", warnings.len() as u32)
                .with("place", recommended(state));
            event::send(&self.host, event::READY, detail);
        }
        if !message.is_empty() {
            console::error_1(&["sleutelvrij: ", &message].concat().into());
        }
        if !self.shared.is_usable {
            let detail = ObjectBuilder::new()
                .with("message", message)
                .with("warnings", problems(&self.shared.faults, warnings));
            event::send(&self.host, event::ERROR, detail);
        }
    }

    /// Writes a question that the page or its script changed to the page's address, if that holds the question.
    pub(super) fn write_permalink(&self) {
        if let Some(state) = self.state {
            self.owner
                .with(|| state.call_panels(|panels| (panels.write_address)(state)));
        }
    }

    /// Opens the card of a place; false without a place of this id.
    pub fn show(&self, id: &str) -> bool {
        let Some(state) = self.state else {
            return false;
        };
        let place = state.atlas().place_by_id(id);
        if let Some(place) = place {
            self.owner.with(|| state.select(place, Opener::Script));
            self.write_permalink();
        }
        place.is_some()
    }

    /// The question, as an object; null without an atlas.
    pub fn question(&self) -> JsValue {
        or_null(self.state.map(question))
    }

    /// The places that the list shows, as objects.
    pub fn answer(&self) -> JsValue {
        let answer = |state: State| answer(&state.atlas(), &state.listing(), state.pace());
        self.state.map_or_else(|| list([]), answer)
    }
}
