//! What a visitor does, step by step, and what follows from it.

use super::{Here, How, Notice, Opener, STEP, Visit};
use atlas::{DomainIndex, KindIndex, NeighbourhoodIndex, PlaceIndex};
use chart::{Bounds, Camera};

/// Room around what the map goes to show, CSS px: half a mark and a bit.
const PADDING: f64 = 40.0;

impl Visit {
    /// The visitor said where they are: the map goes there, and to what is nearest.
    pub fn arrive(self, here: Here) {
        let before = self.live().here.peek();
        self.live().pin.set(None);
        self.live().notice.set(Notice::None);
        self.live().rows.set(STEP);
        self.close();
        self.live().here.set(Some(here));
        self.ask();
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
        self.ask();
        self.live().notice.set(Notice::None);
        self.move_camera(Camera::home);
    }

    /// Moves the map to the visitor and what is nearest to them.
    pub fn look_around(self, here: Here) {
        let listing = self.live().listing.peek();
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
            let whole = bounds.into_iter().chain(ground).reduce(Bounds::joined);
            // A neighbourhood with a far exclave would put what is near on one heap.
            let camera = self.live().camera.peek();
            let zoom = |to: Option<Bounds>| Some(camera?.fit(to?, PADDING).zoom());
            if zoom(whole) >= zoom(bounds).map(|zoom| zoom - 2.0) {
                bounds = whole;
            }
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
        self.ask();
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
        self.ask();
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
        self.ask();
    }

    /// Takes every choice of a kind back.
    pub fn choose_all(self) {
        self.live().chosen.set(Vec::new());
        self.ask();
    }

    /// Limits the element to some kinds; `None` for all of them.
    pub fn offer(self, kinds: Option<Vec<KindIndex>>) {
        self.live().offered.set(kinds);
        self.choose_all();
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
            self.focus(".card h2");
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

    /// Closes the card; who was in it goes back to where it was opened, or else to the list.
    pub fn close(self) {
        let Some((PlaceIndex(number), opener)) = self.live().selected.peek() else {
            return;
        };
        let inside = self.part(".card:focus-within").is_some();
        self.live().selected.set(None);
        let row = ["[data-place='", &number.to_string(), "']"].concat();
        let opener = match opener {
            Opener::List => &row,
            Opener::Map => ".frame",
            Opener::Script => ".list",
        };
        if inside {
            self.focus_first([opener, ".list"]);
        }
    }
}
