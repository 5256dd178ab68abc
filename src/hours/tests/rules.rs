//! How rules combine, with expected results after the specification of OpenStreetMap.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands;

use crate::netherlands::{at, calendar, hours, moment};

#[test]
fn a_holiday_beside_weekdays_means_both() {
    // 26 December 2026 is a Saturday, 25 December a Friday. 5 April 2026 is a Sunday and Easter, 6 April a holiday too.
    let both = "Mo-Su 10:00-12:00; PH Su off";
    assert_eq!(
        at(both, "2026-04-05T11:00"),
        "closed until 2026-04-06 10:00"
    );
    assert_eq!(at(both, "2026-04-12T11:00"), "open until 2026-04-12 12:00");
    assert_eq!(
        at("Mo-Fr PH 10:00-12:00", "2026-12-24T11:00"),
        "closed until 2026-12-25 10:00"
    );
    assert_eq!(
        at("Fr,PH 10:00-12:00", "2026-12-24T11:00"),
        "closed until 2026-12-25 10:00"
    );
    assert_eq!(
        at("Fr,PH 10:00-12:00", "2026-12-26T11:00"),
        "open until 2026-12-26 12:00"
    );
    // School holidays are unknown: perhaps open on weekdays, closed at the weekend.
    let school = "SH Mo-Fr 08:00-17:00";
    assert_eq!(
        at(school, "2026-11-27T12:00"),
        "unknown (SchoolHoliday) until 2026-11-27 17:00"
    );
    assert_eq!(
        at(school, "2026-11-28T12:00"),
        "closed, perhaps until 2026-11-30 08:00"
    );
    let week = netherlands::week(
        "Mo-Fr 09:00-18:00; SH Mo-Fr 10:00-16:00",
        "2026-11-25T12:00",
    );
    assert_eq!(
        week,
        [
            "ma t/m vr: 9.00–18.00",
            "za, zo: gesloten",
            "schoolvakanties, ma t/m vr: 10.00–16.00",
            "schoolvakanties, za, zo: gesloten"
        ]
    );
}

#[test]
fn off_across_midnight_closes_the_early_morning_too() {
    let night = "24/7; 22:00-07:00 off";
    assert_eq!(
        at(night, "2026-11-25T03:00"),
        "closed until 2026-11-25 07:00"
    );
    assert_eq!(at(night, "2026-11-25T12:00"), "open until 2026-11-25 22:00");
    assert_eq!(
        at(night, "2026-11-25T22:00"),
        "closed until 2026-11-26 07:00"
    );
    let nights = "24/7; Fr,Sa 23:00-05:00 off";
    assert_eq!(
        at(nights, "2026-11-28T03:00"),
        "closed until 2026-11-28 05:00"
    );
    assert_eq!(
        at(nights, "2026-11-27T03:00"),
        "open until 2026-11-27 23:00"
    );
    let late = "Mo-Su 06:00-03:00; 22:00-04:00 off";
    assert_eq!(
        at(late, "2026-11-25T02:00"),
        "closed until 2026-11-25 06:00"
    );
    let ask = "24/7; 22:00-06:00 unknown \"ask\"";
    assert_eq!(
        at(ask, "2026-11-25T03:00"),
        "unknown (Said) until 2026-11-25 06:00"
    );
    // In Delft the sun rises at 8:19 on this day.
    let dark = "24/7; sunset-sunrise off";
    assert!(at(dark, "2026-11-25T03:00").starts_with("closed until 2026-11-25 08:"));
    assert_eq!(
        netherlands::week(night, "2026-11-25T12:00"),
        ["elke dag: 7.00–22.00"]
    );
    assert_eq!(
        netherlands::week(nights, "2026-11-25T12:00"),
        [
            "ma t/m do: dag en nacht",
            "vr: 0.00–23.00",
            "za: 5.00–23.00",
            "zo: 5.00–0.00"
        ]
    );
}

#[test]
fn days_beside_holidays_and_comments_of_spans_are_read() {
    let after = "Mo-Su 10:00-12:00; PH +1 day off";
    assert_eq!(
        at(after, "2026-12-27T11:00"),
        "closed until 2026-12-28 10:00"
    );
    assert_eq!(at(after, "2026-12-25T11:00"), "open until 2026-12-25 12:00");
    let desk = "Mo-Fr 09:00-12:00 open \"desk\", 13:00-17:00 open \"phone only\"";
    let comment = |when| {
        let status = hours(desk).status(&calendar(), moment(when));
        status.comment.as_deref().map(str::to_owned)
    };
    assert_eq!(at(desk, "2026-11-25T11:00"), "open until 2026-11-25 12:00");
    assert_eq!(comment("2026-11-25T11:00").as_deref(), Some("desk"));
    assert_eq!(comment("2026-11-25T14:00").as_deref(), Some("phone only"));
    let christmas = "10:00-12:00; Dec 25,26 off";
    assert_eq!(
        at(christmas, "2026-12-25T09:00"),
        "closed until 2026-12-27 10:00"
    );
    assert_eq!(
        at("2026 Jul-Aug 10:00-12:00", "2026-08-31T11:00"),
        "open until 2026-08-31 12:00"
    );
    assert_eq!(
        at("2026Jul-Aug 10:00-12:00", "2026-08-31T11:00"),
        "open until 2026-08-31 12:00"
    );
}

#[test]
fn times_alone_after_days_are_added() {
    let added = "Mo-Fr 09:00-12:00; 13:00-15:00";
    assert_eq!(at(added, "2026-11-25T10:00"), "open until 2026-11-25 12:00");
    assert_eq!(
        at(added, "2026-11-28T10:00"),
        "closed until 2026-11-28 13:00"
    );
    let replaced = "09:00-12:00; 13:00-15:00";
    assert_eq!(
        at(replaced, "2026-11-25T10:00"),
        "closed until 2026-11-25 13:00"
    );
}

#[test]
fn a_start_without_an_end_is_unknown_until_midnight_or_deep_in_the_night() {
    assert_eq!(
        at("10:00+", "2026-11-25T21:00"),
        "unknown (OpenEnd) until 2026-11-26 00:00"
    );
    assert_eq!(
        at("23:00+", "2026-11-26T02:00"),
        "unknown (OpenEnd) until 2026-11-26 07:00"
    );
}
