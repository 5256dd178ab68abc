//! One rule of opening hours, ready for evaluation.

use crate::day_interval::{Status, UnknownReason};
use crate::days::{DayMatch, Days};
use crate::hours::HoursError;
use crate::overlay::RuleSpan;
use crate::span::Span;
use crate::sun::Sun;
use chrono::NaiveDate;
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};
use std::sync::Arc;

/// How a rule combines with earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It replaces the earlier rules of its days, with their nights.
    Replace,
    /// It counts in its time spans; at other times the earlier rules do.
    Add,
    /// It counts where the earlier rules say closed.
    Fallback,
}

/// One rule of opening hours.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub days: Days,
    pub effect: Effect,
    spans: Vec<Span>,
    kind: RuleKind,
    comment: Arc<str>,
}

/// A rule on one date.
pub(crate) struct RuleOnDate {
    pub applies: DayMatch,
    /// In minutes after the midnight that begins the date, uncertain ones first.
    pub spans: Vec<RuleSpan>,
}

impl Rule {
    /// Reads a rule; `before` is the rule before it.
    ///
    /// # Errors
    /// A rule that is not supported.
    pub fn read(rule: &RuleSequence, before: Option<&Self>) -> Result<Self, HoursError> {
        let mut spans = Vec::with_capacity(rule.time_selector.spans.len());
        let mut open_ends = Vec::new();
        for span in &rule.time_selector.spans {
            let (span, open_end) = Span::read(span)?;
            open_ends.extend(open_end);
            // Certain spans come last, as the last one counts where they overlap.
            let at = spans.partition_point(|it: &Span| it.status() <= span.status());
            spans.insert(at, span);
        }
        open_ends.extend(spans);
        let spans = open_ends;
        let days = Days::new(rule.day_selector.clone())?;
        let whole_day = spans.iter().any(Span::is_whole_day);
        let effect = match (rule.operator, rule.kind) {
            (RuleOperator::Fallback, _) => Effect::Fallback,
            (RuleOperator::Additional, _)
                if before.is_some_and(|it| it.effect == Effect::Fallback) =>
            {
                Effect::Fallback
            }
            (_, RuleKind::Closed) if whole_day => Effect::Replace,
            (RuleOperator::Additional, _) | (_, RuleKind::Closed) => Effect::Add,
            _ if !days.is_every() => Effect::Replace,
            // Times alone do not replace a rule with days: `Mo-Fr 09:00-12:00; 13:00-15:00`.
            (_, RuleKind::Open) if before.is_none_or(|it| it.days.is_every()) => Effect::Replace,
            _ => Effect::Add,
        };
        Ok(Self {
            days,
            effect,
            spans,
            kind: rule.kind,
            comment: rule.comment.clone(),
        })
    }

    /// The comment of a fallback that is unknown at all times: `|| "by appointment"`.
    pub fn otherwise(&self) -> Option<Arc<str>> {
        let found = self.effect == Effect::Fallback && self.kind == RuleKind::Unknown;
        (found && self.is_constant()).then(|| self.comment.clone())
    }

    /// Whether it applies at all times.
    pub fn is_constant(&self) -> bool {
        self.days.is_every() && self.spans.iter().any(Span::is_whole_day)
    }

    /// The rule on a date. `None` if that depends on the sun and cannot be told.
    pub fn on(&self, sun: &Sun, date: NaiveDate) -> Option<RuleOnDate> {
        let applies = self.days.on(date);
        let mut spans = Vec::new();
        if applies != DayMatch::No {
            for span in &self.spans {
                let time = span.minutes(sun, date)?;
                spans.push(RuleSpan {
                    from: time.start,
                    to: time.end,
                    status: match self.kind {
                        RuleKind::Open => span.status(),
                        RuleKind::Closed => Status::Closed,
                        RuleKind::Unknown => Status::Unknown(UnknownReason::Said),
                    },
                    comment: self.comment.clone(),
                    whole_day: span.is_whole_day(),
                });
            }
        }
        Some(RuleOnDate { applies, spans })
    }
}
