//! How each stretch of border is drawn, and from which zoom.

use crate::arcs::{self, Rings};
use crate::plane::Plane;
use crate::rules::{self, Role};
use crate::simplify::zoom_of_length;

/// From which zooms an arc is drawn as what; infinite for never.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Line {
    /// Between two neighbourhoods that are not both water.
    border: f32,
    /// Around the land as a whole.
    edge: f32,
}

impl Line {
    /// What the arc is at a zoom, if anything.
    pub(crate) fn role(self, zoom: f32) -> Option<Role> {
        if self.edge <= zoom {
            Some(Role::Edge)
        } else if self.border <= zoom {
            Some(Role::Border)
        } else {
            None
        }
    }
}

/// A border appears as soon as the larger of its two neighbours is large enough: so every area that has a
/// border at all has it all around, and at the scale of a country the screen, not the country, says how many
/// lines there are. The edge of the land appears with the land or lake that it surrounds; where neighbours were
/// drawn a hair's breadth apart, their gap is such a lake too, and until it is large enough its shores are
/// borders. `lands` are the areas that are not water, with the side of a square as large as each.
pub(crate) fn lines(
    borders: &Plane,
    lands: impl Iterator<Item = (usize, f64)>,
    land: &Rings,
) -> Vec<Line> {
    let never = Line {
        border: f32::INFINITY,
        edge: f32::INFINITY,
    };
    let mut lines = vec![never; borders.arcs.len()];
    for (index, side) in lands {
        let from = zoom_of_length(side, rules::BORDER_AREA);
        for turn in borders.turns(index).flatten() {
            if let Some(line) = lines.get_mut(turn.arc()) {
                line.border = line.border.min(from);
            }
        }
    }
    for ring in 0..land.len() {
        let side = arcs::area(&borders.arcs, land.turns(ring)).abs().sqrt();
        let from = zoom_of_length(side, rules::EDGE_AREA);
        for turn in land.turns(ring) {
            if let Some(line) = lines.get_mut(turn.arc()) {
                line.edge = line.edge.min(from);
            }
        }
    }
    lines
}
