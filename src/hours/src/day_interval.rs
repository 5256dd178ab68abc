//! Intervals of a day with a constant status.

use std::sync::Arc;

/// Why it is unknown whether a place is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnknownReason {
    /// The opening hours state it, as a rule in words or with `unknown`; see the comment.
    Said,
    /// They have an open end: a start without an end.
    OpenEnd,
    /// They depend on whether the day is a public holiday, which is unknown.
    PublicHoliday,
    /// They depend on whether the day is a school holiday, which is unknown.
    SchoolHoliday,
    /// They depend on the sun, and the position is unknown, or the sun does not rise or set as the rule assumes.
    Sun,
    /// The time zone of the location is unknown.
    Zone,
    /// The year is before 1900 or after 9990.
    Year,
}

/// The status of a place, ordered by precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    Closed,
    Unknown(UnknownReason),
    Open,
}

/// Minutes since the midnight that begins a day, up to 1440 (in a week up to 2880, the end of the night), with the status in that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DayInterval {
    pub from: u16,
    pub to: u16,
    pub status: Status,
    pub comment: Arc<str>,
    /// Whether it is the end of a span that began on the day before.
    pub night: bool,
}

impl DayInterval {
    pub fn closed(from: u16, to: u16) -> Self {
        Self {
            from,
            to,
            status: Status::Closed,
            comment: "".into(),
            night: false,
        }
    }
}
