//! The places whose area contains a position.

use crate::atlas::{Atlas, PlaceIndex};
use crate::filter::Filter;
use crate::lon_lat::LonLat;
use crate::metres::Metres;

impl Atlas {
    /// The places whose area contains a position, in ascending order.
    pub fn areas_at(&self, here: LonLat) -> Vec<PlaceIndex> {
        // Distances are whole millimetres: an area at distance 0 may be beside the position.
        let contains = |place| Some(self.place(place)?.shape.area()?.contains(here));
        let found = self.within(here, &Filter::default(), Metres::new(0.0));
        let mut areas: Vec<PlaceIndex> = found.into_iter().map(|it| it.place).collect();
        areas.retain(|place| contains(*place) == Some(true));
        areas.sort_unstable();
        areas
    }
}
