//! Opening hours as a sequence of intervals in time, across midnights and clock changes.

use crate::calendar::Calendar;
use crate::day_interval::{DayInterval, Status};
use crate::hours::Hours;
use crate::local_time::LocalTime;
use crate::moment::{DAY, Moment};
use std::sync::Arc;

/// How far ahead to look, in days: a year and a week.
const AHEAD: i64 = 371;

/// A part of time with a constant status, up to the start of the next one.
#[derive(Clone, Debug)]
pub(crate) struct Interval {
    pub from: Moment,
    pub status: Status,
    pub comment: Arc<str>,
}

/// The intervals from a moment on, without gaps, for a year. Adjacent ones may be equal.
pub(crate) struct Timeline<'a> {
    hours: &'a Hours,
    calendar: &'a Calendar,
    at: Moment,
    end: Moment,
    day: i64,
    seen: Vec<DayInterval>,
}

impl<'a> Timeline<'a> {
    pub fn new(hours: &'a Hours, calendar: &'a Calendar, from: Moment) -> Self {
        Self {
            hours,
            calendar,
            at: from,
            end: from.plus_minutes(AHEAD * i64::from(DAY)),
            day: i64::MIN,
            seen: Vec::new(),
        }
    }
}

impl Iterator for Timeline<'_> {
    type Item = Interval;

    fn next(&mut self) -> Option<Interval> {
        let from = self.at;
        if from >= self.end {
            return None;
        }
        let zone = self.calendar.zone();
        let (offset, changed) = zone.offset_until(from);
        let local = zone.local_time(from);
        if self.day != local.day() {
            self.day = local.day();
            self.seen = self.hours.intervals_on(self.calendar, self.day);
        }
        let minute = local.minute();
        let interval = self
            .seen
            .iter()
            .find(|it| it.from <= minute && minute < it.to)?;
        let until = LocalTime(local.0 + i64::from(interval.to - minute));
        self.at = Moment((until.0 - i64::from(offset)).saturating_mul(60)).min(changed);
        Some(Interval {
            from,
            status: interval.status,
            comment: interval.comment.clone(),
        })
    }
}
