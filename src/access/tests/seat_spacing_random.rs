//! How far it is from seat to seat in random worlds, beside a plain computation that samples every metre.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::random_world;
use crate::world::seats::{seats, spacing_of, whole};
use access::{AgeGroup, Spacing, Supply};
use atlas::{Metres, NeedStatus, PlaceIndex};
use streets::{Length, Pace};

/// Sums over points a metre apart, of which each says by itself how far the nearest seat is.
#[test]
fn figures_agree_with_sampling_on_random_worlds() {
    const STEP: f64 = 1.0;
    let norm = 130.0;
    let mut compared = 0;
    for seed in 0..40 {
        let world = random_world(seed);
        let Some(network) = &world.network else {
            continue;
        };
        let seats = seats(&world);
        let spacing = spacing_of(&world, &seats, norm);
        let (streets, goals) = (network.streets(), network.goals());
        let seats = &seats;
        let profiles = [NeedStatus::Yes, NeedStatus::Unknown].map(|least| {
            let wanted = move |place| seats.status(PlaceIndex(place)) >= least;
            streets.distance_profiles(goals, &wanted, Pace::default())
        });
        let mut sampled = vec![[0.0; 4]; world.atlas.neighbourhoods().len()];
        let mut largest = vec![[0.0_f64; 2]; sampled.len()];
        for piece in streets.street_pieces(Metres::new(STEP)) {
            let Some(neighbourhood) = world.atlas.neighbourhood_at(piece.middle) else {
                continue;
            };
            let at = neighbourhood.0 as usize;
            let [from, to] = [piece.part.start, piece.part.end].map(|it| it.metres().get());
            let middle = Length::from_metres((from + to) / 2.0);
            let [certain, perhaps] = profiles
                .each_ref()
                .map(|it| it.get(piece.edge).unwrap().distance(middle).metres().get());
            let part = match (certain, perhaps) {
                (certain, _) if certain <= norm / 2.0 => 0,
                (_, perhaps) if perhaps <= norm / 2.0 => 1,
                (_, perhaps) if perhaps.is_finite() => 2,
                _ => 3,
            };
            sampled[at][part] += to - from;
            if certain.is_finite() {
                largest[at][0] = largest[at][0].max(2.0 * perhaps);
                largest[at][1] = largest[at][1].max(2.0 * certain);
            }
        }
        // At most two crossings of the norm on each edge and at each seat, and at borders half a piece.
        let edges = streets.network_edges().count() + 2 * world.atlas.places().len();
        let tolerance = 2.0 * STEP * edges as f64 * 0.5 + 40.0;
        for ((own, sampled), largest) in spacing.neighbourhoods.iter().zip(sampled).zip(largest) {
            let length = &own.length;
            let parts = [length.within, length.perhaps, length.beyond, length.never];
            for (found, expected) in parts.iter().zip(sampled) {
                assert!(
                    (found.metres() - expected).abs() < tolerance,
                    "seed {seed}: {} m, sampled {expected} m",
                    found.metres()
                );
                compared += u32::from(expected > 0.0);
            }
            for (found, largest) in [own.longest.least, own.longest.most].iter().zip(largest) {
                let found = found.map_or(0.0, |it| it.length.metres().get());
                // A piece at the border belongs to the neighbourhood of its middle.
                assert!(
                    (found - largest).abs() <= 2.0 * 10.0 + 2.0 * STEP,
                    "seed {seed}: {found} m, sampled {largest} m"
                );
            }
        }
    }
    assert!(compared > 150, "{compared} figures");
}

/// Whether the band of one result is within that of another: lengths of gaps and the longest stretch.
fn is_within(inner: &Spacing, outer: &Spacing) -> bool {
    let ((low, high), (least, most)) = (inner.length.gap(), outer.length.gap());
    let length = |it: Option<access::Stretch>| it.map(|it| it.length);
    let stretches = length(outer.longest.least) <= length(inner.longest.least)
        && (!outer.longest.is_bounded || length(inner.longest.most) <= length(outer.longest.most));
    let (unreachable, reachable_perhaps) = inner.length.unreachable();
    let (fewest, farthest) = outer.length.unreachable();
    let reach = fewest <= unreachable && reachable_perhaps <= farthest;
    least <= low && high <= most && stretches && reach
}

#[test]
fn the_band_contains_every_world_that_the_unknown_seats_may_be() {
    let mut wide = 0;
    for seed in 0..60 {
        let world = random_world(seed);
        if world.network.is_none() {
            continue;
        }
        let seats = seats(&world);
        let band = whole(&spacing_of(&world, &seats, 200.0));
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..4 {
            let mut known = |status| match status {
                NeedStatus::Unknown if random.bool() => NeedStatus::Yes,
                NeedStatus::Unknown => NeedStatus::No,
                known => known,
            };
            let places = (0..).map(PlaceIndex).take(world.atlas.places().len());
            let statuses = places.map(|it| known(seats.status(it))).collect();
            let one = whole(&spacing_of(&world, &Supply::from_statuses(statuses), 200.0));
            assert!(is_within(&one, &band), "seed {seed}: {one:?} in {band:?}");
            assert_eq!(one.length.total(), band.length.total());
        }
        let (least, most) = band.length.gap();
        wide += u32::from(least < most);
    }
    assert!(wide > 10, "{wide} bands that are not a point");
}

#[test]
fn one_more_seat_or_a_wider_norm_never_makes_it_worse() {
    for seed in 0..40 {
        let world = random_world(seed);
        if world.network.is_none() {
            continue;
        }
        let seats = seats(&world);
        let all = whole(&spacing_of(&world, &seats, 200.0));
        let total = world.analysis().demand().total(AgeGroup::All);
        assert_eq!(all.people.total(), total, "everybody counts once");
        let wider = whole(&spacing_of(&world, &seats, 260.0));
        assert!(wider.length.gap().0 <= all.length.gap().0);
        assert!(wider.people.gap().high() <= all.people.gap().high());
        for (index, _) in world.atlas.indexed_places() {
            let fewer = whole(&spacing_of(&world, &seats.clone().without(&[index]), 200.0));
            assert!(fewer.length.gap().0 >= all.length.gap().0);
            assert!(fewer.length.gap().1 >= all.length.gap().1);
            assert!(fewer.length.never >= all.length.never);
        }
    }
}
