//! Opening status at fixed moments, with expected results worked out by hand.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands;

use crate::netherlands::{at, calendar, hours, moment, said};
use hours::{Calendar, OpenState, TimeZone};

/// Library hours. Monday 23 November 2026 begins a week without holidays in winter.
const LIBRARY: &str = "Tu-Fr 10:00-17:00; Sa 10:00-16:00";
/// Café hours with late nights at the weekend.
const CAFE: &str = "Mo-Th 17:00-01:00; Fr,Sa 17:00-03:00; Su 14:00-23:00";

#[test]
fn open_and_closed_through_an_ordinary_week() {
    assert_eq!(
        at(LIBRARY, "2026-11-23T12:00"),
        "closed until 2026-11-24 10:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-24T09:59"),
        "closed until 2026-11-24 10:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-24T10:00"),
        "open until 2026-11-24 17:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-24T16:59"),
        "open until 2026-11-24 17:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-24T17:00"),
        "closed until 2026-11-25 10:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-28T16:00"),
        "closed until 2026-12-01 10:00"
    );
    assert_eq!(at("24/7", "2026-11-24T03:00"), "open until never");
    assert_eq!(at("off", "2026-11-24T03:00"), "closed until never");
    assert_eq!(
        at("2020 10:00-12:00", "2026-11-24T03:00"),
        "closed until never"
    );
    assert_eq!(
        at("Mo-Su 00:00-24:00; We 10:00-11:00 off", "2026-11-23T03:00"),
        "open until 2026-11-25 10:00"
    );
}

#[test]
fn closes_soon_within_the_last_hour() {
    let soon = |when| {
        let now = moment(when);
        hours(LIBRARY)
            .status(&calendar(), now)
            .state
            .closes_soon(now)
    };
    assert!(!soon("2026-11-24T15:59"));
    assert!(soon("2026-11-24T16:00"));
    assert!(soon("2026-11-24T16:59"));
    assert!(!soon("2026-11-24T17:00"), "it is closed");
}

#[test]
fn hours_past_midnight_belong_to_the_day_they_began() {
    assert_eq!(
        at(CAFE, "2026-11-26T23:59"),
        "open until 2026-11-27 01:00",
        "Thursday"
    );
    assert_eq!(at(CAFE, "2026-11-27T00:00"), "open until 2026-11-27 01:00");
    assert_eq!(
        at(CAFE, "2026-11-27T01:00"),
        "closed until 2026-11-27 17:00"
    );
    assert_eq!(
        at(CAFE, "2026-11-28T02:59"),
        "open until 2026-11-28 03:00",
        "Friday night"
    );
    assert_eq!(
        at(CAFE, "2026-11-29T00:30"),
        "open until 2026-11-29 03:00",
        "Saturday night"
    );
    assert_eq!(
        at(CAFE, "2026-11-30T00:30"),
        "closed until 2026-11-30 17:00",
        "Sunday night"
    );
    // A day off starts with its own evening and keeps the night before.
    let off = "Fr-Su 20:00-02:00; Sa off";
    assert_eq!(at(off, "2026-11-28T01:00"), "open until 2026-11-28 02:00");
    assert_eq!(at(off, "2026-11-28T21:00"), "closed until 2026-11-29 20:00");
    assert_eq!(at(off, "2026-11-29T01:00"), "closed until 2026-11-29 20:00");
    let short = "Mo-Su 20:00-02:00; We 20:00-23:00";
    assert_eq!(at(short, "2026-11-25T01:00"), "open until 2026-11-25 02:00");
    assert_eq!(
        at(short, "2026-11-25T23:00"),
        "closed until 2026-11-26 20:00"
    );
    // Split at midnight in the text, it is still one interval.
    let halves = "Mo-Su 00:00-02:00,20:00-24:00";
    assert_eq!(
        at(halves, "2026-11-25T23:00"),
        "open until 2026-11-26 02:00"
    );
}

#[test]
fn opening_hours_across_the_clock_change_in_spring() {
    // Sunday 29 March 2026: 02:00 becomes 03:00.
    let night = "Mo-Su 20:00-04:00";
    let calendar = calendar();
    let at = moment("2026-03-29T01:30");
    let OpenState::Open {
        until: Some(until), ..
    } = hours(night).status(&calendar, at).state
    else {
        panic!("open");
    };
    assert_eq!(
        until.0 - at.0,
        90 * 60,
        "from 01:30 to 04:00 it is an hour and a half"
    );
    // An end in the skipped hour takes effect at the clock change.
    assert_eq!(
        netherlands::at("Mo-Su 20:00-02:30", "2026-03-29T01:30"),
        "open until 2026-03-29 03:00"
    );
    // A start in the skipped hour takes effect at the clock change.
    assert_eq!(
        netherlands::at("Mo-Su 02:30-05:00", "2026-03-29T01:30"),
        "closed until 2026-03-29 03:00"
    );
    assert_eq!(
        netherlands::at("Mo-Su 02:15-02:45", "2026-03-29T01:30"),
        "closed until 2026-03-30 02:15"
    );
    assert_eq!(
        netherlands::at(LIBRARY, "2026-03-28T17:00"),
        "closed until 2026-03-31 10:00"
    );
}

