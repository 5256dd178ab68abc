//! Figures of walks on random worlds, beside a count of every resident apart.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, complete_supply, people, random_world};
use access::{AgeGroup, Count, People, Reached, Regions, WalkRange, WalkStatistics};
use atlas::NeedStatus;
use fastrand::Rng;
use streets::{Length, Pace};

fn known(count: u32) -> Count {
    Count::exactly(people(count))
}

/// Every resident apart, with the walk of a search from the own home.
fn naive(
    world: &World,
    statuses: &dyn Fn(atlas::PlaceIndex) -> bool,
    group: AgeGroup,
    rank: usize,
) -> (Vec<u64>, u64) {
    let (network, population) = (
        world.network.as_ref().unwrap(),
        world.population.as_ref().unwrap(),
    );
    let (mut walks, mut unreachable) = (Vec::new(), 0);
    for point in &population.points {
        if world.atlas.neighbourhood_at(point.at).is_none() {
            continue;
        }
        let residents = match group {
            AgeGroup::All => point.total,
            AgeGroup::Under15 => point.age_0_15,
            AgeGroup::From65 => point.age_65_plus,
        };
        let start = network.start(&world.atlas, point.at);
        let found = network
            .nearest(&start, Pace::default(), statuses, rank)
            .walks;
        for _ in 0..residents.unwrap() {
            match found.get(rank - 1) {
                Some(walk) => walks.push(walk.cost.effort.tenths_of_millimetres()),
                None => unreachable += u64::from(found.is_empty()),
            }
        }
    }
    walks.sort_unstable();
    (walks, unreachable)
}

/// The walk to the nearest place, the second and the third: if all places count that count perhaps, and if none of them does.
#[test]
fn limits_of_a_walk_are_those_of_a_search_from_each_home() {
    let (pace, limit) = (Pace::default(), Length::from_metres(200.0));
    for seed in 0..40 {
        let world = random_world(seed);
        let (analysis, supply) = (world.analysis(), world.supply());
        let network = world.network.as_ref().unwrap();
        for rank in 1..4 {
            let walks = analysis.walk_intervals(&supply, pace, rank);
            let reached = analysis.reached(&supply, pace, limit, rank);
            for (number, point) in analysis.demand().points().iter().enumerate() {
                let start = network.start(&world.atlas, point.at);
                let [least, certain] = [NeedStatus::Unknown, NeedStatus::Yes].map(|least| {
                    let wanted = |it| supply.status(it) >= least;
                    network.nearest(&start, pace, &wanted, rank).walks
                });
                let walk = |of: &[streets::Walk]| of.get(rank - 1).map(|it| it.cost.effort);
                let (found, expected) = (walks[number], [walk(&least), walk(&certain)]);
                assert_eq!([found.least(), found.certain()], expected, "{seed} {rank}");
                let is_near = |of| walk(of).is_some_and(|it| it <= limit);
                let expected = match (is_near(&least), is_near(&certain)) {
                    (_, true) => Reached::Yes,
                    (true, false) => Reached::Perhaps,
                    (false, false) if least.is_empty() => Reached::Never,
                    (false, false) => Reached::Beyond,
                };
                assert_eq!(reached[number], expected, "{seed} {rank}");
            }
        }
    }
}

#[test]
fn bands_contain_the_naive_figures_of_every_completion() {
    for seed in 0..60 {
        let world = random_world(seed);
        let mut random = Rng::with_seed(seed);
        let (analysis, supply, regions) =
            (world.analysis(), world.supply(), Regions::new(&world.atlas));
        let rank = random.usize(1..4);
        let walks = analysis.walk_intervals(&supply, Pace::default(), rank);
        let limit = Length::from_metres(f64::from(random.u32(50..600)));
        for _ in 0..6 {
            let complete = world.completed(&mut random);
            let full = complete_supply(analysis.sites(), &supply, &mut random);
            let counts = |it| full.status(it) == NeedStatus::Yes;
            for group in AgeGroup::ALL {
                let (naive, unreachable) = naive(&complete, &counts, group, rank);
                let band = *WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group)
                    .last()
                    .unwrap();
                let of = |count: usize| People::new(count as u32);
                assert!(band.reachable.contains(of(naive.len())), "{seed}");
                assert!(
                    band.unreachable.contains(of(unreachable as usize)),
                    "{seed}"
                );
                let total: u64 = naive.iter().sum();
                let mean = total.checked_div(naive.len() as u64);
                check(band.mean, mean, 1, seed);
                let ranked = |part: usize| {
                    naive
                        .get((naive.len() * part).div_ceil(10).saturating_sub(1))
                        .copied()
                };
                check(band.median, ranked(5), 0, seed);
                check(band.ninetieth_percentile, ranked(9), 0, seed);
                let gap =
                    *WalkStatistics::of_gaps(analysis.demand(), &walks, limit, &regions, group)
                        .last()
                        .unwrap();
                let beyond: Vec<u64> = naive
                    .iter()
                    .copied()
                    .filter(|it| *it > limit.tenths_of_millimetres())
                    .collect();
                assert!(gap.reachable.contains(of(beyond.len())), "{seed}");
                check(
                    gap.mean,
                    beyond.iter().sum::<u64>().checked_div(beyond.len() as u64),
                    1,
                    seed,
                );
                check(
                    gap.median,
                    beyond
                        .get(beyond.len().div_ceil(2).saturating_sub(1))
                        .copied(),
                    0,
                    seed,
                );
            }
        }
    }
}

fn check(band: Option<WalkRange>, exact: Option<u64>, rounding: u64, seed: u64) {
    let Some(exact) = exact else {
        return;
    };
    let band = band.unwrap();
    let tenths = Length::tenths_of_millimetres;
    assert!(
        tenths(band.low) <= exact + rounding,
        "{seed}: {band:?} {exact}"
    );
    assert!(
        band.high
            .is_none_or(|high| tenths(high) + rounding >= exact),
        "{seed}: {band:?} {exact}"
    );
}

#[test]
fn figures_without_unknown_data_are_the_naive_ones() {
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed).completed(&mut random);
        let analysis = world.analysis();
        let supply = complete_supply(analysis.sites(), &world.supply(), &mut random);
        let regions = Regions::new(&world.atlas);
        let walks = analysis.walk_intervals(&supply, Pace::default(), 1);
        for group in AgeGroup::ALL {
            let (naive, unreachable) =
                naive(&world, &|it| supply.status(it) == NeedStatus::Yes, group, 1);
            let of = *WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group)
                .last()
                .unwrap();
            assert_eq!(of.reachable, known(naive.len() as u32));
            assert_eq!(of.unreachable, known(unreachable as u32));
            let exactly = |figure: Option<WalkRange>| {
                figure.map(|it| {
                    assert_eq!(Some(it.low), it.high);
                    it.low.tenths_of_millimetres()
                })
            };
            let count = naive.len() as u64;
            let mean = (2 * naive.iter().sum::<u64>() + count).checked_div(2 * count);
            assert_eq!(exactly(of.mean), mean);
            let ranked = |part: usize| {
                naive
                    .get((naive.len() * part).div_ceil(10).saturating_sub(1))
                    .copied()
            };
            assert_eq!(exactly(of.median), ranked(5));
            assert_eq!(exactly(of.ninetieth_percentile), ranked(9));
        }
    }
}
