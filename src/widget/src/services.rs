//! Work for the state that draws nothing: walking, opening hours, the address of the page, the device's location.

pub mod fetched_files;
pub mod geolocation;
pub mod hours;
pub mod link;
pub mod needs;
pub mod problems;
pub mod walking;
