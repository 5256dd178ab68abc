//! The calendar of an atlas.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, WorldBuilder};
use access::{CLOCK_YEARS, CalendarError, atlas_calendar, calendar_years};
use hours::{Hours, LocalTime, TimeZone};

/// Two hours east of UTC all year.
fn east(_: &str) -> Option<TimeZone> {
    Some(TimeZone::fixed(120))
}

fn is_open(calendar: &hours::Calendar, hours: &str, at: &str) -> Option<bool> {
    let moment = calendar.zone().moment(LocalTime::read(at).unwrap());
    Hours::read(hours)
        .unwrap()
        .is_open_on_holidays(calendar, moment)
}

#[test]
fn the_zone_and_the_holidays_are_those_of_the_manifest() {
    let country = World::shipped("liechtenstein").atlas;
    let calendar = atlas_calendar(&country, |name| {
        assert_eq!(name, "Europe/Vaduz");
        east(name)
    });
    let calendar = calendar.unwrap();
    let noon = LocalTime::read("2026-11-21T12:00").unwrap();
    let ten = LocalTime::read("2026-11-21T10:00").unwrap();
    let utc = TimeZone::fixed(0);
    assert_eq!(calendar.zone().moment(noon), utc.moment(ten));
    // National Day is a Saturday.
    let saturdays = "Sa 10:00-14:00; PH off";
    assert_eq!(
        is_open(&calendar, saturdays, "2026-08-08T12:00"),
        Some(true)
    );
    assert_eq!(
        is_open(&calendar, saturdays, "2026-08-15T12:00"),
        Some(false)
    );
}

/// Liechtenstein's holidays are known from 2020 to 2040; without holidays only the clock sets a limit.
#[test]
fn the_years_of_an_atlas_are_those_of_its_clock_and_its_holidays() {
    let country = World::shipped("liechtenstein").atlas;
    assert_eq!(calendar_years(&country), (2020, 2040));
    let without = WorldBuilder::new().build().atlas;
    assert_eq!(calendar_years(&without), CLOCK_YEARS);
}

/// Without the rules of the zone, hours would be evaluated by a wrong clock.
#[test]
fn hours_without_a_known_zone_are_an_error() {
    let country = World::shipped("liechtenstein").atlas;
    let unknown = atlas_calendar(&country, |_| None).unwrap_err();
    assert_eq!(
        unknown,
        CalendarError::UnknownZone("Europe/Vaduz".to_owned())
    );
    let library = r#""opening_hours":"Mo-Fr 10:00-17:00""#;
    let world = WorldBuilder::new().place_with("library", "library", (0.0, 0.0), library);
    let without = atlas_calendar(&world.build().atlas, east).unwrap_err();
    assert_eq!(without, CalendarError::NoZone);
}

/// Delft's sources state no hours, but a scenario may.
#[test]
fn hours_that_a_scenario_adds_are_unknown_without_a_known_zone() {
    let delft = World::shipped("delft").atlas;
    let noon = "2026-11-23T12:00";
    let known = atlas_calendar(&delft, east).unwrap();
    assert_eq!(is_open(&known, "Mo-Fr 10:00-17:00", noon), Some(true));
    let unknown = atlas_calendar(&delft, |_| None).unwrap();
    assert_eq!(is_open(&unknown, "Mo-Fr 10:00-17:00", noon), None);
    assert_eq!(is_open(&unknown, "24/7", noon), Some(true));
}
