//! Areas of water, green and woods: drawn, without influence on routes.

use crate::class::LandCover;
use crate::decode_error::DecodeError;
use crate::grid::{self, GridPoint};
use crate::varint::Cursor;

/// All areas.
#[derive(Clone, Debug)]
pub struct LandCoverAreas(Vec<LandCoverArea>);

/// An area of land cover.
#[derive(Clone, Debug)]
struct LandCoverArea {
    land_cover: LandCover,
    /// The exterior ring, then the holes; without a repeated last point.
    rings: Vec<Vec<GridPoint>>,
}

impl LandCoverAreas {
    /// Decodes the areas.
    ///
    /// # Errors
    /// An unknown class, an area without rings, a ring of fewer than three points, or content that ends early.
    pub fn read(from: &mut Cursor) -> Result<Self, DecodeError> {
        let count = from.count("number of areas", 2)?;
        let mut areas = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let land_cover = LandCover::ALL.get(usize::from(from.byte()?)).copied();
            let land_cover = land_cover.ok_or_else(|| from.invalid("class of an area"))?;
            let rings = from.count("number of rings", 1)?;
            if rings == 0 {
                return Err(from.invalid("number of rings"));
            }
            let mut area = LandCoverArea {
                land_cover,
                rings: Vec::with_capacity(rings),
            };
            for _ in 0..rings {
                let ring = grid::read_points(from, "number of points", before)?;
                match ring[..] {
                    [first, _, _, ..] => before = first,
                    _ => return Err(from.invalid("number of points in a ring")),
                }
                area.rings.push(ring);
            }
            areas.push(area);
        }
        Ok(Self(areas))
    }

    /// Every area as its rings, in degrees.
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
