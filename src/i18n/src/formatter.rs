//! What numbers, lists and dates need from the platform: `Intl` in a browser, ICU4X on the command line.

use crate::plural::PluralCategory;

/// Formats numbers, lists and dates by the rules of one language and region.
pub trait Formatter: Copy {
    /// The formatter of a BCP 47 tag; of `fallback` if the platform does not know the tag.
    fn for_tag(tag: &str, fallback: &str) -> Self;

    /// A number with grouped thousands and at most one decimal.
    fn number(self, format: NumberFormat, value: f64) -> String;

    /// The plural category of a count.
    fn plural(self, count: usize) -> PluralCategory;

    /// A list with "and" before its last item: `a`, `a and b`, `a, b and c`.
    fn list(self, items: &[String]) -> String;

    /// A date or a time in the Gregorian calendar, given as local time: seconds since 1970-01-01T00:00 on the clock of
    /// the place. No time zone is applied.
    fn date_time(self, format: DateTimeFormat, local_seconds: i64) -> String;

    /// A letter in upper case; some letters become several.
    fn uppercase(self, letter: char) -> String;
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// `1.427,5`
    Decimal,
    /// `350 meter`
    Metres,
    /// `1,2 kilometer`
    Kilometres,
    /// `14 minuten`
    Minutes,
    /// `1 uur`
    Hours,
    /// `4,8 kilometer per uur`
    KilometresPerHour,
    /// `500 m`
    ShortMetres,
    /// `2 km`
    ShortKilometres,
    /// `14 min`
    ShortMinutes,
    /// `1 uur`, `1 hr`
    ShortHours,
}

/// Which parts of a date or a time are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateTimeFormat {
    /// `9:05`
    Time,
    /// `zaterdag`
    Weekday,
    /// `za`
    ShortWeekday,
    /// `zaterdag 21 november`
    WeekdayAndDay,
    /// `zaterdag 21 november 2026`
    WeekdayAndDate,
    /// `21 november 2026`
    Date,
    /// `21 november 2026 om 09:05`
    DateAndTime,
    /// `november 2026`
    Month,
    /// `2026`
    Year,
}
