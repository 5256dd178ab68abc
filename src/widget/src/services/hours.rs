//! When places are open. What is known of it comes with the second file, and so do the words for it; the first only holds
//! it, and asks.

mod activities;
mod calendar;
mod opening;
mod sentences;
mod week;

pub use opening::{begin, read};

use crate::state::{Visit, When};
use atlas::{NeedStatus, PlaceIndex};
use js_sys::Date;
use leptos::prelude::{AnyView, on_cleanup, set_interval_with_handle};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// What is known of when places are open.
pub trait Times: Send + Sync {
    /// Whether each place is open, by number.
    fn fits(&self, when: &When) -> Arc<[NeedStatus]>;
    /// The same at a moment in milliseconds since 1970-01-01T00:00Z, or at a time as a text; `None` where it is neither.
    fn fits_at(&self, time: &JsValue) -> Option<Arc<[NeedStatus]>>;
    /// Whether a place is open when somebody wants to go, in a sentence; empty where it goes without saying.
    fn sentence(&self, visit: Visit, place: PlaceIndex) -> String;
    /// The same in a few words; empty where that is not known.
    fn short(&self, visit: Visit, place: PlaceIndex) -> String;
    /// At how many of these places that is so, in a sentence.
    fn counted(&self, visit: Visit, places: &[PlaceIndex]) -> String;
    /// Its week in one line; empty where nobody has said it.
    fn hours(&self, visit: Visit, place: PlaceIndex) -> String;
    /// What is known of when a place is open, for its card; it follows the clock.
    fn card(self: Arc<Self>, visit: Visit, place: PlaceIndex) -> AnyView;
    /// What can be done at a place and when, for its card; it follows the clock.
    fn activities(self: Arc<Self>, visit: Visit, place: PlaceIndex) -> AnyView;
    /// What is not known, a sentence each.
    fn gaps(&self, visit: Visit) -> Vec<String>;
}

/// What is known of when places are open, once it is read.
pub type Reading = Pin<Box<dyn Future<Output = Arc<dyn Times>>>>;

/// How often it is looked what time it is.
const MINUTE: Duration = Duration::from_secs(60);

/// What time it is: milliseconds since 1970-01-01T00:00Z, whole minutes.
pub fn now() -> f64 {
    let minute = 60_000.0;
    (Date::now() / minute).floor() * minute
}

/// Looks every minute what time it is, for as long as the element's inside is there. What is said of being open follows;
/// which places are listed does not: nothing moves until something is asked.
pub fn follow_clock(visit: Visit) {
    // A browser without timers shows what was so when something was asked.
    if let Ok(timer) = set_interval_with_handle(move || visit.look_at_clock(), MINUTE) {
        on_cleanup(move || timer.clear());
    }
}

impl Visit {
    /// Looks what time it is.
    pub fn look_at_clock(self) {
        let now = now();
        if !self.is_over() && self.live().clock.peek() != now {
            self.live().clock.set(now);
        }
    }

    /// What is known of when places are open; who asks is called again when it comes, and every minute from then on.
    pub fn times(self) -> Option<Arc<dyn Times>> {
        let state = self.live();
        let times = state.times.get();
        if times.is_some() {
            let _ = state.clock.get();
        }
        times
    }
}
