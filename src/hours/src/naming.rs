//! How people name a day, and the end of something.

use crate::calendar::Calendar;
use crate::moment::{DAY, Wall};
use crate::occurrence::Occurrence;

/// What ends this early, in minutes after midnight, is the night of the day before.
pub(crate) const NIGHT: u16 = 6 * 60;

/// How people name the day of a time, from another time on the same clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Not at all: it is the same day, or earlier.
    Same,
    /// As the day after.
    Next,
    /// As a day of the week.
    Week,
    /// As a date: a week away, or more.
    Far,
}

impl Day {
    /// The day on which something begins, from another time.
    pub fn of(at: Wall, seen: Wall) -> Self {
        match at.day() - seen.day() {
            ..=0 => Self::Same,
            1 => Self::Next,
            2..=6 => Self::Week,
            _ => Self::Far,
        }
    }

    /// The day on which something ends: what ends in the night in which one is, or in the one that comes, needs no day.
    pub fn of_end(at: Wall, seen: Wall) -> Self {
        if night(at) <= night(seen) {
            Self::Same
        } else {
            Self::of(at, seen)
        }
    }
}

/// The day, since 1970-01-01, with whose night a time ends.
fn night(at: Wall) -> i64 {
    Wall(at.0 - i64::from(NIGHT)).day()
}

/// How people say until when something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Not at all: not within a year.
    Never,
    /// As a time: the same day, or in the night after it. At 00:00 the day ends with it.
    Time(Wall),
    /// As a day, with which it ends; its 00:00.
    Day(Wall),
    /// As a day and a time.
    DayAndTime(Wall),
}

impl Occurrence {
    /// How people say until when it takes place. From midnight on that is a day: the same one, or a later one.
    pub fn end(&self, calendar: &Calendar) -> End {
        let Some(to) = self.to else {
            return End::Never;
        };
        let zone = calendar.zone();
        let (from, to) = (zone.wall(self.from), zone.wall(to));
        let last = Wall(to.0 - i64::from(DAY));
        if to.minute() == 0 && (from.minute() == 0 || last.day() > from.day()) {
            End::Day(last)
        } else if Day::of_end(to, from) == Day::Same {
            End::Time(to)
        } else {
            End::DayAndTime(to)
        }
    }
}
