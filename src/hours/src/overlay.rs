//! Several readings of a day laid over each other.

use crate::day_interval::DayInterval;
use std::cmp::Ordering;

/// In each part of the day, of all intervals that cover it, the one that `best` puts first. Of equals, the earlier one.
/// What is nowhere covered is left out; neighbours that say the same become one.
pub(crate) fn overlay(
    intervals: &[DayInterval],
    best: fn(&DayInterval, &DayInterval) -> Ordering,
) -> Vec<DayInterval> {
    let mut over: Vec<DayInterval> = Vec::new();
    for (from, to) in parts(intervals) {
        let covering = intervals.iter().filter(|it| it.from <= from && to <= it.to);
        let Some(first) = covering.reduce(|a, b| if best(b, a).is_lt() { b } else { a }) else {
            continue;
        };
        let part = DayInterval {
            from,
            to,
            ..first.clone()
        };
        append(&mut over, part);
    }
    over
}

/// Adds a interval to those before it, as a part of the last one where it says the same.
pub(crate) fn append(before: &mut Vec<DayInterval>, next: DayInterval) {
    match before.last_mut() {
        Some(last)
            if last.to == next.from
                && last.status == next.status
                && last.comment == next.comment =>
        {
            last.to = next.to;
        }
        _ => before.push(next),
    }
}

/// The parts of the day between which something begins or ends.
pub(crate) fn parts(intervals: &[DayInterval]) -> Vec<(u16, u16)> {
    let mut bounds: Vec<u16> = intervals.iter().flat_map(|it| [it.from, it.to]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
