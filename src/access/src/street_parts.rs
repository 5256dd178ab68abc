//! Streets by neighbourhood.

use atlas::{Atlas, Metres, NeighbourhoodIndex};
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use streets::{Length, Streets};

/// Longest piece of a street that is taken to be in one neighbourhood, in metres: its middle decides.
const PIECE: f64 = 20.0;

/// In which neighbourhoods the streets of an atlas are: found when it is first asked for, and kept, as it takes longer than
/// the distances along all streets. A clone is the same. It must be used with one atlas and its streets only.
#[derive(Clone, Debug, Default)]
pub struct StreetParts(Arc<OnceLock<Vec<StreetPart>>>);

/// A part of an edge that is in one neighbourhood, or outside all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StreetPart {
    /// The number of the edge.
    pub edge: usize,
    /// Its ends, from the first node of the edge.
    pub part: Range<Length>,
    pub neighbourhood: Option<NeighbourhoodIndex>,
}

impl StreetParts {
    /// The walkable streets and paths on the surface, in the order of the edges. Steps are no part of it.
    pub(crate) fn of(&self, atlas: &Atlas, streets: &Streets) -> &[StreetPart] {
        self.0.get_or_init(|| {
            let mut parts: Vec<StreetPart> = Vec::new();
            for piece in streets.street_pieces(Metres::new(PIECE)) {
                let neighbourhood = atlas.neighbourhood_at(piece.middle);
                match parts.last_mut() {
                    Some(last)
                        if (last.edge, last.part.end, last.neighbourhood)
                            == (piece.edge, piece.part.start, neighbourhood) =>
                    {
                        last.part.end = piece.part.end;
                    }
                    _ => parts.push(StreetPart {
                        edge: piece.edge,
                        part: piece.part,
                        neighbourhood,
                    }),
                }
            }
            parts
        })
    }
}
