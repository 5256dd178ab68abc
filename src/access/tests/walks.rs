//! Walks to the nearest place, or the k-th nearest: mean, median, 90th percentile, histogram, gap.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, WorldBuilder, metres, people, random_world};
use access::{
    AgeGroup, Count, Coverage, People, Reached, Regions, WalkHistogram, WalkInterval, WalkRange,
    WalkStatistics,
};
use streets::{Length, Pace};

/// ```text
///   bench ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1        5 on a street without a bench
///   0           100     200     300     400      1000 ─100─ 1100
/// ```
fn street() -> WorldBuilder {
    WorldBuilder::street_of_400_metres()
        .street(&[(1000.0, 0.0), (1100.0, 0.0)])
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .home((300.0, 0.0), Some(2))
        .home((400.0, 0.0), Some(1))
        .home((1000.0, 0.0), Some(5))
        .place("near", "bench", (0.0, 0.0))
}

fn whole(world: &World, walks: &[WalkInterval]) -> WalkStatistics {
    let analysis = world.analysis();
    let regions = Regions::new(&world.atlas);
    let all = WalkStatistics::of_regions(analysis.demand(), walks, &regions, AgeGroup::All);
    *all.last().unwrap()
}

fn walks(world: &World, rank: usize) -> Vec<WalkInterval> {
    world
        .analysis()
        .walk_intervals(&world.supply(), Pace::default(), rank)
}

/// The limits in metres; the upper one is -1 without a limit.
fn range(of: Option<WalkRange>) -> (i64, i64) {
    let of = of.unwrap();
    (metres(of.low), of.high.map_or(-1, metres))
}

fn known(count: u32) -> Count {
    Count::exactly(people(count))
}

#[test]
fn walks_of_a_street_are_those_worked_out_by_hand() {
    let world = street().build();
    let of = whole(&world, &walks(&world, 1));
    assert_eq!((of.reachable, of.unreachable), (known(10), known(5)));
    // (4 · 100 + 3 · 200 + 2 · 300 + 1 · 400) / 10.
    assert_eq!(range(of.mean), (200, 200));
    // 4 of 10 walk 100 m, 7 walk at most 200 m, 9 at most 300 m.
    assert_eq!(range(of.median), (200, 200));
    assert_eq!(range(of.ninetieth_percentile), (300, 300));
}

/// ```text
///   bench ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1, bench
/// ```
#[test]
fn walks_to_the_second_nearest_place() {
    let world = street().place("second", "bench", (400.0, 0.0)).build();
    let of = whole(&world, &walks(&world, 2));
    // (4 · 300 + 3 · 200 + 2 · 300 + 1 · 400) / 10; 3 of 10 walk 200 m, 9 at most 300 m.
    assert_eq!(range(of.mean), (280, 280));
    assert_eq!(range(of.median), (300, 300));
    assert_eq!(range(of.ninetieth_percentile), (300, 300));
    let third = whole(&world, &walks(&world, 3));
    // Ten reach two benches and no third; five reach none.
    assert_eq!((third.reachable, third.unreachable), (known(0), known(5)));
    assert_eq!((third.mean, third.median), (None, None));
}

/// ```text
///   bench ─100─ 4 ─100─ 3 ─100─ 2 ─100─ 1, perhaps        5 ─100─ perhaps
/// ```
#[test]
fn a_place_that_counts_perhaps_gives_bands() {
    let unknown = r#""key":"unknown""#;
    let world = street()
        .place_with("east", "bench", (400.0, 0.0), unknown)
        .place_with("far", "bench", (1100.0, 0.0), unknown)
        .build();
    let of = whole(&world, &walks(&world, 1));
    assert_eq!(of.reachable, Count::between(people(10), people(15)));
    assert_eq!(of.unreachable, Count::between(people(0), people(5)));
    // Least: 4 · 100 + 3 · 200 + 2 · 100 + 1 · 0, and the five people at 100 m pull it down: 1700 / 15. Those five have no place for
    // certain, so that there is no upper limit.
    assert_eq!(range(of.mean), (113, -1));
    // Least: 1 at 0 m, 12 of 15 at most 100 m. Most: 9 of 15 at most 300 m; the five furthest are a third of all.
    assert_eq!(range(of.median), (100, 300));
    assert_eq!(range(of.ninetieth_percentile), (200, -1));
    let histogram = histogram(&world, &[150.0, 350.0]);
    // 4 for certain, 2 + 1 + 5 perhaps | 3 for certain, 2 + 5 perhaps | 1 + 5 perhaps.
    assert_eq!(
        histogram.bins,
        [
            Count::between(people(4), people(12)),
            Count::between(people(3), people(11)),
            Count::between(people(0), people(6)),
        ]
    );
    assert_eq!(histogram.unreachable, Count::between(people(0), people(5)));
}

