//! Seats and how far they are apart, in small worlds.

use super::World;
use access::{AgeGroup, PlaceChoice, SeatSpacing, Spacing, Supply};
use streets::{Length, Pace};

pub fn seats(world: &World) -> Supply {
    let choice = PlaceChoice::seats(world.atlas.taxonomy());
    Supply::new(world.analysis().sites(), &choice, None)
}

pub fn spacing_of(world: &World, seats: &Supply, norm: f64) -> SeatSpacing {
    let norm = Length::from_metres(norm);
    let found = world
        .analysis()
        .seat_spacing(seats, Pace::default(), norm, AgeGroup::All);
    found.unwrap()
}

/// The figures of all neighbourhoods together.
pub fn whole(spacing: &SeatSpacing) -> Spacing {
    let mut whole = Spacing::default();
    for one in &spacing.neighbourhoods {
        whole += *one;
    }
    whole
}
