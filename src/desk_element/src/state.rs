//! The state of one desk: what is asked and planned, and the answers that several components read. All views are derived from
//! it.

mod task;

use crate::asked::DeskAsked;
use crate::engine::AskFunction;
use access::Scenario;
use atlas::{Atlas, Loaded, Warning};
use browser::fault::{Fault, FetchError};
use browser::intl::Locale;
use browser::reactive::Signal;
use desk::answers::CoverageAnswer;
use desk::{DeskQuestion, EngineQuestion};
use i18n::messages::DeskMessages;
use leptos::prelude::*;
use serde_json::{Map, Value};
use std::rc::Rc;
use std::sync::Arc;

/// A copyable handle of the state of one desk. The state is disposed of with the desk's owner.
#[derive(Clone, Copy)]
pub struct Desk(StoredValue<Rc<DeskStore>, LocalStorage>);

/// The data of one desk.
struct DeskStore {
    atlas: Arc<Atlas>,
    is_usable: bool,
    warnings: Vec<Warning>,
    faults: Vec<Arc<Fault>>,
    ask: AskFunction,
    locale: Signal<Locale>,
    question: Signal<DeskQuestion>,
    plan: Signal<Scenario>,
    coverage: DeskAsked<CoverageAnswer>,
    is_stopped: Signal<bool>,
}

impl Desk {
    /// The state of a desk that has asked nothing yet. It lives as long as the current owner.
    pub fn new(loaded: Loaded<FetchError>, ask: AskFunction, locale: Locale) -> Self {
        let faults = loaded.faults.into_iter();
        let faults: Vec<Arc<Fault>> = faults.map(|fault| Arc::new(fault.into())).collect();
        Self(StoredValue::new_local(Rc::new(DeskStore {
            atlas: Arc::new(loaded.atlas),
            // Figures of a council never come from a part of the data.
            is_usable: loaded.is_usable && faults.is_empty(),
            warnings: loaded.warnings,
            faults,
            ask,
            locale: Signal::new(locale),
            question: Signal::new(DeskQuestion::default()),
            plan: Signal::new(Scenario::default()),
            coverage: DeskAsked::new("coverage", EngineQuestion::Coverage),
            is_stopped: Signal::new(false),
        })))
    }

    fn store(self) -> Rc<DeskStore> {
        // Views, tasks and timers are gone before the store is.
        let store = self.0.try_get_value();
        store.unwrap_or_else(|| std::process::abort())
    }

    /// Whether the desk is disposed of. Tasks of [`Desk::spawn`] need not check it.
    pub fn is_disposed(self) -> bool {
        self.0.try_get_value().is_none()
    }

    /// The atlas that is shown.
    pub fn atlas(self) -> Arc<Atlas> {
        self.store().atlas.clone()
    }

    /// Whether all its files could be used.
    pub fn is_usable(self) -> bool {
        self.store().is_usable
    }

    /// What is wrong with features of its files.
    pub fn with_warnings<T>(self, read: impl FnOnce(&[Warning]) -> T) -> T {
        read(&self.store().warnings)
    }

    /// What is wrong with whole files.
    pub fn faults(self) -> Vec<Arc<Fault>> {
        self.store().faults.clone()
    }

    /// The function that asks the engine.
    pub fn ask_function(self) -> AskFunction {
        self.store().ask.clone()
    }

    /// The language of the desk, with the numbers of its region; reactive.
    pub fn locale(self) -> Locale {
        self.store().locale.get()
    }

    /// Its messages; reactive.
    pub fn texts(self) -> &'static DeskMessages {
        DeskMessages::of(self.locale().lang)
    }

    /// Sets the language.
    pub fn set_locale(self, locale: Locale) {
        self.store().locale.set_if_changed(locale);
    }

    /// What is asked; reactive.
    pub fn question(self) -> DeskQuestion {
        self.store().question.get()
    }

    /// What is planned; reactive.
    pub fn plan(self) -> Scenario {
        self.store().plan.get()
    }

    /// The members of a question of the engine; reactive.
    pub fn members(self, which: EngineQuestion) -> Map<String, Value> {
        self.question().for_engine(which, &self.plan())
    }

    /// Coverage of all regions: what the first sentence, the table and the map are of.
    pub fn coverage(self) -> DeskAsked<CoverageAnswer> {
        self.store().coverage.clone()
    }

    /// Whether the engine has stopped and answers no more; reactive.
    pub fn is_stopped(self) -> bool {
        self.store().is_stopped.get()
    }

    /// The engine has stopped.
    pub fn engine_stopped(self) {
        self.store().is_stopped.set_if_changed(true);
    }
}
