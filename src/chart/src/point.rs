//! The two planes of a map: the world and the screen. Their points are different types on purpose.

use atlas::LonLat;
use std::f64::consts::{LN_2, TAU};

/// The latitude in degrees at which Web Mercator is cut off, so that the world is a square:
/// atan(sinh π).
pub const MERCATOR_EDGE: f64 = 85.051_128_779_806_6;

/// A point of the world in Web Mercator (EPSG:3857, spherical), scaled to the unit square:
/// x 0 is 180° W and 1 is 180° E; y 0 is 85.0511° N and 1 is 85.0511° S.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WorldPoint {
    /// East, 0..=1.
    pub x: f64,
    /// South, 0..=1.
    pub y: f64,
}

/// A point of the map's own rectangle in CSS pixels from its top left corner, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// To the right, CSS px.
    pub x: f64,
    /// Downwards, CSS px.
    pub y: f64,
}

/// The size of the map in CSS pixels; always at least 1 × 1 and finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapSize {
    width: f64,
    height: f64,
}

/// An upright rectangle of the world, both corners included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBounds {
    /// The north-west corner.
    pub min: WorldPoint,
    /// The south-east corner.
    pub max: WorldPoint,
}

impl From<LonLat> for WorldPoint {
    /// Spherical Mercator (Snyder, Map Projections: A Working Manual, eq. 7-2a). What lies beyond
    /// ±85.0511° comes to lie on the edge.
    fn from(at: LonLat) -> Self {
        let latitude = at.lat().clamp(-MERCATOR_EDGE, MERCATOR_EDGE).to_radians();
        let sine = libm::sin(latitude);
        // Of both forms that Snyder has, the one whose functions a visitor downloads for the zoom anyway.
        let north = 0.5 * LN_2 * libm::log2((1.0 + sine) / (1.0 - sine));
        Self {
            x: at.lon() / 360.0 + 0.5,
            y: (0.5 - north / TAU).clamp(0.0, 1.0),
        }
    }
}

impl WorldPoint {
    /// The position on the earth; `None` off the unit square.
    pub fn lon_lat(self) -> Option<LonLat> {
        if !(0.0..=1.0).contains(&self.x) || !(0.0..=1.0).contains(&self.y) {
            return None;
        }
        let grown = self.grown();
        let sine = (grown - 1.0 / grown) / (grown + 1.0 / grown);
        LonLat::new((self.x - 0.5) * 360.0, libm::asin(sine).to_degrees())
    }

    /// The cosine of the latitude: how many times a length on the equator's scale is too long here.
    pub(crate) fn shrink(self) -> f64 {
        let grown = self.grown();
        2.0 / (grown + 1.0 / grown)
    }

    /// The exponential of the map's ordinate on a sphere of radius 1 (Snyder's exp(y/R), eq. 7-4): 1 on the equator.
    fn grown(self) -> f64 {
        libm::exp((0.5 - self.y) * TAU)
    }

    pub(crate) fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// Two to this power, exact for a whole one: libm's own `exp2` brings a table of 4 kB.
pub(crate) fn power_of_two(exponent: f64) -> f64 {
    let whole = exponent.floor();
    libm::scalbn(libm::exp((exponent - whole) * LN_2), whole as i32)
}

/// The length of a line that goes so far to the right and so far down.
pub(crate) fn length(right: f64, down: f64) -> f64 {
    (right * right + down * down).sqrt()
}

impl ScreenPoint {
    /// A point from its distances to the left and upper edge, CSS px.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another point, CSS px.
    pub fn distance(self, other: Self) -> f64 {
        length(self.x - other.x, self.y - other.y)
    }

    /// The point halfway.
    pub fn middle(self, other: Self) -> Self {
        Self::new((self.x + other.x) / 2.0, (self.y + other.y) / 2.0)
    }
}

impl MapSize {
    /// A size in CSS px; what is no number or under 1 px becomes 1 px, as of an element that is hidden.
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

    /// CSS px, at least 1.
    pub fn width(self) -> f64 {
        self.width
    }

    /// CSS px, at least 1.
    pub fn height(self) -> f64 {
        self.height
    }

    /// The middle of the map.
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

    /// The smallest rectangle around some points; `None` without a (finite) point.
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

    /// The smallest rectangle around two corners, whichever two.
    pub fn between(a: LonLat, b: LonLat) -> Self {
        let a = WorldPoint::from(a);
        Self { min: a, max: a }.with(b.into())
    }

    /// The smallest rectangle around both.
    pub fn joined(self, other: Self) -> Self {
        self.with(other.min).with(other.max)
    }

    /// In the middle.
    pub fn centre(self) -> WorldPoint {
        WorldPoint {
            x: (self.min.x + self.max.x) / 2.0,
            y: (self.min.y + self.max.y) / 2.0,
        }
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(self, point: WorldPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two have a point in common.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// In world units.
    pub(crate) fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// In world units.
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
