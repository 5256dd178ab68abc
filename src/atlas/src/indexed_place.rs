//! The fields of a place that a nearest search reads.

use crate::ecef::EcefPoint;
use crate::place::Place;
use crate::shape::Shape;
use crate::taxonomy::KindIndex;

/// The fields of a place that a nearest search reads, compact in memory.
#[derive(Clone, Copy, Debug)]
pub struct IndexedPlace {
    pub kind: KindIndex,
    /// Its position; `None` for an area.
    pub point: Option<EcefPoint>,
}

impl IndexedPlace {
    /// The fields of a place.
    pub fn of(place: &Place) -> Self {
        Self {
            kind: place.kind,
            point: match &place.shape {
                Shape::Point(_, point) => Some(*point),
                Shape::Area(_) => None,
            },
        }
    }
}
