//! The question in the address of the page, where the attribute `link` wants it there. All of it is in the second file: for a
//! page whose address says something, the element waits for that file before it answers anything.

mod book;
mod history;
mod question;

pub use book::Book;
pub use history::{keep, linked, tell};

use leptos::prelude::window;

/// The address of the page.
fn address() -> String {
    // Only a page that is gone has none.
    window().location().href().unwrap_or_default()
}
