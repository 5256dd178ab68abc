//! Classes with as many figures in each.

use crate::answers::Bounds;
use crate::round_number::roundest_between;

/// Limits that divide figures into at most `count` classes with as many in each.
///
/// A limit lies between two different figures. Of the gaps near the ideal place the one is taken where the limit cuts the
/// fewest bands, since a band that is cut belongs to no class for certain.
pub(super) fn limits(figures: &[Bounds], count: u8) -> Vec<f64> {
    let mut known: Vec<Bounds> = figures
        .iter()
        .copied()
        .filter(|it| it.low.is_finite() && it.high.is_finite())
        .collect();
    let middle = |it: &Bounds| (it.low + it.high) / 2.0;
    known.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
    let middles: Vec<f64> = known.iter().map(middle).collect();
    let count = usize::from(count);
    let mut limits: Vec<f64> = Vec::new();
    // How far a limit may move: a third of a class.
    let reach = middles.len() as f64 / (3 * count) as f64;
    for number in 1..count {
        let ideal = (number * middles.len()) as f64 / count as f64;
        let gaps = middles.windows(2).enumerate();
        let gaps = gaps.filter_map(|(at, pair)| match pair {
            [low, high] if low < high => Some((at + 1, roundest_between(*low, *high))),
            _ => None,
        });
        let best = gaps.min_by(|a, b| {
            let rank = |gap: &(usize, f64)| {
                let away = (gap.0 as f64 - ideal).abs();
                let cut = known.iter().filter(|it| it.low < gap.1 && gap.1 <= it.high);
                // Beyond the reach only the distance counts.
                let beyond = (away - reach).max(0.0);
                (beyond, cut.count() as f64, away)
            };
            let (a, b) = (rank(a), rank(b));
            let parts = [(a.0, b.0), (a.1, b.1), (a.2, b.2)];
            parts
                .iter()
                .map(|(a, b)| a.total_cmp(b))
                .find(|it| it.is_ne())
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        if let Some((_, limit)) = best
            && limits.last().is_none_or(|last| *last < limit)
        {
            limits.push(limit);
        }
    }
    limits
}
