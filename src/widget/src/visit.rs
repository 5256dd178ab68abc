//! What a visitor asks and where they are in the element: the one source of all that is on the screen.

use crate::fault::Fault;
use crate::live::Live;
use crate::words::Words;
use atlas::{
    Atlas, DomainIndex, KindIndex, Lang, Listing, LonLat, NeighbourhoodIndex, Place, PlaceIndex,
    Question, Wanted,
};
use chart::{Bounds, Camera, Hint, Sheet};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How many rows, or groups, are read at first, and how many more with each press of the button.
const STEP: usize = 20;
/// Room around what the map goes to show, CSS px: half a mark and a bit.
const PADDING: f64 = 40.0;

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
    /// They chose a neighbourhood, and its middle stands for them.
    Neighbourhood(NeighbourhoodIndex),
}

/// From where a place was opened: that is where the focus goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The list.
    List,
    /// The map.
    Map,
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

/// The state of one element. Cheap to copy: it only points at what lives as long as the element's inside.
#[derive(Clone, Copy)]
pub struct Visit {
    atlas: StoredValue<Arc<Atlas>>,
    sheet: StoredValue<Arc<Sheet>>,
    state: StoredValue<Arc<State>>,
    /// What the element's inside is in.
    stage: StoredValue<HtmlElement, LocalStorage>,
    /// The answer.
    pub listing: Memo<Arc<Listing>>,
}

/// What changes while somebody visits.
pub struct State {
    /// The language of the element.
    pub lang: Live<Lang>,
    /// Where the visitor is.
    pub here: Live<Option<Here>>,
    /// The kinds that the page limits the element to; `None` for all.
    pub offered: Live<Option<Vec<KindIndex>>>,
    /// The kinds that the visitor chose; none is all that are offered.
    pub chosen: Live<Vec<KindIndex>>,
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
    pub hint: Live<Option<Hint>>,
    /// Whether something that can be pressed is under the pointer.
    pub pointing: Live<bool>,
    /// Counts the changes of colour scheme.
    pub scheme: Live<u32>,
    /// What went wrong with files and attributes.
    pub faults: Live<Vec<Arc<Fault>>>,
}

impl Visit {
    /// Somebody who has not asked anything yet.
    pub fn new(
        atlas: Arc<Atlas>,
        sheet: Sheet,
        lang: Lang,
        faults: Vec<Arc<Fault>>,
        stage: HtmlElement,
    ) -> Self {
        let state = Arc::new(State {
            lang: Live::new(lang),
            here: Live::new(None),
            offered: Live::new(None),
            chosen: Live::new(Vec::new()),
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
            faults: Live::new(faults),
        });
        let (asked, asks) = (atlas.clone(), state.clone());
        let listing = Memo::new(move |_| {
            let chosen = asks.chosen.get();
            let kinds = if chosen.is_empty() {
                asks.offered.get()
            } else {
                Some(chosen)
            };
            let question = Question {
                here: asks.here.get().map(|here| here.at),
                wanted: Wanted { kinds },
                opened: asks.opened.get().into_iter().collect(),
                rows: asks.rows.get(),
            };
            Arc::new(asked.listing(&question))
        });
        Self {
            atlas: StoredValue::new(atlas),
            sheet: StoredValue::new(Arc::new(sheet)),
            state: StoredValue::new(state),
            stage: StoredValue::new_local(stage),
            listing,
        }
    }

    /// What changes.
    pub fn live(self) -> Arc<State> {
        self.state.get_value()
    }

    /// A part of the element's inside, by a selector of CSS.
    pub fn part(self, selector: &str) -> Option<HtmlElement> {
        let found = self
            .stage
            .try_with_value(|stage| stage.query_selector(selector))?;
        found.ok()??.dyn_into().ok()
    }

    /// Gives the focus to a part of the element's inside, once everything that changes has changed.
    pub fn focus(self, selector: &str) {
        let selector = selector.to_owned();
        request_animation_frame(move || {
            if let Some(part) = self.part(&selector) {
                // Only an element that is gone cannot take the focus.
                let _ = part.focus();
            }
        });
    }

    /// Whether the element's inside is still there: what was waited for may come too late.
    pub fn is_over(self) -> bool {
        self.state.try_get_value().is_none()
    }

    /// What was read.
    pub fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The same as a map.
    pub fn sheet(self) -> Arc<Sheet> {
        self.sheet.get_value()
    }

