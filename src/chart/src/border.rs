//! How each stretch of border is drawn, and from which zoom.

use crate::arcs::{self, Rings};
use crate::rules::{self, Role};
use crate::simplify::zoom_of_length;
use crate::topology::Topology;

/// From which zooms an arc is drawn as what; infinite for never.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BorderZooms {
    /// Between two neighbourhoods that are not both water.
    border: f32,
    /// Around the land as a whole.
    edge: f32,
}

impl BorderZooms {
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
pub(crate) fn border_zooms(
    borders: &Topology,
    lands: impl Iterator<Item = (usize, f64)>,
    land: &Rings,
) -> Vec<BorderZooms> {
    let never = BorderZooms {
        border: f32::INFINITY,
        edge: f32::INFINITY,
    };
    let mut border_zooms = vec![never; borders.arcs.len()];
    for (index, side) in lands {
        let from = zoom_of_length(side, rules::BORDER_AREA);
        for arc_ref in borders.arc_refs(index).flatten() {
            if let Some(line) = border_zooms.get_mut(arc_ref.arc()) {
                line.border = line.border.min(from);
            }
        }
    }
    for ring in 0..land.len() {
        let side = arcs::area(&borders.arcs, land.arc_refs(ring)).abs().sqrt();
        let from = zoom_of_length(side, rules::EDGE_AREA);
        for arc_ref in land.arc_refs(ring) {
            if let Some(line) = border_zooms.get_mut(arc_ref.arc()) {
                line.edge = line.edge.min(from);
            }
        }
    }
    border_zooms
}
