//! Closing test: whose last place each is.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, WorldBuilder, complete_supply, people, random_world};
use access::{AgeGroup, ClosingTest, Count, People, PlaceChoice};
use atlas::{KeyStatus, Need, NeedStatus};
use fastrand::Rng;
use streets::{Length, Pace};

/// ```text
///   library ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1, benches b and c
/// ```
fn street() -> WorldBuilder {
    WorldBuilder::street_of_400_metres()
        .home_by_age((100.0, 0.0), [Some(4), Some(1), Some(2)])
        .home((200.0, 0.0), Some(3))
        .home((300.0, 0.0), Some(2))
        .home((400.0, 0.0), Some(1))
        .place("a", "library", (0.0, 0.0))
}

fn test(world: &World, limit: f64) -> ClosingTest {
    let limit = Length::from_metres(limit);
    world
        .analysis()
        .closing_test(&world.supply(), Pace::default(), limit)
}

/// The id of each place with the limits of the people who lose their last of any, and of the kind.
fn people_by_place(world: &World, test: &ClosingTest) -> Vec<(String, [u64; 2], [u64; 2])> {
    let of = |count: Count| [count.low().rounded(), count.high().rounded()];
    let losses = test.losses.iter();
    losses
        .map(|it| {
            let id = world.atlas.place(it.place).unwrap().id.clone();
            let group = AgeGroup::All;
            (
                id,
                of(it.of_any.people(group)),
                of(it.of_kind.people(group)),
            )
        })
        .collect()
}

fn losses(expected: &[(&str, [u64; 2], [u64; 2])]) -> Vec<(String, [u64; 2], [u64; 2])> {
    expected
        .iter()
        .map(|(id, any, kind)| ((*id).to_owned(), *any, *kind))
        .collect()
}

/// Within 250 m the library is the only place of 4 people, and one of the two kinds of 3; of the other 3, each bench has
/// the other beside it.
#[test]
fn a_place_is_the_last_of_people_who_have_no_other_within_the_limit() {
    let world = street()
        .place("b", "bench", (400.0, 0.0))
        .place("c", "bench", (400.0, 5.0))
        .build();
    let test = test(&world, 250.0);
    assert_eq!(
        people_by_place(&world, &test),
        losses(&[
            ("a", [4, 4], [7, 7]),
            ("b", [0, 0], [0, 0]),
            ("c", [0, 0], [0, 0])
        ])
    );
    let of_any = &test.losses[0].of_any;
    assert_eq!(of_any.points, [(0, true)]);
    assert_eq!(of_any.people(AgeGroup::Under15), Count::exactly(people(1)));
    assert_eq!(of_any.people(AgeGroup::From65), Count::exactly(people(2)));
}

/// Bench b is the last of the three people in the east, and their last bench.
#[test]
fn the_last_place_of_most_people_comes_first() {
    let world = street().place("b", "bench", (350.0, 0.0)).build();
    // a: 4 people. b: those at 300 and 400 m have nothing else within 120 m. The 3 at 200 m have nothing at all.
    let expected = losses(&[("a", [4, 4], [4, 4]), ("b", [3, 3], [3, 3])]);
    assert_eq!(people_by_place(&world, &test(&world, 120.0)), expected);
    // Within 160 m, b is the last of the 3 at 200 m too.
    let expected = losses(&[("b", [6, 6], [6, 6]), ("a", [4, 4], [4, 4])]);
    assert_eq!(people_by_place(&world, &test(&world, 160.0)), expected);
}

/// ```text
///   library ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1, benches b and c, which both count perhaps
/// ```
#[test]
fn a_last_place_is_one_perhaps_where_others_count_perhaps() {
    let unknown = r#""key":"unknown""#;
    let world = street()
        .place_with("b", "bench", (400.0, 0.0), unknown)
        .place_with("c", "bench", (400.0, 5.0), unknown)
        .build();
    assert_eq!(
        people_by_place(&world, &test(&world, 250.0)),
        // The library is the last of 4 for certain, and of 3 more if no bench counts, which they are 200 m from. Each bench may
        // be the only one that counts: then it is the last place of 2 + 1, and the last bench of 3 + 2 + 1.
        losses(&[
            ("a", [4, 7], [7, 7]),
            ("b", [0, 3], [0, 6]),
            ("c", [0, 3], [0, 6])
        ])
    );
}

