//! The band of every figure that claims one contains that of the full data where population points are missing: people in scattered
//! houses, of whom only the number of their neighbourhood is left. The other indicators of which that holds are in `hidden_data`.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::hidden_data::compare_closing_tests;
use crate::world::hidden::{
    Hidden, assert_contains, fully_known, in_worlds_with_hidden_data, partly_hidden, without_points,
};
use crate::world::question::{TestQuestion, in_random_worlds};
use crate::world::random_scenario;
use access::{
    AgeGroup, Analysis, Count, DistanceDecay, LayerFigures, Scenario, ScenarioChange, ScenarioSide,
};
use std::cell::Cell;

#[test]
fn everybody_of_an_age_group_is_in_the_total() {
    in_worlds_with_hidden_data(150, Hidden::PointsToo, |_, known, full, _| {
        let groups = AgeGroup::ALL.into_iter();
        let wide = groups.map(|group| {
            let demand = known.demand();
            let all = demand.total(group) + demand.unplaced_total(group);
            assert_contains(all, full.demand().total(group))
        });
        wide.sum()
    });
}

#[test]
fn layers_within_reach() {
    in_worlds_with_hidden_data(300, Hidden::PointsToo, |question, known, full, random| {
        let group = AgeGroup::ALL[random.usize(..3)];
        let layers = known.atlas().taxonomy().layers.len();
        let figures = |analysis: &Analysis<'_>| {
            let supply = question.supply(analysis);
            let found = analysis.layer_choice(&supply, question.pace, question.limit());
            found.figures(analysis, group)
        };
        // A neighbourhood without anybody has no figures of any layer.
        let counts = |of: &LayerFigures| {
            let mut counts = of.any.clone();
            counts.resize(layers, Count::NONE);
            counts.extend(&of.only);
            counts.resize(2 * layers, Count::NONE);
            counts.extend([of.several, of.none]);
            counts
        };
        let (known, full) = (figures(known), figures(full));
        let pairs = known.iter().flat_map(counts);
        let pairs = pairs.zip(full.iter().flat_map(counts));
        pairs
            .map(|(known, full)| assert_contains(known, full))
            .sum()
    });
}

#[test]
fn closing_test() {
    in_worlds_with_hidden_data(300, Hidden::PointsToo, |question, known, full, _| {
        compare_closing_tests(question, known, full)
    });
}

fn changes(
    question: &TestQuestion,
    before: &Analysis<'_>,
    scenario: &Scenario,
) -> Vec<ScenarioChange> {
    let after = before.with(scenario).unwrap();
    let supplies = [question.supply(before), question.supply(&after)];
    let (pace, limit, rank) = (question.pace, question.limit(), question.rank);
    let reached = [(before, &supplies[0]), (&after, &supplies[1])]
        .map(|(analysis, supply)| analysis.reached(supply, pace, limit, rank));
    let side = |analysis, number: usize| ScenarioSide {
        analysis,
        supply: &supplies[number],
        reached: &reached[number],
        asks_for_hours: question.open_at.is_some(),
    };
    let groups = AgeGroup::ALL.into_iter();
    let of = |group| ScenarioChange::between(side(before, 0), side(&after, 1), pace, limit, group);
    groups.flat_map(of).collect()
}

#[test]
fn changes_by_a_scenario() {
    let (wide, unchanged) = (Cell::new(0), Cell::new(0));
    in_random_worlds(|world, random| {
        let full = fully_known(world.copy(), random);
        let (scenario, _) = random_scenario(&full, random);
        let known = without_points(partly_hidden(&full, random), random).0;
        let question = TestQuestion::with_needs(random);
        let (known, full) = (known.analysis(), full.analysis());
        // Without any number there is no figure at all.
        if known.demand().is_unknown() {
            return;
        }
        let known_changes = changes(&question, &known, &scenario);
        for (known, full) in known_changes
            .iter()
            .zip(changes(&question, &full, &scenario))
        {
            wide.set(wide.get() + assert_contains(known.gained, full.gained));
            wide.set(wide.get() + assert_contains(known.lost, full.lost));
            let ([low, high], [least, most]) = (known.difference(), full.difference());
            assert!(low <= least && most <= high);
        }
        let unplaced = known.demand().unplaced_total(AgeGroup::All);
        let is_unchanged = |it: &&ScenarioChange| **it == ScenarioChange::default();
        if unplaced != Count::NONE {
            let count = known_changes.iter().filter(is_unchanged).count();
            unchanged.set(unchanged.get() + count);
        }
    });
    // People without a position who live far from all that changes have no change.
    assert!(
        wide.get() >= 100 && unchanged.get() >= 50,
        "{wide:?} {unchanged:?}"
    );
}

#[test]
fn shares_of_places_in_catchments() {
    let wide = Cell::new(0);
    in_random_worlds(|world, random| {
        let full = fully_known(world.copy(), random);
        let (known, kept) = without_points(partly_hidden(&full, random), random);
        let question = TestQuestion::with_needs(random);
        let decay = match random.bool() {
            true => DistanceDecay::none(question.limit()),
            false => DistanceDecay::gaussian(question.limit()),
        };
        let (known, full) = (known.analysis(), full.analysis());
        let [found, of_all] = [&known, &full].map(|analysis| {
            let (supply, group) = (question.supply(analysis), AgeGroup::All);
            analysis.floating_catchment(&supply, question.pace, &decay, group)
        });
        // Points outside all neighbourhoods are no demand points.
        let population = world.population.iter().flat_map(|it| &it.points);
        let inside = population
            .zip(&kept)
            .filter(|(point, _)| world.atlas.neighbourhood_at(point.at).is_some());
        let is_kept: Vec<bool> = inside.map(|(_, is_kept)| *is_kept).collect();
        let points = full.demand().points().iter().zip(&of_all.scores);
        let left = points.zip(is_kept).filter(|(_, is_kept)| *is_kept);
        let left: Vec<_> = left.map(|(it, _)| it).collect();
        if !kept.is_empty() {
            assert_eq!(left.len(), found.scores.len());
        }
        for ((point, full), known) in left.into_iter().zip(&found.scores) {
            // Where nobody lives, nobody has a score.
            if point.count(AgeGroup::All) == Count::NONE {
                continue;
            }
            let rounding = 1e-9 * (1.0 + full.low);
            assert!(known.low <= full.low + rounding, "{known:?} {full:?}");
            let is_below = |high: f64| full.high.is_some_and(|it| it <= high + rounding);
            assert!(known.high.is_none_or(is_below), "{known:?} {full:?}");
            wide.set(wide.get() + usize::from(known.high != Some(known.low)));
        }
    });
    assert!(wide.get() >= 100, "{wide:?}");
}
