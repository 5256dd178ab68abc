//! The question in the address of the page, where the attribute `link` wants it there. All of it is in the second file: for a
//! page whose address says something, the element waits for that file before it answers anything.

mod history;
mod question;

pub use history::{keep, linked, write};

use crate::state::State;
use leptos::prelude::window;

/// The address of the page.
fn address() -> String {
    // Only a page that is gone has none.
    window().location().href().unwrap_or_default()
}

/// The question that is asked now, as a link holds it; tracked.
pub fn question(state: State) -> String {
    question::now(state).write()
}
