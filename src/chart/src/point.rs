//! World and screen coordinates, as distinct types.

use atlas::{LonLat, sine_cosine};
use std::f64::consts::{LN_2, TAU};

/// The latitude in degrees at which Web Mercator ends, so that the world is a square: atan(sinh π).
pub const MERCATOR_EDGE: f64 = 85.051_128_779_806_6;

/// A point of the world in Web Mercator (EPSG:3857, spherical), scaled to the unit square: x 0 is 180° W and 1 is 180°
/// E; y 0 is 85.0511° N and 1 is 85.0511° S.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WorldPoint {
    /// East, 0..=1.
    pub x: f64,
    /// South, 0..=1.
    pub y: f64,
}

/// A point of the map in CSS px from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// To the right, CSS px.
    pub x: f64,
    /// Downwards, CSS px.
    pub y: f64,
}

/// The size of the map in CSS px; at least 1 × 1 and finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapSize {
    width: f64,
    height: f64,
}

/// An axis-aligned box of the world, both corners included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBounds {
    /// The north-west corner.
    pub min: WorldPoint,
    /// The south-east corner.
    pub max: WorldPoint,
}

impl From<LonLat> for WorldPoint {
    /// Spherical Mercator (Snyder, Map Projections: A Working Manual, eq. 7-2a). Latitudes beyond ±85.0511° are
    /// clamped.
    fn from(at: LonLat) -> Self {
        let latitude = at.lat().clamp(-MERCATOR_EDGE, MERCATOR_EDGE);
        let (sine, _) = sine_cosine(latitude);
        // Of the two forms in Snyder, the one whose functions the zoom needs anyway: fewer bytes of wasm.
        let north = 0.5 * LN_2 * libm::log2((1.0 + sine) / (1.0 - sine));
        Self {
            x: at.lon() / 360.0 + 0.5,
            y: (0.5 - north / TAU).clamp(0.0, 1.0),
        }
    }
}

impl WorldPoint {
    /// The position on the earth; `None` outside the unit square.
    pub fn lon_lat(self) -> Option<LonLat> {
        if !(0.0..=1.0).contains(&self.x) || !(0.0..=1.0).contains(&self.y) {
            return None;
        }
        let grown = self.grown();
        let sine = (grown - 1.0 / grown) / (grown + 1.0 / grown);
        LonLat::new((self.x - 0.5) * 360.0, libm::asin(sine).to_degrees())
    }

    /// The cosine of the latitude: the ratio of ground distance to the distance in the projection at the equator's
    /// scale.
    pub(crate) fn shrink(self) -> f64 {
        let grown = self.grown();
        2.0 / (grown + 1.0 / grown)
    }

    /// exp(y/R) of the northing (Snyder, eq. 7-4): 1 on the equator.
    fn grown(self) -> f64 {
        libm::exp((0.5 - self.y) * TAU)
    }

    pub(crate) fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// 2 to a power, exact for integers. libm's `exp2` has a table of 4 kB.
pub(crate) fn power_of_two(exponent: f64) -> f64 {
    let whole = exponent.floor();
    libm::scalbn(libm::exp((exponent - whole) * LN_2), whole as i32)
}

/// The length of a vector.
pub(crate) fn length(right: f64, down: f64) -> f64 {
    (right * right + down * down).sqrt()
}

impl ScreenPoint {
    /// A point from its distances to the left and top edge, CSS px.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another point, CSS px.
    pub fn distance(self, other: Self) -> f64 {
        length(self.x - other.x, self.y - other.y)
    }

    /// The midpoint.
    pub fn middle(self, other: Self) -> Self {
        Self::new((self.x + other.x) / 2.0, (self.y + other.y) / 2.0)
    }
}

impl MapSize {
    /// A size in CSS px. NaN, infinity and sizes under 1 px, as of a hidden element, become 1 px.
    pub fn new(width: f64, height: f64) -> Self {
        let sound = |length: f64| {
            if length.is_finite() {
                length.max(1.0)
            } else {
                1.0
            }
        };
        Self {
            width: sound(width),
            height: sound(height),
        }
    }

    /// The width in CSS px, at least 1.
    pub fn width(self) -> f64 {
        self.width
    }

    /// The height in CSS px, at least 1.
    pub fn height(self) -> f64 {
        self.height
    }

    /// The centre of the map.
    pub fn middle(self) -> ScreenPoint {
        ScreenPoint::new(self.width / 2.0, self.height / 2.0)
    }
}

impl WorldBounds {
    /// The whole world.
    pub const WORLD: Self = Self {
        min: WorldPoint { x: 0.0, y: 0.0 },
        max: WorldPoint { x: 1.0, y: 1.0 },
    };

    /// The smallest box around some points; `None` without a finite point.
    pub fn around(points: impl IntoIterator<Item = WorldPoint>) -> Option<Self> {
        let mut found: Option<Self> = None;
        for point in points {
            if point.is_finite() {
                found = Some(match found {
                    None => Self {
                        min: point,
                        max: point,
                    },
                    Some(bounds) => bounds.with(point),
                });
            }
        }
        found
    }

    /// The smallest box around two opposite corners, in either order.
    pub fn between(a: LonLat, b: LonLat) -> Self {
        let a = WorldPoint::from(a);
        Self { min: a, max: a }.with(b.into())
    }

    /// The smallest box around both.
    pub fn joined(self, other: Self) -> Self {
        self.with(other.min).with(other.max)
    }

    /// The centre.
    pub fn centre(self) -> WorldPoint {
        WorldPoint {
            x: (self.min.x + self.max.x) / 2.0,
            y: (self.min.y + self.max.y) / 2.0,
        }
    }

    /// Whether a point is inside or on the edge.
    pub fn contains(self, point: WorldPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two boxes have a point in common.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The width in world units.
    pub(crate) fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// The height in world units.
    pub(crate) fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    fn with(self, point: WorldPoint) -> Self {
        Self {
            min: WorldPoint {
                x: self.min.x.min(point.x),
                y: self.min.y.min(point.y),
            },
            max: WorldPoint {
                x: self.max.x.max(point.x),
                y: self.max.y.max(point.y),
            },
        }
    }
}
