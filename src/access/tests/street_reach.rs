//! The streets from which a place is near: worked out by hand, and beside a plain computation in random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_streets::street_of_two_libraries;
use crate::world::seats::{seats, spacing_of};
use crate::world::{World, WorldBuilder, random_world};
use access::{LengthWithin, StreetReach, StreetSection, Supply};
use atlas::{Metres, NeedStatus, PlaceIndex};
use streets::{Length, Pace, Start, Streets};

fn reach_of(world: &World, supply: &Supply, metres: f64) -> StreetReach {
    let limit = Length::from_metres(metres);
    let found = world
        .analysis()
        .street_reach(supply, Pace::default(), limit);
    found.unwrap()
}

/// Where each section begins and ends, in whole metres along its edge.
fn along(sections: &[StreetSection]) -> Vec<[i64; 2]> {
    let ends = |it: &StreetSection| {
        [it.part.start, it.part.end].map(|it| it.metres().get().round() as i64)
    };
    sections.iter().map(ends).collect()
}

fn total(sections: &[StreetSection]) -> u64 {
    let length = |it: &StreetSection| it.part.end.saturating_sub(it.part.start);
    let lengths = sections.iter().map(length);
    lengths.map(Length::tenths_of_millimetres).sum()
}

/// ```text
///  0 ──── beyond ──── 200 ── within ── a 300 ── within ── 400 ── beyond ── 500 ── perhaps ── b 600
/// ```
#[test]
fn a_street_is_near_on_both_sides_of_a_place() {
    let world = street_of_two_libraries();
    let StreetReach {
        neighbourhoods,
        sections,
    } = reach_of(&world, &world.supply(), 100.0);
    assert_eq!(along(&sections.within), [[200, 400]]);
    assert_eq!(along(&sections.perhaps), [[500, 600]]);
    assert_eq!(along(&sections.beyond), [[0, 200], [400, 500]]);
    let LengthWithin {
        within,
        perhaps,
        beyond,
        never,
        ..
    } = neighbourhoods[0];
    let metres = [within, perhaps, beyond, never].map(|it| it.metres().round() as i64);
    assert_eq!(metres, [200, 100, 300, 0]);
}

/// ```text
///      N ends here │
///  a 0 ─────────── 100 ─────────── 300      what is outside of all neighbourhoods is no part of it
/// ```
#[test]
fn streets_outside_all_neighbourhoods_are_left_out() {
    let world = WorldBuilder::new()
        .street(&[(0.0, 0.0), (300.0, 0.0)])
        .neighbourhood("N", "", [(-50.0, -50.0), (100.0, 50.0)], None)
        .place("a", "library", (0.0, 0.0))
        .build();
    let sections = reach_of(&world, &world.supply(), 250.0).sections;
    assert_eq!(along(&sections.within), [[0, 100]]);
    assert_eq!(along(&sections.beyond), [[0; 2]; 0]);
}

/// The distance from a point of a street to the nearest place that counts at least so, by asking for the nearest places there.
fn nearest(
    world: &World,
    streets: &Streets,
    start: &Start,
    is_wanted: &dyn Fn(u32) -> bool,
) -> f64 {
    let goals = world.network.as_ref().unwrap().goals();
    let found = streets.nearest(goals, start, Pace::default(), is_wanted, 1);
    let first = found.walks.first();
    first.map_or(f64::INFINITY, |it| it.cost.effort.metres().get())
}

#[test]
fn sections_are_what_each_point_of_a_street_says_by_itself() {
    const LIMIT: f64 = 180.0;
    let mut seen = [0; 3];
    for seed in 0..30 {
        let world = random_world(seed);
        let Some(network) = &world.network else {
            continue;
        };
        let supply = world.supply();
        let streets = network.streets();
        let sections = reach_of(&world, &supply, LIMIT).sections;
        let lists = [&sections.within, &sections.perhaps, &sections.beyond];
        for piece in streets.street_pieces(Metres::new(9.0)) {
            if world.atlas.neighbourhood_at(piece.middle).is_none() {
                continue;
            }
            let ends = [piece.part.start, piece.part.end].map(Length::tenths_of_millimetres);
            let along = Length::from_tenths_of_millimetres(((ends[0] + ends[1]) / 2) as u32);
            let at = streets.point_along(piece.edge, along).unwrap();
            let start = Start::new(streets, at, []);
            // Walks from a few cut-off streets begin in another beside them.
            if start.edge(Pace::default()) != Some(piece.edge) {
                continue;
            }
            let status = |place| supply.status(PlaceIndex(place));
            let certain = nearest(&world, streets, &start, &|it| status(it) == NeedStatus::Yes);
            let perhaps = nearest(&world, streets, &start, &|it| status(it) != NeedStatus::No);
            // Within a metre of the limit the rounding of the point decides.
            if [certain, perhaps].iter().any(|it| (it - LIMIT).abs() < 1.0) {
                continue;
            }
            let expected = match (certain <= LIMIT, perhaps <= LIMIT) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            let holds = |it: &StreetSection| it.edge == piece.edge && it.part.contains(&along);
            for (number, list) in lists.iter().enumerate() {
                let is_in = list.iter().any(holds);
                assert_eq!(
                    is_in,
                    number == expected,
                    "seed {seed}: {piece:?} {certain} {perhaps}"
                );
            }
            seen[expected] += 1;
        }
    }
    assert!(seen.iter().all(|it| *it > 500), "{seen:?}");
}

#[test]
fn sections_have_the_lengths_of_the_figures() {
    for seed in 0..30 {
        let world = random_world(seed);
        if world.network.is_none() {
            continue;
        }
        let seats = seats(&world);
        let spacing = spacing_of(&world, &seats, 200.0);
        let pace = Pace::default();
        let norm = Length::from_metres(200.0);
        let sections = world.analysis().seat_sections(&seats, pace, norm).unwrap();
        let lengths = spacing.neighbourhoods.iter().map(|it| it.length);
        let sum = |of: fn(&LengthWithin) -> u64| -> u64 { lengths.clone().map(|it| of(&it)).sum() };
        assert_eq!(
            total(&sections.within),
            sum(|it| it.within.tenths_of_millimetres())
        );
        assert_eq!(
            total(&sections.perhaps),
            sum(|it| it.perhaps.tenths_of_millimetres())
        );
        assert_eq!(
            total(&sections.beyond),
            sum(|it| (it.beyond + it.never).tenths_of_millimetres())
        );
    }
}

#[test]
fn more_is_near_within_a_longer_limit() {
    for seed in 0..20 {
        let world = random_world(seed);
        if world.network.is_none() {
            continue;
        }
        let supply = world.supply();
        let mut before = 0;
        for limit in [50.0, 120.0, 300.0, 2_000.0] {
            let within = total(&reach_of(&world, &supply, limit).sections.within);
            assert!(before <= within, "seed {seed}, {limit} m");
            before = within;
        }
    }
}
