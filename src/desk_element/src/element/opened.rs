//! An atlas that is opened for a desk, before anything is shown.

use crate::engine::AskFunction;
use crate::state::Desk;
use atlas::{Lang, LifeDomain, TAXONOMY_PART, Taxonomy};
use browser::fetched_file::{fetched, loader};
use browser::heading::HeadingLevel;
use browser::intl::Locale;
use browser::language::locale_of;
use browser::object::member;
use browser::promise::promise;
use i18n::messages::DeskMessages;
use js_sys::{Array, Function, Promise};
use leptos::prelude::{Owner, untrack};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

/// The standard taxonomy, for an atlas without one of its own.
const TAXONOMY: &str = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));

/// An atlas that is opened for a desk, with the desk's state.
#[wasm_bindgen]
pub struct OpenedDesk {
    pub(super) desk: Desk,
    pub(super) owner: Owner,
}

#[wasm_bindgen]
impl OpenedDesk {
    /// Opens an atlas of files as `www/element/files.js` fetches them. `ask` is the function that asks the engine, and `host`
    /// the element, whose language counts.
    ///
    /// # Errors
    /// If the taxonomy of the desk itself cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(files: &JsValue, ask: Function, host: &HtmlElement) -> Result<OpenedDesk, JsError> {
        let standard =
            Taxonomy::read(TAXONOMY).map_err(|error| JsError::new(&error.to_string()))?;
        let loaded = loader(files, standard).finish();
        let own = own_taxonomy(files);
        let domains =
            LifeDomain::read_all(own.as_deref().unwrap_or(TAXONOMY), loaded.atlas.taxonomy());
        // The engine refuses an atlas whose taxonomy it cannot read.
        let domains = domains.unwrap_or_default();
        let owner = Owner::new();
        let new = || {
            let desk = Desk::new(
                loaded,
                domains,
                AskFunction::new(ask),
                desk_locale(host),
                HeadingLevel::of(host),
            );
            // Before the first question, which the link has.
            desk.set_link_name(host.get_attribute("link"));
            desk
        };
        Ok(Self {
            desk: owner.with(new),
            owner,
        })
    }

    /// Gives it the file of the streets, which the map draws once it is there.
    pub fn keep_streets(&self, file: JsValue) {
        self.desk.keep_streets(file);
    }

    /// Whether there is anything to show.
    pub fn shows(&self) -> bool {
        self.desk.is_usable()
    }

    /// The faults of whole files, in English.
    pub fn message(&self) -> String {
        let faults = self.desk.faults();
        let faults: Vec<String> = faults.iter().map(|it| it.detail()).collect();
        faults.join(" ")
    }

    /// Asks the first question. The promise is settled when the engine has answered or refused it, and the first sentence can be
    /// shown.
    pub fn first(&self) -> Promise {
        let desk = self.desk;
        promise(async move {
            if let Some(asking) = untrack(|| desk.shared_question()) {
                asking.await;
            }
            Ok(JsValue::UNDEFINED)
        })
    }
}

/// The text of the atlas's own taxonomy, if it has one.
fn own_taxonomy(files: &JsValue) -> Option<String> {
    let files = files.dyn_ref::<Array>()?.to_vec();
    let is_it =
        |file: &&JsValue| member(file, "part").as_string().as_deref() == Some(TAXONOMY_PART);
    let (_, bytes) = fetched(files.iter().find(is_it)?);
    String::from_utf8(bytes.ok()?).ok()
}

/// The locale of a desk in this element: English where the page is in a language that the desk does not have.
pub(super) fn desk_locale(host: &HtmlElement) -> Locale {
    let locale = locale_of(host);
    let lang: Lang = DeskMessages::language_for(locale.lang);
    if lang == locale.lang {
        locale
    } else {
        Locale::of(lang.code())
    }
}
