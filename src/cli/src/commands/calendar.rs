//! The calendar of an atlas (time zone, holidays, sun), and the state of its places at a moment.

use atlas::{Atlas, PlaceIndex};
use chrono::{DateTime, Offset, TimeZone as _};
use chrono_tz::Tz;
use hours::{Calendar, Holidays, Hours, LocalTime, Moment, OpenState, TimeZone};
use std::time::{SystemTime, UNIX_EPOCH};

/// Years for which the clock changes of a time zone are sampled, as `(first, last)`.
const YEARS: (i32, i32) = (2020, 2050);

/// Why an atlas has no calendar.
#[derive(Debug, thiserror::Error)]
pub enum NoCalendar {
    /// The manifest has no time zone.
    #[error("this atlas has no `timezone`")]
    NoZone,
    /// Unknown time zone.
    #[error("time zone `{0}` is not known")]
    Zone(String),
    /// Invalid holidays.
    #[error(transparent)]
    Holidays(#[from] hours::HolidaysError),
}

/// Makes the calendar by which the opening hours of an atlas are evaluated. Atlases without opening hours get one in
/// UTC.
///
/// # Errors
/// If the atlas has opening hours, and its manifest has no known time zone or invalid holidays.
pub fn for_atlas(atlas: &Atlas) -> Result<Calendar, NoCalendar> {
    if !atlas.places().iter().any(|it| it.opening_hours.is_some()) {
        return Ok(Calendar::new(TimeZone::fixed(0)));
    }
    let manifest = atlas.manifest().ok_or(NoCalendar::NoZone)?;
    let name = manifest.timezone.as_ref().ok_or(NoCalendar::NoZone)?;
    let zone: Tz = name.parse().map_err(|_| NoCalendar::Zone(name.clone()))?;
    let offset = |at: i64| {
        let utc = DateTime::from_timestamp(at, 0).unwrap_or_default();
        let offset = zone.offset_from_utc_datetime(&utc.naive_utc());
        offset.fix().local_minus_utc() / 60
    };
    let lines = |name| {
        let lines = manifest.holidays.get(name);
        lines.into_iter().flatten().map(String::as_str)
    };
    let holidays = Holidays::read(lines("public"), lines("regional"))?;
    let calendar =
        Calendar::new(TimeZone::sampled(YEARS.0, YEARS.1, offset)).with_holidays(holidays);
    Ok(match atlas.centre() {
        Some(at) => calendar.with_position(at.lon(), at.lat()),
        None => calendar,
    })
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
    let wall = calendar.zone().local_time(moment);
    let (year, month, day) = wall.date().unwrap_or_default();
    let clock = wall.clock();
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
        clock.hour(),
        clock.minute()
    )
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
    let text = atlas.place(index)?.opening_hours.as_ref()?;
    Some(Hours::read(text).ok()?.status(calendar, at).state)
}
