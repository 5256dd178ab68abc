//! Parsed opening hours.

use crate::normalize::normalized;
use crate::rules::{RuleGroup, groups};
use opening_hours::OpeningHours;
use opening_hours_syntax::Error;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::Time;
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleSequence};
use std::{ops::Range, sync::Arc};

/// Parsed opening hours of one place.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The fallback groups; the first that states something counts. See [`crate::rules`].
    pub(crate) groups: Vec<CompiledGroup>,
    /// The holidays that rules name, each with the offset in days.
    pub(crate) holidays: Vec<(HolidayKind, i64)>,
    /// The spans with a sun event; each must begin before it ends.
    pub(crate) sun: Vec<Range<Time>>,
}

/// A [`RuleGroup`] ready for evaluation.
#[derive(Clone, Debug)]
pub(crate) struct CompiledGroup {
    pub head: OpeningHours,
    pub tail: Option<OpeningHours>,
}

impl CompiledGroup {
    /// The comment of a group that begins with a rule that is unknown at all times: `|| "by appointment"`.
    pub fn otherwise(&self) -> Option<Arc<str>> {
        let expression = self.head.get_expression();
        let first = expression.rules.first()?;
        (first.kind == RuleKind::Unknown && first.is_constant()).then(|| first.comment.clone())
    }
}

/// Why opening hours cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// Not in the syntax of OpenStreetMap.
    Syntax,
    /// Valid syntax that the evaluator does not support.
    Unsupported(&'static str),
    /// More than 1000 bytes, or a private-use character that is reserved here.
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
    /// Parses opening hours in OpenStreetMap's `opening_hours` syntax.
    ///
    /// # Errors
    /// A text that is invalid or not supported. Callers treat such hours as unknown and show the text.
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
        // A tail of closing rules only has no effect.
        let nights = tail.iter().any(|it| it.kind != RuleKind::Closed);
        self.groups.push(CompiledGroup {
            head: evaluable(head)?,
            tail: nights.then(|| evaluable(tail)).transpose()?,
        });
        Ok(())
    }

    /// Collects the holidays and sun events of a rule.
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

/// Converts rules for evaluation. The evaluator accepts only text, so the rules are written, parsed again and
/// compared.
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
