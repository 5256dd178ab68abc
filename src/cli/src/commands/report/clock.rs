//! The clock of the figures of an atlas: the moments that its norms ask for, and its weeks.

use crate::commands::calendar;
use crate::commands::report::report_error::ReportError;
use access::{HOURS_OF_WEEK, NormQuestion, calendar_years};
use atlas::Atlas;
use hours::{Calendar, LocalTime, Moment};

/// The calendar of an atlas with the years that it knows.
pub struct Clock {
    /// The calendar.
    pub calendar: Calendar,
    /// The first and the last year of which clock changes and holidays are known.
    years: (i32, i32),
}

impl Clock {
    /// The clock of an atlas by which the weeks of these dates can be told.
    ///
    /// # Errors
    /// An atlas of which hours cannot be evaluated, or a date of whose week an hour is in a year that is not known.
    pub fn new(atlas: &Atlas, dates: &[LocalTime]) -> Result<Self, ReportError> {
        let clock = Self {
            calendar: calendar::for_atlas(atlas)?,
            years: calendar_years(atlas),
        };
        for date in dates {
            let first = date.start_of_week();
            let last = first.plus_minutes(60 * (HOURS_OF_WEEK as i64 - 1));
            let named = date.to_string();
            let named = named.split('T').next().unwrap_or_default();
            clock.known(first, named)?;
            clock.known(last, named)?;
        }
        Ok(clock)
    }

    /// The moment of a question that asks for open places. It is never `now`, which would give other bytes each time.
    ///
    /// # Errors
    /// A text that is no local time, one of a year that is not known, or one that a clock change skips.
    pub fn moment(&self, question: &NormQuestion) -> Result<Option<Moment>, ReportError> {
        let Some(text) = &question.open_at else {
            return Ok(None);
        };
        let local = LocalTime::read(text).ok_or_else(|| ReportError::Time(text.clone()))?;
        self.known(local, text)?;
        let moment = self.calendar.zone().moment(local);
        // An hour that a clock change skips.
        if self.calendar.zone().local_time(moment) != local {
            return Err(ReportError::Skipped(text.clone()));
        }
        Ok(Some(moment))
    }

    /// Refuses a time of which the clock or the holidays are not known: hours would be told by the wrong ones.
    fn known(&self, local: LocalTime, named: &str) -> Result<(), ReportError> {
        let (first, last) = self.years;
        let year = local.date().map(|(year, ..)| year);
        match year.is_some_and(|it| (first..=last).contains(&it)) {
            true => Ok(()),
            false => Err(ReportError::Years {
                time: named.to_owned(),
                falls_on: local.to_string(),
                first,
                last,
            }),
        }
    }
}
