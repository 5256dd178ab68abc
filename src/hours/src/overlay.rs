//! Overlays the intervals of rules on a day.

use crate::day_interval::{DayInterval, Status};
use crate::moment::DAY;
use std::sync::Arc;

/// The status that a rule states for a time span, in minutes after the midnight that begins the date of the rule.
#[derive(Clone, Debug)]
pub(crate) struct RuleSpan {
    pub from: u16,
    pub to: u16,
    pub status: Status,
    pub comment: Arc<str>,
    /// Whether the rule is about the day as such. It does not end the night of the day before.
    pub whole_day: bool,
}

/// A span on a certain day.
pub(crate) struct SpanOnDay<'a> {
    pub span: &'a RuleSpan,
    /// The place of its rule among the rules.
    pub rule: usize,
    /// Whether it counts only where earlier rules say closed.
    pub fallback: bool,
    /// Whether it is of the day before, so that the part after midnight counts.
    pub night: bool,
}

impl SpanOnDay<'_> {
    /// The minutes of the day on which it counts.
    fn range(&self) -> (u16, u16) {
        let at = |minute: u16| {
            let minute = if self.night {
                minute.saturating_sub(DAY)
            } else {
                minute
            };
            minute.min(DAY)
        };
        (at(self.span.from), at(self.span.to))
    }
}

/// The day from midnight to midnight: at each time the last of the spans that count there, else closed.
pub(crate) fn overlay(spans: &[SpanOnDay<'_>]) -> Vec<DayInterval> {
    let ranges: Vec<(u16, u16)> = spans.iter().map(SpanOnDay::range).collect();
    let mut over = Vec::new();
    for (from, to) in parts(ranges.iter().copied()) {
        let mut seen: Option<&SpanOnDay<'_>> = None;
        for (span, range) in spans.iter().zip(&ranges) {
            if range.0 > from || to > range.1 {
                continue;
            }
            let keeps = seen.is_some_and(|it| {
                let whole_day = span.span.whole_day && it.night && !span.night;
                span.fallback && it.span.status != Status::Closed && it.rule != span.rule
                    || whole_day && span.span.status < it.span.status
            });
            if !keeps {
                seen = Some(span);
            }
        }
        append(
            &mut over,
            seen.map_or_else(
                || DayInterval::closed(from, to),
                |it| DayInterval {
                    from,
                    to,
                    status: it.span.status,
                    comment: it.span.comment.clone(),
                    night: it.night,
                },
            ),
        );
    }
    over
}

/// Appends an interval, merged with the last one if it is adjacent and equal.
pub(crate) fn append(before: &mut Vec<DayInterval>, next: DayInterval) {
    match before.last_mut() {
        Some(last)
            if last.to == next.from
                && last.status == next.status
                && last.comment == next.comment
                && last.night == next.night =>
        {
            last.to = next.to;
        }
        _ => before.push(next),
    }
}

/// The parts of a day between all starts and ends.
pub(crate) fn parts(ranges: impl Iterator<Item = (u16, u16)>) -> Vec<(u16, u16)> {
    let mut bounds = vec![0, DAY];
    for (from, to) in ranges {
        for bound in [from, to] {
            // There are few: a sort would be more code in the wasm file.
            let at = bounds.partition_point(|it| *it < bound);
            if bounds.get(at) != Some(&bound) {
                bounds.insert(at, bound);
            }
        }
    }
    bounds.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
