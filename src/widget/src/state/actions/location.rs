//! Actions that change the visitor's location.

use crate::state::signals::Signals;
use crate::state::{Fold, Here, How, MapShare, NodeKey, Notice, STEP, State};
use atlas::LonLat;

impl State {
    /// Sets the visitor's location, and moves the map to it and the nearest places.
    pub fn arrive(self, here: Here) {
        let before = self.store().signals.here.get_untracked();
        let was_pointing = self.store().signals.pin.get_untracked().is_some();
        self.close_card();
        self.set_fold(Fold::Question, self.has_focus_in(NodeKey::Choices));
        // An arrow key in the box of neighbourhoods chooses the next one, so that box stays.
        if !matches!(here.how, How::Neighbourhood(_)) {
            self.set_fold(Fold::Location, false);
        }
        self.ask(|signals| {
            remove_pin(signals);
            signals.notice.set(Notice::None);
            signals.rows.set(STEP);
            signals.here.set(Some(here));
        });
        if was_pointing || before != Some(here) {
            // The map has another size without the help for pointing, and another part of it is in the window without the choices of
            // a location, once that is laid out.
            self.on_next_frame(move || self.on_next_frame(move || self.show_here(here)));
        }
    }

    fn show_here(self, here: Here) {
        if self.store().signals.here.get_untracked() != Some(here) {
            return;
        }
        let selected = self.store().signals.selected.get_untracked();
        self.call_lazy(|lazy| {
            (lazy.show_location_and_nearest)(self, here);
            // A place that was opened meanwhile stays on the map.
            if let Some((place, _)) = selected {
                (lazy.reveal_place)(self, place);
            }
        });
    }

    /// Sets the visitor's location with the name that they searched for.
    pub fn arrive_at(self, name: String, here: Here) {
        self.set_here_name(name);
        self.arrive(here);
    }

    /// Sets the name of the address, street or area at the visitor's location.
    pub fn set_here_name(self, name: String) {
        self.write(|signals| signals.here_name.set(name));
    }

    /// Sets the device's location, with its accuracy as a radius in metres, and goes to the answer.
    pub fn device_found(self, at: LonLat, accuracy: f64) {
        self.write(|signals| signals.accuracy.set(accuracy));
        let how = How::Device;
        self.arrive(Here { at, how });
        self.focus_answer();
    }

    /// Sets the message about the device's location.
    pub fn set_notice(self, notice: Notice) {
        self.write(|signals| signals.notice.set(notice));
    }

    /// Clears the visitor's location.
    pub fn forget_location(self) {
        self.close_card();
        self.ask(|signals| {
            signals.here.set(None);
            signals.within.set(None);
            signals.rows.set(STEP);
        });
        self.write(|signals| signals.notice.set(Notice::None));
        self.call_lazy(|lazy| (lazy.show_opening)(self));
    }

    /// Starts placing the pin, at the visitor's location or else at the centre of the map; or cancels it.
    pub fn toggle_pin(self) {
        let store = self.store();
        if store.signals.pin.get_untracked().is_some() {
            self.cancel_pin();
            return;
        }
        // The pin needs the map, which is in the lazy chunk.
        self.call_lazy(|lazy| {
            let here = store.signals.here.get_untracked().map(|here| here.at);
            if store.signals.map_share.get_untracked() == MapShare::None {
                store.signals.map_share.set(MapShare::Part);
            }
            store.signals.notice.set(Notice::None);
            let pin = (lazy.begin_pointing)(self, here);
            store.signals.pin.set(pin.or(here));
        });
    }

    /// Moves the pin.
    pub fn move_pin(self, to: LonLat) {
        self.write(|signals| signals.pin.set(Some(to)));
    }

    /// Sets the sentence on what the visitor points at.
    pub fn set_pointed_at(self, sentence: Option<String>) {
        self.write(|signals| signals.pointed_at.set_if_changed(sentence));
    }

    /// Stops placing the pin without a location.
    pub fn cancel_pin(self) {
        self.write(|signals| {
            remove_pin(signals);
            signals.notice.set(Notice::PinCancelled);
        });
    }
}

/// Removes the pin, with what it points at.
fn remove_pin(signals: &Signals) {
    signals.pin.set(None);
    signals.pointed_at.set_if_changed(None);
}