    /// The words of the element's language. All that uses them is made anew when it changes.
    pub fn words(self) -> &'static Words {
        Words::of(self.live().lang.peek())
    }

    /// The title of the atlas, where it has one.
    pub fn title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas
            .manifest()?
            .title
            .of(self.live().lang.peek())
            .to_owned();
        (!title.is_empty()).then_some(title)
    }

    /// The name of a neighbourhood.
    pub fn name_of(self, index: NeighbourhoodIndex) -> String {
        let atlas = self.atlas();
        atlas
            .neighbourhood(index)
            .map_or_else(String::new, |one| one.name.clone())
    }

    /// The domain that gives a place its sign: its own, or that of its kind.
    pub fn domain_of(self, place: &Place) -> DomainIndex {
        match place.domains.first() {
            Some(domain) => *domain,
            None => self.atlas().taxonomy().domain_of(place.kind),
        }
    }

    /// The visitor said where they are: the map goes there, and to what is nearest.
    pub fn arrive(self, here: Here) {
        let before = self.live().here.peek();
        self.live().pin.set(None);
        self.live().notice.set(Notice::None);
        self.live().rows.set(STEP);
        self.live().selected.set(None);
        self.live().here.set(Some(here));
        if before != Some(here) {
            self.look_around(here);
        }
    }

    /// Begins to point at the map, from where the visitor is or else from its middle; or stops.
    pub fn toggle_pin(self) {
        if self.live().pin.peek().is_some() {
            self.drop_pin();
            return;
        }
        let here = self.live().here.peek().map(|here| here.at);
        let camera = self.live().camera.peek();
        let middle = camera.and_then(|camera| camera.centre().lon_lat());
        self.live().notice.set(Notice::None);
        self.live().pin.set(here.or(middle));
    }

    /// Stops pointing without a place.
    pub fn drop_pin(self) {
        self.live().pin.set(None);
        self.live().notice.set(Notice::PinCancelled);
    }

    /// The visitor takes back where they are.
    pub fn forget(self) {
        self.live().here.set(None);
        self.live().rows.set(STEP);
        self.live().notice.set(Notice::None);
        self.move_camera(Camera::home);
    }

    /// Moves the map to the visitor and what is nearest to them.
    pub fn look_around(self, here: Here) {
        let listing = self.listing.get_untracked();
        let atlas = self.atlas();
        let nearest = listing
            .all
            .iter()
            .take(5)
            .filter_map(|it| atlas.anchor(*it));
        let points = nearest.chain([here.at]).map(Into::into);
        let mut bounds = Bounds::around(points);
        if let How::Neighbourhood(index) = here.how {
            let ground = self.sheet().area_bounds(index.0);
            bounds = bounds.into_iter().chain(ground).reduce(Bounds::joined);
        }
        if let Some(bounds) = bounds {
            self.show(bounds);
        }
    }

    /// Moves the map so that all of this is seen.
    pub fn show(self, bounds: Bounds) {
        self.move_camera(|camera| camera.fit(bounds, PADDING));
    }

    /// Looks at the map in another way.
    pub fn move_camera(self, to: impl Fn(Camera) -> Camera) {
        let camera = self.live().camera.peek();
        self.live().camera.set(camera.map(to));
    }

    /// Opens or closes the places of a neighbourhood in the list.
    pub fn toggle_group(self, home: Option<NeighbourhoodIndex>) {
        let open = self.live().opened.peek() != Some(home);
        self.live().opened.set(open.then_some(home));
        if let (true, Some(index)) = (open, home)
            && let Some(bounds) = self.sheet().area_bounds(index.0)
        {
            self.show(bounds);
        }
    }

    /// More rows, or groups; the first of the new ones, counted from 0, takes the focus.
    pub fn read_more(self, next: usize) {
        let rows = self.live().rows.peek();
        self.live().rows.set(rows + STEP);
        let nth = (next + 1).to_string();
        let row = ["ol > :nth-child(", &nth, ") > .row"].concat();
        let group = [".group:nth-of-type(", &nth, ") > .neighbourhood"].concat();
        let by_distance = self.live().here.peek().is_some();
        self.focus(if by_distance { &row } else { &group });
    }

    /// Chooses a kind, or takes the choice back.
    pub fn toggle_kind(self, kind: KindIndex) {
        self.choose(&[kind]);
    }

    /// Chooses the kinds of a domain, or takes the choice back where all of them are chosen.
    pub fn toggle_domain(self, domain: DomainIndex) {
        self.choose(&self.kinds_of(domain));
    }

    fn choose(self, kinds: &[KindIndex]) {
        let mut chosen = self.live().chosen.peek();
        let all = kinds.iter().all(|kind| chosen.contains(kind));
        chosen.retain(|kind| !kinds.contains(kind));
        if !all {
            chosen.extend(kinds);
        }
        self.live().rows.set(STEP);
        self.live().chosen.set(chosen);
    }

    /// The kinds of a domain that this atlas has and this page offers; follows what the page offers.
    pub fn kinds_of(self, domain: DomainIndex) -> Vec<KindIndex> {
        let atlas = self.atlas();
        let offered = self.live().offered.get();
        let counts = atlas.kind_counts();
        (0..)
            .map(KindIndex)
            .take(counts.len())
            .filter(|kind| {
                counts[usize::from(kind.0)] > 0
                    && atlas.taxonomy().domain_of(*kind) == domain
                    && offered.as_ref().is_none_or(|it| it.contains(kind))
            })
            .collect()
    }

    /// Opens the card of a place; the map goes there where it is out of sight.
    pub fn select(self, place: PlaceIndex, opener: Opener) {
        self.live().selected.set(Some((place, opener)));
        self.live().active.set(None);
        if opener != Opener::Script {
            self.focus(".card h3");
        }
        let Some(at) = self.atlas().anchor(place) else {
            return;
        };
        self.move_camera(|camera| {
            if camera.seen(-PADDING / 2.0).contains(at.into()) {
                camera
            } else {
                camera.centred(at)
            }
        });
    }

    /// Closes the card; the focus goes back to where it was opened.
    pub fn close(self) {
        let Some((PlaceIndex(number), opener)) = self.live().selected.peek() else {
            return;
        };
        self.live().selected.set(None);
        match opener {
            Opener::List => {
                self.focus(&["[data-place='", &number.to_string(), "']"].concat());
            }
            Opener::Map => self.focus(".frame"),
            Opener::Script => {}
        }
    }
}
