//! Walking speed and the need for step-free routes.

use crate::edge::EdgeFilter;
use crate::length::{Cost, Length};
use atlas::{Metres, whole_minutes};

/// Usual walking speed in km/h: 80 metres a minute, the value that Dutch planners use.
pub const USUAL_SPEED: f64 = 4.8;

/// How much longer steps take than a level path of the same length, as a fraction (5/2). People climb stairs at about
/// 0.5 m/s along the slope and walk at 1.3 m/s on the level (Fruin, Pedestrian Planning and Design, 1971).
const STEPS: (u64, u64) = (5, 2);

/// How somebody walks: speed, and whether routes must be step-free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    metres_per_minute: f64,
    step_free: bool,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            metres_per_minute: USUAL_SPEED * 1_000.0 / 60.0,
            step_free: false,
        }
    }
}

impl Pace {
    /// A pace of this speed in km/h, without a need for step-free routes. `None` unless 0 < speed ≤ 15. An older
    /// resident walks about 3 km/h.
    pub fn new(kilometres_per_hour: f64) -> Option<Self> {
        let possible = kilometres_per_hour > 0.0 && kilometres_per_hour <= 15.0;
        possible.then_some(Self {
            metres_per_minute: kilometres_per_hour * 1_000.0 / 60.0,
            step_free: false,
        })
    }

    /// The speed on the level, in km/h.
    pub fn kilometres_per_hour(self) -> f64 {
        self.metres_per_minute * 60.0 / 1_000.0
    }

    /// The edges that this walker can be snapped to and can use.
    pub(crate) fn edge_filter(self) -> EdgeFilter {
        match self.step_free {
            true => EdgeFilter::StepFree,
            false => EdgeFilter::Any,
        }
    }

    /// Whether routes must be step-free.
    pub fn is_step_free(self) -> bool {
        self.step_free
    }

    /// The same pace with or without the need for step-free routes. Step-free routes use only edges with no tag that
    /// excludes wheelchairs.
    pub fn step_free(self, step_free: bool) -> Self {
        Self { step_free, ..self }
    }

    /// The minutes that a path of this effort takes.
    pub fn minutes(self, effort: Metres) -> f64 {
        effort.get() / self.metres_per_minute
    }

    /// The effort that can be walked in the given minutes, rounded down. Negative minutes and NaN give zero.
    pub fn within(self, minutes: f64) -> Length {
        Length::from_metres_rounded_down(minutes.max(0.0) * self.metres_per_minute)
    }

    /// The most effort that people read as this many minutes or fewer: see [`whole_minutes`]. Of 10 minutes it is what takes almost
    /// ten and a half.
    pub fn within_whole(self, minutes: u32) -> Length {
        let most = self.within(f64::from(minutes) + 0.5);
        // Exactly half a minute more is rounded up.
        match whole_minutes(self.minutes(most.metres())) > minutes {
            true => most.saturating_sub(Length(1)),
            false => most,
        }
    }

    /// The effort of one minute.
    pub fn minute(self) -> Metres {
        Metres::new(self.metres_per_minute)
    }

    /// The cost of a part of an edge; infinite if this walker cannot use the edge.
    #[inline]
    pub(crate) fn cost(self, length: Length, steps: bool, step_free: bool) -> Cost {
        if self.step_free && !step_free {
            return Cost::INFINITE;
        }
        let mut cost = Cost::level(length);
        if steps {
            let effort = (u64::from(length.0) * STEPS.0).div_ceil(STEPS.1);
            cost.effort = Length(u32::try_from(effort).unwrap_or(u32::MAX));
        }
        cost
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_is_the_inverse_of_minutes_rounded_down() {
        for speed in [0.1, 3.0, 4.7, 4.8, 5.3, 15.0] {
            let pace = Pace::new(speed).unwrap();
            for minutes in [0.0, 1.0, 5.0, 7.3, 60.0] {
                let taken = pace.minutes(pace.within(minutes).metres());
                assert!(
                    taken <= minutes + 1e-9 && minutes - taken < 1e-3,
                    "{speed} {minutes}"
                );
            }
        }
    }

    #[test]
    fn the_effort_within_whole_minutes_is_the_last_that_is_read_as_them() {
        for speed in [0.1, 3.0, 4.7, 4.8, 5.3, 15.0] {
            let pace = Pace::new(speed).unwrap();
            for minutes in 1..=120 {
                let most = pace.within_whole(minutes);
                let read = |effort: Length| whole_minutes(pace.minutes(effort.metres()));
                let after = read(most + Length(1));
                assert_eq!((read(most), after), (minutes, minutes + 1), "{speed}");
            }
        }
    }

    #[test]
    fn speeds_out_of_range_are_refused() {
        for speed in [0.0, -1.0, 15.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Pace::new(speed), None);
        }
    }
}
