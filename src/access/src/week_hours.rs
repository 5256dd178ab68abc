//! The hours of a week, and parts of it.

use hours::{Calendar, LocalTime, Moment};

/// The hours of a week.
pub const HOURS_OF_WEEK: usize = 168;

const HOURS_OF_DAY: usize = 24;

/// Parts of a week that are compared. An assumption: no source that we know defines them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeekPart {
    /// Monday to Friday, the hours from 9:00 to 17:00.
    WeekdayDaytime,
    /// Monday to Friday, the hours from 18:00 to 22:00.
    WeekdayEvening,
    /// Saturday and Sunday, the hours from 9:00 to 17:00.
    WeekendDaytime,
    /// The whole week.
    Week,
}

impl WeekPart {
    /// All parts, in the order of columns.
    pub const ALL: [Self; 4] = [
        Self::WeekdayDaytime,
        Self::WeekdayEvening,
        Self::WeekendDaytime,
        Self::Week,
    ];

    /// Whether an hour of the week is in this part; hour 0 begins at midnight before Monday.
    pub fn contains(self, hour: usize) -> bool {
        let (day, hour) = (hour / HOURS_OF_DAY, hour % HOURS_OF_DAY);
        match self {
            Self::WeekdayDaytime => day < 5 && (9..17).contains(&hour),
            Self::WeekdayEvening => day < 5 && (18..22).contains(&hour),
            Self::WeekendDaytime => (5..7).contains(&day) && (9..17).contains(&hour),
            Self::Week => day < 7,
        }
    }
}

/// The local times at which the hours of the week of a date begin, from midnight before Monday, each with its moment. An hour that
/// a clock change skips has that of the hour after it; of one that is repeated the first counts.
pub(crate) fn hours_of_week(calendar: &Calendar, date: LocalTime) -> Vec<(LocalTime, Moment)> {
    let hours = 0..HOURS_OF_WEEK as i64;
    let local = hours.map(|hour| date.start_of_week().plus_minutes(60 * hour));
    local.map(|it| (it, calendar.zone().moment(it))).collect()
}
