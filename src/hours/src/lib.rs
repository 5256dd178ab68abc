//! Opening hours: whether a place is open at a moment, when that changes, and the week as a table.
//!
//! Pure: no clock, time zone database or list of holidays. The caller passes a [`Calendar`] with what is known about
//! the location, and a [`Moment`]. The crate `opening-hours` parses OpenStreetMap's `opening_hours` syntax and tells
//! which dates a rule is about. This crate combines the rules, as the reference library opening_hours for JavaScript
//! does (`tests/oracle/opening_hours` compares them), with these points of its own:
//!
//! - Hours past midnight belong to the day on which they began. In `Mo-Th 17:00-01:00; Fr,Sa 17:00-03:00` Friday's
//!   rule does not end Thursday night at 24:00.
//! - A comment without `open` (`"by appointment"`) and an open end (`17:00+`) are unknown, not open.
//! - A holiday beside weekdays means both: `SH Mo-Fr` is weekdays in school holidays, not either.
//! - A day that may be a holiday is evaluated both ways and is unknown where the results differ. School holidays are
//!   always unknown.
//!
//! ```
//! use hours::{Calendar, Hours, OpenState, LocalTime, TimeZone};
//!
//! let calendar = Calendar::new(TimeZone::fixed(60)); // UTC+1 all year
//! let hours = Hours::read("Mo-Fr 09:00-17:30; We 09:00-20:00").unwrap();
//! let noon = calendar.zone().moment(LocalTime::read("2026-11-25T12:00").unwrap());
//! let eight = calendar.zone().moment(LocalTime::read("2026-11-25T20:00").unwrap());
//! assert!(matches!(hours.status(&calendar, noon).state, OpenState::Open { until: Some(it), .. } if it == eight));
//! ```

mod agenda;
mod calendar;
mod day;
mod day_interval;
mod day_slots;
mod days;
mod holidays;
mod hours;
mod local_time;
mod moment;
mod normalize;
mod occurrence;
mod overlay;
mod relative_day;
mod rule;
mod selector_lists;
mod span;
mod state;
mod sun;
mod timeline;
mod week;
mod week_format;
mod week_messages;

mod zone;

pub use agenda::{Agenda, AgendaDay, AgendaEntry, NextTime};
pub use calendar::Calendar;
pub use day_interval::UnknownReason;
pub use day_slots::DaySlots;
pub use holidays::{Holidays, HolidaysError};
pub use hours::{Hours, HoursError};
pub use local_time::{LocalTime, TimeOfDay};
pub use moment::Moment;
pub use occurrence::{Occurrence, OccurrenceEnd};
pub use relative_day::RelativeDay;
pub use state::{OpenState, OpeningStatus};
pub use week::{TimeRange, Week, WeekLine};
pub use week_format::{WeekFormat, format_week};
pub use week_messages::WeekMessages;
pub use zone::TimeZone;
