//! Overlays intervals of a day.

use crate::day_interval::DayInterval;
use std::cmp::Ordering;

/// For each part of the day, the first of the covering intervals by `best`; of equals, the earlier one. Parts that no
/// interval covers are left out; adjacent equal parts are merged.
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

/// Appends an interval, merged with the last one if it is adjacent and equal.
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

/// The parts between all starts and ends.
pub(crate) fn parts(intervals: &[DayInterval]) -> Vec<(u16, u16)> {
    let mut bounds: Vec<u16> = intervals.iter().flat_map(|it| [it.from, it.to]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
