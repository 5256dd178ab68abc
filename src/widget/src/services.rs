//! Services without a view of their own: walking, opening hours, the permalink, the device's location.

pub mod fetched_files;
pub mod geolocation;
pub mod hours;
pub mod houses;
pub mod landscape;
pub mod link;
pub mod needs;
pub mod planned_walk;
pub mod walking;
