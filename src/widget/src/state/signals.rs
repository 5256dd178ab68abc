//! The signals of one widget instance. Only actions, in [`super::actions`], write them; all other code reads them with the
//! accessors below, which are tracked. A reader that must not run again reads within Leptos' `untrack`.

use super::{
    Conditions, Here, Lazy, LoadStatus, MINUTES, MapShare, Notice, Opener, OpeningTimes, Panels,
    STEP, SearchFunctions, State, Walking, clock,
};
use atlas::{KindIndex, Lang, LonLat, NeighbourhoodIndex, PlaceIndex};
use browser::element::El;
use browser::fault::Fault;
use browser::heading::HeadingLevel;
use browser::intl::Locale;
use browser::reactive::Signal;
use chart::{Camera, GestureHint, HouseNumbers, LandscapeMap};
use search::{SearchIndex, Suggestions};
use std::sync::Arc;
use streets::{Addresses, Pace};

/// Declares signals with their first values and a tracked accessor for each.
macro_rules! signals {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $value:expr;)*) => {
        /// See the accessors of [`State`].
        pub(super) struct Signals {
            $(pub(super) $name: Signal<$type>,)*
        }

        impl Default for Signals {
            fn default() -> Self {
                Self { $($name: Signal::new($value),)* }
            }
        }

        impl State {
            $($(#[$doc])*
            pub fn $name(self) -> $type {
                self.store().signals.$name.get()
            })*
        }
    };
}

