//! The opening hours of one place.

use crate::normalize::normalized;
use crate::rules::{RuleGroup, groups};
use opening_hours::OpeningHours;
use opening_hours_syntax::Error;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::Time;
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleSequence};
use std::{ops::Range, sync::Arc};

/// Opening hours that have been understood.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The first group that says something counts; see [`crate::rules`].
    pub(crate) groups: Vec<CompiledGroup>,
    /// The holidays that it names, each with the days after it that the rule is about.
    pub(crate) holidays: Vec<(HolidayKind, i64)>,
    /// The times that depend on the sun; each must begin before it ends.
    pub(crate) sun: Vec<Range<Time>>,
}

/// RuleGroup that count together: [`RuleGroup`], ready to be evaluated.
#[derive(Clone, Debug)]
pub(crate) struct CompiledGroup {
    pub head: OpeningHours,
    pub tail: Option<OpeningHours>,
}

impl CompiledGroup {
    /// The words of a group that begins by saying, of all times, that it is unknown: `|| "by appointment"`.
    pub fn otherwise(&self) -> Option<Arc<str>> {
        let expression = self.head.get_expression();
        let first = expression.rules.first()?;
        (first.kind == RuleKind::Unknown && first.is_constant()).then(|| first.comment.clone())
    }
}

/// Why opening hours have not been understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// Not the syntax of OpenStreetMap.
    Syntax,
    /// It is, but the evaluator does not know this.
    Unsupported(&'static str),
    /// More than a thousand bytes, or a character that is no text.
    TooLong,
}

impl std::fmt::Display for HoursError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Syntax => to.write_str("not opening hours in the syntax of OpenStreetMap"),
            Self::Unsupported(what) => {
                to.write_str("opening hours with something that is not supported: ")?;
                to.write_str(what)
            }
            Self::TooLong => to.write_str("opening hours that are too long, or not text"),
        }
    }
}

impl std::error::Error for HoursError {}

impl Hours {
    /// Reads opening hours in OpenStreetMap's syntax.
    ///
    /// # Errors
    /// What is not in that syntax, or not supported. Such hours are unknown, and are shown as they are written.
    pub fn read(text: &str) -> Result<Self, HoursError> {
        let expression = opening_hours_syntax::parse(&normalized(text)?).map_err(refused)?;
        let rules = groups(&expression)?;
        let mut hours = Self {
            groups: Vec::with_capacity(rules.len()),
            holidays: Vec::new(),
            sun: Vec::new(),
        };
        for group in rules {
            hours.push(group)?;
        }
        Ok(hours)
    }

    fn push(&mut self, RuleGroup { head, tail }: RuleGroup) -> Result<(), HoursError> {
        for rule in head.iter().chain(&tail) {
            self.note(rule);
        }
        // RuleGroup that only close the night say nothing where there is no night.
        let nights = tail.iter().any(|it| it.kind != RuleKind::Closed);
        self.groups.push(CompiledGroup {
            head: evaluable(head)?,
            tail: nights.then(|| evaluable(tail)).transpose()?,
        });
        Ok(())
    }

    /// Remembers what a rule depends on.
    fn note(&mut self, rule: &RuleSequence) {
        for range in &rule.day_selector.weekday {
            if let WeekDayRange::Holiday { kind, offset } = range {
                let holiday = (*kind, i64::from(*offset));
                if !self.holidays.contains(&holiday) {
                    self.holidays.push(holiday);
                }
            }
        }
        for span in &rule.time_selector.spans {
            let sun = |it: &Time| matches!(it, Time::Variable(_));
            if sun(&span.range.start) || sun(&span.range.end) {
                self.sun.push(span.range.clone());
            }
        }
    }
}

/// RuleGroup in the form that can be evaluated. The evaluator takes only text; so we write it, and look that it has been
/// understood as it was meant.
fn evaluable(rules: Vec<RuleSequence>) -> Result<OpeningHours, HoursError> {
    let meant = OpeningHoursExpression { rules };
    let read: Option<OpeningHours> = meant.to_string().parse().ok();
    read.filter(|it| *it.get_expression() == meant)
        .ok_or(HoursError::Unsupported("rules that cannot be taken apart"))
}

fn refused(error: Error) -> HoursError {
    match error {
        Error::Unsupported(what) => HoursError::Unsupported(what),
        _ => HoursError::Syntax,
    }
}
