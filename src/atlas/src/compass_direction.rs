//! Compass directions between positions.

use crate::lon_lat::LonLat;
use crate::sine_cosine::sine_cosine;

/// One of the eight compass directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompassDirection {
    /// Towards the north pole.
    North,
    /// Between north and east.
    NorthEast,
    /// Right on a map with north up.
    East,
    /// Between south and east.
    SouthEast,
    /// Towards the south pole.
    South,
    /// Between south and west.
    SouthWest,
    /// Left on a map with north up.
    West,
    /// Between north and west.
    NorthWest,
}

/// The tangent of 22.5°, half way between two directions.
const HALF_WAY: f64 = 0.414_213_562_373_095_03;

impl CompassDirection {
    /// The direction from one position to another, for distances of a few kilometres (equirectangular approximation).
    /// `None` if both are equal.
    pub fn between(from: LonLat, to: LonLat) -> Option<Self> {
        let mut east = to.lon() - from.lon();
        if east.abs() > 180.0 {
            east -= east.signum() * 360.0;
        }
        let (_, shrink) = sine_cosine(from.lat());
        Self::of(east * shrink, to.lat() - from.lat())
    }

    /// The direction of a vector; `None` for one without length.
    pub fn of(east: f64, north: f64) -> Option<Self> {
        if east == 0.0 && north == 0.0 {
            return None;
        }
        let (along, across) = (north.abs(), east.abs());
        Some(if across <= along * HALF_WAY {
            if north > 0.0 {
                Self::North
            } else {
                Self::South
            }
        } else if along <= across * HALF_WAY {
            if east > 0.0 { Self::East } else { Self::West }
        } else {
            match (north > 0.0, east > 0.0) {
                (true, true) => Self::NorthEast,
                (true, false) => Self::NorthWest,
                (false, true) => Self::SouthEast,
                (false, false) => Self::SouthWest,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(lon: f64, lat: f64) -> Option<CompassDirection> {
        CompassDirection::between(LonLat::new(5.0, 60.0)?, LonLat::new(lon, lat)?)
    }

    /// At 60° N a degree of longitude is half as long as one of latitude.
    #[test]
    fn every_direction_maps_to_a_compass_point() {
        assert_eq!(between(5.0, 60.1), Some(CompassDirection::North));
        assert_eq!(between(5.2, 60.1), Some(CompassDirection::NorthEast));
        assert_eq!(between(5.2, 60.0), Some(CompassDirection::East));
        assert_eq!(between(5.2, 59.9), Some(CompassDirection::SouthEast));
        assert_eq!(between(5.0, 59.9), Some(CompassDirection::South));
        assert_eq!(between(4.8, 59.9), Some(CompassDirection::SouthWest));
        assert_eq!(between(4.8, 60.0), Some(CompassDirection::West));
        assert_eq!(between(4.8, 60.1), Some(CompassDirection::NorthWest));
        assert_eq!(between(5.0, 60.0), None);
    }

    #[test]
    fn direction_is_the_short_way_across_the_antimeridian() {
        let (fiji, beyond) = (LonLat::new(179.9, -17.0), LonLat::new(-179.9, -17.0));
        let wind = CompassDirection::between(fiji.unwrap(), beyond.unwrap());
        assert_eq!(wind, Some(CompassDirection::East));
    }
}
