//! Splits rules at midnight, so that each part lies within one day.

use crate::hours::HoursError;
use crate::normalize::OPEN_END;
use opening_hours_syntax::rules::time::{Time, TimeEvent, TimeSelector, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, rules::OpeningHoursExpression};

/// How long after an open end the status stays unknown, in minutes (our own choice).
const OPEN_END_MINUTES: u16 = 10 * 60;
/// But not after 06:00 of the next day.
const OPEN_END_LATEST: u16 = 30 * 60;

const MIDNIGHT: u16 = 24 * 60;

/// The rules between two fallbacks (`||`).
#[derive(Default)]
pub(crate) struct RuleGroup {
    /// The parts before the midnight that ends the day.
    pub head: Vec<RuleSequence>,
    /// The parts after that midnight, shifted to the early hours of the same day.
    pub tail: Vec<RuleSequence>,
}

/// A time span split at midnight.
#[derive(Default)]
struct Parts {
    head: Vec<TimeSpan>,
    tail: Vec<TimeSpan>,
}

/// Splits an expression into fallback groups, in order of precedence. A normal rule after a fallback overrules the
/// groups before it too.
pub(crate) fn groups(expression: &OpeningHoursExpression) -> Result<Vec<RuleGroup>, HoursError> {
    let mut groups = vec![RuleGroup::default()];
    for rule in &expression.rules {
        let mut first = groups.len() - 1;
        match rule.operator {
            RuleOperator::Normal => first = 0,
            RuleOperator::Additional => {}
            RuleOperator::Fallback => {
                groups.push(RuleGroup::default());
                first += 1;
            }
        }
        for group in &mut groups[first..] {
            group.push(rule)?;
        }
    }
    Ok(groups)
}

impl RuleGroup {
    fn push(&mut self, rule: &RuleSequence) -> Result<(), HoursError> {
        let mut sure = Parts::default();
        let mut perhaps = Parts::default();
        for span in &rule.time_selector.spans {
            let end = cut(span, &mut sure)?;
            if span.open_end {
                let last = (end + OPEN_END_MINUTES).min(OPEN_END_LATEST).max(end);
                let from = match (is_guess(span), span.range.end) {
                    (true, _) => span.range.start,
                    (false, Time::Fixed(_)) => Time::Fixed(time(end)),
                    (false, sun) => sun,
                };
                perhaps.push(from, last);
            }
        }
        // Certain spans come last, as the last one counts where they overlap.
        let unsure = (RuleKind::Unknown, format!("{OPEN_END}{}", rule.comment));
        let said = (rule.kind, rule.comment.to_string());
        let overrules = rule.operator != RuleOperator::Additional
            && (rule.kind != RuleKind::Closed || sure.head.iter().any(is_whole_day));
        let empty = sure.tail.is_empty() && perhaps.tail.is_empty();
        add(
            &mut self.head,
            rule,
            [(unsure.clone(), perhaps.head), (said.clone(), sure.head)],
        );
        add(
            &mut self.tail,
            rule,
            [(unsure, perhaps.tail), (said, sure.tail)],
        );
        if empty && overrules {
            // An overruling rule without a night ends earlier rules' nights at midnight.
            self.tail.push(RuleSequence {
                time_selector: TimeSelector::default(),
                kind: RuleKind::Closed,
                operator: RuleOperator::Normal,
                comment: "".into(),
                ..rule.clone()
            });
        }
        Ok(())
    }
}

/// Adds a rule with the days of `rule` for each of these spans.
fn add(
    rules: &mut Vec<RuleSequence>,
    rule: &RuleSequence,
    parts: [((RuleKind, String), Vec<TimeSpan>); 2],
) {
    let mut operator = match rule.operator {
        RuleOperator::Additional => RuleOperator::Additional,
        RuleOperator::Normal | RuleOperator::Fallback => RuleOperator::Normal,
    };
    for ((kind, comment), spans) in parts {
        if !spans.is_empty() {
            rules.push(RuleSequence {
                day_selector: rule.day_selector.clone(),
                time_selector: TimeSelector { spans },
                kind,
                operator,
                comment: comment.into(),
            });
            operator = RuleOperator::Additional;
        }
    }
}

/// Splits a span at midnight and returns the minute of its end. For sun events an ordinary day decides whether the
/// span passes midnight; the evaluation checks that the day is ordinary.
fn cut(span: &TimeSpan, parts: &mut Parts) -> Result<u16, HoursError> {
    let (start, end) = (ordinary(&span.range.start)?, ordinary(&span.range.end)?);
    if is_guess(span) {
        return Ok(start);
    }
    let end = if end <= start { end + MIDNIGHT } else { end };
    match (&span.range.start, &span.range.end) {
        (from, Time::Fixed(_)) => parts.push(*from, end),
        (from, until) if end <= MIDNIGHT => parts.head.push(between(*from, *until)),
        (from, until) => {
            parts.push(*from, MIDNIGHT);
            parts.tail.push(between(Time::Fixed(time(0)), *until));
        }
    }
    Ok(end)
}

impl Parts {
    /// Adds a span from a time to a minute that may be after midnight.
    fn push(&mut self, from: Time, until: u16) {
        let midnight = Time::Fixed(time(0));
        match from {
            Time::Fixed(from) if from.mins_from_midnight() >= MIDNIGHT => {
                let from = Time::Fixed(time(from.mins_from_midnight() - MIDNIGHT));
                self.tail
                    .push(between(from, Time::Fixed(time(until - MIDNIGHT))));
            }
            from => {
                let head = Time::Fixed(time(until.min(MIDNIGHT)));
                self.head.push(between(from, head));
                if until > MIDNIGHT {
                    let tail = Time::Fixed(time(until - MIDNIGHT));
                    self.tail.push(between(midnight, tail));
                }
            }
        }
    }
}

fn between(start: Time, end: Time) -> TimeSpan {
    TimeSpan {
        range: start..end,
        open_end: false,
        repeats: None,
    }
}

/// Whether the span is `17:00+`, whose end is the parser's guess.
fn is_guess(span: &TimeSpan) -> bool {
    span.open_end && span.range.end == Time::Fixed(ExtendedTime::MIDNIGHT_24)
}

fn is_whole_day(span: &TimeSpan) -> bool {
    *span == TimeSpan::fixed_range(ExtendedTime::MIDNIGHT_00, ExtendedTime::MIDNIGHT_24)
}

/// A minute of a day or of the night after it.
fn time(minute: u16) -> ExtendedTime {
    ExtendedTime::from_mins_from_midnight(minute).unwrap_or(ExtendedTime::MIDNIGHT_48)
}

/// The minute of a time on an ordinary day, with sunrise at 7:00 and sunset at 19:00.
fn ordinary(time: &Time) -> Result<u16, HoursError> {
    let time = match time {
        Time::Fixed(time) => return Ok(time.mins_from_midnight()),
        Time::Variable(time) => time,
    };
    let hour: i16 = match time.event {
        TimeEvent::Dawn => 6,
        TimeEvent::Sunrise => 7,
        TimeEvent::Sunset => 19,
        TimeEvent::Dusk => 20,
    };
    let minute = u16::try_from(hour * 60 + time.offset).ok();
    minute
        .filter(|it| *it <= MIDNIGHT)
        .ok_or(HoursError::Unsupported(
            "a time on another day than the sun's",
        ))
}
