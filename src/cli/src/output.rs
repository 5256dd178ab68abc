//! The files of an atlas that are text, and the report of a run.

pub mod bounds;
pub mod customary_eves;
pub mod geojson;
pub mod holidays;
pub mod manifest;
pub mod remarks;
pub mod report;
pub mod spreadsheet;
pub mod start;
pub mod tally;
