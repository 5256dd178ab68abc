//! Opening hours taken apart, so that every part ends at midnight or begins there.

use crate::hours::HoursError;
use crate::normalize::OPEN_END;
use opening_hours_syntax::rules::time::{Time, TimeEvent, TimeSelector, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, rules::OpeningHoursExpression};

/// How long after an open end it stays unknown whether a place is still open, in minutes: until nobody expects it.
const OPEN_END_MINUTES: u16 = 10 * 60;
/// And not after 06:00.
const OPEN_END_LATEST: u16 = 30 * 60;

const MIDNIGHT: u16 = 24 * 60;

/// RuleGroup that count together, up to a fallback (`||`).
#[derive(Default)]
pub(crate) struct RuleGroup {
    /// What happens between a day's own midnights.
    pub head: Vec<RuleSequence>,
    /// What goes on after the second of them, as if it were early on the same day.
    pub tail: Vec<RuleSequence>,
}

/// A span of time in parts: what is before midnight, and what after it.
#[derive(Default)]
struct Parts {
    head: Vec<TimeSpan>,
    tail: Vec<TimeSpan>,
}

/// The rules in groups, the first that says something first. A rule after a fallback overrules what is before the
/// fallback too.
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
        // What is sure comes last, as the last one counts where two overlap.
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
            // Its nights end at midnight, whatever an earlier rule says.
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

/// Adds a rule for each of these times, as one with the days of `rule`.
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

/// Cuts a span at midnight, and says at which minute it ends. Whether one that depends on the sun goes past midnight is
/// decided by an ordinary day; who evaluates it looks whether the day is one.
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
    /// From a time before midnight until a minute that may be after it.
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

/// `17:00+`, where the end is the parser's guess.
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

/// The minute of a time on an ordinary day, when the sun rises at 7 and sets at 19.
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
