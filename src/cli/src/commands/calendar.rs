//! Clock, holidays and sun of an atlas, and its places open or closed at a moment.

use atlas::{Atlas, PlaceIndex};
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use hours::{Calendar, Holidays, Hours, Moment, State, Wall, Zone};
use std::time::{SystemTime, UNIX_EPOCH};

/// Years whose clock changes are looked up.
const YEARS: (i32, i32) = (2020, 2050);

/// Why it is not known what time it is in an atlas.
#[derive(Debug, thiserror::Error)]
pub enum NoCalendar {
    /// It does not say where it is.
    #[error("this atlas has no `timezone`")]
    NoZone,
    /// Nobody knows that zone.
    #[error("time zone `{0}` is not known")]
    Zone(String),
    /// Its holidays cannot be read.
    #[error(transparent)]
    Holidays(#[from] hours::HolidaysError),
}

/// What opening hours need to know of the place of an atlas. Where no place has any, nothing needs to be known.
///
/// # Errors
/// An atlas with opening hours whose manifest has no time zone that is known, or holidays that cannot be read.
pub fn for_atlas(atlas: &Atlas) -> Result<Calendar, NoCalendar> {
    if !atlas.places().iter().any(|it| it.opening_hours.is_some()) {
        return Ok(Calendar::new(Zone::fixed(0)));
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
    let calendar = Calendar::new(Zone::sampled(YEARS.0, YEARS.1, offset)).with_holidays(holidays);
    Ok(match atlas.centre() {
        Some(at) => calendar.with_position(at.lon(), at.lat()),
        None => calendar,
    })
}

/// The moment that somebody means by `now`, or by a local time such as `2026-11-21T14:00`.
pub fn moment(calendar: &Calendar, text: &str) -> Option<Moment> {
    if text == "now" {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
        return i64::try_from(now.as_secs()).ok().map(Moment);
    }
    Some(calendar.zone().moment(Wall::read(text)?))
}

/// A moment as a clock in the atlas shows it: `2026-11-21T14:00`.
pub fn local(calendar: &Calendar, moment: Moment) -> String {
    let wall = calendar.zone().wall(moment);
    let (year, month, day) = wall.date().unwrap_or_default();
    let clock = wall.clock();
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
        clock.hour(),
        clock.minute()
    )
}

/// What a place is at a moment: by its hours, or always open by its nature. `None` where nobody has said, or what was
/// said cannot be understood.
pub fn state(atlas: &Atlas, index: PlaceIndex, calendar: &Calendar, at: Moment) -> Option<State> {
    if atlas.is_open_without_hours(index) {
        return Some(State::Open {
            until: None,
            perhaps_longer: false,
        });
    }
    let text = atlas.place(index)?.opening_hours.as_ref()?;
    Some(Hours::read(text).ok()?.at(calendar, at).state)
}
