//! The days to which a rule applies.

use crate::hours::HoursError;
use crate::normalize::INTERSECTION;
use chrono::NaiveDate;
use opening_hours::OpeningHours;
use opening_hours_syntax::rules::day::{
    Date, DateOffset, DaySelector, HolidayKind, MonthdayRange, WeekDayRange,
};
use opening_hours_syntax::rules::time::TimeSelector;
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleOperator, RuleSequence};

/// A holiday that a rule names: its kind, and how many days later the rule applies.
pub(crate) type NamedHoliday = (HolidayKind, i64);

/// The days to which a rule applies. The evaluator compares the dates; holidays are compared here, as they may be
/// unknown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Days {
    /// Years, months and weeks, and the weekdays too if no holiday is named: a day is in all of them.
    dates: Vec<OpeningHours>,
    /// The weekdays beside holidays. `None`: the holidays only.
    weekdays: Option<OpeningHours>,
    /// The holidays. Empty: the rule does not depend on them.
    pub holidays: Vec<NamedHoliday>,
    /// Whether the rule applies on these weekdays if they are holidays (`SH Mo-Fr`), not on either (`SH,Mo-Fr`).
    both: bool,
}

/// Whether a rule applies to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayMatch {
    No,
    IfHoliday,
    Yes,
}

impl Days {
    /// # Errors
    /// Days that the evaluator would read differently.
    pub fn new(mut selector: DaySelector) -> Result<Self, HoursError> {
        let mut days = Self::default();
        let mut weekdays = Vec::new();
        for range in std::mem::take(&mut selector.weekday) {
            match range {
                WeekDayRange::Holiday { offset, .. } if i64::from(offset) == INTERSECTION => {
                    days.both = true;
                }
                WeekDayRange::Holiday { kind, offset } => {
                    days.holidays.push((kind, offset.into()));
                }
                fixed @ WeekDayRange::Fixed { .. } => weekdays.push(fixed),
            }
        }
        if days.holidays.is_empty() {
            selector.weekday = weekdays;
        } else {
            let weekday = weekdays;
            days.weekdays = evaluable(DaySelector {
                weekday,
                ..DaySelector::default()
            })?;
        }
        // The years apart, as `2026 Jan-Mar` is written without the space and read differently.
        let years = DaySelector {
            year: std::mem::take(&mut selector.year),
            ..DaySelector::default()
        };
        for range in &mut selector.monthday {
            whole_months(range)?;
        }
        days.dates.extend(evaluable(years)?);
        days.dates.extend(evaluable(selector)?);
        Ok(days)
    }

    /// Whether these are all days.
    pub fn is_every(&self) -> bool {
        self.dates.is_empty() && self.holidays.is_empty()
    }

    /// Whether the rule applies to a date.
    pub fn on(&self, date: NaiveDate) -> DayMatch {
        let is_in = |days: &OpeningHours| !days.schedule_at(date).is_empty();
        if !self.dates.iter().all(is_in) {
            return DayMatch::No;
        }
        if self.holidays.is_empty() {
            return DayMatch::Yes;
        }
        match (self.weekdays.as_ref().map(is_in), self.both) {
            (Some(false), true) => DayMatch::No,
            (Some(true), false) => DayMatch::Yes,
            _ => DayMatch::IfHoliday,
        }
    }
}

/// Writes months of a year (`2026Jan-Mar`) as dates, as the evaluator takes the first day of the last month for its
/// last.
fn whole_months(range: &mut MonthdayRange) -> Result<(), HoursError> {
    let MonthdayRange::Month {
        range: months,
        year: Some(year),
    } = range
    else {
        return Ok(());
    };
    let (first, last) = (*months.start(), *months.end());
    if last < first {
        return Err(HoursError::Unsupported("a year before months of two years"));
    }
    *range = MonthdayRange::Date {
        start: (Date::ymd(1, first, *year), DateOffset::default()),
        end: (Date::ymd(31, last, *year), DateOffset::default()),
    };
    Ok(())
}

/// Converts days for evaluation; `None` for all days. The evaluator accepts only text, so the days are written, parsed
/// again and compared.
fn evaluable(day_selector: DaySelector) -> Result<Option<OpeningHours>, HoursError> {
    if day_selector.is_empty() {
        return Ok(None);
    }
    let meant = OpeningHoursExpression {
        rules: vec![RuleSequence {
            day_selector,
            time_selector: TimeSelector::default(),
            kind: RuleKind::Open,
            operator: RuleOperator::Normal,
            comment: "".into(),
        }],
    };
    let read: Option<OpeningHours> = meant.to_string().parse().ok();
    let read = read.filter(|it| *it.get_expression() == meant);
    read.map(Some)
        .ok_or(HoursError::Unsupported("days that cannot be taken apart"))
}
