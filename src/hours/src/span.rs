//! Time spans of a rule.

use crate::day_interval::{Status, UnknownReason};
use crate::hours::HoursError;
use crate::moment::DAY;
use crate::sun::Sun;
use chrono::NaiveDate;
use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::time::{Time, TimeEvent, TimeSpan};
use std::ops::Range;

/// A time span of a rule, relative to the day on which it starts.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    start: Time,
    end: End,
}

#[derive(Clone, Debug)]
enum End {
    /// Later on the same day, or a fixed time after midnight as more than 24 hours.
    Time(Time),
    /// On the day after.
    NextDay(Time),
    /// Not stated: `17:00+`.
    Open,
}

impl Span {
    /// The span of the parser, and the open end after it.
    ///
    /// # Errors
    /// A span that is not supported.
    pub fn read(span: &TimeSpan) -> Result<(Self, Option<Self>), HoursError> {
        if span.repeats.is_some() {
            return Err(HoursError::Unsupported("points in time"));
        }
        let (start, end) = (span.range.start, span.range.end);
        if span.open_end && end == Time::Fixed(ExtendedTime::MIDNIGHT_24) {
            let end = End::Open;
            return Ok((Self { start, end }, None));
        }
        let next_day = ordinary(&end)? <= ordinary(&start)?;
        let open = |start| Self {
            start,
            end: End::Open,
        };
        let (end, after) = match (next_day, end) {
            (false, _) => (End::Time(end), open(end)),
            (true, Time::Fixed(at)) => {
                let at = at.mins_from_midnight() + DAY;
                let at = ExtendedTime::from_mins_from_midnight(at)
                    .ok_or(HoursError::Unsupported("a span over two midnights"))?;
                (End::Time(Time::Fixed(at)), open(Time::Fixed(at)))
            }
            (true, _) if span.open_end => {
                return Err(HoursError::Unsupported("an open end after a night"));
            }
            (true, sun) => (End::NextDay(sun), open(sun)),
        };
        Ok((Self { start, end }, span.open_end.then_some(after)))
    }

    /// Whether it lasts from midnight to midnight.
    pub fn is_whole_day(&self) -> bool {
        let fixed = |time: &Time, minutes| matches!(time, Time::Fixed(it) if it.mins_from_midnight() == minutes);
        fixed(&self.start, 0) && matches!(&self.end, End::Time(end) if fixed(end, DAY))
    }

    /// The status within the span of an open rule.
    pub fn status(&self) -> Status {
        match self.end {
            End::Open => Status::Unknown(UnknownReason::OpenEnd),
            _ => Status::Open,
        }
    }

    /// The minutes after the midnight that begins a date. `None` if the position is unknown, or the sun does not rise
    /// or set as the span assumes.
    pub fn minutes(&self, sun: &Sun, date: NaiveDate) -> Option<Range<u16>> {
        let from = sun.minutes(date, &self.start)?;
        let (to, night) = match &self.end {
            End::Open => (open_end(from), None),
            End::NextDay(end) => {
                let day = i32::from(DAY);
                (sun.minutes(date.succ_opt()?, end)? + day, Some(true))
            }
            End::Time(end @ Time::Fixed(at)) => {
                (sun.minutes(date, end)?, Some(at.mins_from_midnight() > DAY))
            }
            End::Time(end) => (sun.minutes(date, end)?, Some(false)),
        };
        let day = i32::from(DAY);
        let ordinary = 0 <= from
            && from < to
            && to <= 2 * day
            && night.is_none_or(|night| if night { to >= day } else { to <= day });
        if !ordinary {
            return None;
        }
        Some(u16::try_from(from).ok()?..u16::try_from(to).ok()?)
    }
}

/// How long it may stay open after a start without an end, in minutes: as the library opening_hours.js guesses.
fn open_end(from: i32) -> i32 {
    let (hour, day) = (60, i32::from(DAY));
    let to = if from >= 22 * hour {
        from + 8 * hour
    } else if from >= 17 * hour {
        from + 10 * hour
    } else {
        day
    };
    to.min(2 * day)
}

/// The minute of a time on an ordinary day, with sunrise at 7:00 and sunset at 19:00.
fn ordinary(time: &Time) -> Result<u16, HoursError> {
    let time = match time {
        Time::Fixed(time) => return Ok(time.mins_from_midnight()),
        Time::Variable(time) => time,
    };
    let hour: i16 = match time.event {
        TimeEvent::Dawn => 6,
        TimeEvent::Sunrise => 7,
        TimeEvent::Sunset => 19,
        TimeEvent::Dusk => 20,
    };
    let minute = u16::try_from(hour * 60 + time.offset).ok();
    minute
        .filter(|it| *it <= DAY)
        .ok_or(HoursError::Unsupported(
            "a time on another day than the sun's",
        ))
}
