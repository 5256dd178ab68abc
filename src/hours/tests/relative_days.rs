//! Relative days and ends of occurrences, worked out by hand. 23 November 2026 is a Monday.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands::{calendar, hours, moment};
use hours::{LocalTime, OccurrenceEnd, RelativeDay};

fn local(text: &str) -> LocalTime {
    LocalTime::read(text).unwrap()
}

#[test]
fn a_day_is_relative_to_another_time() {
    let day = |at, seen| RelativeDay::of(local(at), local(seen));
    let noon = "2026-11-23T12:00";
    assert_eq!(day("2026-11-22T23:59", noon), RelativeDay::Earlier);
    assert_eq!(day("2026-11-23T11:00", noon), RelativeDay::Same);
    assert_eq!(day("2026-11-23T13:00", noon), RelativeDay::Same);
    assert_eq!(day("2026-11-24T00:00", noon), RelativeDay::Tomorrow);
    assert_eq!(day("2026-11-25T00:00", noon), RelativeDay::Weekday);
    assert_eq!(day("2026-11-29T23:59", noon), RelativeDay::Weekday);
    assert_eq!(day("2026-11-30T00:00", noon), RelativeDay::Date);
}

#[test]
fn an_end_in_the_coming_night_counts_as_the_same_day() {
    let end = |at, seen| RelativeDay::of_end(local(at), local(seen));
    assert_eq!(
        end("2026-11-24T02:00", "2026-11-23T20:00"),
        RelativeDay::Same
    );
    assert_eq!(
        end("2026-11-24T05:59", "2026-11-23T06:00"),
        RelativeDay::Same
    );
    assert_eq!(
        end("2026-11-24T06:00", "2026-11-23T20:00"),
        RelativeDay::Tomorrow
    );
    assert_eq!(
        end("2026-11-24T09:00", "2026-11-23T20:00"),
        RelativeDay::Tomorrow
    );
    assert_eq!(
        end("2026-11-23T02:00", "2026-11-23T01:00"),
        RelativeDay::Same
    );
    // At 01:00, 02:00 in the next night is not within the current night.
    assert_eq!(
        end("2026-11-24T02:00", "2026-11-23T01:00"),
        RelativeDay::Tomorrow
    );
    assert_eq!(
        end("2026-11-25T02:00", "2026-11-23T20:00"),
        RelativeDay::Weekday
    );
}

/// The end of the first occurrence.
fn end(value: &str, when: &str) -> OccurrenceEnd {
    let next = hours(value).next(&calendar(), moment(when), 1);
    next[0].end(&calendar())
}

#[test]
fn an_occurrence_within_a_day_ends_at_a_time() {
    let evening = "Tu 19:30-22:00";
    let ten = OccurrenceEnd::Time(local("2026-11-24T22:00"));
    assert_eq!(end(evening, "2026-11-23T12:00"), ten);
    assert_eq!(end(evening, "2026-11-24T20:00"), ten);
    let night = OccurrenceEnd::Time(local("2026-11-25T02:00"));
    assert_eq!(end("Tu 22:00-02:00", "2026-11-23T12:00"), night);
    assert_eq!(end("Tu 22:00-02:00", "2026-11-25T01:00"), night);
    let midnight = OccurrenceEnd::Time(local("2026-11-25T00:00"));
    assert_eq!(end("Tu 20:00-24:00", "2026-11-23T12:00"), midnight);
    assert_eq!(end("Tu 20:00-24:00", "2026-11-24T21:00"), midnight);
}

#[test]
fn an_occurrence_of_whole_days_ends_with_a_day() {
    let summer = "2026 Jun 01-2026 Aug 31";
    let august = OccurrenceEnd::Day(local("2026-08-31T00:00"));
    assert_eq!(end(summer, "2026-05-10T12:00"), august);
    assert_eq!(end(summer, "2026-06-10T12:00"), august);
    let last = OccurrenceEnd::Time(local("2026-09-01T00:00"));
    assert_eq!(end(summer, "2026-08-31T12:00"), last, "today, at midnight");
    let one = OccurrenceEnd::Day(local("2026-11-24T00:00"));
    assert_eq!(end("2026 Nov 24", "2026-11-23T12:00"), one);
}

#[test]
fn an_occurrence_over_several_days_ends_on_a_day_at_a_time() {
    let days = "Tu 10:00-24:00; We 00:00-24:00; Th 00:00-09:00";
    let thursday = OccurrenceEnd::DayAndTime(local("2026-11-26T09:00"));
    assert_eq!(end(days, "2026-11-23T12:00"), thursday);
    assert_eq!(end(days, "2026-11-25T12:00"), thursday);
    assert_eq!(end("24/7", "2026-11-25T12:00"), OccurrenceEnd::Never);
}
