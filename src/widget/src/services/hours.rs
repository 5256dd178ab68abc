//! Reads when places are open, and writes it. In the chunk that is loaded on demand.

mod activities;
mod calendar;
mod opening;
mod sentences;
mod week;

pub use opening::{load, read};
