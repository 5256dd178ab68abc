//! Days and ends of occurrences relative to another time.

use crate::local_time::LocalTime;

/// An end up to this time, in minutes after midnight, counts as the night of the day before.
pub(crate) const NIGHT: u16 = 6 * 60;

/// The day of a time relative to another local time, as people name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeDay {
    /// An earlier day.
    Earlier,
    /// The same day.
    Same,
    /// The day after.
    Tomorrow,
    /// Two to six days later: named by the day of the week.
    Weekday,
    /// A week later or more: named by the date.
    Date,
}

impl RelativeDay {
    /// The day of `at`, relative to `seen`.
    pub fn of(at: LocalTime, seen: LocalTime) -> Self {
        match at.day() - seen.day() {
            ..0 => Self::Earlier,
            0 => Self::Same,
            1 => Self::Tomorrow,
            2..=6 => Self::Weekday,
            _ => Self::Date,
        }
    }

    /// The day of an end, relative to `seen`: an end earlier or in the current or the coming night counts as the same day.
    pub fn of_end(at: LocalTime, seen: LocalTime) -> Self {
        if night(at) <= night(seen) {
            Self::Same
        } else {
            Self::of(at, seen)
        }
    }
}

/// The day (since 1970-01-01) whose night includes a time.
fn night(at: LocalTime) -> i64 {
    LocalTime(at.0 - i64::from(NIGHT)).day()
}
