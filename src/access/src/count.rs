//! Counts that may be unknown: an interval of people.

use crate::people::People;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// A number of people between two known limits, which are equal where the number is published. A suppressed number is never
/// zero: it is everything that it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    low: People,
    high: People,
}

impl Count {
    /// Nobody, for certain.
    pub const NONE: Self = Self::exactly(People::NONE);

    /// A published number.
    pub const fn exactly(people: People) -> Self {
        Self {
            low: people,
            high: people,
        }
    }

    /// From `low` to `high`, both included. Limits in the wrong order are swapped.
    pub fn between(low: People, high: People) -> Self {
        Self {
            low: low.min(high),
            high: low.max(high),
        }
    }

    /// The least that it may be.
    pub const fn low(self) -> People {
        self.low
    }

    /// The most that it may be.
    pub const fn high(self) -> People {
        self.high
    }

    /// Whether the number is known.
    pub fn is_known(self) -> bool {
        self.low == self.high
    }

    /// Whether a number of people is possible.
    pub fn contains(self, people: People) -> bool {
        (self.low..=self.high).contains(&people)
    }

    /// Divides the people over `weights`: see [`People::apportion`]. Both limits are divided in full, and no part has its limits
    /// in the wrong order.
    pub fn apportion(self, weights: &[u64]) -> Vec<Self> {
        let low = self.low.apportion(weights);
        let more = self.high.saturating_sub(self.low).apportion(weights);
        let parts = low.into_iter().zip(more);
        parts
            .map(|(low, more)| Self {
                low,
                high: low + more,
            })
            .collect()
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::NONE, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suppressed_number_is_divided_within_its_limits() {
        let suppressed = Count::between(People::NONE, People::new(4));
        let parts = suppressed.apportion(&[1, 2, 3]);
        assert_eq!(parts.iter().copied().sum::<Count>(), suppressed);
        assert!(
            parts
                .iter()
                .all(|it| it.low == People::NONE && !it.is_known())
        );
    }
}
