//! Sunrise and sunset at a location, for the evaluator.

use crate::zone::TimeZone;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use opening_hours::localization::{Coordinates, Localize};
use opening_hours_syntax::rules::time::{Time, TimeEvent};
use std::sync::Arc;

/// The location of a calendar, for sun events.
#[derive(Clone, Debug)]
pub(crate) struct Sun {
    pub zone: Arc<TimeZone>,
    pub position: Option<Coordinates>,
}

impl Sun {
    /// Minutes after midnight of a time on this day. `None` without a position, or if the sun event does not occur.
    pub fn minutes(&self, date: NaiveDate, time: &Time) -> Option<i32> {
        match time {
            Time::Fixed(time) => Some(i32::from(time.mins_from_midnight())),
            Time::Variable(time) => {
                let event = self.event_time(date, time.event)?;
                let minutes = event.hour() * 60 + event.minute();
                Some(i32::try_from(minutes).ok()? + i32::from(time.offset))
            }
        }
    }
}

impl Localize for Sun {
    // This crate converts between moments and local time itself; the evaluator gets days only.
    type DateTime = NaiveDateTime;

    fn naive(&self, local: NaiveDateTime) -> NaiveDateTime {
        local
    }

    fn datetime(&self, local: NaiveDateTime) -> NaiveDateTime {
        local
    }

    fn event_time(&self, date: NaiveDate, event: TimeEvent) -> Option<NaiveTime> {
        let moment = self.position?.event_time(date, event)?;
        let local = self.zone.local_time(crate::Moment(moment.timestamp()));
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(local.minute()) * 60, 0)
    }
}
