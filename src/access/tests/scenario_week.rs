//! What a scenario changes hour by hour, worked out by hand and against each hour by itself.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, WorldBuilder, people, random_scenario, random_world};
use access::{
    AgeGroup, Analysis, Count, HOURS_OF_WEEK, PlaceChoice, Scenario, ScenarioChange, ScenarioSide,
    ScenarioStep, ScenarioWeek, SiteHours, Supply, WeekCoverage, WeekPart, WeekSide,
};
use fastrand::Rng;
use hours::{Calendar, LocalTime, TimeZone};
use streets::{Length, Pace};

fn calendar() -> Calendar {
    Calendar::new(TimeZone::fixed(60))
}

fn week(analysis: &Analysis<'_>, limit: Length) -> WeekCoverage {
    analysis.coverage_by_clock(
        &Supply::new(analysis.sites(), &PlaceChoice::default(), None),
        &SiteHours::new(analysis.sites()),
        &calendar(),
        LocalTime::read("2026-11-25T12:00").unwrap(),
        Pace::default(),
        limit,
    )
}

/// ```text
///   library ─100─ 4 ─100─ 3 ─100─ bench
/// ```
/// The library has these hours, the bench is always open. Within 150 m: the library of 4,
/// the bench of 3.
fn street(hours: &str) -> World {
    let library = format!(r#""key":"free","opening_hours":"{hours}""#);
    WorldBuilder::new()
        .neighbourhood("A", "", [(-50.0, -50.0), (1000.0, 50.0)], None)
        .street(&[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0), (300.0, 0.0)])
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .place_with("library", "library", (0.0, 0.0), &library)
        .place("bench", "bench", (300.0, 0.0))
        .build()
}

/// On weekdays from 10 to 17 and on Wednesdays until 20.
const LIBRARY: &str = "Mo-Fr 10:00-17:00; We 10:00-20:00";

/// The people that gain an open place, and those that lose one.
type Change = (Count, Count);

/// What other hours of the library change: Mondays at 12 and at 20, Wednesdays at 19, Saturdays at 12, and in the
/// parts of the week.
fn changes(of_today: &str, hours: Option<&str>) -> ([Change; 4], [Change; 3]) {
    let world = street(of_today);
    let before = world.analysis();
    let scenario = Scenario {
        steps: vec![ScenarioStep::Hours {
            place: "library".to_owned(),
            opening_hours: hours.map(str::to_owned),
        }],
        ..Scenario::default()
    };
    let after = before.with(&scenario).unwrap();
    let limit = Length::from_metres(150.0);
    let weeks = [&before, &after].map(|it| week(it, limit));
    let side = |analysis, week| WeekSide { analysis, week };
    let compared = ScenarioWeek::new(
        side(&before, &weeks[0]),
        side(&after, &weeks[1]),
        Pace::default(),
        limit,
    );
    let both = |changes: Vec<ScenarioChange>| (changes[0].gained, changes[0].lost);
    let hours = [12, 20, 2 * 24 + 19, 5 * 24 + 12];
    let parts = [
        WeekPart::WeekdayDaytime,
        WeekPart::WeekdayEvening,
        WeekPart::WeekendDaytime,
    ];
    (
        hours.map(|it| both(compared.at(it, AgeGroup::All))),
        parts.map(|it| both(compared.in_part(it, AgeGroup::All))),
    )
}

#[test]
fn other_hours_give_and_take_a_place_at_the_hours_that_differ() {
    let four = Count::exactly(people(4));
    let perhaps = Count::between(people(0), people(4));
    let (same, gained, lost) = (
        (Count::NONE, Count::NONE),
        (four, Count::NONE),
        (Count::NONE, four),
    );
    let (hours, parts) = changes(LIBRARY, Some("Mo-Sa 10:00-22:00"));
    assert_eq!(hours, [same, gained, same, gained]);
    // On Wednesdays it is open in the evening before, too.
    assert_eq!(parts, [same, same, gained]);
    let (hours, parts) = changes(LIBRARY, Some("Mo-Tu 10:00-17:00"));
    assert_eq!(hours, [same, same, lost, same]);
    assert_eq!(parts, [same, lost, same]);
    let (hours, parts) = changes(LIBRARY, None);
    let (maybe_gained, maybe_lost) = ((perhaps, Count::NONE), (Count::NONE, perhaps));
    assert_eq!(hours, [maybe_lost, maybe_gained, maybe_lost, maybe_gained]);
    assert_eq!(parts, [maybe_lost, maybe_lost, maybe_gained]);
    // The same hours in other words, and hours that mean nothing new.
    let (hours, parts) = changes(LIBRARY, Some("We 10:00-20:00; Mo,Tu,Th,Fr 10:00-17:00"));
    assert_eq!((hours, parts), ([same; 4], [same; 3]));
    // Hours that are unknown in another way may be other hours.
    let (hours, parts) = changes("24/7 unknown", None);
    assert_eq!(
        (hours, parts),
        ([(perhaps, perhaps); 4], [(perhaps, perhaps); 3])
    );
    let (hours, parts) = changes("24/7 unknown", Some("24/7 unknown"));
    assert_eq!((hours, parts), ([same; 4], [same; 3]));
}

/// Each hour of the week is what a comparison of that hour by itself says.
#[test]
fn each_hour_is_the_change_of_that_hour_by_itself() {
    let (mut changed, mut unsure) = (0, 0);
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed);
        let before = world.analysis();
        let (scenario, _) = random_scenario(&world, &mut random);
        let after = before.with(&scenario).unwrap();
        let (pace, group) = (Pace::default(), AgeGroup::All);
        let limit = pace.within(3.0);
        let weeks = [&before, &after].map(|it| week(it, limit));
        let side = |analysis, week| WeekSide { analysis, week };
        let compared = ScenarioWeek::new(
            side(&before, &weeks[0]),
            side(&after, &weeks[1]),
            pace,
            limit,
        );
        for _ in 0..12 {
            let hour = random.usize(..HOURS_OF_WEEK);
            let local = weeks[0].start(hour).unwrap();
            let moment = calendar().zone().moment(local);
            let supply = |analysis: &Analysis<'_>| {
                let open = SiteHours::new(analysis.sites()).statuses(&calendar(), moment);
                Supply::new(analysis.sites(), &PlaceChoice::default(), Some(&open))
            };
            let supplies = [&before, &after].map(supply);
            let side = |analysis, number: usize| ScenarioSide {
                analysis,
                supply: &supplies[number],
                reached: weeks[number].reached(hour),
                asks_for_hours: true,
            };
            let alone =
                ScenarioChange::between(side(&before, 0), side(&after, 1), pace, limit, group);
            assert_eq!(compared.at(hour, group), alone, "seed {seed}, hour {hour}");
            changed += usize::from(alone.iter().any(|it| *it != ScenarioChange::default()));
            unsure += usize::from(alone.iter().any(|it| !it.gained.is_known()));
        }
        let unchanged = ScenarioWeek::new(
            side(&before, &weeks[0]),
            side(&before, &weeks[0]),
            pace,
            limit,
        );
        let none = unchanged.in_part(WeekPart::Week, group);
        assert!(none.iter().all(|it| *it == ScenarioChange::default()));
    }
    assert!(
        changed > 200 && unsure > 50,
        "{changed} changed, {unsure} unsure"
    );
}
