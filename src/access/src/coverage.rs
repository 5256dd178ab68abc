//! Coverage: the people whose walk to the nearest place, or the k-th nearest, is within a limit.

use crate::count::Count;
use crate::people::People;
use std::ops::AddAssign;

/// People by whether a place is within the limit. Everybody is in one part; those of whom no position is known may belong to any
/// other, so that all figures that are made of the parts have them in their upper limits. How many are *unreachable*, with what is unknown of
/// the places in its limits, is in [`WalkStatistics::unreachable`](crate::WalkStatistics::unreachable): those in `never`, and at
/// most also those in `perhaps` and `beyond` who can reach only places that count perhaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// A place that counts for certain is within the limit.
    pub covered: Count,
    /// Only a place that counts perhaps is.
    pub perhaps: Count,
    /// None is, whatever counts; one that counts for certain or perhaps can be reached beyond it.
    pub beyond: Count,
    /// No place can be reached at all, whatever counts, or they are near no street.
    pub never: Count,
    /// Where they live is not known: see [`Demand::unplaced`](crate::Demand::unplaced). From nobody to the most that they may be.
    pub unplaced: Count,
}

/// The least and the most that a share, 0..=1, or a mean can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
}

impl Coverage {
    /// Everybody.
    pub fn total(&self) -> Count {
        self.covered + self.perhaps + self.beyond + self.never + self.unplaced
    }

    /// How many people have a place within the limit, over everything that is unknown.
    pub fn number(&self) -> Count {
        Count::between(self.covered.low(), self.covered.high() + self.unknown())
    }

    /// How many have none within it: the gap.
    pub fn gap(&self) -> Count {
        let without = self.beyond + self.never;
        Count::between(without.low(), without.high() + self.unknown())
    }

    /// The most that may have a place within the limit, and may have none.
    fn unknown(&self) -> People {
        self.perhaps.high() + self.unplaced.high()
    }

    /// The share of everybody who has a place within the limit, over everything that is unknown and gives anybody at all; `None` if
    /// there is nobody.
    pub fn share(&self) -> Option<Band> {
        if self.total().high() == People::NONE {
            return None;
        }
        let without = self.beyond + self.never;
        let share = |with: People, without: People| with.share_of(with + without);
        let most_without = without.high() + self.unknown();
        let most_covered = self.covered.high() + self.unknown();
        Some(Band {
            // The share is least where as few as possible are covered and as many as possible are not, and the reverse. If nobody
            // may be left then, those who may be there are all covered, or all not.
            low: share(self.covered.low(), most_without).unwrap_or(1.0),
            high: share(most_covered, without.low()).unwrap_or(0.0),
        })
    }
}

impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.covered += other.covered;
        self.perhaps += other.perhaps;
        self.beyond += other.beyond;
        self.never += other.never;
        self.unplaced += other.unplaced;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(covered: (u32, u32), beyond: (u32, u32)) -> Option<(f64, f64)> {
        let count = |(low, high)| Count::between(People::new(low), People::new(high));
        let coverage = Coverage {
            covered: count(covered),
            beyond: count(beyond),
            ..Coverage::default()
        };
        coverage.share().map(|it| (it.low, it.high))
    }

    /// Three with a place, one without, and up to four of whom no position is known.
    #[test]
    fn people_without_a_position_have_a_place_or_none() {
        let exactly = |it| Count::exactly(People::new(it));
        let coverage = Coverage {
            covered: exactly(3),
            beyond: exactly(1),
            unplaced: Count::between(People::NONE, People::new(4)),
            ..Coverage::default()
        };
        let between = |low, high| Count::between(People::new(low), People::new(high));
        assert_eq!(coverage.total(), between(4, 8));
        assert_eq!(coverage.number(), between(3, 7));
        assert_eq!(coverage.gap(), between(1, 5));
        // 3 of 8, or 7 of 8.
        let share = coverage.share().map(|it| (it.low, it.high));
        assert_eq!(share, Some((0.375, 0.875)));
    }

    #[test]
    fn a_share_is_of_whoever_may_be_there() {
        assert_eq!(parts((3, 3), (1, 1)), Some((0.75, 0.75)));
        assert_eq!(parts((0, 4), (0, 4)), Some((0.0, 1.0)));
        // All that may be there are covered, or none is.
        assert_eq!(parts((0, 4), (0, 0)), Some((1.0, 1.0)));
        assert_eq!(parts((0, 0), (0, 4)), Some((0.0, 0.0)));
        assert_eq!(parts((0, 0), (0, 0)), None);
    }
}
