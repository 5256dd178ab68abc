//! Parsed opening hours behind a trait, so that what reads and evaluates them stays in the chunk for hours.

use hours::{Calendar, Hours, Moment, Occurrence, OpeningStatus, Week};

/// Parsed opening hours of a place or an activity.
pub trait ParsedHours: Send + Sync {
    /// The status at a moment, and until when.
    fn status(&self, calendar: &Calendar, at: Moment) -> OpeningStatus;
    /// Whether it is open at a moment; `None` if that is unknown.
    fn is_open(&self, calendar: &Calendar, at: Moment) -> Option<bool>;
    /// The week around a moment.
    fn week(&self, calendar: &Calendar, at: Moment) -> Week;
    /// The next time that it is open; `None` if there is none.
    fn next(&self, calendar: &Calendar, after: Moment) -> Option<Occurrence>;
}

/// Parses a text; `None` for one that cannot be parsed.
pub type Reader = fn(&str) -> Option<Box<dyn ParsedHours>>;

/// The [`Reader`] of OpenStreetMap's syntax.
pub fn parsed(text: &str) -> Option<Box<dyn ParsedHours>> {
    let hours = Hours::read(text).ok()?;
    Some(Box::new(hours))
}

impl ParsedHours for Hours {
    fn status(&self, calendar: &Calendar, at: Moment) -> OpeningStatus {
        Self::status(self, calendar, at)
    }

    fn is_open(&self, calendar: &Calendar, at: Moment) -> Option<bool> {
        Self::is_open(self, calendar, at)
    }

    fn week(&self, calendar: &Calendar, at: Moment) -> Week {
        Self::week(self, calendar, at)
    }

    fn next(&self, calendar: &Calendar, after: Moment) -> Option<Occurrence> {
        Self::next(self, calendar, after, 1).into_iter().next()
    }
}
