//! The actions: the only functions that write signals. Each is one thing that the visitor, the page or a loaded file does.

mod filters;
mod load;
mod location;
mod map;
mod page;
mod search;
mod selection;

pub use filters::LinkedQuestion;

use super::signals::Signals;
use super::{Notice, State, clock};

impl State {
    /// Changes the question, and evaluates opening times at the current minute from now on.
    fn ask(self, change: impl FnOnce(&Signals)) {
        let store = self.store();
        let signals = &store.signals;
        change(signals);
        if signals.notice.get_untracked() == Notice::PinCancelled {
            signals.notice.set(Notice::None);
        }
        self.read_clock();
        signals.asked_at.set_if_changed(clock::now());
    }

    /// Writes signals that do not change the question.
    fn write(self, change: impl FnOnce(&Signals)) {
        change(&self.store().signals);
    }

    /// Calls a function of the chunk of the panels, if it is loaded.
    pub fn call_panels(self, call: impl FnOnce(&super::Panels)) {
        if let Some(panels) = self.store().signals.panels.get_untracked() {
            call(&panels);
        }
    }

    /// Calls a function of the lazy chunk, if it is loaded.
    pub fn call_lazy(self, call: impl FnOnce(&super::Lazy)) {
        if let Some(lazy) = self.store().signals.lazy.get_untracked() {
            call(&lazy);
        }
    }
}
