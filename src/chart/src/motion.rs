//! Motions of the map that go on by themselves: an animated zoom, flying to a place, and gliding on after a drag.

use crate::camera::Camera;
use crate::flight::Flight;
use crate::point::{ScreenPoint, length};
use crate::rules;

/// A velocity on the screen, CSS px per millisecond to the right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Velocity {
    /// To the right.
    pub right: f64,
    /// Down.
    pub down: f64,
}

/// A motion from its start until it ends by itself. Times are milliseconds of any one clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    from: Camera,
    to: Camera,
    start: f64,
    duration: f64,
    flight: Option<Flight>,
}

impl Motion {
    /// An animated change from one camera to another, for example closer by one zoom.
    pub fn zoom(from: Camera, to: Camera, start: f64) -> Self {
        Self {
            from,
            to,
            start,
            duration: rules::ZOOM_DURATION,
            flight: None,
        }
    }

    /// Flying from one camera to another of the same map, out and in again where they are far apart. It takes longer the longer the
    /// path is.
    pub fn fly(from: Camera, to: Camera, start: f64) -> Self {
        let flight = Flight::new(from, to);
        Self {
            from,
            to,
            start,
            duration: flight.duration(),
            flight: Some(flight),
        }
    }

    /// Gliding on in the direction of the pointer, slower and slower. The limits of the camera shorten the way.
    pub fn glide(from: Camera, velocity: Velocity, start: f64) -> Self {
        let speed = length(velocity.right, velocity.down);
        let duration = (speed / rules::GLIDE_BRAKE).min(rules::GLIDE_DURATION);
        // `share_of_way` begins at three times the average speed.
        let way = duration / 3.0;
        Self {
            from,
            to: from.pan_by(-velocity.right * way, -velocity.down * way),
            start,
            duration,
            flight: None,
        }
    }

    /// The camera at the end.
    pub fn target(self) -> Camera {
        self.to
    }

    /// The camera at a time; `None` once the motion has ended, and where the clock was set back.
    pub fn camera(self, time: f64) -> Option<Camera> {
        let passed = time - self.start;
        let share = (passed / self.duration).max(0.0);
        (share < 1.0 && passed > -rules::GLIDE_DURATION).then(|| match self.flight {
            // Without a jolt at both ends.
            Some(flight) => flight.camera(self.from, self.to, share * share * (3.0 - 2.0 * share)),
            None => self.from.towards(self.to, share_of_way(share)),
        })
    }
}

/// How much of the way is behind after a share of the time: fast at first, and without a jolt at the end.
fn share_of_way(time: f64) -> f64 {
    let left = 1.0 - time;
    1.0 - left * left * left
}

/// Where a pointer was during the last moments, for its velocity when it lets go.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PointerTrail {
    /// Times in milliseconds and positions, the latest first.
    points: [Option<(f64, ScreenPoint)>; 6],
}

impl PointerTrail {
    /// The pointer is at a point.
    pub(crate) fn push(&mut self, time: f64, at: ScreenPoint) {
        // Several events of one frame count as the last of them.
        if self.points[0].is_none_or(|(latest, _)| time - latest >= 4.0) {
            self.points.rotate_right(1);
        }
        self.points[0] = Some((time, at));
    }

    /// The velocity at the time of letting go; `None` where it is too low for gliding, or the pointer paused before.
    pub(crate) fn velocity(&self, time: f64) -> Option<Velocity> {
        let (latest, to) = self.points[0]?;
        let recent = |(at, _): &(f64, ScreenPoint)| latest - at <= rules::TRAIL;
        let (first, from) = self
            .points
            .iter()
            .flatten()
            .rfind(|point| recent(point))
            .copied()?;
        let passed = latest - first;
        if passed <= 0.0 || time - latest > rules::PAUSE {
            return None;
        }
        let speed = from.distance(to) / passed;
        let share = speed.min(rules::FASTEST_GLIDE) / speed / passed;
        let velocity = Velocity {
            right: (to.x - from.x) * share,
            down: (to.y - from.y) * share,
        };
        (speed >= rules::GLIDE_SPEED).then_some(velocity)
    }
}
