//! Planes of water and green: drawn, not walked.

use crate::class::LandCover;
use crate::decode_error::DecodeError;
use crate::grid::{self, GridPoint};
use crate::varint::Cursor;

/// All planes.
#[derive(Clone, Debug)]
pub struct LandCoverAreas(Vec<LandCoverArea>);

/// A plane of water or green.
#[derive(Clone, Debug)]
struct LandCoverArea {
    land_cover: LandCover,
    /// Open rings: the last point is not the first again.
    rings: Vec<Vec<GridPoint>>,
}

impl LandCoverAreas {
    /// Reads them.
    ///
    /// # Errors
    /// Where they are damaged.
    pub fn read(from: &mut Cursor) -> Result<Self, DecodeError> {
        let count = from.count("a number of areas", 2)?;
        let mut areas = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let land_cover = match from.byte()? {
                0 => LandCover::Water,
                1 => LandCover::Green,
                _ => return Err(from.invalid("a class of area")),
            };
            let rings = from.count("a number of rings", 1)?;
            if rings == 0 {
                return Err(from.invalid("a area without an outline"));
            }
            let mut area = LandCoverArea {
                land_cover,
                rings: Vec::with_capacity(rings),
            };
            for _ in 0..rings {
                let ring = grid::read_points(from, "a number of points", before)?;
                match ring[..] {
                    [first, _, _, ..] => before = first,
                    _ => return Err(from.invalid("a ring of less than three points")),
                }
                area.rings.push(ring);
            }
            areas.push(area);
        }
        Ok(Self(areas))
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
        self.0.iter().map(|area| {
            let rings = area.rings.iter();
            let rings = rings.map(|ring| ring.iter().map(|at| (*at).into()));
            (area.land_cover, rings)
        })
    }
}
