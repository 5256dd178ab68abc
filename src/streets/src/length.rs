//! Lengths along the streets.

use atlas::Metres;
use std::ops::Add;

/// A length along the streets in tenths of a millimetre, up to 429 km: whole numbers, so that a sum is the same in
/// whichever order it is made, on every machine. It is rounded up, so that a walk is never shorter than the straight
/// line between its ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(pub(crate) u32);

const TENTHS_PER_METRE: f64 = 10_000.0;

impl Length {
    /// No way at all.
    pub const ZERO: Self = Self(0);
    /// Further than anybody walks: what is added to it stays so far.
    pub const ENDLESS: Self = Self(u32::MAX);

    /// From metres; what is not a number is endless.
    pub fn from_metres(metres: f64) -> Self {
        if metres.is_nan() {
            return Self::ENDLESS;
        }
        // Out of range, a cast gives the end of the range.
        Self((metres * TENTHS_PER_METRE).ceil() as u32)
    }

    /// The longest that is no longer than so many metres.
    pub fn from_metres_rounded_down(metres: f64) -> Self {
        // Out of range, a cast gives the end of the range; what is not a number is no length.
        Self((metres * TENTHS_PER_METRE).floor() as u32)
    }

    /// In metres; infinite where it is endless.
    pub fn metres(self) -> Metres {
        if self == Self::ENDLESS {
            return Metres::INFINITE;
        }
        Metres::new(f64::from(self.0) / TENTHS_PER_METRE)
    }

    /// What is left of it after a part of it.
    pub fn saturating_sub(self, part: Self) -> Self {
        Self(self.0.saturating_sub(part.0))
    }

    /// The difference, whichever is longer.
    pub fn abs_diff(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What a way costs and how long it is. Who compares two ways compares what they cost, and then how long they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// The length of a level way that takes as long.
    pub effort: Length,
    /// The length of the way itself.
    pub length: Length,
}

impl Cost {
    /// No way at all.
    pub const ZERO: Self = Self::level(Length::ZERO);
    /// No way leads there.
    pub const ENDLESS: Self = Self::level(Length::ENDLESS);

    /// A level way.
    pub const fn level(length: Length) -> Self {
        Self {
            effort: length,
            length,
        }
    }

    /// Whether a way leads there.
    pub fn is_finite(self) -> bool {
        self.effort < Length::ENDLESS
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            effort: self.effort + other.effort,
            length: self.length + other.length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_never_rounded_down() {
        assert_eq!(Length::from_metres(0.000_01), Length(1));
        assert_eq!(Length::from_metres(1.0), Length(10_000));
        assert_eq!(Length::from_metres(-1.0), Length::ZERO);
    }

    #[test]
    fn what_is_endless_stays_endless() {
        for metres in [f64::INFINITY, f64::NAN, 1e9] {
            assert_eq!(Length::from_metres(metres), Length::ENDLESS);
        }
        assert_eq!(Length::ENDLESS + Length(1), Length::ENDLESS);
        assert_eq!(Length::ENDLESS.metres(), Metres::INFINITE);
    }
}
