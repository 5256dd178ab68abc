//! The state of one widget instance: what the visitor asks and where they are in the element. All that is on the screen is
//! derived from it.
//!
//! [`signals`](mod@signals) holds the values that change, [`derived`] the memos of what follows from them, and [`actions`] the
//! only functions that write them. The state knows no view: [`Lazy`] is a table of functions that are loaded on demand, and
//! [`NodeKey`] names nodes that views register.

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
    EngineFunctions, HoursFunctions, Lazy, LoadStatus, NeedsFunctions, SearchFunctions, lazy_view,
};
pub use nodes::{Fold, NodeKey, NodeSlot, Section};
pub use opening_times::{OpeningTimes, Reading};
pub use walking::{Walking, Walks};

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

/// How many rows, or groups, are read at first, and how many more with each press of the button.
const STEP: usize = 20;
/// In how many minutes it is shown how far one gets, where the page does not say so.
pub const MINUTES: [u32; 3] = [5, 10, 15];

/// Where the visitor is, and how they said so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Here {
    /// Where.
    pub at: LonLat,
    /// How.
    pub how: How,
}

/// How a visitor said where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The device did.
    Device,
    /// They pointed at the map.
    Pin,
    /// The page did, with the attribute `near`.
    Page,
    /// The address of the page did, with the parameter that the attribute `link` names.
    Link,
    /// They chose a neighbourhood, and its middle stands for them.
    Neighbourhood(NeighbourhoodIndex),
    /// They chose a district or municipality, and a position near its middle stands for them.
    Area,
    /// They chose a street, and a position in it stands for them.
    Street,
    /// They chose an address, which is exact as a pin.
    Address,
}

/// From where a place was opened: that is where the focus goes back to.
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

/// What is said once to who cannot see it happen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// The device is being asked.
    Locating,
    /// The visitor, or their browser, said no.
    Refused,
    /// The device does not know.
    Unavailable,
    /// The browser has no such thing.
    Unsupported,
    /// Pointing ended without a place.
    PinCancelled,
}

/// The state of one widget instance: a key to what is disposed of with the instance's owner.
#[derive(Clone, Copy)]
pub struct State(StoredValue<Rc<Store>, LocalStorage>);

/// All that belongs to one widget instance.
struct Store {
    atlas: Arc<Atlas>,
    base_map: OnceCell<Arc<BaseMap>>,
    signals: Signals,
    derived: OnceCell<Derived>,
    /// The element itself.
    host: HtmlElement,
    /// The node that the element's inside is in.
    stage: HtmlElement,
    /// Promises a further part of the atlas.
    fetch: Function,
    nodes: RefCell<Nodes>,
    history: RefCell<History>,
    /// Counts the changes of the text in the search box.
    keystrokes: Cell<u32>,
    /// Whether each place has what somebody needs, for the needs that were asked for.
    need_statuses: RefCell<Vec<(Need, Arc<[NeedStatus]>)>>,
}

/// What a state is made for.
pub struct Instance {
    /// The element itself.
    pub host: HtmlElement,
    /// The node that the element's inside is in.
    pub stage: HtmlElement,
    /// Promises a further part of the atlas by its name.
    pub fetch: Function,
    /// Whether the atlas has a walking network.
    pub has_network: bool,
}

impl State {
    /// The state of an instance in which nothing is asked yet; it lives as long as the current owner.
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
            host: instance.host,
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
        self.0.get_value()
    }

    fn try_store(self) -> Option<Rc<Store>> {
        self.0.try_get_value()
    }

    /// Whether the instance is gone. Tasks and timers of [`State::spawn`] and its like need not ask.
    pub fn is_disposed(self) -> bool {
        self.try_store().is_none()
    }

    /// The atlas that is shown.
    pub fn atlas(self) -> Arc<Atlas> {
        self.store().atlas.clone()
    }

    /// The element itself.
    pub fn host(self) -> HtmlElement {
        self.store().host.clone()
    }

    /// The layer of the map under the places, once it is made.
    pub fn base_map(self) -> Option<Arc<BaseMap>> {
        self.store().base_map.get().cloned()
    }

    /// Keeps the base map, which is made once.
    pub fn init_base_map(self, make: impl FnOnce(&Atlas) -> BaseMap) {
        let store = self.store();
        store.base_map.get_or_init(|| Arc::new(make(&store.atlas)));
    }

    /// Whether each place has what somebody needs, by number.
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

    /// Does something with the history entries, which are taken out for so long: what changes meanwhile is entered later.
    pub fn with_history<T>(self, run: impl FnOnce(&mut History) -> T) -> T {
        let store = self.store();
        let mut history = store.history.take();
        let result = run(&mut history);
        store.history.replace(history);
        result
    }
}
