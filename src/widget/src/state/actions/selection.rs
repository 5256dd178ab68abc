//! Actions of the list and the card.

use crate::state::{NodeKey, Opener, STEP, State};
use atlas::{GroupKey, ListItem, NeighbourhoodIndex, PlaceIndex, Row};

impl State {
    /// Opens or closes the places of a neighbourhood in the list.
    pub fn toggle_group(self, group: Option<NeighbourhoodIndex>) {
        let opens = self.store().signals.open_group.get_untracked() != Some(group);
        self.ask(|signals| signals.open_group.set(opens.then_some(group)));
        if let (true, Some(index)) = (opens, group) {
            self.call_lazy(|lazy| (lazy.fit_neighbourhood)(self, index));
        }
    }

    /// Opens or closes the pile of which this place is the nearest.
    pub fn toggle_pile(self, first: PlaceIndex) {
        let mut open = self.store().signals.open_piles.get_untracked();
        match open.iter().position(|it| *it == first) {
            Some(at) => drop(open.swap_remove(at)),
            None => open.push(first),
        }
        self.ask(|signals| signals.open_piles.set(open));
    }

    /// Shows more rows or groups, and focuses the first new one.
    pub fn show_more(self) {
        let before = self.listing();
        let rows = self.store().signals.rows.get_untracked();
        self.ask(|signals| signals.rows.set(rows + STEP));
        let after = self.listing();
        let is_new = |row: &Row| before.listed().all(|it| it.place != row.place);
        let of_item = |item: &ListItem| match item {
            ListItem::Place(row) => is_new(row).then_some(NodeKey::Place(row.place)),
            ListItem::Pile(pile) if pile.rows.is_empty() => {
                is_new(&pile.first).then_some(NodeKey::Pile(pile.first.place))
            }
            ListItem::Pile(pile) => {
                let new = pile.rows.iter().find(|row| is_new(row));
                new.map(|row| NodeKey::Place(row.place))
            }
        };
        let new = match after.groups.get(before.groups.len()).map(|it| it.key) {
            Some(GroupKey::Neighbourhood(home)) => Some(NodeKey::Group(home)),
            _ => {
                let mut items = after.groups.iter().flat_map(|group| &group.items);
                items.find_map(of_item)
            }
        };
        if let Some(key) = new {
            self.focus(key);
        }
    }

    /// Sets the place that has the focus or the pointer.
    pub fn set_active(self, place: Option<PlaceIndex>) {
        self.write(|signals| signals.active.set_if_changed(place));
    }

    /// Opens the card of a place, and moves the map if the place is outside the viewport.
    pub fn select(self, place: PlaceIndex, opener: Opener) {
        self.open_card(place, opener, opener != Opener::Script);
    }

    /// Opens the card of a permalink. It gets the focus only if the element has it.
    pub fn reopen(self, place: PlaceIndex) {
        self.open_card(place, Opener::List, self.is_focused());
    }

    fn open_card(self, place: PlaceIndex, opener: Opener, takes_focus: bool) {
        self.write(|signals| {
            signals.selected.set(Some((place, opener)));
            signals.active.set(None);
        });
        // The card hides the answer, and a browser need not say that what is hidden lost the focus.
        self.set_reading_answer(false);
        // The card itself cannot take the focus. To ask for it keeps a control of another place's card, which is removed
        // now, from passing the focus on to the control of this card that has its key.
        if takes_focus {
            self.focus_card();
        } else {
            self.focus(NodeKey::Card);
        }
        self.call_lazy(|lazy| (lazy.reveal_place)(self, place));
        self.retry_opening_times();
    }

    /// Closes the card. A focus in it returns to the control that opened it, or else to the list.
    pub fn close_card(self) {
        let Some((place, opener)) = self.store().signals.selected.get_untracked() else {
            return;
        };
        let had_focus = self.has_focus(NodeKey::Card);
        self.write(|signals| signals.selected.set(None));
        self.set_fan(None);
        let opener = match opener {
            Opener::List => NodeKey::Place(place),
            Opener::Map => NodeKey::MapFrame,
            Opener::Search => NodeKey::SearchBox,
            Opener::Answer => NodeKey::Go,
            Opener::Also => NodeKey::Also(place),
            Opener::Activity(at) => NodeKey::Activity(at),
            Opener::Script => NodeKey::List,
        };
        if had_focus {
            self.focus_first([opener, NodeKey::List]);
        }
    }
}
