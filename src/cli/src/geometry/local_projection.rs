//! A local equirectangular projection.

use atlas::{EcefPoint, LonLat};
use geo::{Coord, Geometry, MapCoords};

/// Projects degrees to metres with scales that are exact at one latitude. 50 km north or south of it, lengths are off
/// by up to 1 %. Own code: proj4rs works point by point in radians, and this is two multiplications.
#[derive(Clone, Copy, Debug)]
pub struct LocalProjection {
    /// Metres per degree of longitude and of latitude.
    scale: Coord<f64>,
}

impl LocalProjection {
    /// The projection that is exact at this latitude, in degrees.
    pub fn at_latitude(latitude: f64) -> Self {
        let south = (latitude - 0.005).clamp(-89.0, 88.99);
        let metres = |from: (f64, f64), to: (f64, f64)| {
            let from = LonLat::new(from.0, from.1).map(EcefPoint::from);
            let to = LonLat::new(to.0, to.1).map(EcefPoint::from);
            from.zip(to)
                .map_or(0.0, |(from, to)| from.distance(to).get())
        };
        let middle = south + 0.005;
        // Rounded to millimetres: platforms differ in the last digits of a cosine, and atlases must not.
        let rounded = |metres: f64| (metres * 1e5).round() / 1e3;
        Self {
            scale: Coord {
                x: rounded(metres((0.0, middle), (0.01, middle))),
                y: rounded(metres((0.0, south), (0.0, south + 0.01))),
            },
        }
    }

    /// Projects a position from degrees to metres.
    pub fn project(self, at: Coord<f64>) -> Coord<f64> {
        Coord {
            x: at.x * self.scale.x,
            y: at.y * self.scale.y,
        }
    }

    /// The position in degrees of one in metres.
    pub fn unproject(self, at: Coord<f64>) -> Coord<f64> {
        Coord {
            x: at.x / self.scale.x,
            y: at.y / self.scale.y,
        }
    }

    /// Projects a shape from degrees to metres.
    pub fn project_geometry(self, shape: &Geometry<f64>) -> Geometry<f64> {
        shape.map_coords(|at| self.project(at))
    }
}

#[cfg(test)]
mod tests {
    use super::LocalProjection;
    use geo::{Coord, Distance, Euclidean, Geodesic, Point};

    #[test]
    fn lengths_are_accurate_to_a_thousandth_near_the_latitude() {
        for (latitude, lon, lat) in [
            (47.14, 9.52, 47.15),
            (52.0, 4.36, 52.05),
            (-33.0, 18.0, -33.0),
        ] {
            let (from, to) = (
                Coord { x: lon, y: lat },
                Coord {
                    x: lon + 0.01,
                    y: lat + 0.005,
                },
            );
            let projection = LocalProjection::at_latitude(latitude);
            let flat = Euclidean.distance(
                Point(projection.project(from)),
                Point(projection.project(to)),
            );
            let exact = Geodesic.distance(Point(from), Point(to));
            assert!((flat / exact - 1.0).abs() < 1e-3, "{flat} {exact}");
        }
    }
}
