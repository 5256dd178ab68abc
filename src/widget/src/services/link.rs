//! Permalinks: the question in the page's address, in the parameter that the attribute `link` names. Loaded on demand; for a
//! page with a permalink, the element loads the chunk before its first answer.

mod entry;
mod history;
mod question;

pub use history::{linked_address, sync_history, write};

use crate::state::State;
use leptos::prelude::window;

/// The address of the page.
fn address() -> String {
    // Fails only in a document that is no longer active.
    window().location().href().unwrap_or_default()
}

/// The current question as the value of the link parameter; tracked.
pub fn question(state: State) -> String {
    question::current(state).write()
}
