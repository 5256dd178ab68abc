//! The calendar of a location: time zone, public holidays and position.

use crate::{holidays::Holidays, sun::Sun, zone::TimeZone};
use opening_hours::localization::Coordinates;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// What the evaluation of opening hours needs to know about a location. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Calendar {
    sun: Sun,
    holidays: Arc<Holidays>,
    has_zone: bool,
}

impl Calendar {
    /// A calendar with a time zone only: no known holidays, no position.
    pub fn new(zone: TimeZone) -> Self {
        Self {
            sun: Sun {
                zone: Arc::new(zone),
                position: None,
            },
            holidays: Arc::default(),
            has_zone: true,
        }
    }

    /// The same calendar for a location of which the time zone is unknown: its own is only there to show days. Opening
    /// hours are unknown in it, unless they are the same at all times.
    #[must_use]
    pub fn with_unknown_zone(self) -> Self {
        Self {
            has_zone: false,
            ..self
        }
    }

    pub(crate) fn has_zone(&self) -> bool {
        self.has_zone
    }

    /// Adds the public holidays of the country.
    #[must_use]
    pub fn with_holidays(self, holidays: Holidays) -> Self {
        Self {
            holidays: Arc::new(holidays),
            ..self
        }
    }

    /// Adds a position for sunrise and sunset, in degrees (WGS84). The centre of an atlas is precise enough: a
    /// quarter of a degree of longitude is one minute. A position out of range is ignored.
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

    /// Whether a day (days since 1970-01-01) is a holiday of this kind; `None` if unknown, as school holidays always
    /// are.
    pub(crate) fn is_holiday(&self, kind: HolidayKind, day: i64) -> Option<bool> {
        match kind {
            HolidayKind::Public => self.holidays.is_public(day),
            HolidayKind::School => None,
        }
    }
}
