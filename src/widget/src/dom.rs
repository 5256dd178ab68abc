//! Helpers for the DOM and for JavaScript values. They do not depend on the state.

pub mod element;
mod element_text;
pub mod event;
pub mod hyperlink;
pub mod intl;
pub mod object;
pub mod promise;
