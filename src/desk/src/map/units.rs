//! The coordinates of the map's paths: Web Mercator, moved and scaled so that numbers are small.

use chart::{Camera, WorldBounds, WorldPoint};

/// The longer side of the atlas in map units. With one decimal a neighbourhood's border is then as precise as a screen of
/// 40,000 px.
const LONGER_SIDE: f64 = 4_096.0;

/// A grid over the atlas: 0, 0 is its north-west corner, and its longer side is 4,096 units long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapUnits {
    origin: WorldPoint,
    /// Units for the side of the world.
    per_world: f64,
    size: [f64; 2],
}

impl MapUnits {
    /// The grid over an atlas with these bounds.
    pub fn new(bounds: WorldBounds) -> Self {
        let (width, height) = (bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y);
        let longer = width.max(height);
        let per_world = if longer > 0.0 {
            LONGER_SIDE / longer
        } else {
            LONGER_SIDE
        };
        Self {
            origin: bounds.min,
            per_world,
            size: [width * per_world, height * per_world],
        }
    }

    /// A point of the world in map units.
    pub fn point(self, at: WorldPoint) -> [f64; 2] {
        [
            (at.x - self.origin.x) * self.per_world,
            (at.y - self.origin.y) * self.per_world,
        ]
    }

    /// A length in world units in map units.
    pub fn length(self, world: f64) -> f64 {
        world * self.per_world
    }

    /// The size of the atlas.
    pub fn size(self) -> [f64; 2] {
        self.size
    }

    /// The part that a camera shows, as a `viewBox`.
    pub fn view(self, camera: Camera) -> [f64; 4] {
        let seen = camera.visible_bounds(0.0);
        let [left, top] = self.point(seen.min);
        let [right, bottom] = self.point(seen.max);
        [left, top, right - left, bottom - top]
    }

    /// The zoom of a camera at which its pixels are as fine as one unit's tenth: the detail that borders need.
    pub(super) fn detail(self) -> f64 {
        // A pixel is 1 / (256 · 2^zoom) of the world; vertices that change less than a pixel are left out.
        (self.per_world / 256.0).log2() + 1.0
    }
}
