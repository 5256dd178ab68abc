//! What was chosen, and how far that is from the best possible.

use std::fmt;

/// A chosen candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenSite {
    /// Its number, from 0.
    pub candidate: usize,
    /// What it adds to those before it, in the unit of the problem.
    pub adds: u64,
}

/// The chosen candidates, in the order in which each adds most to those before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteSelection {
    /// The candidates.
    pub sites: Vec<ChosenSite>,
    /// How good they are together.
    pub optimality: Optimality,
    /// Gains and demand points that were visited: a measure of the work that is the same on every machine.
    pub work: u64,
}

/// What a choice reaches, and what no choice can exceed. The unit is that of the problem: millionths of people, or millionths of
/// people times centimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Optimality {
    /// What is reached.
    pub value: u64,
    /// What no choice of as many candidates exceeds: a proof, not an estimate.
    pub bound: u64,
}

impl Optimality {
    /// Whether no choice can be better.
    pub fn is_best_possible(&self) -> bool {
        self.value >= self.bound
    }

    /// The gap in per cent of the best possible, rounded up to tenths, so that it never says too little: `8` is "within 0.8 % of
    /// the best possible". 0 only for the best possible itself.
    pub fn gap_in_tenths_of_percent(&self) -> u64 {
        let short = u128::from(self.bound.saturating_sub(self.value));
        let tenths = (short * 1_000).div_ceil(u128::from(self.bound).max(1));
        u64::try_from(tenths).unwrap_or(u64::MAX)
    }
}

impl fmt::Display for Optimality {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.gap_in_tenths_of_percent() {
            0 => to.write_str("the best possible"),
            tenths => write!(
                to,
                "within {}.{} % of the best possible",
                tenths / 10,
                tenths % 10
            ),
        }
    }
}
