//! The next opening times, or occurrences of an activity.

use crate::calendar::Calendar;
use crate::day_interval::Status;
use crate::hours::Hours;
use crate::local_time::LocalTime;
use crate::moment::{DAY, Moment};
use crate::relative_day::RelativeDay;
use crate::timeline::{Interval, Timeline};
use std::sync::Arc;

/// One occurrence: a time range in which a place is open or an activity takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Its start; for one that is under way, the moment passed to [`Hours::next`].
    pub from: Moment,
    /// Its end; `None` if not within a year.
    pub to: Option<Moment>,
    /// Whether it is uncertain.
    pub perhaps: bool,
    /// The comment of the rule, in the source's language.
    pub comment: Option<Arc<str>>,
}

/// The end of an occurrence, as people name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OccurrenceEnd {
    /// Not within a year.
    Never,
    /// A time on the same day or in the night after it; 00:00 is the end of that day.
    Time(LocalTime),
    /// The end of a day, given as its 00:00.
    Day(LocalTime),
    /// A time on another day.
    DayAndTime(LocalTime),
}

impl Occurrence {
    /// Its end in local time. An end at midnight is the end of the day before, if it began at midnight or on an
    /// earlier day.
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

impl Hours {
    /// The next `count` occurrences within a year from a moment, including one that is under way. None if the time zone
    /// is unknown.
    pub fn next(&self, calendar: &Calendar, from: Moment, count: usize) -> Vec<Occurrence> {
        let mut found: Vec<Occurrence> = Vec::new();
        if !calendar.has_zone() {
            return found;
        }
        let mut last: Option<Interval> = None;
        for it in Timeline::new(self, calendar, from) {
            let goes_on = matches!(&last, Some(last) if last.status == it.status && last.comment == it.comment);
            let before = last.as_ref().is_some_and(|it| it.status != Status::Closed);
            if let (false, true, Some(found)) = (goes_on, before, found.last_mut()) {
                found.to = Some(it.from);
            }
            if it.status != Status::Closed && !goes_on {
                if found.len() == count {
                    return found;
                }
                found.push(Occurrence {
                    from: it.from,
                    to: None,
                    perhaps: it.status != Status::Open,
                    comment: (!it.comment.is_empty()).then(|| it.comment.clone()),
                });
            }
            last = Some(it);
        }
        found
    }
}