#[test]
fn opening_hours_across_the_clock_change_in_autumn() {
    // Sunday 25 October 2026: at 03:00 it becomes 02:00 again.
    let calendar = calendar();
    let at = moment("2026-10-25T01:30");
    let lasts = |value: &str| {
        let OpenState::Open {
            until: Some(until), ..
        } = hours(value).status(&calendar, at).state
        else {
            panic!("{value} is open");
        };
        (until.0 - at.0) / 60
    };
    assert_eq!(
        lasts("Mo-Su 20:00-04:00"),
        210,
        "to 03:00, an hour again, and to 04:00"
    );
    assert_eq!(lasts("Mo-Su 20:00-02:00"), 30);
    assert_eq!(lasts("Mo-Su 20:00-03:00"), 150, "the second 03:00");
    // Local times before 02:30 occur twice and both count.
    assert_eq!(lasts("Mo-Su 20:00-02:30"), 60);
    let again = at.plus_minutes(120);
    assert_eq!(netherlands::local(again), "2026-10-25 02:30");
    assert!(
        hours("Mo-Su 20:00-02:30")
            .status(&calendar, at.plus_minutes(119))
            .state
            .is_open()
    );
    assert!(
        !hours("Mo-Su 20:00-02:30")
            .status(&calendar, again)
            .state
            .is_open()
    );
}

#[test]
fn kings_day() {
    // Monday 27 April 2026.
    let aware = "Mo-Fr 09:00-17:00; PH off";
    assert_eq!(
        at(aware, "2026-04-24T17:00"),
        "closed until 2026-04-28 09:00",
        "from Friday to Tuesday"
    );
    assert_eq!(
        at(aware, "2026-04-27T12:00"),
        "closed until 2026-04-28 09:00"
    );
    assert_eq!(
        at("Mo-Fr 09:00-17:00; PH 11:00-15:00", "2026-04-27T10:00"),
        "closed until 2026-04-27 11:00"
    );
    assert_eq!(
        at("2026 Apr 27 10:00-23:00", "2026-04-20T10:00"),
        "closed until 2026-04-27 10:00"
    );
    assert_eq!(
        at("PH -1 day 20:00-23:00", "2026-04-26T21:00"),
        "open until 2026-04-26 23:00",
        "the eve"
    );
}

#[test]
fn a_public_holiday_without_a_rule_is_reported_while_open() {
    let holiday_at = |value: &str, when| {
        let holiday = hours(value).status(&calendar(), moment(when)).holiday;
        holiday.map(netherlands::local)
    };
    let christmas = Some("2026-12-25 12:00".to_owned());
    assert_eq!(holiday_at(LIBRARY, "2026-12-25T12:00"), christmas);
    assert_eq!(holiday_at(LIBRARY, "2026-12-24T12:00"), None);
    assert_eq!(
        holiday_at("Mo-Fr 09:00-17:00; PH off", "2026-12-25T12:00"),
        None
    );
    assert_eq!(
        holiday_at("24/7", "2026-12-25T12:00"),
        None,
        "it never closes"
    );
    assert_eq!(
        holiday_at(LIBRARY, "2031-12-25T12:00"),
        None,
        "nobody knows the holidays of 2031"
    );
}

#[test]
fn a_public_holiday_without_a_rule_is_reported_for_the_next_opening() {
    let holiday_at = |value: &str, when| {
        let holiday = hours(value).status(&calendar(), moment(when)).holiday;
        holiday.map(netherlands::local)
    };
    // Christmas 2026 is a Friday and a Saturday.
    let eve = "2026-12-24T18:00";
    assert_eq!(
        holiday_at(LIBRARY, eve),
        Some("2026-12-25 10:00".to_owned())
    );
    assert_eq!(holiday_at("Tu-Fr 10:00-17:00; PH off", eve), None);
    let night = "2026-12-25T18:00";
    assert_eq!(
        holiday_at("Tu-Fr 10:00-17:00", night),
        None,
        "on Tuesday it is no holiday any more"
    );
    assert_eq!(
        holiday_at(LIBRARY, night),
        Some("2026-12-26 10:00".to_owned())
    );
    assert_eq!(holiday_at("\"by appointment\"", "2026-12-25T12:00"), None);
}

