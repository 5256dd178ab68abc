//! Lengths and costs on the network.

use atlas::Metres;
use std::ops::Add;

/// A length on the network in tenths of a millimetre, up to 429 km. Whole numbers make a sum independent of its order
/// and equal on every machine. Lengths are rounded up, so a walk is never shorter than the straight line between its
/// ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(pub(crate) u32);

const TENTHS_PER_METRE: f64 = 10_000.0;

impl Length {
    /// No length.
    pub const ZERO: Self = Self(0);
    /// Longer than any walk. Additions saturate at this value.
    pub const INFINITE: Self = Self(u32::MAX);

    /// The longest length that is not infinite.
    pub const LONGEST: Self = Self(u32::MAX - 1);

    /// From metres, rounded up. Negative numbers give zero; NaN and lengths over 429 km give [`Length::INFINITE`].
    pub fn from_metres(metres: f64) -> Self {
        if metres.is_nan() {
            return Self::INFINITE;
        }
        // Float to integer casts saturate.
        Self((metres * TENTHS_PER_METRE).ceil() as u32)
    }

    /// From metres, rounded down: the longest length that is not over `metres`. NaN gives zero.
    pub fn from_metres_rounded_down(metres: f64) -> Self {
        // Float to integer casts saturate, and turn NaN into 0.
        Self((metres * TENTHS_PER_METRE).floor() as u32)
    }

    /// From a whole number of tenths of a millimetre.
    pub const fn from_tenths_of_millimetres(tenths: u32) -> Self {
        Self(tenths)
    }

    /// The whole number of tenths of a millimetre.
    pub fn tenths_of_millimetres(self) -> u64 {
        u64::from(self.0)
    }

    /// In metres; [`Metres::INFINITE`] for [`Length::INFINITE`].
    pub fn metres(self) -> Metres {
        if self == Self::INFINITE {
            return Metres::INFINITE;
        }
        Metres::new(f64::from(self.0) / TENTHS_PER_METRE)
    }

    /// This length minus `part`, at least zero.
    pub fn saturating_sub(self, part: Self) -> Self {
        Self(self.0.saturating_sub(part.0))
    }

    /// The part with this number, from 0, of `parts` equal ones. All parts add up to this length.
    pub fn share(self, number: u32, parts: u32) -> Self {
        let until = |parts_before: u64| {
            let whole = u64::from(self.0) * parts_before;
            whole.checked_div(u64::from(parts)).unwrap_or(0)
        };
        let (from, to) = (until(u64::from(number)), until(u64::from(number) + 1));
        Self(u32::try_from(to - from).unwrap_or(u32::MAX))
    }

    /// The absolute difference.
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

/// The cost of a path. Ordered by effort, then by length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// The length of a level path that takes the same time; steps count two and a half times their length.
    pub effort: Length,
    /// The length of the path itself.
    pub length: Length,
}

impl Cost {
    /// No cost.
    pub const ZERO: Self = Self::level(Length::ZERO);
    /// The cost of an unreachable target.
    pub const INFINITE: Self = Self::level(Length::INFINITE);

    /// The cost of a level path of this length.
    pub const fn level(length: Length) -> Self {
        Self {
            effort: length,
            length,
        }
    }

    /// Whether the target is reachable.
    pub fn is_finite(self) -> bool {
        self.effort < Length::INFINITE
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
    fn from_metres_rounds_up() {
        assert_eq!(Length::from_metres(0.000_01), Length(1));
        assert_eq!(Length::from_metres(1.0), Length(10_000));
        assert_eq!(Length::from_metres(-1.0), Length::ZERO);
    }

    #[test]
    fn infinite_length_stays_infinite() {
        for metres in [f64::INFINITY, f64::NAN, 1e9] {
            assert_eq!(Length::from_metres(metres), Length::INFINITE);
        }
        assert_eq!(Length::INFINITE + Length(1), Length::INFINITE);
        assert_eq!(Length::INFINITE.metres(), Metres::INFINITE);
    }
}
