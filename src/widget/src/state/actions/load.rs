//! Actions for files that are loaded after the first answer.

use crate::state::{Lazy, LoadStatus, OpeningTimes, Panels, SearchFunctions, State, Walking};
use browser::fault::Fault;
use chart::LandscapeMap;
use leptos::prelude::untrack;
use std::sync::Arc;
use web_sys::console;

impl State {
    /// Sets the functions of the loaded chunk, and loads the panels and the network, and the search for a visitor who waits for it.
    pub fn lazy_loaded(self, lazy: Lazy) {
        self.write(|signals| signals.lazy.set(Some(lazy)));
        (lazy.load_panels)(self);
        (lazy.load_network)(self);
        if self.store().is_search_wanted.get() {
            (lazy.load_search)(self);
        }
    }

    /// Sets the functions of the panels, evaluates the question again, as they know needs, and loads the opening times.
    pub fn panels_loaded(self, panels: Panels) {
        self.ask(|signals| signals.panels.set(Some(panels)));
        (panels.hours.load)(self);
    }

    /// Loads the search once, for a visitor who uses its box.
    pub fn want_search(self) {
        if !self.store().is_search_wanted.replace(true) {
            self.call_lazy(|lazy| (lazy.load_search)(self));
        }
    }

    /// Sets the functions of the search box.
    pub fn search_loaded(self, search: SearchFunctions) {
        self.write(|signals| {
            signals.is_search_missing.set_if_changed(false);
            signals.search.set(Some(search));
        });
    }

    /// Sets that the chunk of the search box did not come.
    pub fn search_failed(self) {
        self.store().is_search_wanted.set(false);
        self.write(|signals| signals.is_search_missing.set(true));
    }

    /// Sets that the lazy chunk could not be loaded.
    pub fn lazy_failed(self) {
        self.write(|signals| signals.lazy_status.set(LoadStatus::Failed));
    }

    /// Requests another attempt to load the chunk, after it failed.
    pub fn retry_lazy(self) {
        self.write(|signals| {
            if signals.lazy_status.get_untracked() == LoadStatus::Failed {
                signals.lazy_status.set(LoadStatus::Retrying);
            }
        });
    }

    /// Sets the loaded buildings and landmarks.
    pub fn landscape_loaded(self, landscape: Arc<LandscapeMap>) {
        self.write(|signals| signals.landscape.set(Some(landscape)));
    }

    /// Sets the loaded walking network, and shows the whole way to a place whose card is open; or the places that are nearest on foot,
    /// if the map shows those that are in a straight line; or the place that the answer names now, if the one before was on the map. A
    /// visitor who looks elsewhere keeps what they see.
    pub fn network_loaded(self, network: Arc<dyn Walking>) {
        let saw = untrack(|| (self.lazy()?.sees_nearest_match)(self));
        let was_at_nearest = untrack(|| self.lazy().is_some_and(|it| (it.is_at_nearest)(self)));
        self.ask(|signals| {
            // A network that has no obstacles offers no choice of step-free routes.
            if !network.knows_steps() && signals.is_step_free_for_wheelchair.get_untracked() {
                signals.is_step_free_for_wheelchair.set(false);
                signals
                    .pace
                    .set(signals.pace.get_untracked().step_free(false));
            }
            signals.network_status.set(None);
            signals.network.set(Some(network));
        });
        let signals = &self.store().signals;
        // Not under a visitor who points, or who sees no way.
        let has_way =
            signals.here.get_untracked().is_some() && signals.pin.get_untracked().is_none();
        match signals.selected.get_untracked() {
            Some((place, _)) if has_way => {
                self.call_lazy(|lazy| (lazy.reveal_place)(self, place));
            }
            None if has_way && was_at_nearest => {
                let here = signals.here.get_untracked();
                self.call_lazy(|lazy| {
                    if let Some(here) = here {
                        (lazy.show_location_and_nearest)(self, here);
                    }
                });
            }
            None if has_way && saw == Some(true) => {
                self.call_lazy(|lazy| (lazy.show_nearest_match)(self));
            }
            _ => {}
        }
    }

    /// Reports that the walking network could not be loaded.
    pub fn network_failed(self, fault: Arc<Fault>) {
        let status = self.report_file(fault).then_some(LoadStatus::Failed);
        self.write(|signals| signals.network_status.set(status));
    }

    /// Sets that the walking network is being loaded again.
    pub fn retry_network(self) {
        let status = Some(LoadStatus::Retrying);
        self.write(|signals| signals.network_status.set(status));
    }

    /// Sets the parsed opening times.
    pub fn opening_times_read(self, times: Arc<dyn OpeningTimes>) {
        let asks_open = |state: Self| {
            let conditions = state.store().signals.conditions.get_untracked();
            conditions.open.is_some()
        };
        if asks_open(self) {
            self.ask(|signals| signals.opening_times.set(Some(times)));
        } else {
            self.write(|signals| signals.opening_times.set(Some(times)));
            self.read_clock();
        }
    }

    /// Sets that a chunk for opening hours did not come.
    pub fn opening_times_failed(self) {
        self.write(|signals| signals.are_hours_missing.set(true));
    }

    /// Loads the opening times again after they or the panels failed, for a visitor who asks for them.
    pub fn retry_opening_times(self) {
        let signals = &self.store().signals;
        if signals.are_hours_missing.get_untracked() {
            signals.are_hours_missing.set(false);
            match self.store().signals.panels.get_untracked() {
                Some(panels) => (panels.hours.load)(self),
                None => self.call_lazy(|lazy| (lazy.load_panels)(self)),
            }
        }
    }

    /// Whether opening times may still come; reactive.
    pub fn awaits_opening_times(self) -> bool {
        let is_missing = self.are_hours_missing() || self.lazy_status() == LoadStatus::Failed;
        self.opening_times().is_none() && !is_missing
    }

    /// Adds a fault of a file that was loaded later, and writes it to the console. Returns whether another attempt may help.
    pub fn report_file(self, fault: Arc<Fault>) -> bool {
        console::warn_1(&["sleutelvrij: ", &fault.detail()].concat().into());
        let (name, is_temporary) = (fault.file().to_owned(), fault.is_temporary());
        self.set_fault_of_file(&name, Some(fault));
        is_temporary
    }
}
