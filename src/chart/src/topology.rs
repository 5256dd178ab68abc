//! Polygons of many items as rings over shared arcs, as in TopoJSON.

use crate::arcs::{ArcRef, Arcs, Rings, range};
use crate::loose_rings::LooseRings;
use crate::point::{WorldBounds, WorldPoint};

/// Arcs, rings of arcs, and the rings of each item.
#[derive(Debug, Default)]
pub(crate) struct Topology {
    pub(crate) arcs: Arcs,
    pub(crate) rings: Rings,
    ends: Vec<u32>,
}

impl Topology {
    pub(crate) fn new(loose: LooseRings, ends: Vec<u32>) -> Self {
        let (arcs, rings) = loose.into_arcs();
        Self { arcs, rings, ends }
    }

    /// The rings of an item.
    pub(crate) fn rings_of(&self, item: usize) -> std::ops::Range<usize> {
        range(&self.ends, item)
    }

    /// Whether an item has a ring.
    pub(crate) fn has(&self, item: usize) -> bool {
        !self.rings_of(item).is_empty()
    }

    /// The rings of an item as chains of arcs.
    pub(crate) fn arc_refs(&self, item: usize) -> impl Iterator<Item = &[ArcRef]> {
        self.rings_of(item).map(|ring| self.rings.arc_refs(ring))
    }

    /// The box around an item's rings; `None` without a ring.
    pub(crate) fn bounds(&self, item: usize) -> Option<WorldBounds> {
        self.rings_of(item)
            .filter_map(|ring| self.rings.bounds(ring))
            .reduce(WorldBounds::joined)
    }

    /// Whether an item contains a point: even-odd over all its rings.
    pub(crate) fn encloses(&self, item: usize, point: WorldPoint) -> bool {
        self.rings_of(item)
            .filter(|ring| self.rings.encloses(&self.arcs, *ring, point))
            .count()
            % 2
            == 1
    }
}
