//! The types of the functions that are loaded on demand. `element/lazy.rs` lists the functions themselves.

use super::{Conditions, Here, Loading, SharedAtlas, State};
use atlas::{
    Atlas, DomainIndex, KindIndex, Lang, LonLat, Need, NeighbourhoodIndex, PlaceIndex, WalkCost,
};
use leptos::prelude::AnyView;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use streets::{Pace, WalkingNetwork};
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlElement, Window};

/// The status of something that is not loaded yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStatus {
    /// It is loading for the first time.
    Loading,
    /// It could not be loaded.
    Failed,
    /// The visitor asked for another try.
    Retrying,
}

impl LoadStatus {
    /// Whether something with this status is on its way; `None` is the status of what is loaded or does not exist.
    pub fn is_running(status: Option<Self>) -> bool {
        matches!(status, Some(Self::Loading | Self::Retrying))
    }
}

/// The functions of the chunk with the map, which is loaded after the first answer. They are function pointers, so that the state does not depend on the views and services
/// that it calls.
#[derive(Clone, Copy)]
pub struct Lazy {
    /// The messages that the other functions need.
    pub messages: MessageFunctions,
    /// The map.
    pub map: fn(State) -> AnyView,
    /// What is below the map: the bar that makes it larger and smaller in a narrow column.
    pub below_map: fn(State) -> AnyView,
    /// Fits the map to the visitor's location with the nearest places.
    pub show_location_and_nearest: fn(State, Here),
    /// Whether the map still shows what `show_location_and_nearest` showed.
    pub is_at_nearest: fn(State) -> bool,
    /// Whether the place that the answer names is in the viewport; `None` without such a place or a viewport.
    pub sees_nearest_match: fn(State) -> Option<bool>,
    /// Shows the place that the answer names, if that is outside the viewport.
    pub show_nearest_match: fn(State),
    /// Shows what the map opened on.
    pub show_opening: fn(State),
    /// Fits the map to a neighbourhood.
    pub fit_neighbourhood: fn(State, NeighbourhoodIndex),
    /// Shows a place with the route to it, if any of that is outside the viewport.
    pub reveal_place: fn(State, PlaceIndex),
    /// The symbol of a domain or a kind, for an icon.
    pub symbol: fn(State, DomainIndex, Option<KindIndex>) -> AnyView,
    /// Begins to point at the map, from a location if there is one; the result is where the pin is.
    pub begin_pointing: fn(State, Option<LonLat>) -> Option<LonLat>,
    /// Loads the walking network, with the chunk that walks on it.
    pub load_network: fn(State),
    /// The status of walking, with a button to load the network again.
    pub walking: fn(State) -> AnyView,
    /// Loads the chunk of the panels.
    pub load_panels: fn(State),
    /// Loads the chunk of the search box.
    pub load_search: fn(State),
    /// Loads the functions of the panels for a script or the search; `None` if they do not come.
    pub panels: fn() -> PartLoading<Panels>,
    /// Loads the functions that walk for a script; `None` if they do not come.
    pub walks: fn() -> PartLoading<WalkingFunctions>,
}

/// Loads the functions of a chunk.
pub type PartLoading<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// The functions of the chunk of the panels around the list: needs, facts of a place, opening hours, sharing.
#[derive(Clone, Copy)]
pub struct Panels {
    /// Needs and opening conditions.
    pub needs: NeedsFunctions,
    /// How the distances of the list are measured.
    pub distance_note: fn(State) -> AnyView,
    /// The nearest places of other domains.
    pub also: fn(State) -> AnyView,
    /// Buttons to copy the link and to print.
    pub share: fn(State) -> AnyView,
    /// A note about the visitor's location in the link.
    pub link_note: fn(State) -> AnyView,
    /// What is on today and tomorrow.
    pub agenda: fn(State) -> AnyView,
    /// What the atlas does not know.
    pub gaps: fn(State) -> AnyView,
    /// Writes what the page itself asks to the address, without a history entry.
    pub write_address: fn(State),
    /// The facts of a place, for its card.
    pub facts: fn(State, PlaceIndex) -> AnyView,
    /// Opening hours.
    pub hours: HoursFunctions,
    /// Loads the chunk of the pocket sheet, and fills an empty tab with it.
    pub load_pocket_sheet: fn(State, Window),
}

/// Functions for the messages of the chunk.
#[derive(Clone, Copy)]
pub struct MessageFunctions {
    /// Loads those of a language.
    pub load: fn(Lang) -> LoadOutcome,
    /// Gives an element the functions, once it has its messages.
    pub begin: fn(State, Lazy),
    /// Changes the language of the content to that of its host.
    pub follow_language: fn(State, HtmlElement),
}

/// Loads something; the result is whether it is loaded.
pub type LoadOutcome = Pin<Box<dyn Future<Output = bool>>>;

/// Functions for needs and opening conditions.
#[derive(Clone, Copy)]
pub struct NeedsFunctions {
    /// The question as one sentence.
    pub question: fn(State) -> AnyView,
    /// Whether each place fulfils the conditions, by number, at a time as [`State::clock`].
    pub matching: Matching,
    /// The answer if no place matches.
    pub none: fn(State) -> String,
    /// Buttons to also show what is beyond the limit, if there is nothing within it, and places for which the conditions are unknown.
    pub offer: fn(State) -> AnyView,
    /// The needs that the element offers, with their names.
    pub offered: fn(State) -> Vec<(Need, String)>,
    /// The needs that are unknown for a place, and if the flag is set also whether it is open, as a phrase.
    pub unknown: fn(State, PlaceIndex, bool) -> Option<String>,
}

/// The functions of the chunk of the search box.
#[derive(Clone, Copy)]
pub struct SearchFunctions {
    /// The suggestions, below the box.
    pub suggestions: fn(State) -> AnyView,
    /// Handles an event of the box.
    pub handle: fn(State, &Event),
    /// Loads the house numbers of the map, and names what the visitor points at until the current owner is disposed of.
    pub houses: fn(State),
}

/// Functions for opening hours.
#[derive(Clone, Copy)]
pub struct HoursFunctions {
    /// Parses the opening hours for an element.
    pub load: fn(State),
    /// Parses the opening hours of an atlas.
    pub read: fn(Rc<SharedAtlas>) -> Loading,
}

/// The functions of the chunk that walks.
#[derive(Clone, Copy)]
pub struct WalkingFunctions {
    /// Loads the walking network for an element.
    pub load: fn(State),
    /// Loads the walking network of an atlas.
    pub fetch: fn(Rc<SharedAtlas>) -> Loading,
    /// The nearest places by walk.
    pub nearest: Nearest,
    /// The route to a place.
    pub to_place: fn(&Atlas, &WalkingNetwork, LonLat, PlaceIndex, Pace) -> JsValue,
    /// The route to a position.
    pub to_position: fn(&Atlas, &WalkingNetwork, LonLat, LonLat, Pace) -> JsValue,
    /// The isochrone of some minutes.
    pub reach: fn(&Atlas, &WalkingNetwork, LonLat, f64, Pace) -> JsValue,
}

type Matching = fn(State, &Conditions, f64) -> Option<Arc<[bool]>>;

type Nearest = fn(
    &Atlas,
    &WalkingNetwork,
    LonLat,
    Pace,
    &dyn Fn(PlaceIndex) -> bool,
    usize,
) -> Vec<(PlaceIndex, WalkCost)>;
