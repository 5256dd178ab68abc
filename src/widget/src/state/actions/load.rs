//! Actions for files that are loaded after the first answer.

use crate::state::{Lazy, LoadStatus, OpeningTimes, State, Walking};
use browser::fault::Fault;
use std::sync::Arc;
use web_sys::console;

impl State {
    /// Sets the functions of the loaded chunk, evaluates the question again, and loads the network and the opening times.
    pub fn lazy_loaded(self, lazy: Lazy) {
        self.ask(|signals| signals.lazy.set(Some(lazy)));
        (lazy.load_network)(self);
        (lazy.hours.load)(self);
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

    /// Sets the loaded walking network.
    pub fn network_loaded(self, network: Arc<dyn Walking>) {
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

    /// Adds a fault of a file that was loaded later, and writes it to the console. Returns whether another attempt may help.
    pub fn report_file(self, fault: Arc<Fault>) -> bool {
        console::warn_1(&["sleutelvrij: ", &fault.detail()].concat().into());
        let (name, is_temporary) = (fault.file().to_owned(), fault.is_temporary());
        self.set_fault_of_file(&name, Some(fault));
        is_temporary
    }
}
