//! How each stretch of border is drawn, and from which zoom.

use crate::arcs::{self, Rings};
use crate::plane::Plane;
use crate::rules;
use crate::simplify::zoom_of_length;

/// What an arc of the borders is, and the zoom from which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Line {
    /// Between two neighbourhoods that are not both water.
    Border(f32),
    /// Around the land as a whole.
    Edge(f32),
    /// Never drawn.
    Hidden,
}

/// A border appears as soon as the larger of its two neighbours is large enough: so every area that has a
/// border at all has it all around, and at the scale of a country the screen, not the country, says how many
/// lines there are. `lands` are the areas that are not water, with the side of a square as large as each.
pub(crate) fn lines(
    borders: &Plane,
    lands: impl Iterator<Item = (usize, f64)>,
    land: &Rings,
) -> Vec<Line> {
    let mut lines = vec![Line::Hidden; borders.arcs.len()];
    for (index, side) in lands {
        let from = zoom_of_length(side, rules::BORDER_AREA);
        for turn in borders.turns(index).flatten() {
            if let Some(line) = lines.get_mut(turn.arc()) {
                *line = match *line {
                    Line::Border(other) => Line::Border(other.min(from)),
                    _ => Line::Border(from),
                };
            }
        }
    }
    for ring in 0..land.len() {
        let side = arcs::area(&borders.arcs, land.turns(ring)).abs().sqrt();
        let from = zoom_of_length(side, rules::EDGE_AREA);
        for turn in land.turns(ring) {
            if let Some(line) = lines.get_mut(turn.arc()) {
                *line = Line::Edge(from);
            }
        }
    }
    lines
}
