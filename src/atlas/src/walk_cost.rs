//! The length and effort of a walk, and how people read them.

use crate::metres::Metres;

/// The length and effort of a walk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WalkCost {
    /// Its length over the network.
    pub length: Metres,
    /// Its weighted length: the length of a level path that takes as long. Steps weigh more than their length.
    pub effort: Metres,
}

impl WalkCost {
    /// The whole minutes and the rounded metres that people read, where one minute is this effort. The minutes are those of the
    /// effort and the metres those of the length, so that with steps a shorter walk can take longer.
    pub fn printed(self, minute: Metres) -> (u32, u32) {
        let minutes = whole_minutes(self.effort.get() / minute.get());
        (minutes, self.length.rounded().get() as u32)
    }
}

/// A duration in whole minutes as people read it: to the nearest, and at least one. Everything that compares a walk with a number
/// of minutes compares this, so that what is written as 10 minutes is within 10 minutes.
pub fn whole_minutes(minutes: f64) -> u32 {
    minutes.round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_rounded_to_the_nearest_and_at_least_one() {
        let some = [0.0, 0.4, 1.49, 1.5, 10.1, 10.499, 10.5];
        assert_eq!(some.map(whole_minutes), [1, 1, 1, 2, 10, 10, 11]);
        assert_eq!(whole_minutes(f64::NAN), 1);
        assert_eq!(whole_minutes(f64::INFINITY), u32::MAX);
    }

    #[test]
    fn what_is_printed_of_a_walk_with_steps() {
        let walk = WalkCost {
            length: Metres::new(276.0),
            effort: Metres::new(320.0),
        };
        assert_eq!(walk.printed(Metres::new(80.0)), (4, 280));
        assert_eq!(walk.printed(Metres::ZERO).0, u32::MAX);
    }
}
