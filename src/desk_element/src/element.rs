//! What `www/element/desk.js` calls: opening, mounting, attributes and events.

pub mod mount;
pub mod opened;
