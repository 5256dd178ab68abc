//! The clock of one widget instance.

use super::State;
use js_sys::Date;
use leptos::prelude::{on_cleanup, set_interval_with_handle};
use std::time::Duration;

/// How often the clock is read.
const INTERVAL: Duration = Duration::from_secs(60);

/// The time in whole minutes, as milliseconds since 1970-01-01T00:00Z.
pub fn now() -> f64 {
    let minute = 60_000.0;
    (Date::now() / minute).floor() * minute
}

impl State {
    /// Reads the clock every minute until the current owner is disposed of. Sentences about opening times follow it; the
    /// list of places does not, so that it changes only with the question.
    pub fn run_clock(self) {
        // Without a timer, sentences are updated only when the question changes.
        if let Ok(timer) = set_interval_with_handle(move || self.read_clock(), INTERVAL) {
            on_cleanup(move || timer.clear());
        }
    }

    pub(super) fn read_clock(self) {
        if let Some(store) = self.try_store() {
            store.signals.clock.set_if_changed(now());
        }
    }
}
