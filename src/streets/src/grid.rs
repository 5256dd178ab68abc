//! Fixed-point positions of the files: millionths of a degree, about 0.1 m.

use crate::decode_error::DecodeError;
use crate::varint::{Cursor, put_signed};
use atlas::{EcefPoint, LonLat};
use geo::Coord;

/// A position in millionths of a degree: longitude in −180 000 000..=180 000 000, latitude in −90 000 000..=90 000 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    lon: i32,
    lat: i32,
}

const MILLION: f64 = 1_000_000.0;

impl GridPoint {
    /// The position before the first: deltas start here.
    pub const ORIGIN: Self = Self { lon: 0, lat: 0 };

    /// Appends the difference from the position before.
    pub fn write_delta(self, before: Self, to: &mut Vec<u8>) {
        // Two longitudes differ by at most 360 000 000.
        put_signed(to, self.lon - before.lon);
        put_signed(to, self.lat - before.lat);
    }

    /// Reads a difference and returns the position at that difference from this one.
    ///
    /// # Errors
    /// The content ends early, or the position is not on the earth.
    #[inline]
    pub fn read_delta(self, from: &mut Cursor) -> Result<Self, DecodeError> {
        let (lon, lat) = (from.signed()?, from.signed()?);
        self.moved(Some(lon), Some(lat), from)
    }

    #[inline]
    fn moved(self, lon: Option<i32>, lat: Option<i32>, from: &Cursor) -> Result<Self, DecodeError> {
        let lon = lon.and_then(|lon| self.lon.checked_add(lon));
        let lat = lat.and_then(|lat| self.lat.checked_add(lat));
        match (lon, lat) {
            (Some(lon @ -180_000_000..=180_000_000), Some(lat @ -90_000_000..=90_000_000)) => {
                Ok(Self { lon, lat })
            }
            _ => Err(from.invalid("position")),
        }
    }

    /// The nearest position of which both coordinates are a multiple of `step` millionths.
    pub fn rounded_to(at: LonLat, step: i32) -> Self {
        let near = |degrees: f64| (degrees * MILLION / f64::from(step)).round() as i32 * step;
        Self {
            lon: near(at.lon()),
            lat: near(at.lat()),
        }
    }

    /// Appends the difference from the position before, in multiples of `step`; both are [`GridPoint::rounded_to`] it.
    pub fn write_delta_in(self, before: Self, step: i32, to: &mut Vec<u8>) {
        put_signed(to, (self.lon - before.lon) / step);
        put_signed(to, (self.lat - before.lat) / step);
    }

    /// Reads a difference in multiples of `step` and returns the position at that difference from this one.
    ///
    /// # Errors
    /// As [`GridPoint::read_delta`].
    pub fn read_delta_in(self, step: i32, from: &mut Cursor) -> Result<Self, DecodeError> {
        let [lon, lat] = [from.signed()?, from.signed()?].map(|it| it.checked_mul(step));
        self.moved(lon, lat, from)
    }

    /// Which way two positions lie around this one: above 0 if the second is counter-clockwise of the first, by less than half a turn.
    pub fn orientation(self, first: Self, second: Self) -> i64 {
        let delta = |it: Self| [it.lon - self.lon, it.lat - self.lat].map(i64::from);
        let ([east, north], [other_east, other_north]) = (delta(first), delta(second));
        east * other_north - north * other_east
    }

    /// The Morton code: interleaved bits of longitude and latitude, so that positions with near codes are near (Morton
    /// 1966).
    pub fn morton(self) -> u64 {
        let spread = |number: i32| {
            let mut bits = u64::from((i64::from(number) + 180_000_000) as u32);
            for (shift, mask) in [
                (16, 0x0000_ffff_0000_ffff),
                (8, 0x00ff_00ff_00ff_00ff),
                (4, 0x0f0f_0f0f_0f0f_0f0f),
                (2, 0x3333_3333_3333_3333),
                (1, 0x5555_5555_5555_5555),
            ] {
                bits = (bits | bits << shift) & mask;
            }
            bits
        };
        spread(self.lon) | spread(self.lat) << 1
    }
}

/// The point with this share (0..=1) of the line between two positions before it, in degrees and not rounded. Crosses
/// the 180° meridian the short way.
pub fn interpolate(from: Coord<f64>, to: Coord<f64>, share: f64) -> Coord<f64> {
    // Exactly the last point, without rounding.
    if share >= 1.0 {
        return to;
    }
    // The short way round, across the 180° meridian.
    let turn = |east: f64| match east.abs() > 180.0 {
        true => east - east.signum() * 360.0,
        false => east,
    };
    Coord {
        x: turn(from.x + share * turn(to.x - from.x)),
        y: from.y + share * (to.y - from.y),
    }
}

/// Reads a number of points, then each as its difference from the one before.
///
/// # Errors
/// The content ends early, or a position is not on the earth.
pub fn read_points(
    from: &mut Cursor,
    what: &'static str,
    mut before: GridPoint,
) -> Result<Vec<GridPoint>, DecodeError> {
    let count = from.count(what, 2)?;
    let mut points = Vec::with_capacity(count);
    for _ in 0..count {
        before = before.read_delta(from)?;
        points.push(before);
    }
    Ok(points)
}

impl From<LonLat> for GridPoint {
    fn from(at: LonLat) -> Self {
        Self {
            lon: (at.lon() * MILLION).round() as i32,
            lat: (at.lat() * MILLION).round() as i32,
        }
    }
}

impl From<GridPoint> for Coord<f64> {
    /// Degrees.
    fn from(at: GridPoint) -> Self {
        Self {
            x: f64::from(at.lon) / MILLION,
            y: f64::from(at.lat) / MILLION,
        }
    }
}

impl From<GridPoint> for LonLat {
    fn from(at: GridPoint) -> Self {
        let Coord { x, y } = at.into();
        // A grid point is always on the earth.
        Self::new(x, y).unwrap_or(Self::NULL_ISLAND)
    }
}

impl From<GridPoint> for EcefPoint {
    fn from(at: GridPoint) -> Self {
        LonLat::from(at).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deltas_span_the_180th_meridian() {
        let at = |lon, lat| GridPoint::from(LonLat::new(lon, lat).unwrap());
        let (east, west) = (at(180.0, -90.0), at(-180.0, 90.0));
        let mut bytes = Vec::new();
        west.write_delta(east, &mut bytes);
        let mut cursor = Cursor::new(&bytes);
        assert_eq!(east.read_delta(&mut cursor), Ok(west));
        assert!(west.read_delta(&mut Cursor::new(&bytes)).is_err());
    }

    #[test]
    fn interpolation_crosses_the_180th_meridian_the_short_way() {
        let (west, east) = (Coord { x: 179.0, y: 10.0 }, Coord { x: -179.0, y: 20.0 });
        assert_eq!(interpolate(west, east, 0.0), west);
        assert_eq!(interpolate(west, east, 0.5), Coord { x: 180.0, y: 15.0 });
        assert_eq!(interpolate(west, east, 0.75), Coord { x: -179.5, y: 17.5 });
        assert_eq!(interpolate(west, east, 1.0), east);
    }
}
