//! Coverage: the people whose walk to the nearest place, or the k-th nearest, is within a limit.

use crate::count::Count;
use crate::people::People;
use std::ops::AddAssign;

/// People by whether a place is within the limit. Everybody is in one part; which of those in `perhaps` and `beyond` can reach no
/// place at all if those that count perhaps do not count is in
/// [`WalkStatistics::unreachable`](crate::WalkStatistics::unreachable).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// A place that counts for certain is within the limit.
    pub covered: Count,
    /// Only a place that counts perhaps is.
    pub perhaps: Count,
    /// None is, whatever counts; one that counts for certain or perhaps can be reached beyond it.
    pub beyond: Count,
    /// No place can be reached at all, whatever counts, or they are near no street.
    pub unreachable: Count,
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
        self.covered + self.perhaps + self.beyond + self.unreachable
    }

    /// How many people have a place within the limit, over everything that is unknown.
    pub fn number(&self) -> Count {
        Count::between(
            self.covered.low(),
            self.covered.high() + self.perhaps.high(),
        )
    }

    /// How many have none within it: the gap.
    pub fn gap(&self) -> Count {
        let without = self.beyond + self.unreachable;
        Count::between(without.low(), without.high() + self.perhaps.high())
    }

    /// The share of everybody who has a place within the limit, over everything that is unknown; `None` if there may be nobody.
    pub fn share(&self) -> Option<Band> {
        let without = self.beyond + self.unreachable;
        let share = |with: People, without: People| with.share_of(with + without);
        Some(Band {
            // The share is least where as few as possible are covered and as many as possible are not, and the reverse.
            low: share(self.covered.low(), without.high() + self.perhaps.high())?,
            high: share(self.covered.high() + self.perhaps.high(), without.low())?,
        })
    }
}

impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.covered += other.covered;
        self.perhaps += other.perhaps;
        self.beyond += other.beyond;
        self.unreachable += other.unreachable;
    }
}
