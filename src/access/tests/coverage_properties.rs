//! What must hold of coverage in every world, on seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_streets::street_of_two_libraries;
use crate::world::question::{TestQuestion, in_random_worlds};
use crate::world::{position, random_at, random_scenario};
use access::{
    AgeGroup, Coverage, NewPlace, PlaceChoice, Reached, Regions, Scenario, ScenarioStep, Supply,
    WalkStatistics,
};
use streets::Pace;

/// Whether no figure of `more` is below that of `less`.
fn assert_not_less(more: &[Coverage], less: &[Coverage]) {
    for (more, less) in more.iter().zip(less) {
        let (a, b) = (more.number(), less.number());
        assert!(a.low() >= b.low() && a.high() >= b.high(), "{a:?} {b:?}");
        let (a, b) = (more.gap(), less.gap());
        assert!(a.low() <= b.low() && a.high() <= b.high(), "{a:?} {b:?}");
        assert_eq!(more.total(), less.total());
        if let (Some(a), Some(b)) = (more.share(), less.share()) {
            assert!(a.low >= b.low && a.high >= b.high, "{a:?} {b:?}");
        }
    }
}

#[test]
fn closing_never_raises_coverage_and_opening_never_lowers_it() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let base = world.analysis();
        let mut scenario = Scenario::default();
        let mut open: Vec<String> = world
            .atlas
            .places()
            .iter()
            .map(|it| it.id.clone())
            .collect();
        let mut before = question.coverage(&base);
        for number in 0..6 {
            let closes = !open.is_empty() && random.bool();
            scenario.steps.push(if closes {
                ScenarioStep::Close {
                    place: open.remove(random.usize(..open.len())),
                }
            } else {
                let id = format!("new/{number}");
                open.push(id.clone());
                let kind = ["library", "bench", "toilets"][random.usize(..3)];
                let at = position(random_at(random));
                ScenarioStep::Open(Box::new(NewPlace {
                    toilets: [None, Some(true), Some(false)][random.usize(..3)],
                    ..NewPlace::new(id, kind, at)
                }))
            });
            let after = question.coverage(&base.with(&scenario).unwrap());
            match closes {
                true => assert_not_less(&before, &after),
                false => assert_not_less(&after, &before),
            }
            before = after;
        }
    });
}

#[test]
fn more_minutes_never_lower_coverage_and_a_further_rank_never_raises_it() {
    in_random_worlds(|world, random| {
        let mut question = TestQuestion::random(random);
        let analysis = world.analysis();
        let mut before = question.coverage(&analysis);
        for _ in 0..4 {
            question.minutes += random.f64() * 4.0;
            let after = question.coverage(&analysis);
            assert_not_less(&after, &before);
            before = after;
        }
        for _ in 0..2 {
            question.rank += 1;
            let after = question.coverage(&analysis);
            assert_not_less(&before, &after);
            before = after;
        }
    });
}

#[test]
fn covered_beyond_and_unreachable_add_up_to_everybody() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let (scenario, _) = random_scenario(world, random);
        let analysis = world.analysis().with(&scenario).unwrap();
        let neighbourhoods = world.atlas.neighbourhoods().len();
        let coverage = question.coverage(&analysis);
        for (group, all) in AgeGroup::ALL.iter().zip(coverage.chunks(neighbourhoods)) {
            for (index, one) in all.iter().enumerate() {
                let points = analysis.demand().points().iter();
                let own = points.filter(|it| it.neighbourhood.0 as usize == index);
                assert_eq!(one.total(), own.map(|it| it.count(*group)).sum());
            }
            // Nobody of those who never reach a place is missing from the unreachable of the walks, and nobody who surely does is there.
            let supply = question.supply(&analysis);
            let walks = analysis.walk_intervals(&supply, question.pace, question.rank);
            let regions = Regions::new(analysis.atlas());
            let rows = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, *group);
            for (one, row) in all.iter().zip(rows) {
                assert_eq!(row.unreachable.low(), one.never.low());
                let at_most = one.never + one.beyond + one.perhaps;
                assert!(one.never.high() <= row.unreachable.high());
                assert!(row.unreachable.high() <= at_most.high());
            }
        }
    });
}

#[test]
fn without_its_last_step_a_scenario_gives_the_figures_of_before_to_the_byte() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let (mut scenario, _) = random_scenario(world, random);
        let base = world.analysis();
        let mut figures = Vec::new();
        let all = scenario.steps.clone();
        for count in 0..=all.len() {
            scenario.steps = all[..count].to_vec();
            let after = base.with(&scenario).unwrap();
            figures.push(format!("{:?}", question.coverage(&after)));
        }
        while let Some(before) = figures.pop() {
            let file = scenario.to_string();
            let after = base.with(&Scenario::read(&file).unwrap()).unwrap();
            assert_eq!(format!("{:?}", question.coverage(&after)), before);
            scenario.steps.pop();
        }
    });
}

/// ```text
/// home of 7 ──── 300 m ──── a ── 300 m ── b      a library a, and b of which the key status is unknown
/// ```
#[test]
fn people_with_fewer_places_than_the_rank_are_not_cut_off() {
    let world = street_of_two_libraries();
    let analysis = world.analysis();
    let supply = Supply::new(analysis.sites(), &PlaceChoice::default(), None);
    let pace = Pace::default();
    let reached = |supply: &Supply, rank, metres| {
        let limit = streets::Length::from_metres(metres);
        let reached = analysis.reached(supply, pace, limit, rank);
        let walks = analysis.walk_intervals(supply, pace, rank);
        assert_eq!(walks[0].reached(limit), reached[0]);
        reached[0]
    };
    assert_eq!(reached(&supply, 2, 700.0), Reached::Perhaps);
    assert_eq!(reached(&supply, 2, 500.0), Reached::Beyond);
    assert_eq!(reached(&supply, 3, 700.0), Reached::Beyond);
    let without_a = supply.clone().without(&[world.place("a")]);
    assert_eq!(reached(&without_a, 2, 700.0), Reached::Beyond);
    let none = without_a.clone().without(&[world.place("b")]);
    assert_eq!(reached(&none, 2, 700.0), Reached::Never);
    let unreachable = |supply: &Supply, rank| {
        let walks = analysis.walk_intervals(supply, pace, rank);
        let regions = Regions::new(&world.atlas);
        let group = AgeGroup::All;
        let statistics = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group);
        let count = statistics[0].unreachable;
        (count.low().rounded(), count.high().rounded())
    };
    assert_eq!(unreachable(&supply, 3), (0, 0));
    // If b does not count, nobody reaches a place.
    assert_eq!(unreachable(&without_a, 1), (0, 7));
    assert_eq!(unreachable(&without_a, 2), (0, 7));
    assert_eq!(unreachable(&none, 2), (7, 7));
}
