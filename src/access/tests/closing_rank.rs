//! Closing test of a question for several places: who has fewer than so many if one closes.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_streets::street_of_two_libraries;
use crate::world::{World, WorldBuilder, complete_supply, random_world};
use access::{AgeGroup, ClosingTest, Count, People, Regions, Supply, WalkStatistics};
use atlas::NeedStatus;
use fastrand::Rng;
use streets::{Length, Pace};

const LIMIT: f64 = 250.0;

/// The id of each place with the limits of the people who have fewer than `rank` if it closes, and fewer of its kind.
fn losses(world: &World, rank: usize) -> Vec<(String, [u64; 2], [u64; 2])> {
    let (pace, limit) = (Pace::default(), Length::from_metres(LIMIT));
    let analysis = world.analysis();
    let test = analysis.closing_test_of_rank(&world.supply(), pace, limit, rank);
    let of = |count: Count| [count.low().rounded(), count.high().rounded()];
    let losses = test.losses.iter().map(|it| {
        let id = world.atlas.place(it.place).unwrap().id.clone();
        let [any, kind] = [&it.of_any, &it.of_kind].map(|it| of(it.people(AgeGroup::All)));
        (id, any, kind)
    });
    losses.collect()
}

fn row(id: &str, any: [u64; 2], kind: [u64; 2]) -> (String, [u64; 2], [u64; 2]) {
    (id.to_owned(), any, kind)
}

/// ```text
///   library a ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1, benches b and c       within 250 m
///                   a       a, b, c b, c    b, c
/// ```
/// Of two places, 2 + 1 lose one with either bench; the 3 have a third one. Of three, the 3 lose one with each of theirs.
#[test]
fn one_place_fewer_matters_to_those_who_have_just_enough() {
    let world = WorldBuilder::street_of_400_metres()
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .home((300.0, 0.0), Some(2))
        .home((400.0, 0.0), Some(1))
        .place("a", "library", (0.0, 0.0))
        .place("b", "bench", (400.0, 0.0))
        .place("c", "bench", (400.0, 5.0))
        .build();
    let both = [
        row("b", [3, 3], [6, 6]),
        row("c", [3, 3], [6, 6]),
        row("a", [0, 0], [0, 0]),
    ];
    assert_eq!(losses(&world, 2), both);
    let all = [
        row("a", [3, 3], [0, 0]),
        row("b", [3, 3], [0, 0]),
        row("c", [3, 3], [0, 0]),
    ];
    assert_eq!(losses(&world, 3), all);
}

/// The same street, and whether bench c counts is unknown. If it does, the 3 have three places and 2 + 1 have two; if not, the 3 have
/// two and 2 + 1 have one, which is no second place to lose.
#[test]
fn a_place_that_counts_perhaps_makes_a_difference_perhaps() {
    let world = WorldBuilder::street_of_400_metres()
        .home((200.0, 0.0), Some(3))
        .home((300.0, 0.0), Some(2))
        .home((400.0, 0.0), Some(1))
        .place("a", "library", (0.0, 0.0))
        .place("b", "bench", (400.0, 0.0))
        .place_with("c", "bench", (400.0, 5.0), r#""key":"unknown""#)
        .build();
    let rows = [
        row("b", [0, 6], [0, 6]),
        row("c", [0, 3], [0, 6]),
        row("a", [0, 3], [0, 0]),
    ];
    assert_eq!(losses(&world, 2), rows);
}

/// How many people have the place of the rank within the limit.
fn covered(world: &World, supply: &Supply, rank: usize) -> People {
    let analysis = world.analysis();
    let limit = Length::from_metres(LIMIT);
    let reached = analysis.reached(supply, Pace::default(), limit, rank);
    let all = analysis.coverage(&reached, AgeGroup::All);
    all.iter().map(|it| it.covered.low()).sum()
}

#[test]
fn losses_of_a_rank_contain_those_of_closing_each_place_in_turn() {
    let (pace, limit) = (Pace::default(), Length::from_metres(LIMIT));
    let mut was_lost = false;
    for seed in 0..30 {
        let mut random = Rng::with_seed(seed);
        let rank = random.usize(1..4);
        let world = random_world(seed);
        let supply = world.supply();
        let analysis = world.analysis();
        let test = analysis.closing_test_of_rank(&supply, pace, limit, rank);
        for _ in 0..3 {
            let known = world.completed(&mut random);
            let complete = complete_supply(analysis.sites(), &supply, &mut random);
            let exact = known
                .analysis()
                .closing_test_of_rank(&complete, pace, limit, rank);
            for loss in &test.losses {
                let kind = world.atlas.place(loss.place).unwrap().kind;
                for of_kind in [false, true] {
                    let statuses = world.atlas.indexed_places().map(|(index, place)| {
                        let is_asked_for = !of_kind || place.kind == kind;
                        let is_asked_for = NeedStatus::from(Some(is_asked_for));
                        complete.status(index).min(is_asked_for)
                    });
                    let before = Supply::from_statuses(statuses.collect());
                    let after = before.clone().without(&[loss.place]);
                    let naive = covered(&known, &before, rank);
                    let naive = naive.saturating_sub(covered(&known, &after, rank));
                    was_lost |= naive > People::NONE && rank > 1;
                    let of = if of_kind { &loss.of_kind } else { &loss.of_any };
                    let lost = of.people(AgeGroup::All);
                    assert!(lost.contains(naive), "{seed}: {lost:?} {naive:?}");
                    let found = exact.losses.iter().find(|it| it.place == loss.place);
                    let found = found.map(|it| if of_kind { &it.of_kind } else { &it.of_any });
                    let found = found.map_or(Count::NONE, |it| it.people(AgeGroup::All));
                    assert_eq!(found, Count::exactly(naive), "{seed}");
                }
            }
        }
    }
    assert!(was_lost);
}

#[test]
fn rank_1_is_the_closing_test_of_the_nearest_place() {
    for seed in 0..40 {
        let world = random_world(seed);
        let (analysis, supply) = (world.analysis(), world.supply());
        let (pace, limit) = (Pace::default(), Length::from_metres(LIMIT));
        let nearest: ClosingTest = analysis.closing_test(&supply, pace, limit);
        let of_rank = analysis.closing_test_of_rank(&supply, pace, limit, 1);
        assert_eq!(of_rank.losses, nearest.losses, "{seed}");
    }
}

/// ```text
/// home of 7 ──── 300 m ──── a ── 300 m ── b      a library a, and b of which the key status is unknown
/// ```
/// Of two places, 7 or nobody have fewer; of three, all do, and nobody is cut off.
#[test]
fn people_with_fewer_places_than_the_rank_are_counted_apart() {
    let world = street_of_two_libraries();
    let analysis = world.analysis();
    let counts = |supply: &Supply, rank| {
        let walks = analysis.walk_intervals(supply, Pace::default(), rank);
        let regions = Regions::new(&world.atlas);
        let group = AgeGroup::All;
        let all = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group);
        let of = |count: Count| [count.low().rounded(), count.high().rounded()];
        [all[0].reachable, all[0].fewer, all[0].unreachable].map(of)
    };
    let supply = world.supply();
    assert_eq!(counts(&supply, 1), [[7, 7], [0, 0], [0, 0]]);
    assert_eq!(counts(&supply, 2), [[0, 7], [0, 7], [0, 0]]);
    assert_eq!(counts(&supply, 3), [[0, 0], [7, 7], [0, 0]]);
    // If b does not count, there is none at all.
    let only_b = supply.without(&[world.place("a")]);
    assert_eq!(counts(&only_b, 2), [[0, 0], [0, 7], [0, 7]]);
}