#[test]
fn easter_monday() {
    let aware = "Mo-Su 10:00-18:00; PH off";
    assert_eq!(
        at(aware, "2026-04-04T18:00"),
        "closed until 2026-04-07 10:00",
        "Easter is 5 April 2026"
    );
    assert_eq!(
        at(aware, "2026-04-06T12:00"),
        "closed until 2026-04-07 10:00"
    );
    assert_eq!(
        at(aware, "2027-03-27T18:00"),
        "closed until 2027-03-30 10:00",
        "Easter is 28 March 2027"
    );
    // Without a holiday list, by the rule for Easter.
    let rule = "Mo-Su 10:00-18:00; easter +1 day off";
    assert_eq!(
        at(rule, "2026-04-06T12:00"),
        "closed until 2026-04-07 10:00"
    );
    assert_eq!(
        at(rule, "2027-03-29T12:00"),
        "closed until 2027-03-30 10:00"
    );
    assert_eq!(at(rule, "2027-04-06T12:00"), "open until 2027-04-06 18:00");
}

#[test]
fn without_a_holiday_list_days_with_a_holiday_rule_are_unknown() {
    let nowhere = Calendar::new(netherlands::zone());
    let at = |value: &str, when: &str| said(hours(value).status(&nowhere, moment(when)).state);
    // Wednesday 25 November 2026. At night it is closed in both cases.
    let aware = "Mo-Fr 09:00-17:00; PH off";
    assert_eq!(
        at(aware, "2026-11-25T12:00"),
        "unknown (PublicHoliday) until 2026-11-25 17:00"
    );
    assert_eq!(
        at(aware, "2026-11-25T17:00"),
        "closed, perhaps until 2026-11-26 09:00"
    );
    assert_eq!(
        at("Mo-Su,PH 09:00-17:00", "2026-11-25T12:00"),
        "open until 2026-11-25 17:00"
    );
    assert_eq!(
        at(LIBRARY, "2026-11-25T12:00"),
        "open until 2026-11-25 17:00"
    );
    // The Dutch holiday list of the fixture ends with 2027.
    assert_eq!(
        netherlands::at(aware, "2028-11-22T12:00"),
        "unknown (PublicHoliday) until 2028-11-22 17:00"
    );
}

#[test]
fn without_a_time_zone_only_constant_hours_are_known() {
    let nowhere = calendar().with_unknown_zone();
    let at = |value: &str| {
        said(
            hours(value)
                .status(&nowhere, moment("2026-11-25T12:00"))
                .state,
        )
    };
    assert_eq!(at(LIBRARY), "unknown (Zone) until never");
    assert_eq!(
        at("Mo-Su 00:00-24:00; We off"),
        "unknown (Zone) until never"
    );
    assert_eq!(at("24/7"), "open until never");
    assert_eq!(at("off"), "closed until never");
    let next = hours(LIBRARY).next(&nowhere, moment("2026-11-25T12:00"), 3);
    assert_eq!(next, [], "no clock, no next time");
    let week = hours(LIBRARY).week(&nowhere, moment("2026-11-25T12:00"));
    assert_eq!(week.days.len(), 3, "the table needs no clock");
}

#[test]
fn school_holidays_are_always_unknown() {
    let value = "Mo-Fr 10:00-18:00; SH 12:00-16:00; PH off";
    assert_eq!(
        at(value, "2026-11-25T10:00"),
        "unknown (SchoolHoliday) until 2026-11-25 12:00"
    );
    assert_eq!(
        at(value, "2026-11-25T13:00"),
        "open, perhaps after 2026-11-25 16:00"
    );
    assert_eq!(
        at(value, "2026-11-25T18:00"),
        "closed, perhaps until 2026-11-26 10:00"
    );
    assert_eq!(
        at(value, "2026-12-25T13:00"),
        "closed, perhaps until 2026-12-27 12:00",
        "closed on both days of Christmas"
    );
}

