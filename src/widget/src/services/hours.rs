//! Reads the opening hours of places, and formats them. Loaded on demand.

mod activities;
mod calendar;
mod opening;
mod sentences;
mod week;

pub use opening::{load, read};
