//! The calendar of an atlas (time zone, holidays, sun), and the state of its places at a moment.

use access::{CLOCK_YEARS, CalendarError, atlas_calendar};
use atlas::{Atlas, PlaceIndex};
use chrono::{DateTime, Offset, TimeZone as _};
use chrono_tz::Tz;
use hours::{Calendar, Hours, LocalTime, Moment, OpenState, TimeZone};
use std::time::{SystemTime, UNIX_EPOCH};

/// The rules of an IANA time zone over [`CLOCK_YEARS`]; `None` for an unknown one.
pub fn time_zone(name: &str) -> Option<TimeZone> {
    let zone: Tz = name.parse().ok()?;
    let offset = |at: i64| {
        let utc = DateTime::from_timestamp(at, 0).unwrap_or_default();
        let offset = zone.offset_from_utc_datetime(&utc.naive_utc());
        offset.fix().local_minus_utc() / 60
    };
    let (first, last) = CLOCK_YEARS;
    Some(TimeZone::sampled(first, last, offset))
}

/// The calendar by which the opening hours of an atlas are evaluated.
///
/// # Errors
/// As [`atlas_calendar`].
pub fn for_atlas(atlas: &Atlas) -> Result<Calendar, CalendarError> {
    atlas_calendar(atlas, time_zone)
}

/// Parses `now`, or a local time such as `2026-11-21T14:00`.
pub fn moment(calendar: &Calendar, text: &str) -> Option<Moment> {
    if text == "now" {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
        return i64::try_from(now.as_secs()).ok().map(Moment);
    }
    Some(calendar.zone().moment(LocalTime::read(text)?))
}

/// Formats a moment as local time: `2026-11-21T14:00`.
pub fn local(calendar: &Calendar, moment: Moment) -> String {
    calendar.zone().local_time(moment).to_string()
}

/// The state of a place at a moment: by its opening hours, or always open by its kind. `None` if it has no opening
/// hours or they are invalid.
pub fn state(
    atlas: &Atlas,
    index: PlaceIndex,
    calendar: &Calendar,
    at: Moment,
) -> Option<OpenState> {
    if atlas.is_open_without_hours(index) {
        return Some(OpenState::Open {
            until: None,
            perhaps_longer: false,
        });
    }
    let text = atlas.place(index)?.opening_hours()?;
    Some(Hours::read(text).ok()?.status(calendar, at).state)
}
