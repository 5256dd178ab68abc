//! Test atlases: hand-drawn or random with a seed. All pass through GeoJSON text and the readers, like data in a
//! browser.

// All of this package is test code.
#![allow(clippy::expect_used, clippy::panic)]

mod geojson;
mod random;
pub mod reading;
mod scan;
mod taxonomy;

pub use geojson::{area, collection, point, rectangle};
pub use random::World;
pub use scan::Scan;
pub use taxonomy::taxonomy;

use atlas::{Atlas, BoundingBox, LonLat, Neighbourhood, Place};

/// No expected region, so that swapped axes are never detected.
pub const ANYWHERE: BoundingBox = BoundingBox {
    west: -180.0,
    south: -90.0,
    east: 180.0,
    north: 90.0,
};

/// A position.
///
/// # Panics
/// Out of range.
pub fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).expect("a test asks on the earth")
}

/// An atlas of these features with a taxonomy of `kinds` kinds.
///
/// # Panics
/// If reading gives a warning.
pub fn atlas(kinds: usize, neighbourhoods: &[String], places: &[String]) -> Atlas {
    let taxonomy = taxonomy(kinds);
    let text = collection(neighbourhoods);
    let (neighbourhoods, wrong) = Neighbourhood::read_all("n", &text, Some(ANYWHERE));
    assert_eq!(wrong, []);
    let text = collection(places);
    let (places, wrong) = Place::read_all("p", &text, &taxonomy, Some(ANYWHERE));
    assert_eq!(wrong, []);
    Atlas::new(taxonomy, None, neighbourhoods, places)
}
