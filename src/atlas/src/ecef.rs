//! Earth-centred, earth-fixed (ECEF) coordinates and distances.
//!
//! A position becomes a point in metres from the centre of the WGS84 ellipsoid (EPSG:4978 at height 0). The chord between
//! two such points is shorter than the geodesic s by s²/24R² of its length: 4 · 10⁻⁷ at 20 km. Comparing distances thus
//! needs no trigonometry, works at the antimeridian and the poles, and one frame serves an atlas of any extent.

use crate::chord::Chord;
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::sine_cosine::sine_cosine;

/// Semi-major axis of WGS84 in metres, and the square of its first eccentricity (NGA.STND.0036).
const SEMI_MAJOR: f64 = 6_378_137.0;
const ECCENTRICITY_SQUARED: f64 = 0.006_694_379_990_141_317;
/// Mean radius of the earth in metres (IUGG, R1).
pub(crate) const MEAN_RADIUS: f64 = 6_371_008.771_4;

/// A point on the ellipsoid in ECEF coordinates: metres along the axes of EPSG:4978.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EcefPoint(pub(crate) [f64; 3]);

impl From<LonLat> for EcefPoint {
    /// The geodetic to geocentric conversion (EPSG method 9602) at height 0.
    fn from(at: LonLat) -> Self {
        let (sin_lat, cos_lat) = sine_cosine(at.lat());
        let (sin_lon, cos_lon) = sine_cosine(at.lon());
        let normal = SEMI_MAJOR / (1.0 - ECCENTRICITY_SQUARED * sin_lat * sin_lat).sqrt();
        Self([
            normal * cos_lat * cos_lon,
            normal * cos_lat * sin_lon,
            normal * (1.0 - ECCENTRICITY_SQUARED) * sin_lat,
        ])
    }
}

impl EcefPoint {
    /// The squared chord to another point, in square metres. Compares like the chord without a square root.
    pub fn chord_squared(self, other: Self) -> f64 {
        squared(minus(self.0, other.0))
    }

    /// The squared chord, in square metres, to the nearest point of the segment between two points near each other.
    pub fn chord_squared_to_line(self, from: Self, to: Self) -> f64 {
        self.nearest_on_line(from, to).1
    }

    /// The nearest point of the segment between two points near each other: its fraction along the segment, 0..=1, and the
    /// squared chord to it, in square metres.
    pub fn nearest_on_line(self, from: Self, to: Self) -> (f64, f64) {
        let along = minus(to.0, from.0);
        let away = minus(self.0, from.0);
        let length = squared(along);
        let share = if length > 0.0 {
            (dot(away, along) / length).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let left = [
            away[0] - share * along[0],
            away[1] - share * along[1],
            away[2] - share * along[2],
        ];
        (share, squared(left))
    }

    /// The ground distance to another point. Relative error against the geodesic: under 10⁻⁵ up to 20 km (required: 0.1 %),
    /// within 1 % up to 10,000 km and within 5 % at the antipode, where only the order matters.
    pub fn distance(self, other: Self) -> Metres {
        Chord::from_squared(self.chord_squared(other)).ground_distance()
    }
}

fn minus(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn squared(a: [f64; 3]) -> f64 {
    dot(a, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Distance, Geodesic};

    /// Pairs up to 20 km apart, everywhere from 80° S to 80° N, the 180° meridian included.
    #[test]
    fn distance_is_within_0_1_percent_of_the_geodesic() {
        let mut random = fastrand::Rng::with_seed(3);
        let mut worst: f64 = 0.0;
        for _ in 0..20_000 {
            let lat = random.f64() * 160.0 - 80.0;
            let lon = if random.bool() {
                random.f64() * 360.0 - 180.0
            } else {
                180.0 - random.f64() * 0.1
            };
            let reach = 10f64.powf(random.f64() * 4.25);
            let turn = random.f64() * std::f64::consts::TAU;
            let north = reach * turn.cos() / 111_320.0;
            let east = reach * turn.sin() / (111_320.0 * lat.to_radians().cos());
            let wrapped = (lon + east + 540.0).rem_euclid(360.0) - 180.0;
            let (Some(a), Some(b)) = (
                LonLat::new(lon, lat),
                LonLat::new(wrapped, (lat + north).clamp(-80.0, 80.0)),
            ) else {
                continue;
            };
            let exact: f64 = Geodesic.distance(
                geo::Point::new(a.lon(), a.lat()),
                geo::Point::new(b.lon(), b.lat()),
            );
            let ours = EcefPoint::from(a).distance(b.into()).get();
            if exact <= 20_000.0 {
                // Half a millimetre is the rounding.
                worst = worst.max(((ours - exact).abs() - 0.000_501) / exact.max(1.0));
            }
        }
        assert!(worst < 1e-5, "worst relative error {worst}");
    }

    #[test]
    fn distance_between_the_poles_is_within_5_percent() {
        let pole = |lat| EcefPoint::from(LonLat::new(0.0, lat).unwrap());
        let half_way_round = pole(90.0).distance(pole(-90.0)).get();
        assert!((half_way_round / 20_003_931.0 - 1.0).abs() < 0.05);
    }

    #[test]
    fn the_nearest_point_of_a_segment_may_lie_between_its_ends() {
        let at = |lon, lat| EcefPoint::from(LonLat::new(lon, lat).unwrap());
        let (west, east) = (at(5.000, 52.0), at(5.002, 52.0));
        let above = at(5.001, 52.001);
        let to_line = above.chord_squared_to_line(west, east).sqrt();
        assert!((to_line - 111.3).abs() < 0.2, "{to_line}");
        assert_eq!(
            above.chord_squared_to_line(west, west),
            above.chord_squared(west),
            "a line of no length is a point"
        );
    }
}
