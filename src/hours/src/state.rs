//! Whether a place is open at a moment.

use crate::calendar::Calendar;
use crate::day_interval::{Status, UnknownReason};
use crate::hours::Hours;
use crate::moment::Moment;
use crate::timeline::Timeline;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// An open place that closes within this many minutes closes soon.
const SOON: i64 = 60;

/// Whether a place is open at a moment, and when that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Open.
    Open {
        /// The first moment at which it is closed or uncertain. `None`: not within a year.
        until: Option<Moment>,
        /// Whether it may stay open after that (an open end or an unknown status follows).
        perhaps_longer: bool,
    },
    /// Closed.
    Closed {
        /// The first moment at which it is open or uncertain. `None`: not within a year.
        opens: Option<Moment>,
        /// Whether the opening is uncertain: an unknown status follows.
        perhaps: bool,
    },
    /// Unknown.
    Unknown {
        /// The reason.
        reason: UnknownReason,
        /// The first moment at which this changes. `None`: not within a year.
        until: Option<Moment>,
    },
}

impl OpenState {
    /// Whether it is open, and closes or may close within an hour from `now`.
    pub fn closes_soon(self, now: Moment) -> bool {
        matches!(self, Self::Open { until: Some(until), .. } if until <= now.plus_minutes(SOON))
    }

    /// Whether it is certainly open.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// The status of a place at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningStatus {
    /// Whether it is open.
    pub state: OpenState,
    /// The comment of the rule that applies, in the source's language: `by appointment`.
    pub comment: Option<Arc<str>>,
    /// A moment on a public holiday that the hours have no rule for, so that the place may be closed: the moment
    /// asked about if it is open then, else that of the next opening.
    pub holiday: Option<Moment>,
}

impl Hours {
    /// The status at a moment.
    pub fn status(&self, calendar: &Calendar, moment: Moment) -> OpeningStatus {
        let mut timeline = Timeline::new(self, calendar, moment);
        let Some(now) = timeline.next() else {
            return OpeningStatus {
                state: OpenState::Unknown {
                    reason: UnknownReason::Year,
                    until: None,
                },
                comment: None,
                holiday: None,
            };
        };
        let change = timeline.find(|it| it.status != now.status);
        let at = change.as_ref().map(|it| it.from);
        let perhaps = matches!(
            change.as_ref().map(|it| it.status),
            Some(Status::Unknown(_))
        );
        let state = match now.status {
            Status::Open => OpenState::Open {
                until: at,
                perhaps_longer: perhaps,
            },
            Status::Closed => OpenState::Closed { opens: at, perhaps },
            Status::Unknown(reason) => OpenState::Unknown { reason, until: at },
        };
        let open = match state {
            OpenState::Open { until: Some(_), .. } => Some(moment),
            OpenState::Closed { opens, .. } => opens,
            // A place that is open without end does not close on holidays.
            OpenState::Open { until: None, .. } | OpenState::Unknown { .. } => None,
        };
        OpeningStatus {
            state,
            comment: (!now.comment.is_empty()).then_some(now.comment),
            holiday: open.filter(|it| self.is_unaware_holiday(calendar, *it)),
        }
    }

    /// Whether it is open at a moment; `None` if unknown. Cheaper than [`Hours::status`], which also finds the next
    /// change.
    pub fn is_open(&self, calendar: &Calendar, moment: Moment) -> Option<bool> {
        match Timeline::new(self, calendar, moment).next()?.status {
            Status::Open => Some(true),
            Status::Closed => Some(false),
            Status::Unknown(_) => None,
        }
    }

    /// Whether it is open at a moment, as [`Hours::is_open`], and `None` also where it is open on a public holiday that the hours
    /// have no rule for: many writers forget holidays. A place that is open without end does not close on them.
    pub fn is_open_on_holidays(&self, calendar: &Calendar, moment: Moment) -> Option<bool> {
        let open = self.is_open(calendar, moment)?;
        let may_be_closed = open
            && self.is_unaware_holiday(calendar, moment)
            && self.status(calendar, moment).holiday.is_some();
        (!may_be_closed).then_some(open)
    }

    fn is_unaware_holiday(&self, calendar: &Calendar, moment: Moment) -> bool {
        let day = calendar.zone().local_time(moment).day();
        !self.names(HolidayKind::Public)
            && calendar.is_holiday(HolidayKind::Public, day) == Some(true)
    }

    pub(crate) fn names(&self, holiday: HolidayKind) -> bool {
        self.holidays.iter().any(|it| it.0 == holiday)
    }
}
