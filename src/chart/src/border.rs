//! The style of borders by zoom.

use crate::arcs::{self, Rings};
use crate::rules::{self, Role};
use crate::simplify::zoom_of_length;
use crate::topology::Topology;

/// From which zooms an arc is drawn as a border or as an edge; infinite for never.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BorderZooms {
    /// As a border between two neighbourhoods that are not both water.
    border: f32,
    /// As the edge of the land.
    edge: f32,
}

impl BorderZooms {
    /// The role of the arc at a zoom, if it is drawn.
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

/// The zooms of all arcs. A border appears once the larger of its two neighbours is large enough on the screen, so an
/// area has either its whole border or none of it, and the number of lines depends on the screen instead of the
/// country. The edge of the land appears with the land or lake that it surrounds. A narrow gap between neighbours that
/// do not quite touch counts as a lake; until it is large enough its edge is drawn as a border. `lands` are the areas
/// that are not water, each with the side of a square of equal area.
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
