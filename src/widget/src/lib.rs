//! The element `<sleutelvrij-kaart>`: the code that depends on the browser.
//!
//! ```text
//! files ── SharedAtlas ───► Atlas ──► State (the question) ──► Listing ──► components (list, card, answer)
//!                                       │                         └──► map: Scene ──► painter
//!                                       └──► events of the element
//! ```
//! It changes nothing outside its host element: no globals, storage or `<head>`, and the page's address only with the
//! attribute
//! `link`. This crate makes no requests itself: the JavaScript in `www/element` fetches the files of the atlas.

mod components;
mod element;
mod map;
mod services;
mod state;

pub use element::engine::Engine;
pub use element::mount::{Mounted, mount};
pub use element::reading::Reading;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once, when the module is instantiated. Debug builds write panics with their location to the console; release builds
/// have no panic messages, for their size, and stop with the trap "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
