//! The element `<sleutelvrij-kaart>`: everything that touches the browser, and nothing else.
//!
//! ```text
//! files ── Delivery ──► Atlas ──► Visit (what the visitor asks) ──► Listing ──► panels
//!                                       │                             └──► Picture ──► Scene ──► painter
//!                                       └──► events of the element
//! ```
//! The element touches nothing outside its host: no global, address, storage or head, and makes no request.

mod delivery;
mod engine;
mod event;
mod facts;
mod fault;
mod find;
mod foot;
mod geolocation;
mod going;
mod hours;
mod hyperlink;
mod icon;
mod intl;
mod later;
mod link;
mod live;
mod map;
mod mount;
mod needs;
mod number;
mod object;
mod painter;
mod palette;
mod panel;
mod paper;
mod speech;
mod tag;
mod title;
mod visit;
mod words;

pub use engine::Engine;
pub use mount::{Mounted, mount};

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once, when the module is ready: while somebody works on it, a fault of ours says where it is. What visitors get
/// is compiled without the words of panics, for its size, and stops with "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
