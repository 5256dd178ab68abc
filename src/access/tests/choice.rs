//! Choice: how many places and kinds people have within a limit.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_streets::street_of_ten;
use crate::world::{WorldBuilder, complete_supply, people, random_world};
use access::{AgeGroup, ChoiceFigures, Count, NumberRange, Regions};
use atlas::{Atlas, KindIndex, NeedStatus, Taxonomy};
use fastrand::Rng;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use streets::{Length, Pace};

/// ```text
///   bench ─100─ 4 ─100─ 3 ─100─ bench, library? ─100─ 2        1 on a street without a place
///                                                             1000 ─100─ 1100
/// ```
/// The library counts perhaps. Within 150 m the 4 have a bench; the 3 and the 2 have a bench and perhaps the library.
#[test]
fn places_and_kinds_within_the_limit_are_counted() {
    let world = street_of_ten()
        .place("a", "bench", (0.0, 0.0))
        .place("b", "bench", (300.0, 0.0))
        .place_with("c", "library", (300.0, 0.0), r#""key":"unknown""#)
        .build();
    let analysis = world.analysis();
    let regions = Regions::new(&world.atlas);
    let choice =
        |limit| analysis.choice(&world.supply(), Pace::default(), Length::from_metres(limit));
    let figures = |of: &[NumberRange]| {
        let all = ChoiceFigures::of_regions(analysis.demand(), of, &regions, AgeGroup::All);
        all.last().unwrap().clone()
    };
    let range = |low, high| NumberRange { low, high };
    let near = choice(150.0);
    assert_eq!(
        near.places,
        [range(1, 1), range(1, 2), range(1, 2), range(0, 0)]
    );
    assert_eq!(near.kinds, near.places);
    let kinds = figures(&near.kinds);
    // 9 of 10 have one kind; with the library 5 have a second.
    let mean = kinds.mean.unwrap();
    assert!((mean.low - 0.9).abs() < 1e-12 && (mean.high - 1.4).abs() < 1e-12);
    assert_eq!(kinds.median, Some(range(1, 1)));
    let known = |count| Count::exactly(people(count));
    let at_most = |count| Count::between(people(0), people(count));
    assert_eq!(kinds.at_least, [known(9), at_most(5)]);
    // Within 250 m the 4 and the 3 have both benches and perhaps the library.
    let far = choice(250.0);
    assert_eq!(
        far.places,
        [range(2, 3), range(2, 3), range(1, 2), range(0, 0)]
    );
    assert_eq!(
        far.kinds,
        [range(1, 2), range(1, 2), range(1, 2), range(0, 0)]
    );
    assert_eq!(
        figures(&far.places).at_least,
        [known(9), Count::between(people(7), people(9)), at_most(7)]
    );
}

/// The street of ten with a bench at 0, and a bench and a place of the 104th kind at 300 m.
#[test]
fn kinds_beyond_the_64th_are_counted_as_the_others_are() {
    let mut world = street_of_ten()
        .place("a", "bench", (0.0, 0.0))
        .place("b", "bench", (300.0, 0.0))
        .place("c", "library", (300.0, 0.0))
        .build();
    let standard = include_str!("../../../data/taxonomy.json");
    let mut taxonomy: Value = serde_json::from_str(standard).unwrap();
    let kinds = taxonomy["kinds"].as_array_mut().unwrap();
    for number in 0..70 {
        let mut kind = kinds[0].clone();
        kind["id"] = json!(format!("more_{number}"));
        kinds.push(kind);
    }
    let last = KindIndex(u16::try_from(kinds.len() - 1).unwrap());
    let taxonomy = Taxonomy::read(&taxonomy.to_string()).unwrap();
    let mut places = world.atlas.places().to_vec();
    places[2].kind = last;
    let neighbourhoods = world.atlas.neighbourhoods().to_vec();
    world.atlas = Atlas::new(taxonomy, None, neighbourhoods, places);
    let (pace, limit) = (Pace::default(), Length::from_metres(150.0));
    let kinds = world.analysis().choice(&world.supply(), pace, limit).kinds;
    let exactly = |it| NumberRange { low: it, high: it };
    assert_eq!(kinds, [1, 2, 2, 0].map(exactly));
}

/// ```text
///   4 and bench ─100─ 0 and three benches
/// ```
/// Nobody has three.
#[test]
fn numbers_of_a_home_where_nobody_lives_are_nobodys() {
    let world = WorldBuilder::street_of_400_metres()
        .home((0.0, 0.0), Some(4))
        .home((100.0, 0.0), Some(0))
        .place("a", "bench", (0.0, 0.0))
        .place("b", "bench", (100.0, 0.0))
        .place("c", "bench", (100.0, 0.0))
        .place("d", "bench", (100.0, 0.0))
        .build();
    let (analysis, limit) = (world.analysis(), Length::from_metres(50.0));
    let choice = analysis.choice(&world.supply(), Pace::default(), limit);
    let regions = Regions::new(&world.atlas);
    let (demand, group) = (analysis.demand(), AgeGroup::All);
    let all = ChoiceFigures::of_regions(demand, &choice.places, &regions, group);
    assert_eq!(all[0].at_least, [Count::exactly(people(4))]);
}

#[test]
fn bands_contain_the_naive_numbers_of_every_completion() {
    for seed in 0..60 {
        let world = random_world(seed);
        let mut random = Rng::with_seed(seed);
        let (analysis, supply) = (world.analysis(), world.supply());
        let (pace, limit) = (Pace::default(), Length::from_metres(300.0));
        let regions = Regions::new(&world.atlas);
        let choice = analysis.choice(&supply, pace, limit);
        for _ in 0..5 {
            let complete = world.completed(&mut random);
            let full = complete_supply(analysis.sites(), &supply, &mut random);
            let complete = complete.analysis();
            let exact = complete.choice(&full, pace, limit);
            let network = world.network.as_ref().unwrap();
            for (point, home) in complete.demand().points().iter().enumerate() {
                let start = network.start(&world.atlas, home.at);
                let counts = |it| full.status(it) == NeedStatus::Yes;
                let found = network.nearest(&start, pace, &counts, usize::MAX).walks;
                let near = found.iter().filter(|it| it.cost.effort <= limit);
                let kinds = near.map(|it| world.atlas.places()[it.goal as usize].kind);
                let kinds: Vec<_> = kinds.collect();
                let different: BTreeSet<_> = kinds.iter().copied().collect();
                let naive = [kinds.len() as u32, different.len() as u32];
                let exactly = |it| NumberRange { low: it, high: it };
                assert_eq!(
                    [exact.places[point], exact.kinds[point]],
                    naive.map(exactly)
                );
                for (band, naive) in [choice.places[point], choice.kinds[point]]
                    .into_iter()
                    .zip(naive)
                {
                    assert!((band.low..=band.high).contains(&naive), "{seed}");
                }
            }
            for (band, exact) in [
                (&choice.places, &exact.places),
                (&choice.kinds, &exact.kinds),
            ] {
                let demand = complete.demand();
                let bands =
                    ChoiceFigures::of_regions(analysis.demand(), band, &regions, AgeGroup::All);
                let full = ChoiceFigures::of_regions(demand, exact, &regions, AgeGroup::All);
                for ((band, full), members) in bands
                    .iter()
                    .zip(&full)
                    .zip(regions.members(demand.points()))
                {
                    let mut everybody: Vec<u32> = Vec::new();
                    for member in members {
                        let count = demand.points()[member].count(AgeGroup::All).low().rounded();
                        everybody.extend(vec![exact[member].low; count as usize]);
                    }
                    everybody.sort_unstable();
                    for number in 1..=everybody.last().copied().unwrap_or(0) {
                        let naive = everybody.iter().filter(|it| **it >= number).count() as u32;
                        let at = number as usize - 1;
                        assert_eq!(full.at_least[at], Count::exactly(people(naive)));
                        assert!(band.at_least[at].contains(people(naive)), "{seed}");
                    }
                    let Some(middle) = everybody.len().div_ceil(2).checked_sub(1) else {
                        continue;
                    };
                    let naive = f64::from(everybody.iter().sum::<u32>()) / everybody.len() as f64;
                    let mean = full.mean.unwrap();
                    assert!(
                        (mean.low - naive).abs() < 1e-9
                            && mean.low.to_bits() == mean.high.to_bits()
                    );
                    let mean = band.mean.unwrap();
                    assert!(
                        mean.low <= naive + 1e-9 && naive <= mean.high + 1e-9,
                        "{seed}"
                    );
                    let median = band.median.unwrap();
                    assert!(
                        (median.low..=median.high).contains(&everybody[middle]),
                        "{seed}"
                    );
                }
            }
        }
    }
}
