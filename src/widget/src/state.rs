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
mod focus;
mod history;
mod lazy;
mod limits;
mod names;
mod nodes;
mod opening_times;
mod planned_walk;
mod shared_atlas;
mod shared_part;
mod signals;
mod task;
mod walking;

pub use actions::LinkedQuestion;
pub use clock::now;
pub use conditions::{Conditions, When};
pub use history::{Claim, History, HistoryEntry};
pub use lazy::{
    HoursFunctions, Lazy, LoadOutcome, LoadStatus, MessageFunctions, NeedsFunctions, Panels,
    SearchFunctions, WalkingFunctions,
};
pub use nodes::{Fold, NodeKey, NodeSlot, Section};
pub use opening_times::{DayCounts, OpeningTimes};
pub use planned_walk::{PlannedLeg, PlannedWalk, REST_DISTANCES, Rests, has_seats, is_seat};
pub use shared_atlas::SharedAtlas;
pub use shared_part::{Loading, SharedPart};
pub use walking::{Walking, WalksFromHere};

use atlas::{Atlas, LonLat, NeighbourhoodIndex};
use browser::heading::HeadingLevel;
use browser::intl::Locale;
use chart::BaseMap;
use derived::Derived;
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
    /// The button below the answer.
    Answer,
    /// A place beside the answer.
    Also,
    /// An activity of the agenda, by its position.
    Activity(usize),
    /// A script of the page: the focus stays where it is.
    Script,
}

/// How much of the window the map takes in a narrow column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapShare {
    /// It is hidden.
    None,
    /// Less than what follows it.
    #[default]
    Part,
    /// More.
    Most,
}

impl MapShare {
    /// One stop less, or the same at the least.
    pub fn less(self) -> Self {
        match self {
            Self::None | Self::Part => Self::None,
            Self::Most => Self::Part,
        }
    }

    /// One stop more, or the same at the most.
    pub fn more(self) -> Self {
        match self {
            Self::None => Self::Part,
            Self::Part | Self::Most => Self::Most,
        }
    }

    /// Its name in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Part => "part",
            Self::Most => "most",
        }
    }
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
    shared: Rc<SharedAtlas>,
    signals: Signals,
    derived: OnceCell<Derived>,
    /// The node that the element's inside is in.
    stage: HtmlElement,
    nodes: RefCell<Nodes>,
    history: RefCell<History>,
    /// Whether a visitor began to use the search box, which loads its chunk; false again if that does not come.
    is_search_wanted: Cell<bool>,
    /// Counts the changes of the text in the search box.
    keystrokes: Cell<u32>,
}

impl State {
    /// The initial state of an instance. `stage` is the node that the element's inside is in. It lives as long as the
    /// current owner.
    pub fn new(
        shared: Rc<SharedAtlas>,
        locale: Locale,
        level: HeadingLevel,
        stage: HtmlElement,
    ) -> Self {
        let signals = Signals::default();
        signals.tracked_locale.set(locale);
        signals.heading_level.set(level);
        signals.faults.set(shared.faults.clone());
        let network = shared.has_network.then_some(LoadStatus::Loading);
        signals.network_status.set(network);
        let store = Rc::new(Store {
            shared,
            signals,
            derived: OnceCell::new(),
            stage,
            nodes: RefCell::default(),
            history: RefCell::default(),
            is_search_wanted: Cell::default(),
            keystrokes: Cell::default(),
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
        self.store().shared.atlas.clone()
    }

    /// What elements with the same files share.
    pub fn shared(self) -> Rc<SharedAtlas> {
        self.store().shared.clone()
    }

    /// The base map, once it is built.
    pub fn base_map(self) -> Option<Arc<BaseMap>> {
        self.store().shared.base_map.get().cloned()
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
