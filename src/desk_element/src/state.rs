//! The state of one desk: what is asked and planned, and the answers that several components read. All views are derived from
//! it.

mod announcement;
mod heading;
mod held_answers;
mod link;
mod pointing;
mod refusal;
mod sentence;
mod shared_answers;
mod shown_answers;
mod signal;
mod streets;
mod task;

use pointing::PictureOfMap;

pub use pointing::MapPick;

use crate::engine::AskFunction;
use atlas::{Atlas, LifeDomain, Loaded, Warning};
use browser::fault::{Fault, FetchError};
use browser::heading::HeadingLevel;
use browser::intl::{Intl, Locale};
use browser::reactive::{Memo, Signal};
use desk::{
    DeskQuestion, DeskState, DeskView, DeskWording, EngineQuestion, ExplainedFigure, FirstSentence,
    Plan,
};
use held_answers::HeldAnswers;
use i18n::messages::DeskMessages;
use leptos::prelude::*;
use serde_json::{Map, Value};
use shared_answers::SharedAnswers;
use shown_answers::ShownAnswers;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// A copyable handle of the state of one desk. The state is disposed of with the desk's owner.
#[derive(Clone, Copy)]
pub struct Desk(StoredValue<Rc<DeskStore>, LocalStorage>);

/// The data of one desk.
struct DeskStore {
    atlas: Arc<Atlas>,
    life_domains: Vec<LifeDomain>,
    is_usable: bool,
    warnings: Vec<Warning>,
    faults: Vec<Arc<Fault>>,
    ask: AskFunction,
    locale: Signal<Locale>,
    heading_level: Signal<HeadingLevel>,
    question: Signal<DeskQuestion>,
    plan: Signal<Plan>,
    view: Signal<DeskView>,
    shared: SharedAnswers,
    shown: ShownAnswers,
    held: HeldAnswers,
    is_stopped: Signal<bool>,
    announcement: Signal<String>,
    pick: Signal<Option<MapPick>>,
    picture: RefCell<Option<PictureOfMap>>,
    streets: streets::StreetsStore,
    chosen_place: Signal<Option<String>>,
    link: link::LinkStore,
    signal: signal::SignalStore,
    explained: Signal<Option<(ExplainedFigure, Option<HtmlElement>)>>,
    sentence: OnceCell<Memo<Option<FirstSentence>>>,
}

impl Desk {
    /// The state of a desk that has asked nothing yet. It lives as long as the current owner.
    pub fn new(
        loaded: Loaded<FetchError>,
        life_domains: Vec<LifeDomain>,
        ask: AskFunction,
        locale: Locale,
        level: HeadingLevel,
    ) -> Self {
        let faults = loaded.faults.into_iter();
        let faults: Vec<Arc<Fault>> = faults.map(|fault| Arc::new(fault.into())).collect();
        Self(StoredValue::new_local(Rc::new(DeskStore {
            atlas: Arc::new(loaded.atlas),
            life_domains,
            // Figures of a council never come from a part of the data.
            is_usable: loaded.is_usable && faults.is_empty(),
            warnings: loaded.warnings,
            faults,
            ask,
            locale: Signal::new(locale),
            heading_level: Signal::new(level),
            question: Signal::new(DeskQuestion::default()),
            plan: Signal::new(Plan::default()),
            view: Signal::new(DeskView::default()),
            shared: SharedAnswers::new(),
            shown: ShownAnswers::new(),
            held: HeldAnswers::new(),
            is_stopped: Signal::new(false),
            announcement: Signal::new(String::new()),
            pick: Signal::new(None),
            picture: RefCell::default(),
            streets: streets::StreetsStore::new(),
            chosen_place: Signal::new(None),
            link: link::LinkStore::new(),
            signal: signal::SignalStore::new(),
            explained: Signal::new(None),
            sentence: OnceCell::new(),
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
    pub fn plan(self) -> Plan {
        self.store().plan.get()
    }

    /// What of the figures is on the screen; reactive.
    pub fn view(self) -> DeskView {
        self.store().view.get()
    }

    /// All three; reactive.
    pub fn state(self) -> DeskState {
        DeskState {
            question: self.question(),
            plan: self.plan(),
            view: self.view(),
        }
    }

    /// Changes the question.
    pub fn change_question(self, change: impl FnOnce(&mut DeskQuestion)) {
        change_signal(&self.store().question, change);
    }

    /// Changes the plan; the result is that of the change.
    pub fn change_plan<T>(self, change: impl FnOnce(&mut Plan, &Atlas) -> T) -> T {
        let store = self.store();
        change_signal(&store.plan, |plan| change(plan, &store.atlas))
    }

    /// Changes what of the figures is on the screen.
    pub fn change_view(self, change: impl FnOnce(&mut DeskView)) {
        self.drawing_begins();
        change_signal(&self.store().view, change);
    }

    /// Shows a whole state, as of a link.
    pub fn set_state(self, state: DeskState) {
        self.drawing_begins();
        let store = self.store();
        store.question.set_if_changed(state.question);
        store.plan.set_if_changed(state.plan);
        store.view.set_if_changed(state.view);
    }

    /// What is asked in words, of the language of the desk; reactive.
    pub fn in_words<T>(self, say: impl FnOnce(DeskWording<'_, Intl>) -> T) -> T {
        let store = self.store();
        say(DeskWording {
            locale: store.locale.get(),
            atlas: &store.atlas,
            life_domains: &store.life_domains,
        })
    }

    /// The domains of daily life.
    pub fn life_domains(self) -> Vec<LifeDomain> {
        self.store().life_domains.clone()
    }

    /// The members of a question of the engine, with the plan; reactive.
    pub fn members(self, which: EngineQuestion) -> Map<String, Value> {
        self.question().for_engine(which, self.plan().scenario())
    }

    /// Shows how a figure is worked out. `from` is the button that asks for it, to go back to.
    pub fn explain(self, figure: ExplainedFigure, from: Option<HtmlElement>) {
        self.store().explained.set(Some((figure, from)));
    }

    /// The figure that is to be explained, and the button that asked for it, once; reactive.
    pub fn take_explained(self) -> Option<(ExplainedFigure, Option<HtmlElement>)> {
        let explained = self.store().explained.get();
        if explained.is_some() {
            self.store().explained.set(None);
        }
        explained
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

/// Changes a copy of the value, and notifies the readers only where it is another one then.
fn change_signal<T: Clone + PartialEq, R>(
    signal: &Signal<T>,
    change: impl FnOnce(&mut T) -> R,
) -> R {
    let mut value = signal.get_untracked();
    let result = change(&mut value);
    signal.set_if_changed(value);
    result
}
