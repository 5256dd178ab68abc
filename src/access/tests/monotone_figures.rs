//! Which way the figures go: a place less, a longer walk, a further rank, one more new place. On seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::question::{TestQuestion, calendar, in_random_worlds};
use crate::world::{position, random_at};
use access::{
    AgeGroup, Analysis, CandidateSites, Choice, Count, DistanceDecay, HOURS_OF_WEEK, NumberRange,
    People, SiteHours, SitingModel, SitingQuestion, Supply, WalkInterval,
};
use atlas::PlaceIndex;
use fastrand::Rng;
use hours::LocalTime;
use streets::Length;

/// A place that counts, if any does.
fn any_place(analysis: &Analysis<'_>, supply: &Supply, random: &mut Rng) -> Option<PlaceIndex> {
    let sites = analysis.sites().iter().map(|it| it.index);
    let counting: Vec<PlaceIndex> = sites
        .filter(|it| supply.status(*it) > atlas::NeedStatus::No)
        .collect();
    (!counting.is_empty()).then(|| counting[random.usize(..counting.len())])
}

/// In random worlds a question with all its places, and the same without one of them.
fn in_worlds_without_a_place(
    check: impl Fn(&TestQuestion, &Analysis<'_>, [&Supply; 2], PlaceIndex),
) {
    let compared = std::cell::Cell::new(0);
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let analysis = world.analysis();
        let all = question.supply(&analysis);
        for _ in 0..3 {
            if let Some(place) = any_place(&analysis, &all, random) {
                let fewer = all.clone().without(&[place]);
                check(&question, &analysis, [&all, &fewer], place);
                compared.set(compared.get() + 1);
            }
        }
    });
    assert!(compared.get() > 80, "{} worlds", compared.get());
}

/// Whether a walk is at least as long as another, where none at all is longest.
fn assert_not_shorter(longer: &[WalkInterval], shorter: &[WalkInterval]) {
    let limits =
        |it: &WalkInterval| [it.least(), it.certain()].map(|it| it.unwrap_or(Length::INFINITE));
    for (longer, shorter) in longer.iter().zip(shorter) {
        let ([low, high], [least, most]) = (limits(longer), limits(shorter));
        assert!(low >= least && high >= most, "{longer:?} {shorter:?}");
    }
}

#[test]
fn closing_never_shortens_a_walk_and_a_further_rank_never_does() {
    in_worlds_without_a_place(|question, analysis, [all, fewer], _| {
        let walks = |supply, rank| analysis.walk_intervals(supply, question.pace, rank);
        let rank = question.rank;
        assert_not_shorter(&walks(fewer, rank), &walks(all, rank));
        assert_not_shorter(&walks(all, rank + 1), &walks(all, rank));
        // Without one place the nearest of the others is the second nearest of all at the most.
        assert_not_shorter(&walks(all, rank + 1), &walks(fewer, rank));
    });
}

fn assert_not_fewer(more: &Choice, fewer: &Choice) {
    let both = [(&more.places, &fewer.places), (&more.kinds, &fewer.kinds)];
    for (more, fewer) in both
        .into_iter()
        .flat_map(|(more, fewer)| more.iter().zip(fewer))
    {
        assert!(
            more.low >= fewer.low && more.high >= fewer.high,
            "{more:?} {fewer:?}"
        );
    }
}

#[test]
fn closing_takes_one_from_a_choice_at_most_and_more_minutes_take_nothing() {
    in_worlds_without_a_place(|question, analysis, [all, fewer], _| {
        let limit = question.limit();
        let choice = |supply, limit| analysis.choice(supply, question.pace, limit);
        let (before, after) = (choice(all, limit), choice(fewer, limit));
        assert_not_fewer(&before, &after);
        for (before, after) in before.places.iter().zip(&after.places) {
            assert!(before.high <= after.high + 1, "{before:?} {after:?}");
        }
        let has_place = |it: &NumberRange| [it.low > 0, it.high > 0];
        for (places, kinds) in before.places.iter().zip(&before.kinds) {
            assert!(kinds.low <= places.low && kinds.high <= places.high);
            assert_eq!(has_place(places), has_place(kinds));
        }
        assert_not_fewer(&choice(all, limit + limit), &before);
    });
}

