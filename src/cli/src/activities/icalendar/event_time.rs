//! Times of events, on the clock of the atlas.

use super::{parameter, property};
use crate::activities::recurrence::date;
use chrono::{
    DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc,
};
use chrono_tz::Tz;
use icalendar::parser::{Component, Property};

/// A day, or a day with a time, on the clock of the atlas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EventTime {
    Day(NaiveDate),
    Time(NaiveDateTime),
}

/// A begin with an end.
#[derive(Clone, Copy, Debug)]
pub struct EventSpan {
    start: EventTime,
    /// The end, not included; `None` if it is not known.
    end: Option<EventTime>,
}

impl EventTime {
    /// The value of a property with a date, or a date and time.
    pub fn read(property: &Property<'_>, zone: Tz) -> Option<Self> {
        Self::of(property.val.as_str(), parameter(property, "TZID"), zone)
    }

    /// `20261203`, `20261203T140000` on the clock of `own_zone` (an IANA name) or of the atlas, or `20261203T130000Z`. `None`
    /// for a value or zone that cannot be read, and for a local time that a clock change skips.
    pub fn of(value: &str, own_zone: Option<&str>, zone: Tz) -> Option<Self> {
        let value = value.trim();
        if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
            return Some(Self::Day(day));
        }
        let (text, is_utc) = match value.strip_suffix('Z') {
            Some(text) => (text, true),
            None => (value, false),
        };
        let local = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok()?;
        let in_zone = |at: DateTime<Utc>| Self::Time(at.with_timezone(&zone).naive_local());
        if is_utc {
            return Some(in_zone(local.and_utc()));
        }
        match own_zone {
            None => Some(Self::Time(local)),
            Some(name) => {
                let own: Tz = name.trim_matches('"').parse().ok()?;
                if own == zone {
                    return Some(Self::Time(local));
                }
                let at = own.from_local_datetime(&local).earliest()?;
                Some(in_zone(at.with_timezone(&Utc)))
            }
        }
    }

    /// Whether a property is a day, or a time on the clock of the atlas.
    pub fn is_on_the_clock_of(property: &Property<'_>, zone: Tz) -> bool {
        let own = parameter(property, "TZID");
        let own = own.map(|it| it.trim_matches('"').parse::<Tz>());
        !property.val.as_str().trim().ends_with('Z') && own.is_none_or(|it| it == Ok(zone))
    }

    /// The last day on which an occurrence that begins as `start` may begin, of a value of `UNTIL`. Of a series of whole days it
    /// is the date as it is written, also where that has a time.
    pub fn last_day(value: &str, start: Self, zone: Tz) -> Option<NaiveDate> {
        let value = match start {
            Self::Day(_) => value.split('T').next()?,
            Self::Time(_) => value,
        };
        match (Self::of(value, None, zone)?, start) {
            (Self::Time(last), Self::Time(start)) if last.time() < start.time() => {
                last.date().pred_opt()
            }
            (last, _) => Some(last.day()),
        }
    }

    /// Without seconds, which `opening_hours` cannot say.
    fn in_minutes(self) -> Self {
        match self {
            Self::Time(at) => {
                let seconds = TimeDelta::seconds(i64::from(at.second()));
                Self::Time(at.checked_sub_signed(seconds).unwrap_or(at))
            }
            Self::Day(_) => self,
        }
    }

    /// Its day.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Time(at) => at.date(),
        }
    }
}

impl EventSpan {
    /// The span of an event, by `DTEND` or `DURATION`. Without one, a day is that day, and a time has no known end.
    pub fn read(event: &Component<'_>, start: EventTime, zone: Tz) -> Result<Self, String> {
        let end = match (property(event, "DTEND"), property(event, "DURATION")) {
            (Some(end), _) => Some(EventTime::read(end, zone).ok_or("an end that cannot be read")?),
            (None, Some(length)) => {
                let length = duration(length.val.as_str()).ok_or("a length that cannot be read")?;
                let end = match start {
                    EventTime::Day(day) => day.checked_add_signed(length).map(EventTime::Day),
                    EventTime::Time(at) => at.checked_add_signed(length).map(EventTime::Time),
                };
                Some(end.ok_or("a length that cannot be read")?)
            }
            (None, None) => None,
        };
        let is_ordered = match (start, end) {
            (_, None) => true,
            (EventTime::Day(from), Some(EventTime::Day(to))) => from <= to,
            (EventTime::Time(from), Some(EventTime::Time(to))) => from <= to,
            _ => false,
        };
        if !is_ordered {
            return Err("an end before its beginning".to_owned());
        }
        let span = Self {
            start: start.in_minutes(),
            end: end.map(EventTime::in_minutes),
        };
        let is_timed = matches!(start, EventTime::Time(_));
        if is_timed && span.length().is_some_and(|it| it >= TimeDelta::days(1)) {
            return Err("an event with times that lasts a day or longer".to_owned());
        }
        Ok(span)
    }

    fn length(&self) -> Option<TimeDelta> {
        match (self.start, self.end?) {
            (EventTime::Time(from), EventTime::Time(to)) => Some(to - from),
            (from, to) => Some(to.day() - from.day()),
        }
    }

    /// The number of days after the first, of an event of whole days.
    pub fn days(&self) -> u64 {
        match self.start {
            EventTime::Day(_) => {
                let days = self.length().map_or(1, |it| it.num_days());
                u64::try_from(days - 1).unwrap_or_default()
            }
            EventTime::Time(_) => 0,
        }
    }

    /// The last of its days; of a night the first.
    pub fn last_day(&self) -> NaiveDate {
        let first = self.start.day();
        first
            .checked_add_days(Days::new(self.days()))
            .unwrap_or(first)
    }

    /// The times of a day, as `opening_hours` writes them; empty for whole days, and with an open end where that is not known
    /// or in the minute of the begin.
    pub fn times(&self) -> String {
        let EventTime::Time(from) = self.start else {
            return String::new();
        };
        let begin = from.format("%H:%M");
        match self.end {
            Some(EventTime::Time(to)) if to > from => {
                let is_midnight = to.time() == NaiveTime::MIN;
                match is_midnight {
                    true => format!("{begin}-24:00"),
                    false => format!("{begin}-{}", to.format("%H:%M")),
                }
            }
            _ => format!("{begin}+"),
        }
    }

    /// The span of an event that does not recur: `2026 Dec 03 14:00-16:00`.
    pub fn once(&self) -> String {
        let (first, last) = (self.start.day(), self.last_day());
        let days = match first == last {
            true => date(first),
            false => format!("{}-{}", date(first), date(last)),
        };
        [&days, " ", &self.times()].concat().trim_end().to_owned()
    }
}

/// A duration of RFC 5545 §3.3.6: `PT1H30M`, `P1D`, `P2W`.
fn duration(text: &str) -> Option<TimeDelta> {
    let rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let (mut total, mut number, mut is_time) = (TimeDelta::zero(), String::new(), false);
    for sign in rest.chars() {
        if sign == 'T' {
            is_time = true;
            continue;
        }
        if sign.is_ascii_digit() {
            number.push(sign);
            continue;
        }
        let count: i64 = number.parse().ok()?;
        number.clear();
        let part = match (sign, is_time) {
            ('W', false) => TimeDelta::try_weeks(count),
            ('D', false) => TimeDelta::try_days(count),
            ('H', true) => TimeDelta::try_hours(count),
            ('M', true) => TimeDelta::try_minutes(count),
            ('S', true) => TimeDelta::try_seconds(count),
            _ => None,
        }?;
        total = total.checked_add(&part)?;
    }
    number.is_empty().then_some(total)
}
