//! The interface of opening times. The implementation is in the chunk of the panels.

use super::{State, When};
use atlas::{NeedStatus, PlaceIndex};
use browser::fault::Fault;
use browser::intl::Locale;
use hours::LocalTime;
use leptos::prelude::AnyView;
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Counts places for each slot of a day.
pub type DayCounts = Pin<Box<dyn Future<Output = Vec<usize>>>>;

/// The opening hours of all places, with sentences and views about them.
pub trait OpeningTimes: Send + Sync {
    /// Whether each place is open, by number; `now` as [`State::clock`].
    fn fits(&self, when: &When, now: f64) -> Arc<[NeedStatus]>;
    /// The same at a moment in milliseconds since 1970-01-01T00:00Z, or at a time as in [`When::read`]; `None` for other
    /// values.
    fn fits_at(&self, time: &JsValue) -> Option<Arc<[NeedStatus]>>;
    /// The local time of the places at a time as [`State::clock`].
    fn local_time(&self, at: f64) -> LocalTime;
    /// Whether a place that is closed at a time is known to open later; `now` as [`State::clock`].
    fn opens(&self, place: PlaceIndex, when: &When, now: f64) -> bool;
    /// Whether a place is open now or at the chosen time, as a sentence; empty for a place that is always open.
    fn sentence(&self, state: State, place: PlaceIndex) -> String;
    /// The same as a phrase, also where it is unknown.
    fn phrase(&self, state: State, place: PlaceIndex) -> String;
    /// The same for a row of the list, which says elsewhere what is unknown; empty without opening hours.
    fn short(&self, state: State, place: PlaceIndex) -> String;
    /// The number of these places that are open, as a sentence; empty for an atlas that has no opening hours.
    fn counted(&self, state: State, places: &[PlaceIndex]) -> String;
    /// How many of these places are known to be open at the beginning of each slot ([`hours::DaySlots`]) of the day that begins at
    /// `midnight`, without those that are always open.
    fn open_through(self: Arc<Self>, midnight: LocalTime, places: Arc<[PlaceIndex]>) -> DayCounts;
    /// The week of a place in one line, in the language of `locale`; empty without opening hours.
    fn hours(&self, locale: Locale, place: PlaceIndex) -> String;
    /// The opening hours of a place, for its card; the view follows the clock.
    fn card(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView;
    /// The activities of a place, for its card; the view follows the clock.
    fn activities(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView;
    /// Whether [`OpeningTimes::agenda`] has a section.
    fn has_agenda(&self) -> bool;
    /// What is on today and tomorrow; the view follows the clock and the location. Empty for an atlas without activities.
    fn agenda(self: Arc<Self>, state: State) -> AnyView;
    /// Why the part with the activities cannot be used.
    fn fault(&self) -> Option<Arc<Fault>>;
    /// The known gaps of opening hours, as sentences.
    fn gaps(&self, state: State) -> Vec<String>;
}
