//! Reads the opening hours of places, and formats them. Loaded on demand, the syntax of hours and what evaluates it only where
//! a place has hours.

mod activities;
mod agenda;
mod agenda_item;
mod calendar;
mod day_counts;
mod local_activities;
mod opening;
mod parsed;
mod sentences;
mod week;

pub use opening::{READER, load, read};
pub use parsed::{Reader, parsed};