#[test]
fn whoever_loses_a_last_place_loses_the_last_of_its_kind() {
    in_worlds_without_a_place(|question, analysis, [all, _], place| {
        let (pace, limit) = (question.pace, question.limit());
        let test = analysis.closing_test(all, pace, limit);
        let reached = analysis.reached(all, pace, limit, 1);
        let covered = analysis.coverage(&reached, AgeGroup::All);
        let loss = test.losses.iter().find(|it| it.place == place).unwrap();
        let (any, kind) = (&loss.of_any, &loss.of_kind);
        for point in &any.points {
            // For certain if for certain; perhaps where it is perhaps the last of any.
            let of_kind = kind.points.iter().find(|it| it.0 == point.0);
            assert!(
                of_kind.is_some_and(|it| it.1 >= point.1),
                "{any:?} {kind:?}"
            );
        }
        // Nobody loses the last place twice.
        let lost = test
            .losses
            .iter()
            .map(|it| it.of_any.people(AgeGroup::All).low());
        let covered: Count = covered.iter().map(access::Coverage::number).sum();
        assert!(lost.sum::<People>() <= covered.high());
    });
}

#[test]
fn closing_takes_the_own_capacity_and_no_more_from_anybody() {
    in_worlds_without_a_place(|question, analysis, [all, fewer], place| {
        let decay = DistanceDecay::gaussian(question.limit());
        let scores =
            |supply| analysis.floating_catchment(supply, question.pace, &decay, AgeGroup::All);
        let (before, after) = (scores(all), scores(fewer));
        let own = before.places.iter().find(|it| it.0 == place);
        let own = own.and_then(|it| it.1).unwrap_or_default();
        for (before, after) in before.scores.iter().zip(&after.scores) {
            let rounding = 1e-9 * (1.0 + before.low);
            assert!(after.low <= before.low + rounding);
            assert!(before.low <= after.low + own.low + rounding);
            let unbounded = f64::INFINITY;
            let [high, left] = [before.high, after.high].map(|it| it.unwrap_or(unbounded));
            assert!(left <= high + rounding);
        }
        // The share of the other places is the same.
        for (place, share) in &after.places {
            assert!(before.places.contains(&(*place, *share)));
        }
    });
}

#[test]
fn closing_never_opens_an_hour() {
    in_worlds_without_a_place(|question, analysis, [all, fewer], _| {
        let date = LocalTime::read("2026-11-25T12:00").unwrap();
        let week = |supply, limit| {
            let hours = SiteHours::new(analysis.sites());
            analysis.coverage_by_clock(supply, &hours, &calendar(), date, question.pace, limit)
        };
        let limit = question.limit();
        let (before, after, further) = (
            week(all, limit),
            week(fewer, limit),
            week(all, limit + limit),
        );
        for hour in 0..HOURS_OF_WEEK {
            let [before, after, further] = [&before, &after, &further].map(|it| it.reached(hour));
            // The best is the least.
            assert!(
                before
                    .iter()
                    .zip(after)
                    .all(|(before, after)| before <= after)
            );
            assert!(
                further
                    .iter()
                    .zip(before)
                    .all(|(further, before)| further <= before)
            );
        }
    });
}

#[test]
fn one_more_new_place_or_candidate_never_gains_less_and_an_existing_place_never_more() {
    for model in [SitingModel::Covering, SitingModel::Median] {
        in_random_worlds(|world, random| {
            let question = TestQuestion::random(random);
            let analysis = world.analysis();
            let supply = question.supply(&analysis);
            let positions: Vec<_> = (0..7).map(|_| position(random_at(random))).collect();
            let gained = |supply: &Supply, candidates: usize, count| {
                let candidates = CandidateSites::chosen(positions[..candidates].to_vec());
                let asked = SitingQuestion {
                    model,
                    supply,
                    candidates: &candidates,
                    count,
                    pace: question.pace,
                    limit: question.limit(),
                    group: AgeGroup::All,
                };
                let found = analysis.best_places(&asked).unwrap();
                assert!(found.optimality.is_best_possible());
                let sum: u64 = found.places.iter().map(|it| it.gain).sum();
                assert_eq!(sum, found.optimality.value);
                sum
            };
            let two = gained(&supply, 6, 2);
            assert!(gained(&supply, 6, 3) >= two && gained(&supply, 7, 2) >= two);
            // Nor does it gain more than twice the best one.
            assert!(two <= 2 * gained(&supply, 6, 1));
            if let Some(place) = any_place(&analysis, &supply, random) {
                assert!(gained(&supply.clone().without(&[place]), 6, 2) >= two);
            }
        });
    }
}
