//! Borders and lines as points of the world, for pictures that are drawn once and scaled.

use crate::arcs::{self, ArcRef, Arcs, Rings};
use crate::base_map::BaseMap;
use crate::dissolve::dissolve;
use crate::point::{WorldBounds, WorldPoint};
use crate::pole::pole;
use crate::topology::Topology;

/// The outline of one area, or of several without the borders between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaOutline {
    /// Closed rings without a repeated last point, filled by the non-zero winding rule.
    pub rings: Vec<Vec<WorldPoint>>,
    /// The best position for the centre of a name; none without a ring.
    pub name_point: Option<WorldPoint>,
    /// The side of a square of equal area, in world units.
    pub side: f64,
}

impl BaseMap {
    /// The outline of the union of areas, as precise as the map is at a zoom. Neighbours share the points of their border.
    /// Unknown indices have no outline. Rings too small to be seen at that zoom are left out, except the largest one.
    pub fn outline(&self, areas: &[u32], zoom: f64) -> AreaOutline {
        let Topology { arcs, .. } = &self.borders;
        let refs = areas.iter();
        let refs = refs.flat_map(|area| self.borders.arc_refs(*area as usize));
        let rings = dissolve(arcs, refs);
        let size = |ring: usize| arcs::area(arcs, rings.arc_refs(ring));
        let largest = (0..rings.len()).max_by(|a, b| size(*a).total_cmp(&size(*b)));
        let holes = (0..rings.len()).filter(|ring| size(*ring) < 0.0);
        let name_point = largest.and_then(|largest| {
            let with_holes = [largest].into_iter().chain(holes);
            let with_holes: Vec<&[ArcRef]> = with_holes.map(|ring| rings.arc_refs(ring)).collect();
            pole(arcs, &with_holes, rings.bounds(largest)?)
        });
        let all: f64 = (0..rings.len()).map(size).sum();
        let is_seen =
            |ring: &usize| Some(*ring) == largest || rings.first_zoom(*ring) <= zoom as f32;
        AreaOutline {
            rings: (0..rings.len())
                .filter(is_seen)
                .map(|ring| traced(arcs, &rings, ring, zoom))
                .filter(|ring| ring.len() > 2)
                .collect(),
            name_point,
            side: all.max(0.0).sqrt(),
        }
    }
}

impl AreaOutline {
    /// The box around it; none without a ring.
    pub fn bounds(&self) -> Option<WorldBounds> {
        WorldBounds::around(self.rings.iter().flatten().copied())
    }
}

fn traced(arcs: &Arcs, rings: &Rings, ring: usize, zoom: f64) -> Vec<WorldPoint> {
    let mut points = Vec::new();
    for arc_ref in rings.arc_refs(ring) {
        arcs.walk(*arc_ref, zoom as f32, |point| points.push(point));
    }
    points
}
