//! The calendar of an atlas: by what clock and which holidays its opening hours are evaluated.

use atlas::Atlas;
use hours::{Calendar, Holidays, HolidaysError, TimeZone};
use std::fmt;

/// The first and the last year for which the clock changes of a time zone are sampled: the same wherever figures are made, so
/// that they are the same.
pub const CLOCK_YEARS: (i32, i32) = (2020, 2050);

/// The first and the last year of which the clock changes and, where the atlas has any, its public holidays are known.
pub fn calendar_years(atlas: &Atlas) -> (i32, i32) {
    let holidays = atlas.manifest().and_then(|it| it.holidays.get("public"));
    let years = holidays.into_iter().flatten().filter_map(|line| {
        let year = line.split_whitespace().next()?;
        year.parse::<i32>().ok()
    });
    let (first, last) = CLOCK_YEARS;
    let known: Vec<i32> = years.collect();
    match (known.iter().min(), known.iter().max()) {
        (Some(from), Some(to)) => (first.max(*from), last.min(*to)),
        _ => CLOCK_YEARS,
    }
}

/// Why an atlas has no calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// It has opening hours, and its manifest has no time zone.
    NoZone,
    /// The rules of the time zone are not known.
    UnknownZone(String),
    /// Invalid holidays.
    Holidays(HolidaysError),
}

impl fmt::Display for CalendarError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoZone => to.write_str("this atlas has no `timezone`"),
            Self::UnknownZone(name) => write!(to, "time zone `{name}` is not known"),
            Self::Holidays(error) => error.fmt(to),
        }
    }
}

impl std::error::Error for CalendarError {}

/// The calendar by which the opening hours of an atlas are evaluated. `zone` gives the rules of a time zone by its IANA name,
/// sampled over [`CLOCK_YEARS`]. An atlas without opening hours and without a known time zone has a calendar too, in which hours
/// that a scenario adds are unknown.
///
/// # Errors
/// An atlas with opening hours and without a known time zone; invalid holidays.
pub fn atlas_calendar(
    atlas: &Atlas,
    zone: impl FnOnce(&str) -> Option<TimeZone>,
) -> Result<Calendar, CalendarError> {
    let has_hours = atlas.places().iter().any(|it| it.opening_hours().is_some());
    let manifest = atlas.manifest();
    let name = manifest.and_then(|it| it.timezone.as_deref());
    let zone = match name {
        Some(name) => zone(name).ok_or_else(|| CalendarError::UnknownZone(name.to_owned())),
        None => Err(CalendarError::NoZone),
    };
    let calendar = match zone {
        Ok(zone) => Calendar::new(zone),
        Err(_) if !has_hours => Calendar::new(TimeZone::fixed(0)).with_unknown_zone(),
        Err(error) => return Err(error),
    };
    let lines = |name| {
        let lines = manifest.and_then(|it| it.holidays.get(name));
        lines.into_iter().flatten().map(String::as_str)
    };
    let holidays = Holidays::read(lines("public"), lines("regional"));
    let calendar = calendar.with_holidays(holidays.map_err(CalendarError::Holidays)?);
    Ok(match atlas.centre() {
        Some(at) => calendar.with_position(at.lon(), at.lat()),
        None => calendar,
    })
}
