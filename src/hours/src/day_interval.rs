//! A part of a day in which nothing changes.

use std::sync::Arc;

/// Why it is not known whether a place is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnknownReason {
    /// The hours say so themselves, as a rule in words or with `unknown`; see the comment.
    Said,
    /// They say from when, and not until when.
    OpenEnd,
    /// It depends on whether it is a public holiday, and that is not known.
    PublicHoliday,
    /// It depends on whether it is a school holiday, and that is not known.
    SchoolHoliday,
    /// It depends on the sun, and where the place is, is not known; or the sun does not rise or set as the rule expects.
    Sun,
    /// Before 1900 or after 9990.
    Year,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    Closed,
    Unknown(UnknownReason),
    Open,
}

/// Minutes of a day, counted from its own midnight also beyond the next one, with what the place is then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DayInterval {
    pub from: u16,
    pub to: u16,
    pub status: Status,
    pub comment: Arc<str>,
}
