//! Mounts the content of the element, and unmounts it.

use crate::components;
use crate::dom::element::parent_across_shadows;
use crate::dom::event;
use crate::dom::intl::Locale;
use crate::dom::object::{ObjectBuilder, list, or_null};
use crate::dom::promise::promise;
use crate::element::changes::{answer, question, recommended, send_changes};
use crate::element::{engine, lazy};
use crate::reactive::Signal;
use crate::services::fetched_files::FetchedAtlas;
use crate::services::problems::problems;
use crate::state::fault::Fault;
use crate::state::{Instance, Opener, State};
use atlas::{Lang, Warning};
use js_sys::{Function, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{HtmlElement, console};

/// The maximum number of warnings that are written to the console.
const CONSOLE_LINES: usize = 100;

/// The mounted content of one element. Freeing it unmounts the content and disposes of its state.
#[wasm_bindgen]
pub struct Mounted {
    pub(super) host: HtmlElement,
    /// The locale of the failure view; [`State`] has its own.
    pub(super) locale: Rc<Signal<Locale>>,
    pub(super) state: Option<State>,
    warnings: Vec<Warning>,
    /// The faults of whole files, in English.
    message: String,
    /// Unmounts on drop.
    _inside: Box<dyn Any>,
    pub(super) owner: Owner,
}

/// Mounts the atlas of the fetched `files`, or the failure view, in `stage`, an element inside the shadow root of `host`.
/// `retry` fetches the files again; `more` returns a promise of a further part of the atlas by its name; `streets` is
/// whether the atlas has a walking network.
#[wasm_bindgen]
pub fn mount(
    stage: HtmlElement,
    host: HtmlElement,
    files: &JsValue,
    retry: Function,
    more: Function,
    streets: bool,
) -> Mounted {
    let fetched = FetchedAtlas::open(files);
    let message = fetched.message();
    let FetchedAtlas {
        atlas,
        warnings,
        faults,
    } = fetched;
    let initial_locale = locale_of(&host);
    let locale = Rc::new(Signal::new(initial_locale));
    let faults: Vec<Arc<Fault>> = faults.into_iter().map(Arc::new).collect();
    let (failed, within) = (locale.clone(), stage.clone());
    let instance = Instance {
        stage,
        fetch: more,
        has_network: streets,
    };
    let owner = Owner::new();
    let (inside, state) = owner.with(|| {
        let state = atlas.map(|atlas| State::new(atlas, initial_locale, faults.clone(), instance));
        let (shown, host) = (warnings.clone(), host.clone());
        let content = move || match state {
            Some(state) => {
                // Only here, as Leptos initialises its task executor when it mounts.
                send_changes(state, host);
                state.run_clock();
                lazy::keep_loaded(state);
                let is_incomplete = faults.iter().any(|fault| fault.is_temporary());
                components::content(state, shown, is_incomplete.then_some(retry))
            }
            None => components::failure::failure(failed, faults, retry),
        };
        let inside: Box<dyn Any> = Box::new(mount_to(within, content));
        (inside, state)
    });
    Mounted {
        host,
        locale,
        state,
        warnings,
        message,
        _inside: inside,
        owner,
    }
}

/// The locale of the element: of the nearest `lang` attribute on itself or an ancestor, across shadow roots, that names one
/// of our languages. English, if there are only others; Dutch, if there is none.
pub(super) fn locale_of(host: &HtmlElement) -> Locale {
    let mut at: Option<web_sys::Element> = Some(host.clone().into());
    let mut tag = String::new();
    while let Some(element) = at {
        let own = element.get_attribute("lang");
        tag = own.filter(|it| !it.is_empty()).unwrap_or(tag);
        if Lang::from_tag(&tag).is_some() {
            break;
        }
        at = parent_across_shadows(&element);
    }
    Locale::of(&tag)
}

#[wasm_bindgen]
impl Mounted {
    /// Whether the atlas is shown instead of the page's fallback content.
    pub fn shows(&self) -> bool {
        self.state.is_some()
    }

    /// The faults of whole files, in English.
    pub fn message(&self) -> String {
        self.message.clone()
    }

    /// Writes warnings and faults to the console, and dispatches `sleutelvrij:ready`, or `sleutelvrij:error` if nothing is
    /// shown.
    pub fn announce(&self) {
        for warning in self.warnings.iter().take(CONSOLE_LINES) {
            console::warn_1(&format!("sleutelvrij: {warning}").into());
        }
        if let Some(more) = self.warnings.len().checked_sub(CONSOLE_LINES + 1) {
            let more = more + 1;
            console::warn_1(&format!("sleutelvrij: and {more} warnings more").into());
        }
        if let Some(state) = self.state {
            let atlas = state.atlas();
            // A file has at most 250,000 features.
            let detail = ObjectBuilder::new()
                .with("places", atlas.places().len() as u32)
                .with("neighbourhoods", atlas.neighbourhoods().len() as u32)
                .with("warnings", self.warnings.len() as u32)
                .with("place", recommended(state));
            event::send(&self.host, event::READY, detail);
        }
        if !self.message.is_empty() {
            console::error_1(&["sleutelvrij: ", &self.message].concat().into());
        }
        if !self.shows() {
            let detail = ObjectBuilder::new()
                .with("message", self.message.as_str())
                .with("warnings", list(self.fault_objects()));
            event::send(&self.host, event::ERROR, detail);
        }
    }

    /// Writes a question that the page or its script changed to the page's address, if that holds the question.
    pub(super) fn write_permalink(&self) {
        if let Some(state) = self.state {
            self.owner
                .with(|| state.call_lazy(|lazy| (lazy.write_address)(state)));
        }
    }

    /// The current faults and warnings, as objects.
    fn fault_objects(&self) -> Vec<JsValue> {
        let faults = self.state.map(|state| state.faults());
        let faults = faults.unwrap_or_default();
        problems(&self.warnings, faults.iter().map(Arc::as_ref)).collect()
    }

    /// The nearest places, as objects.
    ///
    /// # Errors
    /// A position that is not on the earth, or a kind that the taxonomy does not have.
    #[expect(
        clippy::too_many_arguments,
        reason = "one for each member of what JavaScript gives"
    )]
    pub fn nearest(
        &self,
        lon: f64,
        lat: f64,
        limit: f64,
        kinds: Option<Vec<String>>,
        within: f64,
        open: &JsValue,
        even_unknown: bool,
    ) -> Result<JsValue, JsValue> {
        let Some(state) = self.state else {
            return Ok(list([]));
        };
        let atlas = state.atlas();
        let times = state.opening_times();
        let filter = engine::filter_open(&atlas, kinds, times.as_ref(), open, even_unknown)?;
        let found = engine::nearest(&atlas, lon, lat, limit, &filter, within)?;
        Ok(list(found.iter().map(|it| {
            let place = engine::place(&atlas, it.place);
            // A plain object of our own, to which a member can always be added.
            let _ = js_sys::Reflect::set(&place, &"distance".into(), &it.distance.get().into());
            place
        })))
    }

    /// Reads the opening times, unless that is done. The promise is rejected with an `Error` if the lazy chunk cannot be
    /// loaded.
    pub fn read_hours(&self) -> Promise {
        let state = self.state;
        promise(async move {
            // The instance may be gone before its hours are read.
            let is_unread = |state: &State| !state.is_disposed() && state.opening_times().is_none();
            if let Some(state) = state.filter(is_unread) {
                let times = engine::read_hours(state.atlas()).await?;
                if is_unread(&state) {
                    state.opening_times_read(times);
                }
            }
            Ok(JsValue::UNDEFINED)
        })
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
