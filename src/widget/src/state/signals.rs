//! The signals of one widget instance. Only actions, in [`super::actions`], write them; everybody else reads them with the
//! accessors below, each of which is tracked. A reader that must not run again reads within Leptos' `untrack`.

use super::{
    Conditions, Fault, Here, Lazy, LoadStatus, MINUTES, Notice, Opener, OpeningTimes, STEP, State,
    Walking, clock,
};
use crate::dom::intl::Locale;
use crate::reactive::Signal;
use atlas::{KindIndex, Lang, LonLat, NeighbourhoodIndex, PlaceIndex};
use chart::{Camera, GestureHint};
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
    /// The language of the element with its messages. Views that are made anew with [`State::lang`] read it untracked by
    /// [`State::locale`].
    tracked_locale: Locale = Locale::default();
    /// Where the visitor is.
    here: Option<Here> = None;
    /// The radius in metres within which the visitor is, where their device says so; else 0.
    accuracy: f64 = 0.0;
    /// The kinds that the page limits the element to; `None` for all.
    offered_kinds: Option<Vec<KindIndex>> = None;
    /// The kinds that the visitor chose; none for all that are offered.
    chosen_kinds: Vec<KindIndex> = Vec::new();
    /// What a place must have.
    conditions: Conditions = Conditions::default();
    /// When the visitor asked something last, as [`State::clock`]: which places are listed does not change with every
    /// minute, while somebody reads them.
    asked_at: f64 = clock::now();
    /// The neighbourhood whose places are shown in the list.
    open_group: Option<Option<NeighbourhoodIndex>> = None;
    /// How many rows or groups the list shows.
    rows: usize = STEP;
    /// The place whose card is open, and from where it was opened.
    selected: Option<(PlaceIndex, Opener)> = None;
    /// The place that has the focus or the pointer, in the list or on the map.
    active: Option<PlaceIndex> = None;
    /// The pin while the visitor places it.
    pin: Option<LonLat> = None;
    /// The map's camera; `None` until the map has a size.
    camera: Option<Camera> = None;
    /// What is announced of the visitor's location.
    notice: Notice = Notice::None;
    /// How the map can be moved, for a moment after a gesture that moves the page.
    gesture_hint: Option<GestureHint> = None;
    /// Whether a mark that can be pressed is under the pointer.
    is_pointing: bool = false;
    /// Counts the changes of the colour scheme.
    colour_changes: u32 = 0;
    /// The functions of the chunk that is loaded on demand, once it is loaded.
    lazy: Option<Lazy> = None;
    /// How far that chunk is until then.
    lazy_status: LoadStatus = LoadStatus::Loading;
    /// How far the walking network is; `None` where it is loaded, or will not be.
    network_status: Option<LoadStatus> = None;
    /// The walking network, once it is loaded.
    network: Option<Arc<dyn Walking>> = None;
    /// When places are open, once that is read.
    opening_times: Option<Arc<dyn OpeningTimes>> = None;
    /// The time in whole minutes, as milliseconds since 1970-01-01T00:00Z.
    clock: f64 = clock::now();
    /// How the visitor walks.
    pace: Pace = Pace::default();
    /// Whether the map shows isochrones.
    shows_isochrones: bool = false;
    /// Their minutes: up to three numbers, the least first.
    isochrone_minutes: Vec<u32> = MINUTES.to_vec();
    /// Where the page asks to report that something of a place is wrong.
    report_address: Option<String> = None;
    /// What is wrong with files and attributes.
    faults: Vec<Arc<Fault>> = Vec::new();
    /// The parameter of the page's address that holds the question, from the attribute `link`.
    link_parameter: Option<String> = None;
    /// Where the page says that the visitor is, with the attribute `near`.
    page_here: Option<Here> = None;
    /// Whether the page asks for isochrones with the attribute `minutes`.
    page_isochrones: bool = false;
    /// Which parts of the page are folded open, a bit for each [`Fold`](super::Fold).
    open_folds: u32 = 0;
    /// What was typed in the search box last.
    search_text: String = String::new();
    /// The search index, once somebody came to the box.
    search_index: Option<Arc<SearchIndex>> = None;
    /// The language for which that index was begun.
    search_begun: Option<Lang> = None;
    /// Whether the index is still to get addresses.
    search_awaits: bool = false;
    /// Streets and houses, once they are loaded.
    addresses: Option<Arc<Addresses>> = None;
    /// The suggestions that are shown; `None` while the list is closed.
    suggestions: Option<Arc<Suggestions>> = None;
    /// Which of them Enter chooses, from 0.
    active_suggestion: Option<usize> = None;
    /// What the live region of the search box says.
    search_announcement: String = String::new();
    /// The name of the address, street or area that the visitor chose as their location.
    here_name: String = String::new();
    /// Whether the answer has the focus, so that a screen reader reads it already.
    is_reading_answer: bool = false;
}

impl State {
    /// The language of the element. The whole inside is made anew when it changes.
    pub fn lang(self) -> Lang {
        self.tracked_locale().lang
    }

    /// The messages of the element's language; untracked, as all that uses them is made anew with [`State::lang`].
    pub fn locale(self) -> Locale {
        self.store().signals.tracked_locale.get_untracked()
    }
}
