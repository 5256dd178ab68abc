//! What OpenStreetMap's tags mean: tables of rules, each with the wiki pages that it follows.

pub mod access;
pub mod barrier;
pub mod entrance;
pub mod key_status;
pub mod land_cover;
pub mod landmark;
pub mod pedestrian_area;
pub mod underground;
pub mod walkway;
pub mod way_level;
