//! The state of one widget instance: the question, and what is open and selected in the element. All views are derived from
//! it.
//!
//! [`signals`](mod@signals) holds the values that change, [`derived`] the memos of what follows from them, and [`actions`]
//! the only functions that write them. The state knows no view: [`Lazy`] is a table of functions that are loaded on demand,
//! and [`NodeKey`] names nodes that views register.

mod actions;
mod clock;
mod conditions;
mod derived;
pub mod fault;
mod history;
mod lazy;
mod names;
mod nodes;
mod opening_times;
mod signals;
mod task;
mod walking;

pub use actions::LinkedQuestion;
pub use clock::now;
pub use conditions::{Conditions, When};
pub use history::{Claim, History};
pub use lazy::{
    EngineFunctions, HoursFunctions, Lazy, LoadStatus, NeedsFunctions, SearchFunctions,
};
pub use nodes::{Fold, NodeKey, NodeSlot, Section};
pub use opening_times::{OpeningTimes, Reading};
pub use walking::{Walking, WalksFromHere};

use crate::dom::intl::Locale;
use atlas::{Atlas, LonLat, Need, NeedStatus, NeighbourhoodIndex};
use chart::BaseMap;
use derived::Derived;
use fault::Fault;
use js_sys::Function;
use leptos::prelude::*;
use nodes::Nodes;
use signals::Signals;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// The number of rows or groups that the list shows at first, and that each press of the button adds.
const STEP: usize = 20;
/// The minutes of the isochrones without the attribute `minutes`.
pub const MINUTES: [u32; 3] = [5, 10, 15];

/// The visitor's location, and its origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Here {
    /// The position.
    pub at: LonLat,
    /// The origin of the position.
    pub how: How,
}

/// The origin of a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The device's geolocation.
    Device,
    /// A pin that the visitor placed on the map.
    Pin,
    /// The attribute `near`.
    Page,
    /// A permalink.
    Link,
    /// A neighbourhood that the visitor chose; the position is its anchor.
    Neighbourhood(NeighbourhoodIndex),
    /// A district or municipality that the visitor chose; the position is its anchor.
    Area,
    /// A street that the visitor chose; the position is a point on it.
    Street,
    /// An address that the visitor chose; as exact as a pin.
    Address,
}

/// The control that opened a place; the focus returns to it when the card is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The list.
    List,
    /// The map.
    Map,
    /// The search box.
    Search,
    /// A script of the page: the focus stays where it is.
    Script,
}

/// A message about the visitor's location, for a live region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// The location is being requested from the device.
    Locating,
    /// The visitor or the browser denied permission.
    Refused,
    /// The device has no location.
    Unavailable,
    /// The browser does not support geolocation.
    Unsupported,
    /// The visitor stopped placing the pin.
    PinCancelled,
}

/// A copyable handle of the state of one widget instance. The state is disposed of with the instance's owner.
#[derive(Clone, Copy)]
pub struct State(StoredValue<Rc<Store>, LocalStorage>);

/// The data of one widget instance.
struct Store {
    atlas: Arc<Atlas>,
    base_map: OnceCell<Arc<BaseMap>>,
    signals: Signals,
    derived: OnceCell<Derived>,
    /// The node that the element's inside is in.
    stage: HtmlElement,
    /// Returns a promise of a further part of the atlas.
    fetch: Function,
    nodes: RefCell<Nodes>,
    history: RefCell<History>,
    /// Counts the changes of the text in the search box.
    keystrokes: Cell<u32>,
    /// Cache of [`State::need_statuses`].
    need_statuses: RefCell<Vec<(Need, Arc<[NeedStatus]>)>>,
}

/// The arguments of [`State::new`] from the element.
pub struct Instance {
    /// The node that the element's inside is in.
    pub stage: HtmlElement,
    /// Returns a promise of a further part of the atlas by its name.
    pub fetch: Function,
    /// Whether the atlas has a walking network.
    pub has_network: bool,
}

impl State {
    /// The initial state of an instance. It lives as long as the current owner.
    pub fn new(
        atlas: Arc<Atlas>,
        locale: Locale,
        faults: Vec<Arc<Fault>>,
        instance: Instance,
    ) -> Self {
        let signals = Signals::default();
        signals.tracked_locale.set(locale);
        signals.faults.set(faults);
        let network = instance.has_network.then_some(LoadStatus::Loading);
        signals.network_status.set(network);
        let store = Rc::new(Store {
            atlas,
            base_map: OnceCell::new(),
            signals,
            derived: OnceCell::new(),
            stage: instance.stage,
            fetch: instance.fetch,
            nodes: RefCell::default(),
            history: RefCell::default(),
            keystrokes: Cell::default(),
            need_statuses: RefCell::default(),
        });
        let state = Self(StoredValue::new_local(store.clone()));
        store.derived.get_or_init(|| Derived::new(state));
        state
    }

    fn store(self) -> Rc<Store> {
        // Views, tasks and timers are gone before the store is. Not `get_value`, which would be another 400 bytes.
        self.try_store().unwrap_or_else(|| std::process::abort())
    }

    #[inline(never)]
    fn try_store(self) -> Option<Rc<Store>> {
        self.0.try_get_value()
    }

    /// Whether the instance is disposed of. Tasks of [`State::spawn`] and timers of [`State::after`] need not check it.
    pub fn is_disposed(self) -> bool {
        self.try_store().is_none()
    }

    /// The atlas that is shown.
    pub fn atlas(self) -> Arc<Atlas> {
        self.store().atlas.clone()
    }

    /// The base map, once it is built.
    pub fn base_map(self) -> Option<Arc<BaseMap>> {
        self.store().base_map.get().cloned()
    }

    /// Builds the base map, unless it is built.
    pub fn init_base_map(self, make: impl FnOnce(&Atlas) -> BaseMap) {
        let store = self.store();
        store.base_map.get_or_init(|| Arc::new(make(&store.atlas)));
    }

    /// Whether each place fulfils a need, by number; cached.
    pub fn need_statuses(self, need: Need) -> Arc<[NeedStatus]> {
        let store = self.store();
        let mut known = store.need_statuses.borrow_mut();
        if let Some((_, statuses)) = known.iter().find(|it| it.0 == need) {
            return statuses.clone();
        }
        let statuses: Arc<[NeedStatus]> = store.atlas.need_statuses(need).into();
        known.push((need, statuses.clone()));
        statuses
    }

    /// Runs a function with the history entries, which are taken out meanwhile: `run` must not call this again. Signals that
    /// `run` writes are recorded afterwards, by an effect.
    pub fn with_history<T>(self, run: impl FnOnce(&mut History) -> T) -> T {
        let store = self.store();
        let mut history = store.history.take();
        let result = run(&mut history);
        store.history.replace(history);
        result
    }
}
