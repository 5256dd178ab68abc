//! Coverage by the clock: who has an open place at each hour of a week.

// Tests may panic.
#![allow(clippy::unwrap_used)]

#[path = "../../hours/tests/netherlands/mod.rs"]
mod netherlands;

use crate::world::{World, WorldBuilder, people, sometimes_without_streets};
use access::{
    AgeGroup, Count, HOURS_OF_WEEK, PlaceChoice, SiteHours, Supply, WeekCoverage, WeekPart,
};
use atlas::{Need, NeedStatus};
use hours::LocalTime;
use streets::{Length, Pace};

fn week(world: &World, date: &str, limit: f64) -> WeekCoverage {
    week_of(world, &world.supply(), date, limit)
}

fn week_of(world: &World, supply: &Supply, date: &str, limit: f64) -> WeekCoverage {
    let analysis = world.analysis();
    analysis.coverage_by_clock(
        supply,
        &SiteHours::new(analysis.sites()),
        &netherlands::calendar(),
        LocalTime::read(&format!("{date}T12:00")).unwrap(),
        Pace::default(),
        Length::from_metres(limit),
    )
}

/// ```text
///   library ─100─ 4 ─100─ 3 ─100─ bench ─100─ 2 ─100─ museum       1 without a place within 250 m
///                                                                  900
/// ```
/// The library is open by day, on Wednesdays also in the evening, and closed on holidays. Nothing is known of the museum.
fn street() -> World {
    let library = r#""key":"free","opening_hours":"Mo-Fr 10:00-17:00; We 10:00-20:00; PH off""#;
    let line: Vec<_> = (0..10).map(|it| (f64::from(it) * 100.0, 0.0)).collect();
    WorldBuilder::new()
        .neighbourhood("A", "", [(-50.0, -50.0), (2000.0, 50.0)], None)
        .street(&line)
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .home((400.0, 0.0), Some(2))
        .home((900.0, 0.0), Some(1))
        .place_with("library", "library", (0.0, 0.0), library)
        .place("bench", "bench", (300.0, 0.0))
        .place_with("museum", "museum", (500.0, 0.0), r#""key":"free""#)
        .build()
}

fn known(count: u32) -> Count {
    Count::exactly(people(count))
}

/// Hours of the week: day from 0 for Monday, hour.
const fn hour(day: usize, hour: usize) -> usize {
    day * 24 + hour
}

#[test]
fn people_have_what_is_open_when_the_hour_begins() {
    let world = street();
    let analysis = world.analysis();
    // A week without holidays. Within 150 m: the library of 4, the bench of 3 and 2, the museum of 2.
    let week = week(&world, "2026-11-25", 150.0);
    assert_eq!(week.start(hour(0, 0)), LocalTime::read("2026-11-23T00:00"));
    assert_eq!(week.start(hour(6, 23)), LocalTime::read("2026-11-29T23:00"));
    assert_eq!((week.start(168), week.reached(168)), (None, &[][..]));
    let covered = |at| week.coverage(&analysis, at, AgeGroup::All)[0].number();
    assert_eq!(covered(hour(0, 9)), known(5));
    assert_eq!(covered(hour(0, 10)), known(9));
    assert_eq!(covered(hour(0, 16)), known(9));
    assert_eq!(covered(hour(0, 17)), known(5));
    assert_eq!(covered(hour(2, 19)), known(9));
    assert_eq!(covered(hour(2, 20)), known(5));
    assert_eq!(covered(hour(5, 12)), known(5));
    // Without regard to hours, with the library, and without it.
    assert_eq!(week.open_sets(), 3);
    let lost = |at| week.lost_at(&analysis, at, AgeGroup::All)[0];
    assert_eq!((lost(hour(0, 10)), lost(hour(0, 9))), (known(0), known(4)));
    let worst = week.worst_hours(&analysis, WeekPart::WeekdayDaytime, AgeGroup::All);
    // Nine o'clock of five days, then the other hours.
    let first: Vec<_> = worst.iter().take(6).copied().collect();
    let nine = |day| (hour(day, 9), known(4));
    assert_eq!(
        first,
        [
            nine(0),
            nine(1),
            nine(2),
            nine(3),
            nine(4),
            (hour(0, 10), known(0))
        ]
    );
    assert_eq!(worst.len(), 40);
}

#[test]
fn unknown_hours_are_anything_from_closed_to_open() {
    let world = street();
    let analysis = world.analysis();
    let museum = |place| analysis.sites().get(place).unwrap().place.id == "museum";
    let statuses = analysis
        .sites()
        .iter()
        .map(|it| NeedStatus::from(Some(museum(it.index))));
    let only = Supply::from_statuses(statuses.collect());
    let week = week_of(&world, &only, "2026-11-25", 150.0);
    let coverage = week.coverage(&analysis, hour(3, 3), AgeGroup::All)[0];
    assert_eq!(coverage.number(), Count::between(people(0), people(2)));
    let lost = week.lost_at(&analysis, hour(3, 3), AgeGroup::All)[0];
    assert_eq!(lost, Count::between(people(0), people(2)));
}

#[test]
fn evenings_and_weekends_are_compared_with_weekdays_by_day() {
    let world = street();
    let analysis = world.analysis();
    let lost = |date, to| {
        let week = week(&world, date, 150.0);
        week.lost_between(&analysis, WeekPart::WeekdayDaytime, to, AgeGroup::All)[0]
    };
    // On Wednesday evening the library is open; at the weekend it is not.
    assert_eq!(lost("2026-11-25", WeekPart::WeekdayEvening), known(0));
    assert_eq!(lost("2026-11-25", WeekPart::WeekendDaytime), known(4));
    // Christmas is on Friday, the day after on Saturday.
    let christmas = week(&world, "2026-12-25", 150.0);
    let covered = |at| christmas.coverage(&analysis, at, AgeGroup::All)[0].number();
    assert_eq!(
        (covered(hour(3, 12)), covered(hour(4, 12))),
        (known(9), known(5))
    );
}

#[test]
fn a_skipped_hour_has_the_places_of_the_next() {
    let world = street();
    // On 29 March 2026, 2:00 is skipped.
    let week = week(&world, "2026-03-29", 150.0);
    assert_eq!(week.start(hour(6, 2)), LocalTime::read("2026-03-29T02:00"));
    assert_eq!(week.reached(hour(6, 2)), week.reached(hour(6, 3)));
}

#[test]
fn every_hour_is_that_of_a_search_of_its_own() {
    for seed in 0..25 {
        let world = sometimes_without_streets(seed);
        let analysis = world.analysis();
        let (pace, limit) = (Pace::default(), Length::from_metres(200.0));
        let week = week(&world, "2026-05-25", 200.0);
        let hours = SiteHours::new(analysis.sites());
        let calendar = netherlands::calendar();
        for hour in 0..HOURS_OF_WEEK {
            let moment = calendar.zone().moment(week.start(hour).unwrap());
            let open = hours.statuses(&calendar, moment);
            let supply = Supply::new(analysis.sites(), &PlaceChoice::default(), Some(&open));
            assert_eq!(
                week.reached(hour),
                analysis.reached(&supply, pace, limit, 1),
                "{seed} {hour}"
            );
        }
        for part in WeekPart::ALL {
            let reached = week.reached_in(part);
            for (point, reached) in reached.iter().enumerate() {
                let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
                let best = hours.map(|it| week.reached(it)[point]).min();
                assert_eq!(Some(*reached), best);
            }
        }
    }
}

/// In Delft no source states hours, so that all hours are alike: 1.1 passes. In Liechtenstein the hours of a week have 62 different
/// sets of open places: 1.9 passes, as benches are always open and a node keeps nothing behind its nearest bench; 8.9 of
/// places indoors only.
#[test]
fn a_week_costs_few_coverage_passes() {
    for name in ["delft", "liechtenstein"] {
        let world = World::shipped(name);
        let analysis = world.analysis();
        let pass = analysis.nearest(Pace::default(), &|_| true, 1).settled();
        let indoors = PlaceChoice {
            conditional: true,
            needs: vec![Need::Indoors],
            ..PlaceChoice::default()
        };
        for choice in [PlaceChoice::default(), indoors] {
            let supply = Supply::new(analysis.sites(), &choice, None);
            let week = week_of(&world, &supply, "2026-11-25", 800.0);
            assert!(week.settled() <= 10 * pass);
        }
    }
}
