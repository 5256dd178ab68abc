//! What a visitor does, step by step, and what follows from it.

use super::{Conditions, Here, Notice, Opener, STEP, Visit};
use crate::element::lazy::Later;
use atlas::{DomainIndex, KindIndex, NeighbourhoodIndex, PlaceIndex};

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
        // Without a map there is nothing to point at.
        let Some(later) = self.live().later.peek() else {
            return;
        };
        let here = self.live().here.peek().map(|here| here.at);
        self.live().notice.set(Notice::None);
        self.live().pin.set(here.or_else(|| (later.middle)(self)));
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
        self.later(|it| (it.look_home)(self));
    }

    /// Moves the map to the visitor and what is nearest to them; one that is yet to come begins there.
    pub fn look_around(self, here: Here) {
        self.later(|it| (it.look_around)(self, here));
    }

    /// Does something with what comes later, where it is there.
    pub fn later(self, does: impl FnOnce(&Later)) {
        if let Some(later) = self.live().later.peek() {
            does(&later);
        }
    }

    /// Opens or closes the places of a neighbourhood in the list.
    pub fn toggle_group(self, home: Option<NeighbourhoodIndex>) {
        let open = self.live().opened.peek() != Some(home);
        self.live().opened.set(open.then_some(home));
        self.ask();
        if let (true, Some(index)) = (open, home) {
            self.later(|it| (it.look_at_ground)(self, index));
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
        self.choose_only(chosen);
    }

    /// Chooses these kinds and no others; none for all that are offered.
    pub fn choose_only(self, kinds: Vec<KindIndex>) {
        self.live().rows.set(STEP);
        self.live().chosen.set(kinds);
        self.ask();
        self.later(|it| (it.look_for)(self));
    }

    /// Takes every choice of a kind and every condition back.
    pub fn choose_all(self) {
        self.live().chosen.set(Vec::new());
        self.set_conditions(Conditions::default());
    }

    /// Limits the element to some kinds; `None` for all of them.
    pub fn offer(self, kinds: Option<Vec<KindIndex>>) {
        self.live().offered.set(kinds);
        self.live().chosen.set(Vec::new());
        self.ask();
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
        self.later(|it| (it.look_at)(self, place));
    }

    /// Opens a card as the address says it: who is in the element is brought to it, and nobody else.
    pub fn reopen(self, place: PlaceIndex) {
        let inside = self.part(":focus").is_some();
        self.live().selected.set(Some((place, Opener::List)));
        self.live().active.set(None);
        if inside {
            self.focus(".card h2");
        }
        self.later(|it| (it.look_at)(self, place));
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
            Opener::Search => ".search input",
            Opener::Script => ".list",
        };
        if inside {
            self.focus_first([opener, ".list"]);
        }
    }
}
