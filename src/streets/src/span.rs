//! Lengths along the streets.

use atlas::Metres;
use std::ops::Add;

/// A length along the streets in tenths of a millimetre, up to 429 km: whole numbers, so that a sum is the same in
/// whichever order it is made, on every machine. It is rounded up, so that a walk is never shorter than the straight
/// line between its ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(pub(crate) u32);

const TENTHS_PER_METRE: f64 = 10_000.0;

impl Span {
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
    pub fn at_most(metres: f64) -> Self {
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
    pub fn less(self, part: Self) -> Self {
        Self(self.0.saturating_sub(part.0))
    }

    /// The difference, whichever is longer.
    pub fn between(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }
}

impl Add for Span {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What a way costs and how long it is. Who compares two ways compares what they cost, and then how long they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Toll {
    /// The length of a level way that takes as long.
    pub effort: Span,
    /// The length of the way itself.
    pub length: Span,
}

impl Toll {
    /// No way at all.
    pub const ZERO: Self = Self::level(Span::ZERO);
    /// No way leads there.
    pub const ENDLESS: Self = Self::level(Span::ENDLESS);

    /// A level way.
    pub const fn level(length: Span) -> Self {
        Self {
            effort: length,
            length,
        }
    }

    /// Whether a way leads there.
    pub fn ends(self) -> bool {
        self.effort < Span::ENDLESS
    }
}

impl Add for Toll {
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
        assert_eq!(Span::from_metres(0.000_01), Span(1));
        assert_eq!(Span::from_metres(1.0), Span(10_000));
        assert_eq!(Span::from_metres(-1.0), Span::ZERO);
    }

    #[test]
    fn what_is_endless_stays_endless() {
        for metres in [f64::INFINITY, f64::NAN, 1e9] {
            assert_eq!(Span::from_metres(metres), Span::ENDLESS);
        }
        assert_eq!(Span::ENDLESS + Span(1), Span::ENDLESS);
        assert_eq!(Span::ENDLESS.metres(), Metres::INFINITE);
    }
}
