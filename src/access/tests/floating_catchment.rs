//! Two-step floating catchment areas.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, WorldBuilder, complete_supply, random_world};
use access::{AccessScore, AgeGroup, DistanceDecay, FloatingCatchment, Regions};
use atlas::NeedStatus;
use fastrand::Rng;
use streets::{Length, Pace};

/// ```text
///   a ─100─ 4 ─100─ 3 ─100─ b ─100─ 2      both are libraries
/// ```
fn street() -> World {
    WorldBuilder::street_of_400_metres()
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .home((400.0, 0.0), Some(2))
        .place("a", "library", (0.0, 0.0))
        .place("b", "library", (300.0, 0.0))
        .build()
}

fn metres(of: f64) -> Length {
    Length::from_metres(of)
}

fn scores(world: &World, decay: &DistanceDecay) -> FloatingCatchment {
    let supply = world.supply();
    world
        .analysis()
        .floating_catchment(&supply, Pace::default(), decay, AgeGroup::All)
}

fn assert_scores(found: &FloatingCatchment, expected: [f64; 3]) {
    for (score, expected) in found.scores.iter().zip(expected) {
        assert!((score.low - expected).abs() < 1e-12, "{score:?} {expected}");
        assert_eq!(score.high, Some(score.low));
    }
}

#[test]
fn people_share_the_places_within_the_limit() {
    let world = street();
    // a is shared by 4, b by 3 + 2.
    let near = scores(&world, &DistanceDecay::none(metres(150.0)));
    assert_scores(&near, [1.0 / 4.0, 1.0 / 5.0, 1.0 / 5.0]);
    assert_eq!(near.without_capacity, 2);
    // a is shared by 4 + 3, b by all 9.
    let far = scores(&world, &DistanceDecay::none(metres(250.0)));
    let both = 1.0 / 7.0 + 1.0 / 9.0;
    assert_scores(&far, [both, both, 1.0 / 9.0]);
    // All people together have two libraries.
    let regions = Regions::new(&world.atlas);
    let means = far.means(world.analysis().demand(), &regions, AgeGroup::All);
    let whole = means.last().unwrap().unwrap();
    assert!((whole.low - 2.0 / 9.0).abs() < 1e-12);
    assert!((whole.high.unwrap() - 2.0 / 9.0).abs() < 1e-12);
}

#[test]
fn distance_weighs_in_both_steps() {
    let world = street();
    let zones = vec![(metres(150.0), 1.0), (metres(250.0), 0.5)];
    let found = scores(&world, &DistanceDecay::by_zones(zones).unwrap());
    // a is shared by 4 + 3 / 2, b by 3 + 2 + 4 / 2.
    let (a, b) = (1.0 / 5.5, 1.0 / 7.0);
    assert_scores(&found, [a + b / 2.0, a / 2.0 + b, b]);
}

#[test]
fn equal_zones_divide_the_limit() {
    let thirds = DistanceDecay::equal_zones(metres(250.0), &[1.0, 0.68, 0.22]);
    assert_eq!(thirds, Some(DistanceDecay::gaussian(metres(250.0))));
    let halves = DistanceDecay::equal_zones(metres(250.0), &[1.0, 0.5]).unwrap();
    assert_eq!(halves.zones(), [(metres(125.0), 1.0), (metres(250.0), 0.5)]);
    let one = DistanceDecay::equal_zones(metres(250.0), &[1.0]);
    assert_eq!(one, Some(DistanceDecay::none(metres(250.0))));
    for (limit, weights) in [(250.0, &[][..]), (250.0, &[1.5]), (0.0001, &[1.0, 0.5])] {
        assert_eq!(DistanceDecay::equal_zones(metres(limit), weights), None);
    }
}

#[test]
fn zones_out_of_order_and_weights_out_of_range_are_refused() {
    let zones = |zones: &[(f64, f64)]| {
        let zones = zones
            .iter()
            .map(|(limit, weight)| (metres(*limit), *weight));
        DistanceDecay::by_zones(zones.collect())
    };
    assert!(zones(&[(10.0, 1.0), (20.0, 0.5)]).is_some());
    assert_eq!(zones(&[(20.0, 1.0), (10.0, 0.5)]), None);
    assert_eq!(zones(&[(10.0, 1.5)]), None);
    assert_eq!(zones(&[(10.0, f64::NAN)]), None);
    let limits: Vec<f64> = DistanceDecay::gaussian(metres(900.0))
        .zones()
        .iter()
        .map(|(limit, _)| limit.metres().get())
        .collect();
    assert_eq!(limits, [300.0, 600.0, 900.0]);
}

#[test]
fn capacity_counts_where_it_is_known() {
    let world = street();
    let analysis = world.analysis();
    let mut sites = analysis.sites().clone();
    sites.set_capacity(world.place("a"), 20);
    let analysis = analysis.with_sites(sites);
    let decay = DistanceDecay::none(metres(150.0));
    let found =
        analysis.floating_catchment(&world.supply(), Pace::default(), &decay, AgeGroup::All);
    assert_scores(&found, [20.0 / 4.0, 1.0 / 5.0, 1.0 / 5.0]);
    assert_eq!(found.without_capacity, 1);
}

