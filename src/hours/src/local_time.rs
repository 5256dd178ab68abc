//! Local dates and times of day.

use crate::moment::{DAY, YEARS, date};
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// The form of a local date and time, `0` for any digit.
const FORM: &[u8] = b"0000-00-00T00:00:00";
/// The length of the form without seconds.
const MINUTES: usize = 16;

/// Local date and time at a location: whole minutes since 1970-01-01T00:00 local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(pub(crate) i64);

impl LocalTime {
    /// The local time of a Gregorian date (month and day from 1) and time of day (hour 0 to 23). `None` if there is
    /// no such date or time.
    pub fn new(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        let time = (hour < 24 && minute < 60).then_some(i64::from(hour * 60 + minute))?;
        Some(Self(
            i64::from(date.to_epoch_days()) * i64::from(DAY) + time,
        ))
    }

    /// Parses HTML's local date and time, `2026-11-21T14:00`; seconds are allowed and dropped. `None` for any other
    /// form, and for years outside 1900 to 9990: `0202` occurs while somebody types `2026`.
    pub fn read(text: &str) -> Option<Self> {
        let fits = |(byte, form): (u8, &u8)| match form {
            b'0' => byte.is_ascii_digit(),
            form => byte == *form,
        };
        let whole = text.len() == MINUTES || text.len() == FORM.len();
        if !whole || !text.bytes().zip(FORM).all(fits) {
            return None;
        }
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
        let second = match text.len() {
            MINUTES => 0,
            _ => number(17, 19)?,
        };
        let year = i32::try_from(number(0, 4)?).ok()?;
        if !YEARS.contains(&year) {
            return None;
        }
        let local = Self::new(
            year,
            number(5, 7)?,
            number(8, 10)?,
            number(11, 13)?,
            number(14, 16)?,
        );
        local.filter(|_| second < 60)
    }

    /// Days since 1970-01-01.
    pub(crate) fn day(self) -> i64 {
        self.0.div_euclid(i64::from(DAY))
    }

    /// Minutes since midnight, 0 to 1439.
    pub(crate) fn minute(self) -> u16 {
        u16::try_from(self.0.rem_euclid(i64::from(DAY))).unwrap_or_default()
    }

    /// The local time `minutes` later on the clock, whatever clock changes are between, saturating.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes))
    }

    /// The midnight that begins the Monday of its week.
    #[must_use]
    pub fn start_of_week(self) -> Self {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let monday = self.day() - (self.day() + 3).rem_euclid(7);
        Self(monday.saturating_mul(i64::from(DAY)))
    }

    /// Year, month (from 1) and day (from 1). `None` beyond the range of the calendar, some 260,000 years from now.
    pub fn date(self) -> Option<(i32, u32, u32)> {
        let date = date(self.day())?;
        Some((date.year(), date.month(), date.day()))
    }

    /// As [`LocalTime::read`] reads it: `2026-11-21T14:00`. Without the formatting of the standard library, which would add to a
    /// download.
    pub fn text(self) -> String {
        let (year, month, day) = self.date().unwrap_or_default();
        let clock = self.clock();
        let two = |number: u32| {
            let tens = if number < 10 { "0" } else { "" };
            [tens, &number.to_string()].concat()
        };
        let date = [&year.to_string(), "-", &two(month), "-", &two(day)].concat();
        let time = [two(clock.hour().into()), two(clock.minute().into())];
        [&date, "T", &time[0], ":", &time[1]].concat()
    }

    /// The time of day.
    pub fn clock(self) -> TimeOfDay {
        TimeOfDay(self.minute())
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text())
    }
}

/// A time of day in whole minutes since the midnight that begins the day; more than 24:00 for times in the night
/// after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(pub u16);

impl TimeOfDay {
    /// The hour, 0 to 23; 24:00 has hour 0.
    pub fn hour(self) -> u16 {
        self.0 / 60 % 24
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

#[cfg(test)]
mod tests {
    use super::LocalTime;

    #[test]
    fn local_times_are_written_as_they_are_read() {
        for text in ["2026-01-02T03:04", "1969-12-31T23:59", "1900-01-01T00:00"] {
            assert_eq!(LocalTime::read(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn html_local_date_and_time_is_read() {
        let read = |text| LocalTime::read(text).map(|it| (it.date().unwrap(), it.clock().0));
        assert_eq!(read("2026-11-21T14:05"), Some(((2026, 11, 21), 845)));
        assert_eq!(read("2026-11-21T14:05:59"), Some(((2026, 11, 21), 845)));
        assert_eq!(read("1969-12-31T23:59"), Some(((1969, 12, 31), 1439)));
        for wrong in [
            "",
            "2026-11-21",
            "2026-02-29T10:00",
            "2026-11-21T24:00",
            "2026-11-21T10:60",
            "2026-11-21T+9:00",
            "2026-11-21T10:00:60",
            "99999-11-21T10:00",
            "2026-11-21T10:00Z",
            "2026-11-21 14:05",
            "2026-1-2T9:05",
            "2026-01-02T9:05",
            "2026-11-21T14:05:",
            "2026-11-21T14:05:5",
            "2026-11-21T14.05",
            "2026-11-21T14:0é",
            "0202-11-21T14:05",
            "1899-12-31T23:59",
            "9991-01-01T00:00",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
