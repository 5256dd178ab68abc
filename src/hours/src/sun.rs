//! Sunrise and sunset at a location.

use crate::zone::TimeZone;
use chrono::NaiveDate;
use opening_hours::localization::Coordinates;
use opening_hours_syntax::rules::time::Time;
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
                let moment = self.position?.event_time(date, time.event)?;
                let local = self.zone.local_time(crate::Moment(moment.timestamp()));
                Some(i32::from(local.minute()) + i32::from(time.offset))
            }
        }
    }
}
