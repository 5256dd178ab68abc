//! Classes of the figures of regions, for a map.

mod own_limits;
mod quantiles;

use crate::answers::Bounds;
use crate::round_number::round_step;
use crate::view::ClassRule;

/// The most classes that people can tell apart.
const MOST_CLASSES: u8 = 7;

/// Classes: each begins at its lower limit and ends before its upper one; the last has no end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    /// The limits between classes, ascending: one fewer than there are classes.
    limits: Vec<f64>,
    least: f64,
    most: f64,
}

/// Where a figure belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureClass {
    /// In a class, counted from 0.
    In(u8),
    /// In one of these classes: the figure is not known well enough.
    Between(u8, u8),
    /// There is no figure.
    Unknown,
    /// Nobody is counted there or, of seats, there are no streets.
    Nobody,
}

impl Classes {
    /// The classes of these figures. Fewer than the rule asks for where there are fewer different figures.
    ///
    /// Equal figures are always in one class. Limits are the roundest numbers that divide the figures in the same way. Where
    /// figures are bands, quantiles put their limits where they cut the fewest of them.
    pub fn of(figures: &[Bounds], rule: &ClassRule) -> Self {
        let ends = figures.iter().flat_map(|it| [it.low, it.high]);
        let ends = ends.filter(|it| it.is_finite());
        let (least, most) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| {
            (low.min(it), high.max(it))
        });
        if least > most {
            return Self::default();
        }
        let at_most = |count: &u8| (*count).clamp(1, MOST_CLASSES);
        let limits = match rule {
            ClassRule::Quantiles(count) => quantiles::limits(figures, at_most(count)),
            ClassRule::EqualSteps(count) => equal_steps(least, most, at_most(count)),
            ClassRule::Limits(limits) => own(limits),
        };
        Self {
            limits,
            least,
            most,
        }
    }

    /// How many there are, at least one.
    pub fn count(&self) -> u8 {
        (self.limits.len() + 1).min(usize::from(u8::MAX)) as u8
    }

    /// The limits of a class: where it begins and where it ends. The first begins at the least figure, the last ends at the
    /// most.
    pub fn limits_of(&self, class: u8) -> (f64, f64) {
        let class = usize::from(class);
        let before = class.checked_sub(1).and_then(|it| self.limits.get(it));
        let low = before.copied().unwrap_or(self.least);
        let high = self.limits.get(class).copied().unwrap_or(self.most);
        (low, high)
    }

    /// The limits between classes, ascending.
    pub fn limits(&self) -> &[f64] {
        &self.limits
    }

    /// The class of a figure.
    pub fn class_of(&self, figure: Option<Bounds>) -> FigureClass {
        let Some(Bounds { low, high }) = figure else {
            return FigureClass::Unknown;
        };
        if low.is_nan() || high.is_nan() {
            return FigureClass::Unknown;
        }
        match (self.at(low), self.at(high)) {
            (low, high) if low == high => FigureClass::In(low),
            // A band over all classes says nothing.
            (0, high) if high + 1 == self.count() && self.count() > 1 => FigureClass::Unknown,
            (low, high) => FigureClass::Between(low, high),
        }
    }

    fn at(&self, number: f64) -> u8 {
        let passed = self.limits.partition_point(|limit| *limit <= number);
        passed.min(usize::from(u8::MAX)) as u8
    }
}

/// Round steps of one length, as few as cover all figures with at most `count` classes.
fn equal_steps(least: f64, most: f64, count: u8) -> Vec<f64> {
    let mut step = round_step((most - least) / f64::from(count));
    if least == most {
        return Vec::new();
    }
    loop {
        let first = (least / step).floor();
        let last = (most / step).ceil();
        if last - first <= f64::from(count) {
            let inner = (first as i64 + 1)..(last as i64);
            return inner.map(|it| rounded(it as f64 * step)).collect();
        }
        step = round_step(step * 1.01);
    }
}

/// Limits that are finite, in order, each once, and no more than make the most classes.
fn own(limits: &[f64]) -> Vec<f64> {
    let mut limits: Vec<f64> = limits.iter().copied().filter(|it| it.is_finite()).collect();
    limits.sort_by(f64::total_cmp);
    limits.dedup();
    limits.truncate(usize::from(MOST_CLASSES) - 1);
    limits
}

/// Without the rounding errors of a product.
fn rounded(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}
