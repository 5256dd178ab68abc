//! Places near people, on a drawn grid: every figure is worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_grid::{between, drawn_grid, known, length};
use crate::world::{World, metres};
use access::{AgeGroup, ChoiceFigures, Count, DistanceDecay, Reached, Regions, WalkStatistics};
use streets::Pace;

/// The rows of the regions: neighbourhoods by id, the district, the whole.
const ROWS: [&str; 5] = ["East", "Island", "West", "Town", "whole"];

fn reached(world: &World, limit: f64, rank: usize) -> Vec<Reached> {
    let supply = world.supply();
    world
        .analysis()
        .reached(&supply, Pace::default(), length(limit), rank)
}

/// The people of each row who have a place within the limit, those who have none, and those who have nowhere to go.
fn coverage(world: &World, limit: f64, rank: usize, group: AgeGroup) -> Vec<[Count; 3]> {
    let reached = reached(world, limit, rank);
    let regions = Regions::new(&world.atlas);
    let sums = regions.sums(&world.analysis().coverage(&reached, group));
    let figures = sums.iter().map(|it| [it.number(), it.gap(), it.never]);
    figures.collect()
}

#[test]
fn coverage_of_the_nearest_and_of_the_second_place() {
    let world = drawn_grid();
    let found = coverage(&world, 150.0, 1, AgeGroup::All);
    assert_eq!(found.len(), ROWS.len());
    // East: F and C have only the bench that counts perhaps.
    assert_eq!(found[0], [between(0, 7), between(0, 7), known(0)]);
    assert_eq!(found[1], [known(0), known(1), known(1)]);
    assert_eq!(found[2], [known(12), known(0), known(0)]);
    assert_eq!(found[3], [between(12, 19), between(0, 7), known(0)]);
    assert_eq!(found[4], [between(12, 19), between(1, 8), known(1)]);
    // 3 of G; 2 of F and 2 of C perhaps.
    let older = coverage(&world, 150.0, 1, AgeGroup::From65);
    assert_eq!(older[4], [between(3, 7), between(1, 5), known(1)]);
    let younger = coverage(&world, 150.0, 1, AgeGroup::Under15);
    assert_eq!(younger[4], [known(3), known(0), known(0)]);
    // A second place within 250 m: G has H and A, and so has E. F has H, and perhaps C. C has A, and perhaps C itself.
    let second = coverage(&world, 250.0, 2, AgeGroup::All);
    assert_eq!(second[4], [between(12, 19), between(1, 8), known(1)]);
    // Of 20 people.
    let regions = Regions::new(&world.atlas);
    let reached = reached(&world, 150.0, 1);
    let sums = regions.sums(&world.analysis().coverage(&reached, AgeGroup::All));
    let share = sums[4].share().unwrap();
    assert!((share.low - 0.6).abs() < 1e-12 && (share.high - 0.95).abs() < 1e-12);
}

/// The limits of mean, median and 90th percentile in whole metres, and of those who can reach nothing.
fn walk_figures(of: &WalkStatistics) -> ([[i64; 2]; 3], Count) {
    let all = [of.mean, of.median, of.ninetieth_percentile].map(|it| {
        let it = it.unwrap();
        [metres(it.low), metres(it.high.unwrap())]
    });
    (all, of.unreachable)
}

#[test]
fn walks_to_the_nearest_place() {
    let world = drawn_grid();
    let analysis = world.analysis();
    let walks = analysis.walk_intervals(&world.supply(), Pace::default(), 1);
    let regions = Regions::new(&world.atlas);
    let rows = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, AgeGroup::All);
    // With C 17 people walk 100 m and 2 nothing: 1,700 m of 19 people. Without it 12 walk 100 m and 7 walk 200 m: 2,600 m.
    let whole = ([[89, 137], [100, 100], [100, 200]], known(1));
    assert_eq!(walk_figures(&rows[4]), whole);
    // 5 · 100 + 2 · 0 and 5 · 200 + 2 · 200, of 7 people.
    let east = ([[71, 200], [100, 200], [100, 200]], known(0));
    assert_eq!(walk_figures(&rows[0]), east);
    assert_eq!((rows[1].mean, rows[1].unreachable), (None, known(1)));
}