fn histogram(world: &World, limits: &[f64]) -> WalkHistogram {
    let limits: Vec<Length> = limits.iter().copied().map(Length::from_metres).collect();
    let analysis = world.analysis();
    let regions = Regions::new(&world.atlas);
    let walks = walks(world, 1);
    let all =
        WalkHistogram::of_regions(analysis.demand(), &walks, &limits, &regions, AgeGroup::All);
    all.last().unwrap().clone()
}

#[test]
fn people_in_the_gap_have_the_walks_of_those_beyond_the_limit() {
    let world = street().build();
    let analysis = world.analysis();
    let regions = Regions::new(&world.atlas);
    let walks = walks(&world, 1);
    let limit = Length::from_metres(250.0);
    let all = WalkStatistics::of_gaps(analysis.demand(), &walks, limit, &regions, AgeGroup::All);
    let gap = all.last().unwrap();
    // 2 at 300 m and 1 at 400 m.
    assert_eq!((gap.reachable, gap.unreachable), (known(3), known(5)));
    assert_eq!(range(gap.mean), (333, 333));
    assert_eq!(range(gap.median), (300, 300));
}

#[test]
fn coverage_histogram_and_statistics_agree_on_everybody() {
    for seed in 0..40 {
        let world = random_world(seed);
        let (analysis, supply, regions) =
            (world.analysis(), world.supply(), Regions::new(&world.atlas));
        let pace = Pace::default();
        let limits: Vec<Length> = [100.0, 300.0, 700.0].map(Length::from_metres).to_vec();
        for rank in 1..4 {
            let walks = analysis.walk_intervals(&supply, pace, rank);
            for group in AgeGroup::ALL {
                let histograms =
                    WalkHistogram::of_regions(analysis.demand(), &walks, &limits, &regions, group);
                let statistics =
                    WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group);
                for (number, limit) in limits.iter().enumerate() {
                    let reached: Vec<Reached> = walks.iter().map(|it| it.reached(*limit)).collect();
                    assert_eq!(reached, analysis.reached(&supply, pace, *limit, rank));
                    let coverage: Vec<Coverage> = regions.sums(&analysis.coverage(&reached, group));
                    let gaps =
                        WalkStatistics::of_gaps(analysis.demand(), &walks, *limit, &regions, group);
                    for (row, coverage) in coverage.iter().enumerate() {
                        if !supply.has_unknown() {
                            // Then each point is in one bin.
                            assert_eq!(
                                histograms[row].bins[..=number]
                                    .iter()
                                    .copied()
                                    .sum::<Count>(),
                                coverage.covered
                            );
                        }
                        // A walk that is perhaps within a limit may be in a bin below it or above.
                        let below: Count = histograms[row].bins[..=number].iter().copied().sum();
                        assert!(below.low() <= coverage.number().low());
                        assert!(below.high() >= coverage.number().high());
                        let walking = statistics[row].reachable.low();
                        let all = walking
                            + statistics[row].unreachable.low()
                            + lost(&walks, analysis.demand(), &regions, row, group);
                        // People with fewer places than the rank are in neither.
                        assert!(coverage.total().low() >= all);
                        if rank > 1 {
                            continue;
                        }
                        assert_eq!(coverage.total().low(), all);
                        assert!(
                            gaps[row].reachable.high() + gaps[row].unreachable.high()
                                >= coverage.gap().high()
                        );
                    }
                }
            }
        }
    }
}

/// People who can perhaps reach a place, and perhaps not: in the low limit of neither.
fn lost(
    walks: &[WalkInterval],
    demand: &access::Demand,
    regions: &Regions,
    row: usize,
    group: AgeGroup,
) -> People {
    let members = regions.members(demand.points());
    let unsure = members[row]
        .iter()
        .filter(|it| walks[**it].least().is_some() && walks[**it].certain().is_none());
    unsure
        .map(|it| demand.points()[*it].count(group).low())
        .sum()
}
