//! A box of degrees.

use crate::lon_lat::LonLat;

/// Where the features of a file are expected, as a box of degrees; `None` where nothing is known.
/// With it, positions that have latitude first are told from places that are truly far away.
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
    /// The European Netherlands with some margin: what is expected where nothing else is known, as that is whom
    /// this is for. A file from elsewhere only loses the warning about swapped axes.
    pub const NETHERLANDS: Self = Self {
        west: 3.0,
        south: 50.5,
        east: 7.5,
        north: 53.8,
    };

    /// The box around these positions; `None` where there are none.
    pub fn around(positions: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        positions.into_iter().fold(None, |bounds, at| {
            let mut all = bounds.unwrap_or(Self {
                west: at.lon(),
                south: at.lat(),
                east: at.lon(),
                north: at.lat(),
            });
            all.west = all.west.min(at.lon());
            all.east = all.east.max(at.lon());
            all.south = all.south.min(at.lat());
            all.north = all.north.max(at.lat());
            Some(all)
        })
    }

    /// The position in its middle; for a box over the 180° meridian, whose west is more than its east, that lies there too.
    pub fn centre(self) -> Option<LonLat> {
        let over = if self.west > self.east { 360.0 } else { 0.0 };
        let lon = f64::midpoint(self.west, self.east + over);
        let lon = if lon > 180.0 { lon - 360.0 } else { lon };
        LonLat::new(lon, f64::midpoint(self.south, self.north))
    }

    /// Whether a longitude and latitude are in it, give or take half a degree: a place just over the border is not
    /// a mistake.
    pub(crate) fn contains_with_margin(&self, x: f64, y: f64) -> bool {
        (self.west - 0.5..=self.east + 0.5).contains(&x)
            && (self.south - 0.5..=self.north + 0.5).contains(&y)
    }
}

#[cfg(test)]
mod tests {
    use super::BoundingBox;

    #[test]
    fn the_middle_of_a_box_over_the_date_line_is_not_on_the_other_side_of_the_earth() {
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
