//! Moments in time.

use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Minutes of a day without a clock change.
pub(crate) const DAY: u16 = 1440;

/// The years for which opening hours are evaluated.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=9990;

/// A moment in time as a Unix timestamp: whole seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment `minutes` later, saturating.
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(60)))
    }
}

/// The date of a day since 1970-01-01.
pub(crate) fn date(day: i64) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(i32::try_from(day).ok()?)
}
