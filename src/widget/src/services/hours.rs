//! Reads the opening hours of places, and formats them. Loaded on demand, the syntax of hours and what evaluates it only where
//! a place has hours.

mod activities;
mod agenda;
mod agenda_item;
mod calendar;
mod day_counts;
mod loading;
mod local_activities;
mod opening;
mod parsed;
mod sentences;
mod week;

pub use agenda::section as agenda_section;
pub use loading::{AgendaFunctions, READER, load, read};
pub use local_activities::LocalActivities;
pub use parsed::{Reader, parsed};
