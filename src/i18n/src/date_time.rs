//! Dates and times on the clock of a place.

use crate::formatter::{DateTimeFormat, Formatter};
use crate::locale::Locale;
use hours::{LocalTime, TimeZone};

/// Seconds in a day.
pub(crate) const DAY: i64 = 86_400;

/// Seconds since 1970-01-01T00:00 on the clock of a local time.
pub(crate) fn seconds(at: LocalTime) -> i64 {
    TimeZone::fixed(0).moment(at).0
}

impl<F: Formatter> Locale<F> {
    /// A day: `zaterdag 21 november`, with its year if that is not the year of `now`.
    pub fn weekday_and_date(self, at: LocalTime, now: LocalTime) -> String {
        let year = |it: LocalTime| it.date().map(|(year, _, _)| year);
        let format = if year(at) == year(now) {
            DateTimeFormat::WeekdayAndDay
        } else {
            DateTimeFormat::WeekdayAndDate
        };
        self.formatter.date_time(format, seconds(at))
    }

    /// A day with its year and a time: `zaterdag 21 november 2026 om 14.00 uur`.
    pub fn weekday_full_date_and_time(self, at: LocalTime) -> String {
        let messages = &self.on_demand().opening;
        self.say(
            messages.day_at,
            [&self.weekday_and_full_date(at), &self.time(at)],
        )
    }

    /// A day with its year: `zaterdag 21 november 2026`.
    pub fn weekday_and_full_date(self, at: LocalTime) -> String {
        let format = DateTimeFormat::WeekdayAndDate;
        self.formatter.date_time(format, seconds(at))
    }

    /// A day and a time: `zaterdag 21 november om 14.00 uur`, with its year if that is not the year of `now`.
    pub fn weekday_date_and_time(self, at: LocalTime, now: LocalTime) -> String {
        let messages = &self.on_demand().opening;
        let texts = [&self.weekday_and_date(at, now), &self.time(at)];
        self.say(messages.day_at, texts.map(String::as_str))
    }

    /// A day and a time without the weekday: `22 november 2026 om 14:05`.
    pub fn date_and_time(self, at: LocalTime) -> String {
        self.formatter
            .date_time(DateTimeFormat::DateAndTime, seconds(at))
    }

    /// A day of the week: `zaterdag`.
    pub fn weekday(self, at: LocalTime) -> String {
        self.formatter
            .date_time(DateTimeFormat::Weekday, seconds(at))
    }

    /// A day of the week in a few letters: `za`.
    pub fn short_weekday(self, at: LocalTime) -> String {
        self.formatter
            .date_time(DateTimeFormat::ShortWeekday, seconds(at))
    }

    /// A time of day: `16.30 uur`.
    pub fn time(self, at: LocalTime) -> String {
        self.time_of(seconds(at))
    }

    /// A time of day at which something ends: `16.30 uur`; midnight is `24.00 uur`.
    pub fn end_time(self, at: LocalTime) -> String {
        self.time_of(seconds_of_end(at))
    }

    fn time_of(self, seconds: i64) -> String {
        let message = self.on_demand().opening.time;
        self.say(message, [&self.clock(seconds)])
    }

    /// A time of day without a word for hours: `16.30`, from local seconds. [`DAY`] itself is the end of a day, `24.00`.
    pub(crate) fn clock(self, seconds: i64) -> String {
        let Some(separator) = self.on_demand().opening.week.separator else {
            return self.formatter.date_time(DateTimeFormat::Time, seconds);
        };
        let seconds = if seconds == DAY {
            DAY
        } else {
            seconds.rem_euclid(DAY)
        };
        let minutes = seconds / 60;
        let (hour, minute) = ((minutes / 60).to_string(), minutes % 60);
        let tens = if minute < 10 { "0" } else { "" };
        [&hour, separator, tens, &minute.to_string()].concat()
    }

    /// A date from the data: `22 februari 2022` for `2022-02-22`, `februari 2022` for `2022-02`, `2022` for `2022`. A text
    /// in another form stays as it is.
    pub fn date(self, text: &str) -> String {
        let format = match text.len() {
            4 => DateTimeFormat::Year,
            7 => DateTimeFormat::Month,
            10 => DateTimeFormat::Date,
            _ => return text.to_owned(),
        };
        let rest = "0000-01-01T00:00".get(text.len()..).unwrap_or_default();
        match LocalTime::read(&[text, rest].concat()) {
            Some(at) => self.formatter.date_time(format, seconds(at)),
            None => text.to_owned(),
        }
    }
}

/// The local seconds of an end within its day; a midnight is the end of a day.
pub(crate) fn seconds_of_end(at: LocalTime) -> i64 {
    match seconds(at).rem_euclid(DAY) {
        0 => DAY,
        seconds => seconds,
    }
}
