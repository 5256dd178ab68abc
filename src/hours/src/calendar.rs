//! What is known about the place of an atlas: its clock, its holidays, its sun.

use crate::{holidays::Holidays, moment::date, sun::Sun, zone::TimeZone};
use compact_calendar::CompactCalendar;
use opening_hours::localization::Coordinates;
use opening_hours::{Context, ContextHolidays};
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// What opening hours need to know about the place of an atlas. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Calendar {
    sun: Sun,
    holidays: Arc<Holidays>,
}

impl Calendar {
    /// A place of which only the time zone is known.
    pub fn new(zone: TimeZone) -> Self {
        Self {
            sun: Sun {
                zone: Arc::new(zone),
                position: None,
            },
            holidays: Arc::default(),
        }
    }

    /// With the public holidays of its country.
    #[must_use]
    pub fn with_holidays(self, holidays: Holidays) -> Self {
        Self {
            holidays: Arc::new(holidays),
            ..self
        }
    }

    /// With a position for sunrise and sunset, in degrees on WGS84. The middle of an atlas is near enough: a quarter of a
    /// degree of longitude is a minute. One that is not on the earth counts as none.
    #[must_use]
    pub fn with_position(mut self, lon: f64, lat: f64) -> Self {
        self.sun.position = Coordinates::new(lat, lon);
        self
    }

    /// The time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.sun.zone
    }

    pub(crate) fn sun(&self) -> &Sun {
        &self.sun
    }

    /// Whether a day since 1970-01-01 is a holiday of this kind. `None` where nobody knows.
    pub(crate) fn is_holiday(&self, kind: HolidayKind, day: i64) -> Option<bool> {
        match kind {
            HolidayKind::Public => self.holidays.is_public(day),
            HolidayKind::School => None,
        }
    }

    /// The place as the evaluator wants it, where just these days since 1970-01-01 are holidays.
    pub(crate) fn context(&self, public: &[i64], school: &[i64]) -> Context<Sun> {
        let calendar = |days: &[i64]| {
            let mut calendar = CompactCalendar::default();
            for date in days.iter().filter_map(|it| date(*it)) {
                calendar.insert(date);
            }
            Arc::new(calendar)
        };
        Context::default()
            .with_holidays(ContextHolidays::new(calendar(public), calendar(school)))
            .with_locale(self.sun.clone())
    }
}
