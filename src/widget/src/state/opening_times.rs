//! Opening times as the state knows them. Their implementation is in the chunk that is loaded on demand.

use super::{State, When};
use atlas::{NeedStatus, PlaceIndex};
use leptos::prelude::AnyView;
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// What is known of when places are open.
pub trait OpeningTimes: Send + Sync {
    /// Whether each place is open, by number; `now` as [`State::clock`].
    fn fits(&self, when: &When, now: f64) -> Arc<[NeedStatus]>;
    /// The same at a moment in milliseconds since 1970-01-01T00:00Z, or at a time as a text; `None` where it is neither.
    fn fits_at(&self, time: &JsValue) -> Option<Arc<[NeedStatus]>>;
    /// Whether a place is open when somebody wants to go, in a sentence; empty where it goes without saying.
    fn sentence(&self, state: State, place: PlaceIndex) -> String;
    /// The same in a few words; empty where that is not known.
    fn short(&self, state: State, place: PlaceIndex) -> String;
    /// At how many of these places that is so, in a sentence.
    fn counted(&self, state: State, places: &[PlaceIndex]) -> String;
    /// Its week in one line; empty where nobody has said it.
    fn hours(&self, state: State, place: PlaceIndex) -> String;
    /// What is known of when a place is open, for its card; it follows the clock.
    fn card(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView;
    /// What can be done at a place and when, for its card; it follows the clock.
    fn activities(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView;
    /// What is not known, a sentence each.
    fn gaps(&self, state: State) -> Vec<String>;
}

/// What is known of when places are open, once it is read.
pub type Reading = Pin<Box<dyn Future<Output = Arc<dyn OpeningTimes>>>>;
