//! What a search looks at of a place.

use crate::ecef::EcefPoint;
use crate::place::Place;
use crate::shape::Shape;
use crate::taxonomy::KindIndex;

/// The little of a place that a search looks at, close together in memory.
#[derive(Clone, Copy, Debug)]
pub struct IndexedPlace {
    pub kind: KindIndex,
    /// Where it is; `None` for an area.
    pub point: Option<EcefPoint>,
}

impl IndexedPlace {
    /// That of a place.
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
