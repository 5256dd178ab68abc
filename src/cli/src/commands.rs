//! What the commands do. Each answers in values; `main.rs` prints them and sets the exit code.

pub mod calendar;
pub mod check;
pub mod doctor;
pub mod list;
pub mod nearest;
pub mod opened_atlas;
pub mod prepare;
pub mod report;
