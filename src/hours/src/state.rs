//! Whether a place is open at a moment.

use crate::calendar::Calendar;
use crate::day_interval::{Status, UnknownReason};
use crate::hours::Hours;
use crate::moment::Moment;
use crate::timeline::Timeline;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// Minutes before the end in which an open place closes soon.
const SOON: i64 = 60;

/// What a place is at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Open.
    Open {
        /// The first moment at which it is no longer surely open. `None`: not within a year.
        until: Option<Moment>,
        /// It may stay open after that; nobody knows.
        perhaps_longer: bool,
    },
    /// Closed.
    Closed {
        /// The first moment at which it is no longer surely closed. `None`: not within a year.
        opens: Option<Moment>,
        /// Not even then it is known to be open.
        perhaps: bool,
    },
    /// Nobody knows.
    Unknown {
        /// Why.
        reason: UnknownReason,
        /// Until when. `None`: for more than a year.
        until: Option<Moment>,
    },
}

impl OpenState {
    /// Whether it is open, and closes or may close within an hour from `now`.
    pub fn closes_soon(self, now: Moment) -> bool {
        matches!(self, Self::Open { until: Some(until), .. } if until <= now.plus_minutes(SOON))
    }

    /// Whether it is surely open.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// What opening hours say of a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningStatus {
    /// What the place is.
    pub state: OpenState,
    /// The words of the rule that counts at this moment, in the source's language: `by appointment`.
    pub comment: Option<Arc<str>>,
    /// This moment if it is open then, or else the one at which it opens, where that is on a public holiday and the hours
    /// do not speak of holidays: the place may have other hours than it says.
    pub holiday: Option<Moment>,
}

impl Hours {
    /// What they say of a moment.
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
            // What never closes does not on holidays.
            OpenState::Open { until: None, .. } | OpenState::Unknown { .. } => None,
        };
        OpeningStatus {
            state,
            comment: (!now.comment.is_empty()).then_some(now.comment),
            holiday: open.filter(|it| self.is_unaware_holiday(calendar, *it)),
        }
    }

    /// Whether it is open at a moment; `None` where nobody knows. Quicker than [`Hours::at`], which also looks until when.
    pub fn is_open(&self, calendar: &Calendar, moment: Moment) -> Option<bool> {
        match Timeline::new(self, calendar, moment).next()?.status {
            Status::Open => Some(true),
            Status::Closed => Some(false),
            Status::Unknown(_) => None,
        }
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
