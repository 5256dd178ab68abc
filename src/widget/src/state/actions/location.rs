//! Where the visitor is.

use crate::state::{Here, How, Notice, STEP, State};
use atlas::LonLat;

impl State {
    /// Sets where the visitor is: the map goes there, and to what is nearest.
    pub fn arrive(self, here: Here) {
        let before = self.store().signals.here.get_untracked();
        self.close_card();
        self.ask(|signals| {
            signals.pin.set(None);
            signals.notice.set(Notice::None);
            signals.rows.set(STEP);
            signals.here.set(Some(here));
        });
        if before != Some(here) {
            self.call_lazy(|lazy| (lazy.look_around)(self, here));
        }
    }

    /// Sets where the visitor is, by a name that they searched for.
    pub fn arrive_at(self, name: String, here: Here) {
        self.set_here_name(name);
        self.arrive(here);
    }

    /// Sets the name of the address, street or area where the visitor is.
    pub fn set_here_name(self, name: String) {
        self.write(|signals| signals.here_name.set(name));
    }

    /// Sets where the device says that the visitor is, within a radius in metres.
    pub fn device_found(self, at: LonLat, accuracy: f64) {
        self.write(|signals| signals.accuracy.set(accuracy));
        let how = How::Device;
        self.arrive(Here { at, how });
    }

    /// Announces how the search for the device's location goes.
    pub fn set_notice(self, notice: Notice) {
        self.write(|signals| signals.notice.set(notice));
    }

    /// Forgets where the visitor is.
    pub fn forget_location(self) {
        self.ask(|signals| {
            signals.here.set(None);
            signals.rows.set(STEP);
        });
        self.write(|signals| signals.notice.set(Notice::None));
        self.call_lazy(|lazy| (lazy.look_home)(self));
    }

    /// Begins to place the pin, from where the visitor is or else from the middle of the map; or stops.
    pub fn toggle_pin(self) {
        let store = self.store();
        if store.signals.pin.get_untracked().is_some() {
            self.cancel_pin();
            return;
        }
        // Without a map there is nothing to point at.
        self.call_lazy(|lazy| {
            let here = store.signals.here.get_untracked().map(|here| here.at);
            store.signals.notice.set(Notice::None);
            store.signals.pin.set(here.or_else(|| (lazy.middle)(self)));
        });
    }

    /// Moves the pin.
    pub fn move_pin(self, to: LonLat) {
        self.write(|signals| signals.pin.set(Some(to)));
    }

    /// Stops placing the pin without a location.
    pub fn cancel_pin(self) {
        self.write(|signals| {
            signals.pin.set(None);
            signals.notice.set(Notice::PinCancelled);
        });
    }
}
