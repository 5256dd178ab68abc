//! x
#![allow(missing_docs)]
pub mod address;
pub mod area;
pub mod doubles;
pub mod error;
pub mod gather;
pub mod grid;
pub mod key;
pub mod kinds;
pub mod manifest;
pub mod near;
pub mod neighbourhood;
pub mod nesting;
pub mod outline;
pub mod pattern;
pub mod place;
pub mod places;
pub mod plane;
pub mod prepare;
pub mod progress;
pub mod projection;
pub mod raw;
pub mod recipe;
pub mod report;
pub mod tally;
pub mod topology;
pub mod written;
