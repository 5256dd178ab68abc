//! Fixture: holidays, time zone and messages of the Netherlands.

// Each test file uses a part of it; helpers of integration tests may panic.
#![allow(dead_code, clippy::expect_used, clippy::panic)]

use hours::{
    Calendar, Holidays, Hours, LocalTime, Moment, OpenState, TimeOfDay, TimeZone, UnknownReason,
    WeekFormat, WeekMessages,
};

/// Public holidays of two years, by hand: Easter is on 5 April 2026 and on 28 March 2027.
const PUBLIC: [&str; 2] = [
    "2026 01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26",
    "2027 01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26",
];

/// The last Sunday of a month at 01:00 UTC, when all of the European Union changes its clocks.
fn change(year: i32, month: u32) -> i64 {
    let utc = TimeZone::fixed(0);
    let last =
        utc.moment(LocalTime::new(year, month, 31, 1, 0).expect("March and October have 31 days"));
    // 1970-01-01 was a Thursday, so Sundays are 3 days after a multiple of 7.
    let weekday = (last.0.div_euclid(86_400) - 3).rem_euclid(7);
    last.0 - weekday * 86_400
}

/// Europe/Amsterdam from 2020 through 2035.
pub fn zone() -> TimeZone {
    TimeZone::sampled(2020, 2035, |at| {
        let (year, _, _) = TimeZone::fixed(0)
            .local_time(Moment(at))
            .date()
            .expect("a year");
        let summer = (change(year, 3)..change(year, 10)).contains(&at);
        if summer { 120 } else { 60 }
    })
}

pub fn calendar() -> Calendar {
    let holidays = Holidays::read(PUBLIC, []).expect("holidays");
    Calendar::new(zone())
        .with_holidays(holidays)
        .with_position(4.36, 52.01)
}

pub fn hours(value: &str) -> Hours {
    Hours::read(value).unwrap_or_else(|error| panic!("{value}: {error}"))
}

/// The moment of a local time in Delft; the first if it is repeated.
pub fn moment(local: &str) -> Moment {
    zone().moment(LocalTime::read(local).expect("a time"))
}

/// The local time in Delft.
pub fn local(moment: Moment) -> String {
    let local = zone().local_time(moment);
    let (year, month, day) = local.date().expect("a date");
    let clock = local.clock();
    format!(
        "{year}-{month:02}-{day:02} {:02}:{:02}",
        clock.hour(),
        clock.minute()
    )
}

/// A status as one line of text.
pub fn said(state: OpenState) -> String {
    let until = |moment: Option<Moment>| moment.map_or("never".into(), local);
    match state {
        OpenState::Open {
            until: at,
            perhaps_longer: false,
        } => format!("open until {}", until(at)),
        OpenState::Open {
            until: at,
            perhaps_longer: true,
        } => format!("open, perhaps after {}", until(at)),
        OpenState::Closed {
            opens,
            perhaps: false,
        } => format!("closed until {}", until(opens)),
        OpenState::Closed {
            opens,
            perhaps: true,
        } => format!("closed, perhaps until {}", until(opens)),
        OpenState::Unknown { reason, until: at } => {
            format!("unknown ({reason:?}) until {}", until(at))
        }
    }
}

/// The status of a value at a local time, as text.
pub fn at(value: &str, when: &str) -> String {
    said(hours(value).status(&calendar(), moment(when)).state)
}

fn time(clock: TimeOfDay) -> String {
    format!("{}.{:02}", clock.hour(), clock.minute())
}

/// Week format in Dutch.
pub const DUTCH: WeekFormat = WeekFormat {
    weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    messages: WeekMessages {
        separator: Some("."),
        every_day: "elke dag",
        through: "{} t/m {}",
        between: "{}–{}",
        from: "vanaf {}",
        or_later: "{} of later",
        perhaps: "misschien {}",
        comment: "{} ({})",
        closed: "gesloten",
        always: "dag en nacht",
        unknown: "onbekend",
        otherwise: "anders",
        public_holidays: "feestdagen",
        school_holidays: "schoolvakanties",
        varies: "",
    },
    comma: ", ",
    time: &time,
    fill: |pattern, parts| {
        let fill = |text: String, part: &&str| text.replacen("{}", part, 1);
        parts.iter().fold(pattern.to_owned(), fill)
    },
};

/// The week of a local time in Dutch, a line each; the last line is `…` if other weeks differ.
pub fn week(value: &str, when: &str) -> Vec<String> {
    let week = hours(value).week(&calendar(), moment(when));
    let mut lines: Vec<String> = hours::format_week(&week, &DUTCH)
        .into_iter()
        .map(|(days, times)| format!("{days}: {times}"))
        .collect();
    if week.varies {
        lines.push("…".into());
    }
    lines
}

/// A letter for the status at a moment: `O`pen, `C`losed, `U`nknown, or unknown because of an open `E`nd, a `P`ublic or
/// `S`chool holiday or the sun (`N`).
pub fn letter(hours: &Hours, calendar: &Calendar, at: Moment) -> char {
    match hours.status(calendar, at).state {
        OpenState::Open { .. } => 'O',
        OpenState::Closed { .. } => 'C',
        OpenState::Unknown { reason, .. } => match reason {
            UnknownReason::OpenEnd => 'E',
            UnknownReason::PublicHoliday => 'P',
            UnknownReason::SchoolHoliday => 'S',
            UnknownReason::Sun => 'N',
            UnknownReason::Said | UnknownReason::Year | UnknownReason::Zone => 'U',
        },
    }
}
