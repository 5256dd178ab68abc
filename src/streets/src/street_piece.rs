//! Pieces of streets and paths, short enough to be in one neighbourhood.

use crate::goals::Start;
use crate::grid::interpolate;
use crate::length::Length;
use crate::pace::Pace;
use crate::polyline;
use crate::streets::Streets;
use atlas::{LonLat, Metres};
use std::ops::Range;

/// A piece of a walkable street or path on the surface.
#[derive(Clone, Debug, PartialEq)]
pub struct StreetPiece {
    /// The number of its edge, in the order of [`Streets::network_edges`].
    pub edge: usize,
    /// Its ends, from the first node of the edge.
    pub part: Range<Length>,
    /// Its midpoint.
    pub middle: LonLat,
}

impl Streets {
    /// Every walkable street and path on the surface in equal pieces of at most `longest`, in the order of the edges. Steps are
    /// no part of it.
    pub fn street_pieces(&self, longest: Metres) -> impl Iterator<Item = StreetPiece> {
        let mut end = (usize::MAX, Length::ZERO);
        self.edge_pieces(longest)
            .into_iter()
            .map(move |(length, middle, snap)| {
                let edge = snap.edge as usize;
                let start = if edge == end.0 { end.1 } else { Length::ZERO };
                end = (edge, start + length);
                StreetPiece {
                    edge,
                    part: start..end.1,
                    middle,
                }
            })
    }

    /// The name of the street with this number: see [`NetworkEdge::name_number`](crate::NetworkEdge::name_number).
    pub fn street_name(&self, number: u32) -> Option<&str> {
        self.name(number)
    }

    /// The point of an edge at a length from its first node; `None` beyond its end or of an edge that is not there.
    pub fn point_along(&self, edge: usize, along: Length) -> Option<LonLat> {
        let number = u32::try_from(edge).ok()?;
        let edge = self.edges().get(edge)?;
        if along > edge.length {
            return None;
        }
        // The length of an edge is rounded up.
        let whole = polyline::metres(self.ecef_points(edge));
        let (at, _) = self.snap_along(number, along.metres().get().min(whole))?;
        Some(at)
    }

    /// The line of a part of an edge, with both ends; empty of an edge that is not there, and of a part beyond its end.
    pub fn line_along(&self, edge: usize, part: &Range<Length>) -> Vec<LonLat> {
        let Some(edge) = self.edges().get(edge) else {
            return Vec::new();
        };
        let [from, to] = [part.start, part.end].map(|it| it.metres().get());
        let mut line = Vec::new();
        let mut before = 0.0;
        let steps = self.grid_points(edge).windows(2);
        for (ends, chord) in steps.zip(self.ecef_points(edge).windows(2)) {
            let step = chord[0].chord_squared(chord[1]).sqrt();
            let after = before + step;
            if step > 0.0 && from < after {
                let at = |along: f64| {
                    let share = ((along - before) / step).clamp(0.0, 1.0);
                    let at = interpolate(ends[0].into(), ends[1].into(), share);
                    LonLat::new(at.x, at.y)
                };
                if line.is_empty() {
                    line.extend(at(from));
                }
                line.extend(at(to));
                if to <= after {
                    break;
                }
            }
            before = after;
        }
        line
    }
}

impl Start {
    /// The number of the edge at which walks with this pace begin, in the order of [`Streets::network_edges`]; `None` if no edge is
    /// near. Of two edges it is that of the large component, from which a walk leads everywhere.
    pub fn edge(&self, pace: Pace) -> Option<usize> {
        let (_, snap) = self.snaps(pace).last()?;
        Some(snap.edge as usize)
    }
}
