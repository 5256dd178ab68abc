//! The custom element: mounting, attributes, events and the JavaScript interface. The top layer of the widget.

mod attributes;
mod changes;
pub mod chunks;
pub mod engine;
pub mod lazy;
mod messages;
pub mod mount;
pub mod reading;
