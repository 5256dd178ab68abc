//! Chord lengths rounded to millimetres, so that distances compare equal on every platform.

use crate::ecef::MEAN_RADIUS;
use crate::metres::Metres;
use crate::sine_cosine::sine_cosine;

/// Half the circumference of a sphere of the mean radius, in metres.
const HALF_WAY_ROUND: f64 = std::f64::consts::PI * MEAN_RADIUS;

/// The length of the straight line through the earth between two points, in whole millimetres: a hundredth of the
/// resolution of a position with six decimals. Rounding thus never decides the order of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chord {
    millimetres: u64,
}

impl Chord {
    /// Longer than any chord.
    pub const INFINITE: Self = Self {
        millimetres: u64::MAX,
    };

    /// The chord with this square, in square metres.
    pub fn from_squared(metres_squared: f64) -> Self {
        // The cast saturates, for infinity too.
        Self {
            millimetres: (metres_squared.sqrt() * 1_000.0 + 0.5) as u64,
        }
    }

    /// The longest chord whose [`Chord::ground_distance`] does not exceed `distance`.
    pub fn within(distance: Metres) -> Self {
        let beyond = (distance.get() - HALF_WAY_ROUND).max(0.0);
        let before = distance.get().min(HALF_WAY_ROUND);
        let (half, _) = sine_cosine((before / (2.0 * MEAN_RADIUS)).to_degrees());
        let straight = 2.0 * MEAN_RADIUS * half + beyond;
        // Round up, so that the ground distance of a chord gives that chord; step down by one for other distances.
        let above = Self {
            millimetres: (straight * 1_000.0 + 0.5) as u64,
        };
        if above.ground_distance() <= distance {
            above
        } else {
            Self {
                millimetres: above.millimetres.saturating_sub(1),
            }
        }
    }

    /// The largest square, in square metres, that still rounds to this chord.
    pub fn max_squared(self) -> f64 {
        if self == Self::INFINITE {
            return f64::INFINITY;
        }
        let metres = (self.millimetres as f64 + 0.5) / 1_000.0;
        // Slightly more, to absorb the rounding here.
        metres * metres * (1.0 + 1e-12)
    }

    /// The great-circle distance between the ends, on a sphere of the earth's mean radius. Strictly increasing: for chords
    /// longer than the diameter (the equator is wider than that sphere) the excess is added.
    pub fn ground_distance(self) -> Metres {
        let metres = self.millimetres as f64 / 1_000.0;
        let beyond = (metres - 2.0 * MEAN_RADIUS).max(0.0);
        let half = (metres / (2.0 * MEAN_RADIUS)).min(1.0);
        Metres::new(2.0 * MEAN_RADIUS * libm::asin(half) + beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::Chord;
    use crate::metres::Metres;

    fn chord(millimetres: u64) -> Chord {
        Chord { millimetres }
    }

    #[test]
    fn within_the_ground_distance_of_a_chord_is_that_chord() {
        let mut random = fastrand::Rng::with_seed(5);
        for _ in 0..100_000 {
            let some = chord(10f64.powf(random.f64() * 10.105) as u64);
            let distance = some.ground_distance();
            assert_eq!(Chord::within(distance), some, "{some:?}");
            assert!(some.ground_distance() < chord(some.millimetres + 1).ground_distance());
            let less = Metres::new(distance.get() * (1.0 - 1e-9) - 0.000_1);
            assert!(Chord::within(less) < some || some == chord(0), "{some:?}");
        }
    }

    #[test]
    fn within_never_exceeds_the_distance() {
        for metres in [
            0.0,
            0.000_4,
            1.0,
            500.0,
            20_000.0,
            9_000_000.0,
            20_020_000.0,
        ] {
            let longest = Chord::within(Metres::new(metres));
            assert!(longest.ground_distance().get() <= metres, "{metres}");
            let next = chord(longest.millimetres + 1);
            assert!(next.ground_distance().get() > metres, "{metres}");
        }
        assert_eq!(Chord::within(Metres::INFINITE), Chord::INFINITE);
    }

    #[test]
    fn max_squared_is_the_largest_square_that_rounds_to_the_chord() {
        for millimetres in [0, 1, 2, 999, 123_456, 12_750_000_000] {
            let limit = chord(millimetres).max_squared();
            assert!(Chord::from_squared(limit * (1.0 - 1e-11)) <= chord(millimetres));
            assert!(Chord::from_squared(limit * (1.0 + 1e-8) + 1e-9) > chord(millimetres));
        }
        assert_eq!(Chord::from_squared(f64::INFINITY), Chord::INFINITE);
    }
}
