//! What follows from the signals: memos, each computed when somebody reads it and again only after what it read has changed.

use super::{State, Walks};
use crate::reactive::{ByPointer, Memo};
use atlas::{Filter, KindIndex, Listing, LonLat, Question, WalkCost};
use chart::IsochroneOutline;
use i18n::WalkContext;
use std::sync::Arc;
use streets::{Pace, Route};

/// See the accessors of [`State`].
pub(super) struct Derived {
    matching: Memo<Option<Arc<[bool]>>>,
    listing: Memo<Arc<Listing>>,
    departure: Memo<Option<(LonLat, Pace)>>,
    walks: Memo<Option<ByPointer<Walks>>>,
    route: Memo<Option<ByPointer<Route>>>,
    isochrones: Memo<Option<ByPointer<Vec<IsochroneOutline>>>>,
}

impl Derived {
    pub(super) fn new(state: State) -> Self {
        Self {
            matching: Memo::new(move || matching(state)),
            listing: Memo::new(move || Arc::new(listing(state))),
            departure: Memo::new(move || Some((state.here()?.at, state.pace()))),
            walks: Memo::new(move || walks(state).map(ByPointer::new)),
            route: Memo::new(move || route(state).map(ByPointer::new)),
            isochrones: Memo::new(move || isochrones(state).map(ByPointer::new)),
        }
    }
}

fn matching(state: State) -> Option<Arc<[bool]>> {
    let (lazy, conditions) = (state.lazy()?, state.conditions());
    (lazy.needs.matching)(state, &conditions, state.asked_at())
}

fn listing(state: State) -> Listing {
    let walks = state.walks();
    let question = Question {
        location: state.here().map(|here| here.at),
        filter: Filter {
            kinds: state.kinds(),
            mask: state.matching(),
        },
        expanded: state.open_group().into_iter().collect(),
        limit: state.rows(),
    };
    let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
    state.atlas().listing(&question, costs)
}

fn walks(state: State) -> Option<Walks> {
    let network = state.network()?;
    let (from, pace) = state.derive(|it| it.departure.get())?;
    Some(network.walks(&state.atlas(), from, pace))
}

fn route(state: State) -> Option<Route> {
    let (network, walks) = (state.network()?, state.walks()?);
    let (place, _) = state.selected()?;
    network.route(&walks, place)
}

fn isochrones(state: State) -> Option<Vec<IsochroneOutline>> {
    if !state.shows_isochrones() {
        return None;
    }
    let (network, walks) = (state.network()?, state.walks()?);
    let (minutes, locale) = (state.isochrone_minutes(), state.tracked_locale());
    Some(network.isochrones(&walks, &minutes, locale))
}

impl State {
    fn derive<T: Default>(self, read: impl FnOnce(&Derived) -> T) -> T {
        let store = self.store();
        store.derived.get().map(read).unwrap_or_default()
    }

    /// The places that have what is asked for, by number; `None` for all of them, and until the chunk on demand is loaded.
    pub fn matching(self) -> Option<Arc<[bool]>> {
        self.derive(|it| it.matching.get())
    }

    /// The answer: the places that the list and the map show.
    pub fn listing(self) -> Arc<Listing> {
        self.derive(|it| it.listing.get())
    }

    /// The walks from where the visitor is; `None` until that and the walking network are known.
    pub fn walks(self) -> Option<Arc<Walks>> {
        self.derive(|it| it.walks.get()).map(|it| it.share())
    }

    /// The walk to a place.
    pub fn walk_to(self, place: atlas::PlaceIndex) -> Option<WalkCost> {
        self.walks()?.costs.get(place.0 as usize).copied().flatten()
    }

    /// The route to the place whose card is open.
    pub fn route(self) -> Option<Arc<Route>> {
        self.derive(|it| it.route.get()).map(|it| it.share())
    }

    /// The isochrones that the map shows, the least minutes first; empty where it shows none.
    pub fn isochrones(self) -> Arc<Vec<IsochroneOutline>> {
        let isochrones = self.derive(|it| it.isochrones.get());
        isochrones.map_or_else(Arc::default, |it| it.share())
    }

    /// What is known of walks, for a sentence about one.
    pub fn walk_context(self) -> WalkContext {
        WalkContext {
            pace: self.pace(),
            has_walks: self.walks().is_some_and(|it| !it.costs.is_empty()),
        }
    }

    /// The kinds that are asked for: those that the visitor chose, or else that the page offers; `None` for all.
    pub fn kinds(self) -> Option<Vec<KindIndex>> {
        let chosen = self.chosen_kinds();
        if chosen.is_empty() {
            self.offered_kinds()
        } else {
            Some(chosen)
        }
    }

    /// Whether a chosen kind or condition leaves places out.
    pub fn is_filtered(self) -> bool {
        !self.chosen_kinds().is_empty() || !self.conditions().is_none()
    }
}