#[test]
fn rules_in_words_are_unknown_with_their_comment() {
    let answer = |value: &str, when| {
        let answer = hours(value).status(&calendar(), moment(when));
        (
            said(answer.state),
            answer.comment.as_deref().unwrap_or("").to_owned(),
        )
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let noon = "2026-11-25T12:00";
    assert_eq!(
        answer("\"by appointment\"", noon),
        pair("unknown (Said) until never", "by appointment")
    );
    assert_eq!(
        answer("unknown", noon),
        pair("unknown (Said) until never", "")
    );
    assert_eq!(
        answer("open \"on appointment\"", noon),
        pair("open until never", "on appointment")
    );
    assert_eq!(
        answer("off \"until spring\"", noon),
        pair("closed until never", "until spring")
    );
    let fallback = "We 09:00-13:00 || \"call first\"";
    assert_eq!(
        answer(fallback, noon),
        pair("open, perhaps after 2026-11-25 13:00", "")
    );
    assert_eq!(
        answer(fallback, "2026-11-25T13:00"),
        pair("unknown (Said) until 2026-12-02 09:00", "call first")
    );
    let split = "We 09:00-12:00 open \"women\", We 12:00-15:00 open \"men\"";
    assert_eq!(
        answer(split, noon),
        pair("open until 2026-11-25 15:00", "men")
    );
    assert_eq!(
        answer(split, "2026-11-25T11:59"),
        pair("open until 2026-11-25 15:00", "women")
    );
}

#[test]
fn an_open_end_is_unknown_after_its_start() {
    assert_eq!(
        at("Mo-Su 17:00+", "2026-11-25T16:00"),
        "closed, perhaps until 2026-11-25 17:00"
    );
    assert_eq!(
        at("Mo-Su 17:00+", "2026-11-25T20:00"),
        "unknown (OpenEnd) until 2026-11-26 03:00"
    );
    assert_eq!(
        at("Mo-Su 10:00-16:00+", "2026-11-25T15:00"),
        "open, perhaps after 2026-11-25 16:00"
    );
    assert_eq!(
        at("Mo-Su 10:00-16:00+,18:00-20:00", "2026-11-25T19:00"),
        "open, perhaps after 2026-11-25 20:00"
    );
}

#[test]
fn sunrise_and_sunset_need_a_position() {
    // By the almanac the sun rises at 05:20 and sets at 22:06 in Delft on 21 June 2026.
    let park = "sunrise-sunset";
    let june = |when: &str| at(park, when);
    assert!(june("2026-06-21T05:16").starts_with("closed until 2026-06-21 05:2"));
    assert!(june("2026-06-21T12:00").starts_with("open until 2026-06-21 22:0"));
    let nowhere = Calendar::new(TimeZone::fixed(60));
    let noon = hours(park).status(&nowhere, moment("2026-06-21T12:00"));
    assert!(said(noon.state).starts_with("unknown (Sun)"));
    // On the North Cape the sun does not set in June.
    let north = Calendar::new(netherlands::zone()).with_position(25.8, 71.2);
    let noon = hours(park).status(&north, moment("2026-06-21T12:00"));
    assert!(said(noon.state).starts_with("unknown (Sun)"));
    // In winter the sun sets before 17:00: such hours are inconsistent, so the result is unknown.
    assert!(at("17:00-sunset", "2026-12-21T18:00").starts_with("unknown (Sun)"));
    assert!(at("17:00-sunset", "2026-06-21T18:00").starts_with("open until 2026-06-21 22:0"));
    assert_eq!(
        at("sunset-02:00", "2026-11-26T23:30"),
        "open until 2026-11-27 02:00"
    );
}

#[test]
fn next_occurrences_of_weekly_and_rare_events() {
    let next = |value: &str, when, count| -> Vec<String> {
        let next = hours(value).next(&calendar(), moment(when), count);
        next.iter().map(|it| netherlands::local(it.from)).collect()
    };
    assert_eq!(
        next("We 19:30-21:30", "2026-11-25T22:00", 2),
        ["2026-12-02 19:30", "2026-12-09 19:30"]
    );
    assert_eq!(
        next("We[1] 10:00-12:00", "2026-11-25T22:00", 3),
        ["2026-12-02 10:00", "2027-01-06 10:00", "2027-02-03 10:00"]
    );
    assert_eq!(
        next("Dec 05 14:00-17:00", "2026-11-25T22:00", 3),
        ["2026-12-05 14:00"],
        "a year ahead"
    );
    let under_way = hours("We 19:30-21:30").next(&calendar(), moment("2026-11-25T20:00"), 1);
    assert_eq!(under_way[0].from, moment("2026-11-25T20:00"));
    assert_eq!(under_way[0].to, Some(moment("2026-11-25T21:30")));
    assert_eq!(
        hours("off").next(&calendar(), moment("2026-11-25T20:00"), 5),
        []
    );
    assert_eq!(
        hours("24/7").next(&calendar(), moment("2026-11-25T20:00"), 5)[0].to,
        None
    );
    assert_eq!(
        hours("24/7").next(&calendar(), moment("2026-11-25T20:00"), 0),
        []
    );
}
