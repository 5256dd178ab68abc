//! Lengths of many streets together, exact and independent of the order in which they are added.

use std::iter::Sum;
use std::ops::{Add, AddAssign};
use streets::Length;

/// A length of streets in tenths of a millimetre. Unlike a [`Length`] it has room for all streets of the world.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreetLength(u64);

impl StreetLength {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// In tenths of a millimetre.
    pub const fn tenths_of_millimetres(self) -> u64 {
        self.0
    }

    /// In metres.
    pub fn metres(self) -> f64 {
        self.0 as f64 / 10_000.0
    }

    /// The share of this length in a whole, 0..=1 for a part of it; `None` of no length.
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0).then(|| self.0 as f64 / whole.0 as f64)
    }
}

impl From<Length> for StreetLength {
    fn from(length: Length) -> Self {
        Self(length.tenths_of_millimetres())
    }
}

impl Add for StreetLength {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for StreetLength {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for StreetLength {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}
