//! The functions that are loaded on demand, as types. Which functions they are is decided in `element/lazy.rs` alone.

use super::{Conditions, Here, Reading, State};
use crate::dom::element;
use atlas::{Atlas, LonLat, NeighbourhoodIndex, PlaceIndex, WalkCost};
use leptos::prelude::AnyView;
use std::sync::Arc;
use streets::{Demand, Pace, WalkingNetwork};
use wasm_bindgen::JsValue;
use web_sys::Event;

/// How far something is that is loaded, until it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStatus {
    /// It is loading for the first time.
    Loading,
    /// It could not be loaded.
    Failed,
    /// The visitor asked for another try.
    Retrying,
}

/// The functions of the chunk that is loaded on demand. They are plain pointers: the state calls what it does not know.
#[derive(Clone, Copy)]
pub struct Lazy {
    /// The map.
    pub map: fn(State) -> AnyView,
    /// Moves the map to the visitor and what is nearest to them.
    pub look_around: fn(State, Here),
    /// Goes to what is nearest to the visitor, if that is out of sight.
    pub look_for: fn(State),
    /// Looks at all of the map.
    pub look_home: fn(State),
    /// Looks at a neighbourhood.
    pub look_at_ground: fn(State, NeighbourhoodIndex),
    /// Goes to a place, or to the whole way there, if that is out of sight.
    pub look_at: fn(State, PlaceIndex),
    /// The middle of what is seen.
    pub middle: fn(State) -> Option<LonLat>,
    /// Loads the walking network.
    pub load_network: fn(State),
    /// How the visitor walks, and isochrones.
    pub walking: fn(State) -> AnyView,
    /// The names of the streets along the route to the selected place.
    pub route_streets: fn(State) -> Vec<String>,
    /// What a place must have.
    pub needs: NeedsFunctions,
    /// Buttons to copy the link and to print.
    pub share: fn(State) -> AnyView,
    /// Writes what the page itself asks to the address, without a history entry.
    pub write_address: fn(State),
    /// What is found for what is typed.
    pub search: SearchFunctions,
    /// What is known of a place, for its card.
    pub facts: fn(State, PlaceIndex) -> AnyView,
    /// Reads when places are open.
    pub hours: HoursFunctions,
    /// The same questions without a page.
    pub engine: EngineFunctions,
}

/// What a place must have.
#[derive(Clone, Copy)]
pub struct NeedsFunctions {
    /// Boxes to tick.
    pub panel: fn(State) -> AnyView,
    /// The places that have it all, by number, at a time as [`State::clock`].
    pub matching: Matching,
    /// That no place has it all.
    pub none: fn(State) -> String,
    /// A button that also shows places of which it is unknown.
    pub offer: fn(State) -> AnyView,
    /// The conditions that are unknown of a place, in words.
    pub unknown: fn(State, PlaceIndex) -> Option<String>,
}

/// What happens in the search box.
#[derive(Clone, Copy)]
pub struct SearchFunctions {
    /// The suggestions, below the box.
    pub suggestions: fn(State) -> AnyView,
    /// Handles an event of the box.
    pub handle: fn(State, &Event),
}

/// When places are open.
#[derive(Clone, Copy)]
pub struct HoursFunctions {
    /// Reads it for the element.
    pub load: fn(State),
    /// Reads it for who asks.
    pub read: fn(Arc<Atlas>) -> Reading,
}

/// What the engine answers on foot.
#[derive(Clone, Copy)]
pub struct EngineFunctions {
    /// Reads the streets.
    pub open: fn(&Atlas, &JsValue) -> Result<WalkingNetwork, String>,
    /// Walks in order.
    pub nearest: Nearest,
    /// The way to a place.
    pub to_place: fn(&Atlas, &WalkingNetwork, LonLat, PlaceIndex, Pace) -> JsValue,
    /// The way to a position.
    pub to_position: fn(&Atlas, &WalkingNetwork, LonLat, LonLat, Pace) -> JsValue,
    /// What can be reached.
    pub reach: fn(&Atlas, &WalkingNetwork, LonLat, f64, Pace) -> JsValue,
    /// Counts who lives where.
    pub count: fn(&Atlas, &WalkingNetwork, Option<&JsValue>) -> Result<Demand, String>,
    /// How far everybody walks.
    pub coverage: fn(&WalkingNetwork, &Demand, Pace, &dyn Fn(PlaceIndex) -> bool) -> JsValue,
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

/// A view that is loaded on demand; nothing until then.
pub fn lazy_view(state: State, view: fn(Lazy) -> fn(State) -> AnyView) -> AnyView {
    element::dynamic(move || match state.lazy() {
        Some(lazy) => view(lazy)(state),
        None => element::empty(),
    })
}
