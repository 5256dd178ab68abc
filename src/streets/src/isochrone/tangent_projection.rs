//! A local projection for one isochrone.

use crate::grid::GridPoint;
use atlas::{EcefPoint, LonLat};
use geo::Coord;

/// A local equirectangular projection: metres east and north of a centre, scaled on the WGS84 ellipsoid at the centre.
/// For distances of some kilometres.
#[derive(Clone, Copy, Debug)]
pub struct TangentProjection {
    centre: Coord<f64>,
    /// Metres in a degree of longitude and of latitude.
    scale: [f64; 2],
}

/// The scale is measured over twice this many degrees.
const SIDE: f64 = 0.01;

impl TangentProjection {
    /// The projection around a position; `None` at a pole.
    pub fn centred_at(at: LonLat) -> Option<Self> {
        let distance = |a: LonLat, b: LonLat| EcefPoint::from(a).chord_squared(b.into()).sqrt();
        let south = LonLat::new(at.lon(), at.lat() - SIDE)?;
        let north = LonLat::new(at.lon(), at.lat() + SIDE)?;
        // A degree of a parallel has one length everywhere.
        let west = LonLat::new(0.0, at.lat())?;
        let east = LonLat::new(2.0 * SIDE, at.lat())?;
        Some(Self {
            centre: at.into(),
            scale: [distance(west, east), distance(south, north)]
                .map(|metres| metres / (2.0 * SIDE)),
        })
    }

    /// East and north of the centre, in metres.
    pub fn project(&self, at: GridPoint) -> [f64; 2] {
        let Coord { x, y } = at.into();
        let mut east = x - self.centre.x;
        if east.abs() > 180.0 {
            east -= east.signum() * 360.0;
        }
        [east * self.scale[0], (y - self.centre.y) * self.scale[1]]
    }

    /// Longitude and latitude in degrees.
    pub fn unproject(&self, at: [f64; 2]) -> Coord<f64> {
        Coord {
            x: self.centre.x + at[0] / self.scale[0],
            y: self.centre.y + at[1] / self.scale[1],
        }
    }
}
