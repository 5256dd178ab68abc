//! Numbers of people, exact and independent of the order in which they are added.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// A number of residents, or of addresses where an atlas counts those, in millionths. Residents who are spread along streets
/// come in parts; whole numbers make a sum the same on every machine, whatever its order. Sums saturate at 18 billion people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct People(u64);

/// Parts of one person.
const PARTS: u64 = 1_000_000;

impl People {
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// A whole number of people.
    pub const fn new(count: u32) -> Self {
        Self(count as u64 * PARTS)
    }

    /// From a number of millionths.
    pub const fn from_millionths(millionths: u64) -> Self {
        Self(millionths)
    }

    /// The whole number of millionths.
    pub const fn millionths(self) -> u64 {
        self.0
    }

    /// The number, rounded to whole people; halves are rounded up.
    pub const fn rounded(self) -> u64 {
        self.0.saturating_add(PARTS / 2) / PARTS
    }

    /// The number with its fraction.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// This number minus another, at least nobody.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The share of this number in a whole, 0..=1 for a part of it; `None` of nobody.
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0).then(|| self.0 as f64 / whole.0 as f64)
    }

    /// Divides a number of people over `weights` in proportion. The parts add up to the whole exactly: each is rounded down
    /// to millionths, and the millionths that are left go to the largest remainders (the method of Hamilton), of equal ones to the
    /// first. Without any weight above 0, nobody can be divided: the result is empty.
    pub fn apportion(self, weights: &[u64]) -> Vec<Self> {
        let total: u128 = weights.iter().copied().map(u128::from).sum();
        if total == 0 {
            return Vec::new();
        }
        let share = |weight: &u64| u128::from(self.0) * u128::from(*weight);
        // Each is at most the whole, which fits.
        let mut parts: Vec<u64> = weights
            .iter()
            .map(|it| (share(it) / total) as u64)
            .collect();
        let left = self.0 - parts.iter().sum::<u64>();
        let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
        by_remainder.sort_by_key(|at| std::cmp::Reverse(share(&weights[*at]) % total));
        for at in by_remainder.into_iter().take(left as usize) {
            parts[at] += 1;
        }
        parts.into_iter().map(Self).collect()
    }
}

impl Add for People {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for People {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for People {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::NONE, Add::add)
    }
}

impl fmt::Display for People {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rounded().fmt(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten people on streets of 300, 300 and 100 m: 4.285714… each and 1.428571….
    #[test]
    fn the_last_millionths_go_to_the_largest_remainders() {
        let parts = People::new(10).apportion(&[300, 300, 100]);
        assert_eq!(parts, [4_285_714, 4_285_714, 1_428_572].map(People));
    }

    #[test]
    fn parts_add_up_to_the_whole_and_differ_by_less_than_a_millionth_from_the_proportion() {
        for seed in 0..50 {
            let mut random = fastrand::Rng::with_seed(seed);
            let weights: Vec<u64> = (0..random.usize(1..60))
                .map(|_| random.u64(0..5_000_000))
                .collect();
            let whole = People::new(random.u32(0..20_000));
            let parts = whole.apportion(&weights);
            let total: u64 = weights.iter().sum();
            if total == 0 {
                assert!(parts.is_empty());
                continue;
            }
            assert_eq!(parts.iter().copied().sum::<People>(), whole);
            for (part, weight) in parts.iter().zip(&weights) {
                let exact = whole.0 as f64 * *weight as f64 / total as f64;
                assert!((part.0 as f64 - exact).abs() <= 1.0 + exact * 1e-12);
            }
        }
    }

    #[test]
    fn without_a_weight_nobody_is_divided() {
        assert_eq!(People::new(5).apportion(&[0, 0]), []);
        assert_eq!(People::new(5).apportion(&[]), []);
    }

    #[test]
    fn halves_are_rounded_up_in_text() {
        assert_eq!(People(1_499_999).to_string(), "1");
        assert_eq!(People(1_500_000).to_string(), "2");
    }
}
