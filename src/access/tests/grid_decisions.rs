//! What a decision does, on a drawn grid: every figure is worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::siting_question::{candidates, positions, question};
use crate::world::drawn_grid::{B, F, I, K, between, drawn_grid, known, length};
use crate::world::metres;
use access::{
    AgeGroup, Count, PlaceChoice, SeatSpacing, SiteHours, SitingModel, Spacing, Supply, WeekPart,
};
use hours::{Calendar, LocalTime, TimeZone};
use streets::Pace;

#[test]
fn closing_each_place() {
    let world = drawn_grid();
    let losses = |limit| -> Vec<(String, [u64; 2], [u64; 2])> {
        let test = world
            .analysis()
            .closing_test(&world.supply(), Pace::default(), length(limit));
        let limits = |of: &access::Loss| {
            let people = of.people(AgeGroup::All);
            [people.low().rounded(), people.high().rounded()]
        };
        let losses = test.losses.iter().map(|it| {
            let id = world.atlas.place(it.place).unwrap().id.clone();
            (id, limits(&it.of_any), limits(&it.of_kind))
        });
        losses.collect()
    };
    let of = |id: &str, any, kind| (id.to_owned(), any, kind);
    // Within 150 m G and E have H only, F and C have C only, if it counts.
    let near = [
        of("h", [12, 12], [12, 12]),
        of("c", [0, 7], [0, 7]),
        of("a", [0, 0], [0, 0]),
    ];
    assert_eq!(losses(150.0), near);
    // Within 250 m G and E have H and A. F has H and perhaps C, C has A and perhaps C. As a bench, G has only A, E and C have A and
    // perhaps C, F has perhaps C.
    let far = [
        of("h", [0, 5], [17, 17]),
        of("a", [0, 2], [8, 14]),
        of("c", [0, 0], [0, 5]),
    ];
    assert_eq!(losses(250.0), far);
}

#[test]
fn seats_along_the_streets() {
    let world = drawn_grid();
    let choice = PlaceChoice::seats(world.atlas.taxonomy());
    let analysis = world.analysis();
    let seats = Supply::new(analysis.sites(), &choice, None);
    let norm = length(200.0);
    let found: SeatSpacing = analysis
        .seat_spacing(&seats, Pace::default(), norm, AgeGroup::All)
        .unwrap();
    let mut whole = Spacing::default();
    for one in &found.neighbourhoods {
        whole += *one;
    }
    let parts = &whole.length;
    let parts = [parts.within, parts.perhaps, parts.beyond, parts.never];
    // At most 100 m from A: AB and AD. From C: CB and CF. Seven streets are further from both; on the island is none.
    assert_eq!(
        parts.map(|it| it.metres().round() as i64),
        [200, 200, 700, 100]
    );
    // Furthest from A is I, 400 m along either side of the water. With C too it is H: 300 m from both.
    let stretches = [whole.longest.least, whole.longest.most];
    assert_eq!(stretches.map(|it| metres(it.unwrap().length)), [600, 800]);
    assert_eq!(whole.people.total(), known(20));
    assert_eq!(whole.people.never, known(1));
}

#[test]
fn coverage_by_the_clock() {
    let world = drawn_grid();
    let analysis = world.analysis();
    let week = analysis.coverage_by_clock(
        &world.supply(),
        &SiteHours::new(analysis.sites()),
        &Calendar::new(TimeZone::fixed(60)),
        LocalTime::read("2026-11-25T12:00").unwrap(),
        Pace::default(),
        length(150.0),
    );
    let hour = |day: usize, hour: usize| day * 24 + hour;
    let sum =
        |all: Vec<access::Coverage>| -> Count { all.iter().map(access::Coverage::number).sum() };
    let covered = |at| sum(week.coverage(&analysis, at, AgeGroup::All));
    // From 10 to 17 the library covers 12. The bench at C is never closed, and covers 7 perhaps.
    assert_eq!(covered(hour(0, 9)), between(0, 7));
    assert_eq!(covered(hour(0, 10)), between(12, 19));
    assert_eq!(covered(hour(4, 16)), between(12, 19));
    assert_eq!(covered(hour(4, 17)), between(0, 7));
    assert_eq!(covered(hour(5, 12)), between(0, 7));
    // 12 lose the library. What is unknown of C is taken apart for both times, so that 7 more may lose it at any hour.
    let lost = |all: Vec<Count>| -> Count { all.into_iter().sum() };
    let lost_at = |at| lost(week.lost_at(&analysis, at, AgeGroup::All));
    assert_eq!(lost_at(hour(0, 10)), between(0, 7));
    assert_eq!(lost_at(hour(0, 9)), between(12, 19));
    let (day, group) = (WeekPart::WeekdayDaytime, AgeGroup::From65);
    for part in [WeekPart::WeekdayEvening, WeekPart::WeekendDaytime] {
        // 3 of G, and 2 of F and 2 of C as above.
        let older = lost(week.lost_between(&analysis, day, part, group));
        assert_eq!(older, between(3, 7));
    }
}

#[test]
fn best_next_places() {
    let world = drawn_grid();
    let analysis = world.analysis();
    // Without the bench at C, of which it is unknown whether it counts.
    let supply = world.supply().without(&[world.place("c")]);
    let sites = positions(&[B, F, I, K]);
    let ask = |model, count, limit| {
        let asked = question(model, &supply, &sites, count, limit);
        analysis.best_places(&asked).unwrap()
    };
    // Within 150 m F and C have nothing, and K. Candidate F reaches 5 + 2, I 5, B 2, K 1.
    let covering = ask(SitingModel::Covering, 2, 150.0);
    assert_eq!(candidates(&covering), [1, 3]);
    let adds: Vec<Count> = covering.places.iter().map(|it| it.adds).collect();
    assert_eq!(adds, [known(7), known(1)]);
    assert!(covering.optimality.is_best_possible());
    // Walks in metres, at most 400: now G 100, E 100, F 200, C 200, K 400. Candidate F saves 5 · 200 + 2 · 100, I saves 5 · 100, K
    // 1 · 400, B 2 · 100. In millionths of people and centimetres, to a ten-thousandth.
    let saved = |count| ask(SitingModel::Median, count, 400.0);
    for (count, chosen, metres) in [(1, vec![1], 1_200), (2, vec![1, 3], 1_600)] {
        let found = saved(count);
        assert_eq!(candidates(&found), chosen);
        let value = found.optimality.value as f64 / 100.0 / 1e6;
        assert!((value - f64::from(metres)).abs() < 1.0, "{value}");
        assert!(found.optimality.is_best_possible());
    }
}
