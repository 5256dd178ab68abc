//! The planner's desk in the page: `<sleutelvrij-kaart view="planner">`.
//!
//! ```text
//! files ── OpenedDesk ──► Atlas ──┐
//! attributes, controls ──► question, plan ──► DeskAsked ── ask ──► the planner's engine, in a worker
//!                                              └──► answers ──► components
//! ```
//! Thin: what can be wrong without a browser is in the crate `desk`. It is a WebAssembly file of its own, which no resident
//! loads, and asks the planner's engine, a second one, through a function of `www/element/desk.js`. As the element for
//! residents, it changes nothing outside its host element.

mod asked;
mod components;
mod download;
mod drawn;
mod element;
mod engine;
mod painted;
mod resized;
mod slices;
mod state;

pub use element::mount::{MountedDesk, mount};
pub use element::opened::OpenedDesk;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once, when the module is instantiated. Debug builds write panics with their location to the console; release builds
/// have no panic messages, for their size, and stop with the trap "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    slices::begin();
}