signals! {
    /// The language of the element with its messages. Views that are rebuilt with [`State::lang`] read it untracked, with
    /// [`State::locale`].
    tracked_locale: Locale = Locale::default();
    /// The level at which the headings begin. Views with a heading are rebuilt when it changes.
    heading_level: HeadingLevel = HeadingLevel::default();
    /// The visitor's location.
    here: Option<Here> = None;
    /// The accuracy of the device's location, as a radius in metres; 0 for other locations.
    accuracy: f64 = 0.0;
    /// The kinds that the page limits the element to; `None` for all.
    offered_kinds: Option<Vec<KindIndex>> = None;
    /// The kinds that the visitor chose; none for all that are offered.
    chosen_kinds: Vec<KindIndex> = Vec::new();
    /// The chosen conditions.
    conditions: Conditions = Conditions::default();
    /// The time of the last change of the question, as [`State::clock`]. The list is evaluated at this time, so that it does
    /// not change every minute.
    asked_at: f64 = clock::now();
    /// The neighbourhood whose places are shown in the list.
    open_group: Option<Option<NeighbourhoodIndex>> = None;
    /// The index of the limit, among those of [`State::limits`], that places must be within.
    within: Option<usize> = None;
    /// The open piles of the list, each by its nearest place.
    open_piles: Vec<PlaceIndex> = Vec::new();
    /// How many rows or groups the list shows.
    rows: usize = STEP;
    /// The place whose card is open, and the control that opened it.
    selected: Option<(PlaceIndex, Opener)> = None;
    /// The place that has the focus or the pointer, in the list or on the map.
    active: Option<PlaceIndex> = None;
    /// The pin while the visitor places it.
    pin: Option<LonLat> = None;
    /// The map's camera; `None` until the map has a size.
    camera: Option<Camera> = None;
    /// Where the map flies to, until it is there.
    flight: Option<Camera> = None;
    /// The marks of a pile that is spread as a fan, and the zoom at which it is.
    fan: Option<(Arc<[u32]>, f64)> = None;
    /// How much of the window the map takes in a narrow column.
    map_share: MapShare = MapShare::default();
    /// The message about the visitor's location.
    notice: Notice = Notice::None;
    /// The hint about gestures, for a few seconds after a gesture that scrolls the page.
    gesture_hint: Option<GestureHint> = None;
    /// Whether a mark that can be pressed is under the pointer.
    is_pointing: bool = false;
    /// Counts the changes of the colour scheme.
    colour_changes: u32 = 0;
    /// The functions of the chunk that is loaded on demand, once it is loaded.
    lazy: Option<Lazy> = None;
    /// The status of the chunk until then.
    lazy_status: LoadStatus = LoadStatus::Loading;
    /// The status of the walking network; `None` once it is loaded, and for an atlas without one.
    network_status: Option<LoadStatus> = None;
    /// The walking network, once it is loaded.
    network: Option<Arc<dyn Walking>> = None;
    /// The buildings and landmarks, once the map was close enough to load them.
    landscape: Option<Arc<LandscapeMap>> = None;
    /// The house numbers, once the map was close enough to load them, or the visitor pointed at it.
    houses: Option<Arc<HouseNumbers>> = None;
    /// What the visitor points at, as a sentence, if it has an address or is beside a street.
    pointed_at: Option<String> = None;
    /// The functions of the chunk of the panels, once it is loaded.
    panels: Option<Panels> = None;
    /// The functions of the chunk of the search box, once it is loaded.
    search: Option<SearchFunctions> = None;
    /// Whether that chunk did not come.
    is_search_missing: bool = false;
    /// Whether the chunk for opening hours did not come.
    are_hours_missing: bool = false;
    /// The opening times, once they are parsed.
    opening_times: Option<Arc<dyn OpeningTimes>> = None;
    /// The time in whole minutes, as milliseconds since 1970-01-01T00:00Z.
    clock: f64 = clock::now();
    /// The walking pace.
    pace: Pace = Pace::default();
    /// How often there must be a seat on the way, in metres; `None` for the shortest way.
    rest_distance: Option<u16> = None;
    /// Whether routes are step-free because the visitor chose places for a wheelchair.
    is_step_free_for_wheelchair: bool = false;
    /// Whether the map shows isochrones.
    shows_isochrones: bool = false;
    /// The minutes of the isochrones: up to three numbers in ascending order.
    isochrone_minutes: Vec<u32> = MINUTES.to_vec();
    /// The address for reports of wrong data, from the attribute `report`.
    report_address: Option<String> = None;
    /// The faults of files, attributes and permalinks.
    faults: Vec<Arc<Fault>> = Vec::new();
    /// The parameter of the page's address that holds the question, from the attribute `link`.
    link_parameter: Option<String> = None;
    /// The location of the attribute `near`.
    page_here: Option<Here> = None;
    /// Whether the page asks for isochrones with the attribute `minutes`.
    page_isochrones: bool = false;
    /// The open folds, a bit for each [`Fold`](super::Fold).
    open_folds: u32 = 0;
    /// The text of the search box.
    search_text: String = String::new();
    /// The search index, which is built when the search box first gets the focus.
    search_index: Option<Arc<SearchIndex>> = None;
    /// The language of the index, from the start of building it; `None` to build it again.
    search_index_lang: Option<Lang> = None;
    /// Whether the addresses of the index are still loading.
    is_search_index_incomplete: bool = false;
    /// Streets and houses, once they are loaded.
    addresses: Option<Arc<Addresses>> = None;
    /// The suggestions that are shown; `None` while the list is closed.
    suggestions: Option<Arc<Suggestions>> = None;
    /// The position of the active suggestion, which Enter chooses; from 0.
    active_suggestion: Option<usize> = None;
    /// The text of the live region of the search box.
    search_announcement: String = String::new();
    /// The name of the address, street or area that the visitor chose as their location.
    here_name: String = String::new();
    /// Whether the answer has the focus, so that a screen reader reads it already.
    is_reading_answer: bool = false;
}

impl State {
    /// The language of the element. All content is rebuilt when it changes.
    pub fn lang(self) -> Lang {
        self.tracked_locale().lang
    }

    /// A heading, so many levels below the first; the view that it is in is rebuilt when the page asks for other levels.
    #[inline(never)]
    pub fn section_heading(self, below: usize) -> El {
        self.heading_level().heading(below)
    }

    /// The messages of the element's language; untracked, as all views are rebuilt with [`State::lang`].
    pub fn locale(self) -> Locale {
        self.store().signals.tracked_locale.get_untracked()
    }
}
