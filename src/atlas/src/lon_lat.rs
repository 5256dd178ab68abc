//! Geographic positions in degrees.

/// A position on the WGS84 ellipsoid: longitude and latitude in degrees, always finite and in range.
///
/// The order everywhere in this project is that of GeoJSON (RFC 7946 §3.1.1): longitude first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// Longitude 0, latitude 0.
    pub const NULL_ISLAND: Self = Self { lon: 0.0, lat: 0.0 };

    /// A position from a longitude in −180..=180 and a latitude in −90..=90 degrees;
    /// `None` if either is out of range or NaN.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        // A range contains no NaN.
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat))
            .then_some(Self { lon, lat })
    }

    /// Longitude in degrees, east positive.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees, north positive.
    pub fn lat(self) -> f64 {
        self.lat
    }
}

impl From<LonLat> for geo::Coord<f64> {
    fn from(at: LonLat) -> Self {
        geo::Coord {
            x: at.lon,
            y: at.lat,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LonLat;

    #[test]
    fn longitudes_and_latitudes_out_of_range_are_refused() {
        assert!(LonLat::new(180.0, 90.0).is_some());
        assert!(LonLat::new(-180.0, -90.0).is_some());
        for (lon, lat) in [
            (180.1, 0.0),
            (0.0, -90.1),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert!(LonLat::new(lon, lat).is_none(), "{lon} {lat}");
        }
    }
}