#[test]
fn people_in_the_gap_and_their_walks() {
    let world = drawn_grid();
    let analysis = world.analysis();
    use Reached::{Beyond, Never, Perhaps, Yes};
    assert_eq!(
        reached(&world, 150.0, 1),
        [Yes, Yes, Perhaps, Perhaps, Never]
    );
    assert_eq!(
        reached(&world, 50.0, 1),
        [Beyond, Beyond, Beyond, Perhaps, Never]
    );
    let walks = analysis.walk_intervals(&world.supply(), Pace::default(), 1);
    let regions = Regions::new(&world.atlas);
    let gaps = |limit, group| {
        WalkStatistics::of_gaps(analysis.demand(), &walks, length(limit), &regions, group)
    };
    // F and C, if C does not count: more than 150 m, and 200 m.
    let whole = &gaps(150.0, AgeGroup::All)[4];
    assert_eq!(
        (whole.reachable, whole.unreachable),
        (between(0, 7), known(1))
    );
    assert_eq!(walk_figures(whole).0, [[150, 200]; 3]);
    let older = &gaps(150.0, AgeGroup::From65)[4];
    assert_eq!(
        (older.reachable, older.unreachable),
        (between(0, 4), known(1))
    );
    // Within 50 m: G, E and F for certain, 100 m from a place, of which F perhaps 200 m; C perhaps 200 m. Least: 17 people at 100 m,
    // so that even with the 2 at more than 50 m the mean is (17 · 100 + 2 · 50) / 19.
    let near = &gaps(50.0, AgeGroup::All)[4];
    assert_eq!(near.reachable, between(17, 19));
    assert_eq!(walk_figures(near).0[0], [95, 137]);
}

#[test]
fn choice_of_places_and_kinds() {
    let world = drawn_grid();
    let analysis = world.analysis();
    let choice = analysis.choice(&world.supply(), Pace::default(), length(250.0));
    let ranges = |of: &[access::NumberRange]| -> Vec<[u32; 2]> {
        of.iter().map(|it| [it.low, it.high]).collect()
    };
    // G: H, A. E: H, A, C?. F: H, C?. C: A, C?.
    let places = [[2, 2], [2, 3], [1, 2], [1, 2], [0, 0]];
    assert_eq!(ranges(&choice.places), places);
    // C has two benches at most.
    let kinds = [[2, 2], [2, 2], [1, 2], [1, 1], [0, 0]];
    assert_eq!(ranges(&choice.kinds), kinds);
    let regions = Regions::new(&world.atlas);
    let mean = |of| {
        let rows = ChoiceFigures::of_regions(analysis.demand(), of, &regions, AgeGroup::All);
        let mean = rows[4].mean.unwrap();
        [mean.low, mean.high].map(|it| (it * 20.0).round() as i64)
    };
    // 8 · 2 + 4 · 2 + 5 + 2 at least; 8 · 2 + 4 · 3 + 5 · 2 + 2 · 2 places and 8 · 2 + 4 · 2 + 5 · 2 + 2 kinds at most.
    assert_eq!(mean(&choice.places), [31, 42]);
    assert_eq!(mean(&choice.kinds), [31, 36]);
}

#[test]
fn places_shared_by_the_people_near_them() {
    let world = drawn_grid();
    let analysis = world.analysis();
    let regions = Regions::new(&world.atlas);
    let ask = |decay: &DistanceDecay| {
        let group = AgeGroup::All;
        let found = analysis.floating_catchment(&world.supply(), Pace::default(), decay, group);
        let mean = found.means(analysis.demand(), &regions, group)[4].unwrap();
        let all = found.scores.iter().copied().chain([mean]);
        all.map(|it| [it.low, it.high.unwrap()]).collect::<Vec<_>>()
    };
    let is = |found: Vec<[f64; 2]>, expected: [[f64; 2]; 6]| {
        for (found, expected) in found.iter().zip(expected) {
            let near = [0, 1].map(|it| (found[it] - expected[it]).abs() < 1e-12);
            assert_eq!(near, [true; 2], "{found:?} {expected:?}");
        }
    };
    // Within 150 m 12 people share H, 7 share C, nobody has A. Of the whole, 20 people have one place, or two.
    let (h, c) = (1.0 / 12.0, 1.0 / 7.0);
    let [all_h, all_both] = [1.0 / 20.0, 2.0 / 20.0];
    is(
        ask(&DistanceDecay::none(length(150.0))),
        [
            [h, h],
            [h, h],
            [0.0, c],
            [0.0, c],
            [0.0, 0.0],
            [all_h, all_both],
        ],
    );
    // Up to 250 m people count half. H has 8 + 4 + 5 / 2, A has (8 + 4 + 2) / 2, and C has 5 + 2 + 4 / 2.
    let (h, a, c) = (1.0 / 14.5, 1.0 / 7.0, 1.0 / 9.0);
    let zones = vec![(length(150.0), 1.0), (length(250.0), 0.5)];
    is(
        ask(&DistanceDecay::by_zones(zones).unwrap()),
        [
            [h + a / 2.0; 2],
            [h + a / 2.0, h + a / 2.0 + c / 2.0],
            [h / 2.0, h / 2.0 + c],
            [a / 2.0, a / 2.0 + c],
            [0.0, 0.0],
            [2.0 / 20.0, 3.0 / 20.0],
        ],
    );
}
