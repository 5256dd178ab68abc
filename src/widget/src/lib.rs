//! The element `<sleutelvrij-kaart>`: everything that touches the browser, and nothing else.
//!
//! ```text
//! files ── FetchedAtlas ──► Atlas ──► State (what the visitor asks) ──► Listing ──► panels
//!                                       │                             └──► Picture ──► Scene ──► painter
//!                                       └──► events of the element
//! ```
//! The element touches nothing outside its host: no global, address, storage or head, and makes no request.

mod components;
mod dom;
mod element;
mod map;
mod reactive;
mod services;
mod state;

pub use element::engine::Engine;
pub use element::mount::{Mounted, mount};

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once, when the module is ready: while somebody works on it, a fault of ours says where it is. What visitors get
/// is compiled without the words of panics, for its size, and stops with "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
