//! Planes of water and green: drawn, not walked.

use crate::class::LandCover;
use crate::decode_error::DecodeError;
use crate::grid::{self, GridPoint};
use crate::varint::Cursor;

/// All planes.
#[derive(Clone, Debug)]
pub struct Planes(Vec<Plane>);

/// A plane of water or green.
#[derive(Clone, Debug)]
struct Plane {
    ground: LandCover,
    /// Open rings: the last point is not the first again.
    rings: Vec<Vec<GridPoint>>,
}

impl Planes {
    /// Reads them.
    ///
    /// # Errors
    /// Where they are damaged.
    pub fn read(from: &mut Cursor) -> Result<Self, DecodeError> {
        let count = from.count("a number of planes", 2)?;
        let mut planes = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let ground = match from.byte()? {
                0 => LandCover::Water,
                1 => LandCover::Green,
                _ => return Err(from.wrong("a class of plane")),
            };
            let rings = from.count("a number of rings", 1)?;
            if rings == 0 {
                return Err(from.wrong("a plane without an outline"));
            }
            let mut plane = Plane {
                ground,
                rings: Vec::with_capacity(rings),
            };
            for _ in 0..rings {
                let ring = grid::read_line(from, "a number of points", before)?;
                match ring[..] {
                    [first, _, _, ..] => before = first,
                    _ => return Err(from.wrong("a ring of less than three points")),
                }
                plane.rings.push(ring);
            }
            planes.push(plane);
        }
        Ok(Self(planes))
    }

    /// Every plane as its rings, in degrees.
    pub fn rings(
        &self,
    ) -> impl Iterator<
        Item = (
            LandCover,
            impl Iterator<Item = impl Iterator<Item = geo::Coord<f64>>>,
        ),
    > {
        self.0.iter().map(|plane| {
            let rings = plane.rings.iter();
            let rings = rings.map(|ring| ring.iter().map(|at| (*at).into()));
            (plane.ground, rings)
        })
    }
}
