//! Values derived from the signals: memos, which are computed when read, and again only after a value that they read
//! changed.

use super::{Fold, How, PlannedWalk, State, WalksFromHere, When};
use atlas::{Filter, KindIndex, Listing, Metres, OpenPlaces, Question, Recommendation, WalkCost};
use browser::reactive::Memo;
use chart::IsochroneOutline;
use i18n::WalkContext;
use std::sync::Arc;
use streets::Route;

/// A device's location with a larger radius in metres is rough: the answer says so, and no neighbourhood is named.
const ROUGH_RADIUS: f64 = 200.0;

/// See the accessors of [`State`]. The memos of walks are with the walking network, in [`Walking`](super::Walking).
pub(super) struct Derived {
    matching: Memo<Option<Arc<[bool]>>>,
    listing: Memo<Arc<Listing>>,
}

impl Derived {
    pub(super) fn new(state: State) -> Self {
        Self {
            matching: Memo::new(move || matching(state)),
            listing: Memo::new(move || Arc::new(listing(state))),
        }
    }
}

fn matching(state: State) -> Option<Arc<[bool]>> {
    let (panels, conditions) = (state.panels()?, state.conditions());
    (panels.needs.matching)(state, &conditions, state.asked_at())
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
        limits: state.limits(),
        minute: state.pace().minute(),
        within: state.limit(),
        open_piles: state.open_piles(),
        limit: state.rows(),
    };
    let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
    state.atlas().listing(&question, costs)
}

impl State {
    fn derive<T: Default>(self, read: impl FnOnce(&Derived) -> T) -> T {
        let store = self.store();
        store.derived.get().map(read).unwrap_or_default()
    }

    /// Whether each place fulfils the conditions, by number; `None` without conditions, and until the panels are loaded.
    pub fn matching(self) -> Option<Arc<[bool]>> {
        self.derive(|it| it.matching.get())
    }

    /// The answer: the places that the list and the map show.
    pub fn listing(self) -> Arc<Listing> {
        self.derive(|it| it.listing.get())
    }

    /// The place that the answer recommends; `None` without a location or a matching place. Until opening times are loaded no
    /// place counts as closed. It is found each time: a memo of its own would add more to the download than it saves.
    pub fn recommendation(self) -> Option<Recommendation> {
        let (here, listing) = (self.here()?, self.listing());
        let walks = self.walks();
        let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
        let times = self.opening_times();
        let when = self.conditions().open.unwrap_or(When::Now);
        let open = times.as_ref().map(|it| it.fits(&when, self.clock()));
        let opening = OpenPlaces {
            open: open.as_deref().unwrap_or_default(),
            opens: &|place| {
                let times = times.as_ref();
                times.is_some_and(|it| it.opens(place, &When::Now, self.clock()))
            },
        };
        self.atlas()
            .recommendation(here.at, &listing, costs, opening)
    }

    /// The radius of a device's location that is too rough for "you are in" a neighbourhood.
    pub fn rough_radius(self) -> Option<Metres> {
        let radius = self.accuracy();
        let is_device = self.here().is_some_and(|it| it.how == How::Device);
        (is_device && radius > ROUGH_RADIUS).then(|| Metres::new(radius))
    }

    /// The walks from the visitor's location; `None` without a location, and until the walking network is loaded.
    pub fn walks(self) -> Option<Arc<WalksFromHere>> {
        self.network()?.walks()
    }

    /// The walk to a place.
    pub fn walk_to(self, place: atlas::PlaceIndex) -> Option<WalkCost> {
        self.walks()?.costs.get(place.0 as usize).copied().flatten()
    }

    /// The walk to the place whose card is open.
    pub fn planned_walk(self) -> Option<Arc<PlannedWalk>> {
        self.network()?.planned_walk()
    }

    /// The route to the place whose card is open.
    pub fn route(self) -> Option<Arc<Route>> {
        self.planned_walk().map(|it| it.route.clone())
    }

    /// The isochrones that the map shows, in ascending order of minutes; empty while they are hidden.
    pub fn isochrones(self) -> Arc<Vec<IsochroneOutline>> {
        let network = self.network();
        network.map_or_else(Arc::default, |it| it.isochrones())
    }

    /// The pace, and whether walks are known, for sentences about a walk.
    pub fn walk_context(self) -> WalkContext {
        WalkContext {
            pace: self.pace(),
            has_walks: self.walks().is_some_and(|it| !it.costs.is_empty()),
            is_rough: self.rough_radius().is_some(),
        }
    }

    /// The kinds of the question: those that the visitor chose, or else that the page offers; `None` for all.
    pub fn kinds(self) -> Option<Vec<KindIndex>> {
        let chosen = self.chosen_kinds();
        if chosen.is_empty() {
            self.offered_kinds()
        } else {
            Some(chosen)
        }
    }

    /// Whether a fold is open.
    pub fn is_open(self, fold: Fold) -> bool {
        self.open_folds() & fold.bit() != 0
    }

    /// Whether any kind, limit or condition is chosen.
    pub fn is_filtered(self) -> bool {
        let is_limited = self.limit().is_some();
        is_limited || !self.chosen_kinds().is_empty() || !self.conditions().is_none()
    }
}
