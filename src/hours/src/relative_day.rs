//! How people name a day, and the end of something.

use crate::calendar::Calendar;
use crate::moment::{DAY, LocalTime};
use crate::occurrence::Occurrence;

/// What ends this early, in minutes after midnight, is the night of the day before.
pub(crate) const NIGHT: u16 = 6 * 60;

/// How people name the day of a time, from another time on the same clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeDay {
    /// Not at all: it is the same day, or earlier.
    Same,
    /// As the day after.
    Tomorrow,
    /// As a day of the week.
    Weekday,
    /// As a date: a week away, or more.
    Date,
}

impl RelativeDay {
    /// The day on which something begins, from another time.
    pub fn of(at: LocalTime, seen: LocalTime) -> Self {
        match at.day() - seen.day() {
            ..=0 => Self::Same,
            1 => Self::Tomorrow,
            2..=6 => Self::Weekday,
            _ => Self::Date,
        }
    }

    /// The day on which something ends: what ends in the night in which one is, or in the one that comes, needs no day.
    pub fn of_end(at: LocalTime, seen: LocalTime) -> Self {
        if night(at) <= night(seen) {
            Self::Same
        } else {
            Self::of(at, seen)
        }
    }
}

/// The day, since 1970-01-01, with whose night a time ends.
fn night(at: LocalTime) -> i64 {
    LocalTime(at.0 - i64::from(NIGHT)).day()
}

/// How people say until when something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OccurrenceEnd {
    /// Not at all: not within a year.
    Never,
    /// As a time: the same day, or in the night after it. At 00:00 the day ends with it.
    Time(LocalTime),
    /// As a day, with which it ends; its 00:00.
    Day(LocalTime),
    /// As a day and a time.
    DayAndTime(LocalTime),
}

impl Occurrence {
    /// How people say until when it takes place. From midnight on that is a day: the same one, or a later one.
    pub fn end(&self, calendar: &Calendar) -> OccurrenceEnd {
        let Some(to) = self.to else {
            return OccurrenceEnd::Never;
        };
        let zone = calendar.zone();
        let (from, to) = (zone.local_time(self.from), zone.local_time(to));
        let last = LocalTime(to.0 - i64::from(DAY));
        if to.minute() == 0 && (from.minute() == 0 || last.day() > from.day()) {
            OccurrenceEnd::Day(last)
        } else if RelativeDay::of_end(to, from) == RelativeDay::Same {
            OccurrenceEnd::Time(to)
        } else {
            OccurrenceEnd::DayAndTime(to)
        }
    }
}
