//! What changes while somebody visits.

use super::{Conditions, Finder, Here, MINUTES, Notice, Opener, STEP};
use crate::element::lazy::{Coming, Later};
use crate::intl::Locale;
use crate::reactive::Live;
use crate::services::hours::{self, Times};
use crate::services::link::Book;
use crate::services::walking::Foot;
use crate::state::fault::Fault;
use atlas::{KindIndex, Lang, Listing, LonLat, NeighbourhoodIndex, PlaceIndex};
use chart::{Camera, GestureHint};
use std::sync::{Arc, Mutex};
use streets::Pace;

/// What changes while somebody visits.
pub struct State {
    /// The answer to what is asked; see [`Visit::ask`].
    pub listing: Live<Arc<Listing>>,
    /// The language of the element.
    pub lang: Live<Lang>,
    /// The same, with its words.
    pub locale: Live<Locale>,
    /// Where the visitor is.
    pub here: Live<Option<Here>>,
    /// Within how many metres of it they are, where their device said so.
    pub accuracy: Live<f64>,
    /// The kinds that the page limits the element to; `None` for all.
    pub offered: Live<Option<Vec<KindIndex>>>,
    /// The kinds that the visitor chose; none is all that are offered.
    pub chosen: Live<Vec<KindIndex>>,
    /// What a place must have.
    pub conditions: Live<Conditions>,
    /// The places that have it, by number; `None` for all of them.
    pub among: Live<Option<Arc<[bool]>>>,
    /// The neighbourhood whose places are read.
    pub opened: Live<Option<Option<NeighbourhoodIndex>>>,
    /// How many rows or groups are read.
    pub rows: Live<usize>,
    /// The place whose card is open, and from where.
    pub selected: Live<Option<(PlaceIndex, Opener)>>,
    /// The place that has the focus or the pointer, in list or map.
    pub active: Live<Option<PlaceIndex>>,
    /// The pin, while it is being placed.
    pub pin: Live<Option<LonLat>>,
    /// How the map is seen; `None` until it has a size.
    pub camera: Live<Option<Camera>>,
    /// What is said once.
    pub notice: Live<Notice>,
    /// What the map tells about how it is moved, for a moment.
    pub hint: Live<Option<GestureHint>>,
    /// Whether something that can be pressed is under the pointer.
    pub pointing: Live<bool>,
    /// Counts the changes of colour scheme.
    pub scheme: Live<u32>,
    /// The parts of the element that come after the first answer, once they are there.
    pub later: Live<Option<Later>>,
    /// How far they are until then.
    pub coming: Live<Coming>,
    /// How far the streets are; `None` where they are there, or will not be.
    pub streets: Live<Option<Coming>>,
    /// The streets, once they are there.
    pub foot: Live<Option<Arc<Foot>>>,
    /// When places are open, once that is known.
    pub times: Live<Option<Arc<dyn Times>>>,
    /// What time it is: see [`hours::now`].
    pub clock: Live<f64>,
    /// How the visitor walks.
    pub pace: Live<Pace>,
    /// Whether the map shows how far one gets.
    pub reach: Live<bool>,
    /// In how many minutes: up to three numbers, the least first.
    pub minutes: Live<Vec<u32>>,
    /// The search box.
    pub finder: Finder,
    /// Whom the page says to tell that something of a place is not right.
    pub report: Live<Option<String>>,
    /// What went wrong with files and attributes.
    pub faults: Live<Vec<Arc<Fault>>>,
    /// The parameter of the page's address that is to hold the question, as the attribute `link` has it.
    pub link: Live<Option<String>>,
    /// Where the page says that the visitor is, with the attribute `near`.
    pub page_here: Live<Option<Here>>,
    /// Whether the page asks with the attribute `minutes` how far one gets.
    pub page_reach: Live<bool>,
    /// What the address was told.
    pub book: Mutex<Book>,
}

impl State {
    /// Nothing asked yet; `streets` says whether the atlas has a file of them.
    pub(super) fn new(locale: Locale, faults: Vec<Arc<Fault>>, streets: bool) -> Self {
        Self {
            listing: Live::new(Arc::default()),
            lang: Live::new(locale.lang),
            locale: Live::new(locale),
            here: Live::new(None),
            accuracy: Live::new(0.0),
            offered: Live::new(None),
            chosen: Live::new(Vec::new()),
            conditions: Live::new(Conditions::default()),
            among: Live::new(None),
            opened: Live::new(None),
            rows: Live::new(STEP),
            selected: Live::new(None),
            active: Live::new(None),
            pin: Live::new(None),
            camera: Live::new(None),
            notice: Live::new(Notice::None),
            hint: Live::new(None),
            pointing: Live::new(false),
            scheme: Live::new(0),
            later: Live::new(None),
            coming: Live::new(Coming::First),
            streets: Live::new(streets.then_some(Coming::First)),
            foot: Live::new(None),
            times: Live::new(None),
            clock: Live::new(hours::now()),
            pace: Live::new(Pace::default()),
            reach: Live::new(false),
            minutes: Live::new(MINUTES.to_vec()),
            finder: Finder::new(),
            report: Live::new(None),
            faults: Live::new(faults),
            link: Live::new(None),
            page_here: Live::new(None),
            page_reach: Live::new(false),
            book: Mutex::default(),
        }
    }
}
