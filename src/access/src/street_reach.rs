//! The merged isochrone of all places: the parts of the streets from which one is within a limit.

use crate::analysis::Analysis;
use crate::street_survey::{LengthWithin, StreetSurvey};
use crate::supply::Supply;
use std::ops::Range;
use streets::{Length, Pace};

/// The streets of the neighbourhoods by whether a place is within a limit: walkable streets and paths on the surface, without
/// steps. The limit is for the walk from a point of a street to the nearest place; residents walk from their door to
/// the street first.
#[derive(Clone, Debug, PartialEq)]
pub struct StreetReach {
    /// How much it is by neighbourhood, in the order of the atlas. Their sum is the whole.
    pub neighbourhoods: Vec<LengthWithin>,
    /// Where it is.
    pub sections: StreetSections,
}

/// Parts of streets by whether a place is within a limit. Their lengths add up to those of [`LengthWithin`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StreetSections {
    /// Within it, for certain.
    pub within: Vec<StreetSection>,
    /// Within it if places that count perhaps do.
    pub perhaps: Vec<StreetSection>,
    /// Beyond it, or without any place that can be reached.
    pub beyond: Vec<StreetSection>,
}

/// A part of an edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreetSection {
    /// The number of the edge, in the order of [`Streets::network_edges`](streets::Streets::network_edges).
    pub edge: usize,
    /// Its ends, from the first node of the edge.
    pub part: Range<Length>,
}

impl Analysis<'_> {
    /// The streets from which a place of a supply is within a limit; `None` in an atlas without streets. Costs one or two searches
    /// over the whole network.
    pub fn street_reach(&self, supply: &Supply, pace: Pace, limit: Length) -> Option<StreetReach> {
        let network = self.network()?;
        let atlas = self.atlas();
        let survey = StreetSurvey::new(network, supply, pace, limit);
        let mut neighbourhoods = vec![LengthWithin::default(); atlas.neighbourhoods().len()];
        let mut sections = StreetSections::default();
        for piece in self.street_parts() {
            let own = piece
                .neighbourhood
                .and_then(|it| neighbourhoods.get_mut(it.0 as usize));
            let (Some((certain, perhaps)), Some(own)) = (survey.profiles(piece.edge), own) else {
                continue;
            };
            *own += survey.length(certain, perhaps, piece.part.clone());
            let near = certain.within(piece.part.clone(), limit);
            let reached = perhaps.within(piece.part.clone(), limit);
            let beyond = rest(&piece.part, &reached);
            let only = reached.iter().flat_map(|it| rest(it, &near)).collect();
            push(&mut sections.within, piece.edge, near);
            push(&mut sections.perhaps, piece.edge, only);
            push(&mut sections.beyond, piece.edge, beyond);
        }
        Some(StreetReach {
            neighbourhoods,
            sections,
        })
    }
}

/// What of a range is in none of others, which are in ascending order.
fn rest(whole: &Range<Length>, others: &[Range<Length>]) -> Vec<Range<Length>> {
    let mut from = whole.start;
    let mut rest = Vec::new();
    let end = whole.end..whole.end;
    for other in others.iter().chain([&end]) {
        let to = other.start.min(whole.end);
        if from < to {
            rest.push(from..to);
        }
        from = from.max(other.end);
    }
    rest
}

/// Adds parts of an edge. The first continues the last section if it begins where that ends.
fn push(sections: &mut Vec<StreetSection>, edge: usize, parts: Vec<Range<Length>>) {
    for part in parts {
        match sections.last_mut() {
            Some(last) if (last.edge, last.part.end) == (edge, part.start) => {
                last.part.end = part.end;
            }
            _ => sections.push(StreetSection { edge, part }),
        }
    }
}
