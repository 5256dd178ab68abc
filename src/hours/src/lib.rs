//! Opening hours: whether a place is open at a moment, when that changes, and its week as people write it.
//!
//! Pure: no clock, no time zone database, no list of holidays. Who asks gives a [`Calendar`] of what is known about the
//! place, and the [`Moment`]. The syntax is OpenStreetMap's `opening_hours`, read and evaluated day by day by the crate
//! `opening-hours`. Three things we decide for ourselves, because a resident would otherwise be told what nobody knows:
//!
//! - Hours past midnight belong to the day on which they began. In `Mo-Th 17:00-01:00; Fr,Sa 17:00-03:00` Friday's rule
//!   does not end Thursday night at 24:00.
//! - A comment without `open` (`"by appointment"`) and an open end (`17:00+`) are unknown, not open.
//! - A day of which nobody knows whether it is a holiday is looked at both ways. Where the two differ, it is unknown.
//!   School holidays are never known.
//!
//! ```
//! use hours::{Calendar, Hours, State, Wall, Zone};
//!
//! let calendar = Calendar::new(Zone::fixed(60)); // UTC+1 all year
//! let hours = Hours::read("Mo-Fr 09:00-17:30; We 09:00-20:00").unwrap();
//! let noon = calendar.zone().moment(Wall::read("2026-11-25T12:00").unwrap());
//! let eight = calendar.zone().moment(Wall::read("2026-11-25T20:00").unwrap());
//! assert!(matches!(hours.at(&calendar, noon).state, State::Open { until: Some(it), .. } if it == eight));
//! ```

mod calendar;
mod day;
mod holidays;
mod hours;
mod moment;
mod names;
mod naming;
mod occurrence;
mod overlay;
mod rules;
mod sky;
mod source;
mod state;
mod stretch;
mod timeline;
mod week;
mod words;
mod zone;

pub use calendar::Calendar;
pub use holidays::{Holidays, HolidaysError};
pub use hours::{Hours, HoursError};
pub use moment::{Clock, Moment, Wall};
pub use names::{Names, write};
pub use naming::{Day, End};
pub use occurrence::Occurrence;
pub use state::{Answer, State};
pub use stretch::Why;
pub use week::{Line, Span, Week};
pub use words::WeekWords;
pub use zone::Zone;
