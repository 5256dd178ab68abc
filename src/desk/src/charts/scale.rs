//! The scale of an axis.

use crate::round_number::round_step;

/// A linear scale from 0, with round ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AxisScale {
    /// The number at the end of the axis.
    pub most: f64,
    /// From tick to tick.
    pub step: f64,
    /// Where 0 is, CSS px.
    pub from: f64,
    /// Where the end is.
    pub to: f64,
}

impl AxisScale {
    /// A scale of whole people up to a number or somewhat more, with at most so many ticks above 0.
    pub(super) fn of_people(most: f64, ticks: usize, [from, to]: [f64; 2]) -> Self {
        let most = most.max(1.0);
        let mut step = round_step(most / ticks as f64).max(1.0);
        // 2.5 people are none.
        if step.fract() != 0.0 {
            step = step.ceil();
        }
        let most = (most / step).ceil() * step;
        Self {
            most,
            step,
            from,
            to,
        }
    }

    /// Where a number is.
    pub(super) fn at(self, number: f64) -> f64 {
        self.from + (self.to - self.from) * number.min(self.most) / self.most
    }

    /// The ticks, from 0.
    pub(super) fn ticks(self) -> impl Iterator<Item = f64> {
        let count = (self.most / self.step).round() as u32;
        (0..=count).map(move |it| f64::from(it) * self.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_beyond_the_most() {
        let scale = AxisScale::of_people(1_234.0, 4, [100.0, 0.0]);
        let ticks: Vec<f64> = scale.ticks().collect();
        assert_eq!(ticks, [0.0, 500.0, 1_000.0, 1_500.0]);
        assert_eq!(scale.at(0.0), 100.0);
        assert_eq!(scale.at(1_500.0), 0.0);
    }

    #[test]
    fn ticks_of_few_people_are_whole() {
        let scale = AxisScale::of_people(9.0, 4, [0.0, 1.0]);
        assert!(scale.ticks().all(|it| it.fract() == 0.0));
        assert_eq!(AxisScale::of_people(0.0, 4, [0.0, 1.0]).most, 1.0);
    }
}
