//! Values at fixed moments, with the answers of the library opening_hours; and the week, which must agree with them.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands::{calendar, letter, moment, zone};
use hours::{Hours, LocalTime, TimeOfDay, Week};

const GOLDEN: &str = include_str!("golden.txt");

/// The local times, and each value with a letter for each of them.
fn golden() -> (Vec<&'static str>, Vec<(&'static str, &'static str)>) {
    let mut lines = GOLDEN.lines().filter(|it| !it.starts_with('#'));
    let times = lines.next().unwrap().split(' ').collect();
    let values = lines.map(|it| it.split_once('\t').unwrap()).collect();
    (times, values)
}

#[test]
fn values_are_evaluated_as_by_the_reference_library() {
    let (times, values) = golden();
    assert_eq!(values.len(), 143);
    let mut wrong = Vec::new();
    for (value, letters) in values {
        let Ok(hours) = Hours::read(value) else {
            if !letters.is_empty() {
                wrong.push(format!("{value}: refused"));
            }
            continue;
        };
        for (time, letter_of_library) in times.iter().zip(letters.chars()) {
            let ours = letter(&hours, &calendar(), moment(time));
            if letter_of_library != '-' && ours != letter_of_library {
                wrong.push(format!(
                    "{value} at {time}: {ours}, not {letter_of_library}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the table of a week says that it is open at a minute of a day (0 for Monday); `None`: perhaps.
fn says_open(week: &Week, day: u8, minute: u16) -> Option<bool> {
    let mut said = Some(false);
    let before = (day + 6) % 7;
    for (of, at) in [(day, minute), (before, minute + 1440)] {
        let line = week.days.iter().find(|line| {
            let mut days = line.days.iter();
            days.any(|(first, last)| (*first..=*last).contains(&of))
        });
        for time in &line.expect("each day has a line").times {
            let TimeOfDay(from) = time.from;
            let to = time.to.map_or(u16::MAX, |it| it.0);
            match (from <= at && at < to, time.perhaps || time.to.is_none()) {
                (true, false) => return Some(true),
                (true, true) => said = None,
                // An open end has no end in the table.
                (false, _) if time.perhaps_longer && at >= to => said = None,
                (false, _) => {}
            }
        }
    }
    said
}

#[test]
fn the_week_agrees_with_the_status() {
    let (_, values) = golden();
    let mut compared = 0;
    for (value, _) in values {
        let Ok(hours) = Hours::read(value) else {
            continue;
        };
        // A week without holidays. Of school holidays the table shows the week without them.
        let monday = LocalTime::read("2026-11-23T00:00").unwrap();
        let week = hours.week(&calendar(), zone().moment(monday));
        if week.varies || week.otherwise.is_some() || !week.school_holidays.is_empty() {
            continue;
        }
        for day in 0..7 {
            for minute in (17..1440).step_by(97) {
                let at = zone()
                    .moment(monday)
                    .plus_minutes(i64::from(day) * 1440 + i64::from(minute));
                let status = hours.is_open(&calendar(), at);
                let table = says_open(&week, day, minute);
                assert!(
                    table == status || table.is_none(),
                    "{value}, day {day}, minute {minute}: {table:?}, but {status:?}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 5_000, "{compared}");
}
