//! A village or a small country as if the earth were flat there.

use atlas::{EarthPoint, LonLat};
use geo::{Coord, Geometry, MapCoords};

/// Metres east and north, on a scale that is right at one latitude. Good for near things: over 50 km from that
/// latitude lengths are off by up to a hundredth.
#[derive(Clone, Copy, Debug)]
pub struct Plane {
    /// Metres in a degree of longitude and of latitude.
    scale: Coord<f64>,
}

impl Plane {
    /// The plane that is right around this latitude in degrees.
    pub fn at(latitude: f64) -> Self {
        let south = (latitude - 0.005).clamp(-89.0, 88.99);
        let metres = |from: (f64, f64), to: (f64, f64)| {
            let from = LonLat::new(from.0, from.1).map(EarthPoint::from);
            let to = LonLat::new(to.0, to.1).map(EarthPoint::from);
            from.zip(to).map_or(0.0, |(from, to)| from.distance(to).get())
        };
        let middle = south + 0.005;
        Self {
            scale: Coord {
                x: metres((0.0, middle), (0.01, middle)) * 100.0,
                y: metres((0.0, south), (0.0, south + 0.01)) * 100.0,
            },
        }
    }

    /// A position in degrees as metres.
    pub fn coord(self, at: Coord<f64>) -> Coord<f64> {
        Coord {
            x: at.x * self.scale.x,
            y: at.y * self.scale.y,
        }
    }

    /// A shape in degrees as one in metres.
    pub fn geometry(self, shape: &Geometry<f64>) -> Geometry<f64> {
        shape.map_coords(|at| self.coord(at))
    }
}
