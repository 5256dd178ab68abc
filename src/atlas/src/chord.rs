//! How far apart two things are, as it is compared: so that a tie is a tie on every machine.

use crate::ecef::MEAN_RADIUS;
use crate::metres::Metres;

/// Over the ground of a sphere of the mean radius to the other side of it.
const HALF_WAY_ROUND: f64 = std::f64::consts::PI * MEAN_RADIUS;

/// The straight line through the earth between two points, in whole millimetres: a hundredth of what the six decimals
/// of a position tell apart. What differs by less is equally far, so that rounding never decides the order of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chord {
    millimetres: u64,
}

impl Chord {
    /// Longer than any.
    pub const INFINITE: Self = Self {
        millimetres: u64::MAX,
    };

    /// From its square in square metres.
    pub fn from_squared(metres_squared: f64) -> Self {
        // Out of range, as of infinity, a cast gives the end of the range.
        Self {
            millimetres: (metres_squared.sqrt() * 1_000.0 + 0.5) as u64,
        }
    }

    /// The longest chord of which the distance over the ground is no longer than this one.
    pub fn within(distance: Metres) -> Self {
        let beyond = (distance.get() - HALF_WAY_ROUND).max(0.0);
        let before = distance.get().min(HALF_WAY_ROUND);
        let straight = 2.0 * MEAN_RADIUS * libm::sin(before / (2.0 * MEAN_RADIUS)) + beyond;
        // Up, for the distance of a chord must give that chord; then down by at most one for all other distances.
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

    /// The square, in square metres, of the longest line that still rounds to this chord.
    pub fn max_squared(self) -> f64 {
        if self == Self::INFINITE {
            return f64::INFINITY;
        }
        let metres = (self.millimetres as f64 + 0.5) / 1_000.0;
        // A hair more, for the rounding here.
        metres * metres * (1.0 + 1e-12)
    }

    /// The distance over the ground from one end to the other, on a sphere of the earth's mean radius. A longer chord
    /// always has a longer distance: the few kilometres by which the equator bulges out of that sphere are added.
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
    fn who_asks_for_just_the_distance_of_a_place_gets_it() {
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
    fn a_round_distance_takes_no_step_further() {
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
    fn a_square_rounds_to_its_chord_and_no_other() {
        for millimetres in [0, 1, 2, 999, 123_456, 12_750_000_000] {
            let limit = chord(millimetres).max_squared();
            assert!(Chord::from_squared(limit * (1.0 - 1e-11)) <= chord(millimetres));
            assert!(Chord::from_squared(limit * (1.0 + 1e-8) + 1e-9) > chord(millimetres));
        }
        assert_eq!(Chord::from_squared(f64::INFINITY), Chord::INFINITE);
    }
}
