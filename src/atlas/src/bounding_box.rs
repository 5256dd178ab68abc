//! Bounding boxes in degrees.

use crate::extremes::{greater, lesser};
use crate::lon_lat::LonLat;

/// A bounding box in degrees (RFC 7946 §5). Readers take it as the region where features are expected, to detect
/// positions with latitude first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundingBox {
    /// Westernmost longitude in degrees.
    pub west: f64,
    /// Southernmost latitude in degrees.
    pub south: f64,
    /// Easternmost longitude in degrees.
    pub east: f64,
    /// Northernmost latitude in degrees.
    pub north: f64,
}

impl BoundingBox {
    /// The European Netherlands with a margin: the default region, as most users are Dutch municipalities. For a file
    /// from elsewhere without bounds, swapped axes are not detected.
    pub const NETHERLANDS: Self = Self {
        west: 3.0,
        south: 50.5,
        east: 7.5,
        north: 53.8,
    };

    /// The smallest box around these positions; `None` if there are none. It does not cross the antimeridian.
    pub fn around(positions: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        positions.into_iter().fold(None, |bounds, at| {
            let mut all = bounds.unwrap_or(Self {
                west: at.lon(),
                south: at.lat(),
                east: at.lon(),
                north: at.lat(),
            });
            all.west = lesser(at.lon(), all.west);
            all.east = greater(at.lon(), all.east);
            all.south = lesser(at.lat(), all.south);
            all.north = greater(at.lat(), all.north);
            Some(all)
        })
    }

    /// Its centre. A box across the antimeridian has west greater than east (RFC 7946 §5.2); its centre lies in the box too.
    pub fn centre(self) -> Option<LonLat> {
        let over = if self.west > self.east { 360.0 } else { 0.0 };
        let lon = f64::midpoint(self.west, self.east + over);
        let lon = if lon > 180.0 { lon - 360.0 } else { lon };
        LonLat::new(lon, f64::midpoint(self.south, self.north))
    }

    /// Whether a position is in the box.
    pub fn contains(&self, at: LonLat) -> bool {
        let (lon, lat) = (at.lon(), at.lat());
        let is_beside = if self.west <= self.east {
            (self.west..=self.east).contains(&lon)
        } else {
            lon >= self.west || lon <= self.east
        };
        is_beside && (self.south..=self.north).contains(&lat)
    }

    /// Whether longitude `x` and latitude `y` are in the box with a margin of half a degree, for places just outside.
    pub(crate) fn contains_with_margin(&self, x: f64, y: f64) -> bool {
        (self.west - 0.5..=self.east + 0.5).contains(&x)
            && (self.south - 0.5..=self.north + 0.5).contains(&y)
    }
}

#[cfg(test)]
mod tests {
    use super::BoundingBox;

    #[test]
    fn centre_of_a_box_across_the_antimeridian_lies_in_the_box() {
        let middle = |[west, south, east, north]: [f64; 4]| {
            let bounds = BoundingBox {
                west,
                south,
                east,
                north,
            };
            bounds.centre().map(|at| (at.lon(), at.lat()))
        };
        assert_eq!(middle([4.0, 51.0, 5.0, 53.0]), Some((4.5, 52.0)));
        assert_eq!(middle([177.0, -20.0, -178.0, -15.0]), Some((179.5, -17.5)));
        assert_eq!(middle([170.0, 0.0, -160.0, 0.0]), Some((-175.0, 0.0)));
    }
}
