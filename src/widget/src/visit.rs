//! What a visitor asks and where they are in the element: the one source of all that is on the screen.

use crate::words::Words;
use atlas::{
    Atlas, DomainIndex, KindIndex, Lang, Listing, LonLat, NeighbourhoodIndex, Place, PlaceIndex,
    Question, Wanted,
};
use chart::{Bounds, Camera, Sheet};
use leptos::prelude::*;
use std::sync::Arc;

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

/// The state of one element. Cheap to copy: it only points at signals.
#[derive(Clone, Copy)]
pub struct Visit {
    atlas: StoredValue<Arc<Atlas>>,
    sheet: StoredValue<Arc<Sheet>>,
    /// The language of the element.
    pub lang: RwSignal<Lang>,
    /// Where the visitor is.
    pub here: RwSignal<Option<Here>>,
    /// The kinds that the page limits the element to; `None` for all.
    pub offered: RwSignal<Option<Vec<KindIndex>>>,
    /// The kinds that the visitor chose; none is all that are offered.
    pub chosen: RwSignal<Vec<KindIndex>>,
    /// The neighbourhood whose places are read.
    pub opened: RwSignal<Option<Option<NeighbourhoodIndex>>>,
    /// How many rows or groups are read.
    pub rows: RwSignal<usize>,
    /// The place whose card is open, and from where.
    pub selected: RwSignal<Option<(PlaceIndex, Opener)>>,
    /// The place that has the focus or the pointer, in list or map.
    pub active: RwSignal<Option<PlaceIndex>>,
    /// The pin, while it is being placed.
    pub pin: RwSignal<Option<LonLat>>,
    /// How the map is seen; `None` until it has a size.
    pub camera: RwSignal<Option<Camera>>,
    /// What is said once.
    pub notice: RwSignal<Notice>,
    /// The answer.
    pub listing: Memo<Arc<Listing>>,
}

impl Visit {
    /// Somebody who has not asked anything yet.
    pub fn new(atlas: Arc<Atlas>, sheet: Sheet, lang: Lang) -> Self {
        let atlas = StoredValue::new(atlas);
        let here = RwSignal::new(None);
        let offered: RwSignal<Option<Vec<KindIndex>>> = RwSignal::new(None);
        let chosen: RwSignal<Vec<KindIndex>> = RwSignal::new(Vec::new());
        let opened = RwSignal::new(None);
        let rows = RwSignal::new(STEP);
        let listing = Memo::new(move |_| {
            let chosen = chosen.get();
            let kinds = if chosen.is_empty() {
                offered.get()
            } else {
                Some(chosen)
            };
            let question = Question {
                here: here.get().map(|here: Here| here.at),
                wanted: Wanted { kinds },
                opened: opened.get().into_iter().collect(),
                rows: rows.get(),
            };
            Arc::new(atlas.read_value().listing(&question))
        });
        Self {
            atlas,
            sheet: StoredValue::new(Arc::new(sheet)),
            lang: RwSignal::new(lang),
            here,
            offered,
            chosen,
            opened,
            rows,
            selected: RwSignal::new(None),
            active: RwSignal::new(None),
            pin: RwSignal::new(None),
            camera: RwSignal::new(None),
            notice: RwSignal::new(Notice::None),
            listing,
        }
    }

    /// What was read.
    pub fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The same as a map.
    pub fn sheet(self) -> Arc<Sheet> {
        self.sheet.get_value()
    }

    /// The words of the element's language; what uses them follows when it changes.
    pub fn words(self) -> &'static Words {
        Words::of(self.lang.get())
    }

    /// The title of the atlas, where it has one.
    pub fn title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas.manifest()?.title.of(self.lang.get()).to_owned();
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
        let before = self.here.get_untracked();
        self.pin.set(None);
        self.notice.set(Notice::None);
        self.rows.set(STEP);
        self.close();
        self.here.set(Some(here));
        if before != Some(here) {
            self.look_around(here);
        }
    }

    /// The visitor takes back where they are.
    pub fn forget(self) {
        self.here.set(None);
        self.rows.set(STEP);
        self.notice.set(Notice::None);
        self.camera
            .update(|camera| *camera = camera.map(Camera::home));
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
        self.camera
            .update(|camera| *camera = camera.map(|it| it.fit(bounds, PADDING)));
    }

    /// Opens or closes the places of a neighbourhood in the list.
    pub fn toggle_group(self, home: Option<NeighbourhoodIndex>) {
        let open = self.opened.get_untracked() != Some(home);
        self.opened.set(open.then_some(home));
        if let (true, Some(index)) = (open, home)
            && let Some(bounds) = self.sheet().area_bounds(index.0)
        {
            self.show(bounds);
        }
    }

    /// More rows, or groups.
    pub fn read_more(self) {
        self.rows.update(|rows| *rows += STEP);
    }

    /// Chooses a kind, or takes the choice back.
    pub fn toggle_kind(self, kind: KindIndex) {
        self.rows.set(STEP);
        self.chosen.update(|chosen| {
            match chosen.iter().position(|it| *it == kind) {
                Some(at) => {
                    chosen.remove(at);
                }
                None => chosen.push(kind),
            }
            chosen.sort_unstable();
        });
    }

    /// Chooses these kinds, or takes the choice back where all of them are chosen.
    pub fn toggle_domain(self, domain: DomainIndex) {
        let kinds = self.kinds_of(domain);
        self.rows.set(STEP);
        self.chosen.update(|chosen| {
            let all = kinds.iter().all(|kind| chosen.contains(kind));
            chosen.retain(|kind| !kinds.contains(kind));
            if !all {
                chosen.extend(kinds);
            }
            chosen.sort_unstable();
        });
    }

    /// The kinds of a domain that this atlas has and this page offers; follows what the page offers.
    pub fn kinds_of(self, domain: DomainIndex) -> Vec<KindIndex> {
        let atlas = self.atlas();
        let offered = self.offered.get();
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
        self.selected.set(Some((place, opener)));
        self.active.set(None);
        let Some(at) = self.atlas().anchor(place) else {
            return;
        };
        self.camera.update(|camera| {
            *camera = camera.map(|it| {
                if it.seen(-PADDING).contains(at.into()) {
                    it
                } else {
                    it.centred(at)
                }
            });
        });
    }

    /// Closes the card.
    pub fn close(self) {
        self.selected.set(None);
    }
}