/// A place without any capacity has nothing to share, however many people there are.
#[test]
fn no_capacity_is_nothing_for_anybody() {
    let world = WorldBuilder::new()
        .neighbourhood("A", "", [(-50.0, -50.0), (2000.0, 50.0)], None)
        .street(&[(0.0, 0.0), (100.0, 0.0)])
        .home((100.0, 0.0), None)
        .place("a", "library", (0.0, 0.0))
        .build();
    let score = |capacity| {
        let analysis = world.analysis();
        let mut sites = analysis.sites().clone();
        sites.set_capacity(world.place("a"), capacity);
        let decay = DistanceDecay::none(metres(150.0));
        let analysis = analysis.with_sites(sites);
        let found =
            analysis.floating_catchment(&world.supply(), Pace::default(), &decay, AgeGroup::All);
        found.scores[0]
    };
    assert_eq!(
        score(0),
        AccessScore {
            low: 0.0,
            high: Some(0.0)
        }
    );
    // Up to four people; perhaps none but those whose share is asked for.
    assert_eq!(
        score(8),
        AccessScore {
            low: 2.0,
            high: None
        }
    );
}

/// The definition, with a search from every home.
fn naive(
    world: &World,
    counts: &dyn Fn(atlas::PlaceIndex) -> bool,
    decay: &DistanceDecay,
) -> Vec<f64> {
    let network = world.network.as_ref().unwrap();
    let homes = world.population.as_ref().unwrap().points.iter();
    let homes: Vec<_> = homes
        .filter(|it| world.atlas.neighbourhood_at(it.at).is_some())
        .collect();
    let weight = |effort: Length| {
        let zone = decay.zones().iter().find(|(limit, _)| effort <= *limit);
        zone.map_or(0.0, |(_, weight)| *weight)
    };
    let weights: Vec<Vec<f64>> = homes
        .iter()
        .map(|home| {
            let start = network.start(&world.atlas, home.at);
            let mut row = vec![0.0; world.atlas.places().len()];
            for walk in network
                .nearest(&start, Pace::default(), counts, usize::MAX)
                .walks
            {
                row[walk.goal as usize] = weight(walk.cost.effort);
            }
            row
        })
        .collect();
    let share = |place: usize| {
        let people = homes
            .iter()
            .zip(&weights)
            .map(|(home, row)| f64::from(home.total.unwrap()) * row[place]);
        1.0 / people.sum::<f64>()
    };
    let shares: Vec<f64> = (0..world.atlas.places().len()).map(share).collect();
    let sum = |row: &Vec<f64>| -> f64 {
        let parts = row
            .iter()
            .zip(&shares)
            .filter(|(weight, share)| **weight > 0.0 && share.is_finite());
        parts.map(|(weight, share)| weight * share).sum()
    };
    weights.iter().map(sum).collect()
}

#[test]
fn bands_contain_the_naive_scores_of_every_completion() {
    for seed in 0..50 {
        let world = random_world(seed);
        let mut random = Rng::with_seed(seed);
        let (analysis, supply) = (world.analysis(), world.supply());
        let decay = match random.bool() {
            true => DistanceDecay::none(metres(300.0)),
            false => DistanceDecay::gaussian(metres(450.0)),
        };
        let regions = Regions::new(&world.atlas);
        let bands = analysis.floating_catchment(&supply, Pace::default(), &decay, AgeGroup::All);
        let means = bands.means(analysis.demand(), &regions, AgeGroup::All);
        for _ in 0..5 {
            let complete = world.completed(&mut random);
            let full = complete_supply(analysis.sites(), &supply, &mut random);
            let naive = naive(&complete, &|it| full.status(it) == NeedStatus::Yes, &decay);
            let people: Vec<f64> = complete
                .analysis()
                .demand()
                .points()
                .iter()
                .map(|it| it.count(AgeGroup::All).low().as_f64())
                .collect();
            let exact = complete.analysis().floating_catchment(
                &full,
                Pace::default(),
                &decay,
                AgeGroup::All,
            );
            for (point, naive) in naive.iter().enumerate() {
                if people[point] == 0.0 {
                    // Nobody has a score there.
                    continue;
                }
                let known = exact.scores[point];
                assert!((known.low - naive).abs() < 1e-9 * (1.0 + naive), "{seed}");
                assert_eq!(known.high, Some(known.low));
                assert!(
                    contains(bands.scores[point], *naive),
                    "{seed}: {:?} {naive}",
                    bands.scores[point]
                );
            }
            for (mean, members) in means
                .iter()
                .zip(regions.members(analysis.demand().points()))
            {
                let total: f64 = members.iter().map(|it| people[*it]).sum();
                if total > 0.0 {
                    let sum: f64 = members.iter().map(|it| people[*it] * naive[*it]).sum();
                    assert!(contains(mean.unwrap(), sum / total), "{seed}");
                }
            }
            for mean in exact.means(complete.analysis().demand(), &regions, AgeGroup::All) {
                let bits = mean.map(|it| (it.low.to_bits(), it.high.map(f64::to_bits)));
                assert!(bits.is_none_or(|(low, high)| Some(low) == high), "{seed}");
            }
            // What all people have is what there is for anybody.
            let shared = exact
                .places
                .iter()
                .filter(|(place, share)| share.is_some() && full.status(*place) == NeedStatus::Yes);
            let all: f64 = people
                .iter()
                .zip(&naive)
                .filter(|it| *it.0 > 0.0)
                .map(|(people, naive)| people * naive)
                .sum();
            assert!((all - shared.count() as f64).abs() < 1e-9, "{seed}");
        }
    }
}

fn contains(band: AccessScore, score: f64) -> bool {
    let rounding = 1e-9 * (1.0 + score);
    band.low <= score + rounding && band.high.is_none_or(|high| score <= high + rounding)
}