#[test]
fn losses_are_those_of_closing_each_place_in_turn() {
    for seed in 0..80 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed);
        let analysis = world.analysis();
        let supply = world.supply();
        let pace = Pace::default();
        let limit = Length::from_metres(f64::from(random.u32(50..500)));
        let test = analysis.closing_test(&supply, pace, limit);
        assert!(
            test.losses.is_sorted_by_key(|it| {
                std::cmp::Reverse(it.of_any.people(AgeGroup::All).low())
            })
        );
        for complete in 0..4 {
            let (world, supply) = match complete {
                0 => (world.completed(&mut random), supply.clone()),
                _ => (
                    world.completed(&mut random),
                    complete_supply(analysis.sites(), &supply, &mut random),
                ),
            };
            if complete == 0 && supply.has_unknown() {
                continue;
            }
            for loss in &test.losses {
                let kind = world.atlas.place(loss.place).unwrap().kind;
                for (of, of_kind) in [(&loss.of_any, false), (&loss.of_kind, true)] {
                    let statuses = world.atlas.indexed_places().map(|(index, place)| {
                        let is_asked_for = !of_kind || place.kind == kind;
                        supply
                            .status(index)
                            .min(NeedStatus::from(Some(is_asked_for)))
                    });
                    let before = access::Supply::from_statuses(statuses.collect());
                    let after = before.clone().without(&[loss.place]);
                    let analysis = world.analysis();
                    for group in AgeGroup::ALL {
                        let covered = |supply: &access::Supply| -> People {
                            let reached = analysis.reached(supply, pace, limit, 1);
                            let all = analysis.coverage(&reached, group);
                            all.iter().map(|it| it.covered.low()).sum()
                        };
                        let naive = covered(&before).saturating_sub(covered(&after));
                        let lost = of.people(group);
                        assert!(lost.contains(naive), "{seed}: {lost:?} {naive:?}");
                        if complete == 0 && group == AgeGroup::All {
                            let known = of.points.iter().all(|it| it.1);
                            assert!(known, "{seed}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn losses_without_unknown_data_are_exact() {
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed).completed(&mut random);
        let analysis = world.analysis();
        let supply = complete_supply(analysis.sites(), &world.supply(), &mut random);
        let (pace, limit) = (Pace::default(), Length::from_metres(200.0));
        let covered = |supply: &access::Supply| -> People {
            let reached = analysis.reached(supply, pace, limit, 1);
            let all = analysis.coverage(&reached, AgeGroup::All);
            all.iter().map(|it| it.covered.low()).sum()
        };
        for loss in analysis.closing_test(&supply, pace, limit).losses {
            let after = supply.clone().without(&[loss.place]);
            let naive = covered(&supply).saturating_sub(covered(&after));
            assert_eq!(
                loss.of_any.people(AgeGroup::All),
                Count::exactly(naive),
                "{seed}"
            );
        }
    }
}

/// ```text
///   7 ─100─ library without a toilet ─100─ public toilet
/// ```
/// The library counts because of the toilet 100 m away: who asks for a toilet loses it with that.
#[test]
fn a_toilet_takes_the_places_along_that_count_for_it() {
    let toilets = r#""key":"free","toilets":false"#;
    let world = WorldBuilder::new()
        .neighbourhood("A", "", [(-50.0, -50.0), (2000.0, 50.0)], None)
        .street(&[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0)])
        .home((0.0, 0.0), Some(7))
        .place_with("library", "library", (100.0, 0.0), toilets)
        .place("toilet", "toilets", (200.0, 0.0))
        .build();
    let analysis = world.analysis();
    let choice = PlaceChoice {
        needs: vec![Need::Toilet],
        ..PlaceChoice::default()
    };
    let limit = Length::from_metres(150.0);
    let test = analysis.closing_test_of(&choice, None, Pace::default(), limit);
    let expected = losses(&[("library", [7, 7], [7, 7]), ("toilet", [7, 7], [0, 0])]);
    assert_eq!(people_by_place(&world, &test), expected);
    // Libraries only: the toilet is no place of the choice, and its closing closes the library all the same.
    let choice = PlaceChoice {
        kinds: Some(vec![world.kind("library")]),
        ..choice
    };
    let test = analysis.closing_test_of(&choice, None, Pace::default(), limit);
    assert_eq!(people_by_place(&world, &test), expected);
}

/// ```text
///   7 ─100─ library ─100─ cafe      whether either has a toilet is unknown
/// ```
/// Perhaps only the cafe has one: then the library goes with it.
#[test]
fn a_place_that_counts_perhaps_may_go_with_a_toilet_that_is_there_perhaps() {
    let world = WorldBuilder::street_of_400_metres()
        .home((0.0, 0.0), Some(7))
        .place("library", "library", (100.0, 0.0))
        .place("cafe", "cafe", (200.0, 0.0))
        .build();
    let choice = PlaceChoice {
        kinds: Some(vec![world.kind("library")]),
        needs: vec![Need::Toilet],
        ..PlaceChoice::default()
    };
    let (analysis, limit) = (world.analysis(), Length::from_metres(150.0));
    let test = analysis.closing_test_of(&choice, None, Pace::default(), limit);
    let expected = losses(&[("library", [0, 7], [0, 7]), ("cafe", [0, 7], [0, 0])]);
    assert_eq!(people_by_place(&world, &test), expected);
}

#[test]
fn losses_of_people_who_need_a_toilet_contain_those_of_closing_each_place() {
    let choice = PlaceChoice {
        needs: vec![Need::Toilet],
        conditional: true,
        ..PlaceChoice::default()
    };
    let (pace, limit) = (Pace::default(), Length::from_metres(200.0));
    let mut is_lost = false;
    for seed in 0..40 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed).completed(&mut random);
        let analysis = world.analysis();
        let mut sites = analysis.sites().clone();
        for (number, place) in world.atlas.places().iter().step_by(3).enumerate() {
            let mut toilet = place.clone();
            toilet.id = format!("toilet/{number}");
            toilet.key = KeyStatus::Free;
            toilet.toilets = Some(true);
            sites.open(toilet);
        }
        let analysis = analysis.with_sites(sites);
        let covered = |analysis: &access::Analysis<'_>| -> [People; 2] {
            let supply = access::Supply::new(analysis.sites(), &choice, None);
            let reached = analysis.reached(&supply, pace, limit, 1);
            let all: Count = analysis
                .coverage(&reached, AgeGroup::All)
                .iter()
                .map(access::Coverage::number)
                .sum();
            [all.low(), all.high()]
        };
        let before = covered(&analysis);
        for loss in analysis.closing_test_of(&choice, None, pace, limit).losses {
            let mut sites = analysis.sites().clone();
            sites.close(loss.place);
            let after = covered(&analysis.with_sites(sites));
            let lost = loss.of_any.people(AgeGroup::All);
            is_lost |= lost.low() > People::NONE;
            // With all that counts perhaps, and with nothing of it: two of the possible worlds.
            for (before, after) in before.into_iter().zip(after) {
                assert!(lost.contains(before.saturating_sub(after)), "{seed}");
            }
        }
    }
    assert!(is_lost);
}
