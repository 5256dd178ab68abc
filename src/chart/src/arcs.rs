//! Shared border arcs: every part of a border is stored once, for the areas on both sides.

use crate::point::{WorldBounds, WorldPoint};
use crate::simplify;

/// Lines between two nodes (points where three borders meet) or around an island, each vertex with the zoom from which
/// it is drawn. Neighbours share the arc, so there are no gaps between them at any zoom.
#[derive(Debug, Default)]
pub(crate) struct Arcs {
    points: Vec<WorldPoint>,
    zooms: Vec<f32>,
    ends: Vec<u32>,
    boxes: Vec<WorldBounds>,
}

/// An arc, forwards or backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ArcRef(u32);

/// Closed chains of arcs.
#[derive(Debug, Default)]
pub(crate) struct Rings {
    arc_refs: Vec<ArcRef>,
    ends: Vec<u32>,
    boxes: Vec<WorldBounds>,
    zooms: Vec<f32>,
}

impl ArcRef {
    pub(crate) fn new(arc: u32, backwards: bool) -> Self {
        Self(arc << 1 | u32::from(backwards))
    }

    pub(crate) fn arc(self) -> usize {
        (self.0 >> 1) as usize
    }

    pub(crate) fn reversed(self) -> Self {
        Self(self.0 ^ 1)
    }

    pub(crate) fn is_backwards(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Arcs {
    /// Adds a line of at least two points and computes the zooms of its vertices.
    pub(crate) fn push(&mut self, line: &[WorldPoint]) {
        let Some(bounds) = WorldBounds::around(line.iter().copied()) else {
            return;
        };
        simplify::first_zooms(line, &mut self.zooms);
        self.points.extend_from_slice(line);
        self.ends.push(self.points.len() as u32);
        self.boxes.push(bounds);
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn bounds(&self, arc: usize) -> Option<WorldBounds> {
        self.boxes.get(arc).copied()
    }

    /// All vertices of an arc with their zooms, in the arc's own direction.
    pub(crate) fn line(&self, arc: usize) -> (&[WorldPoint], &[f32]) {
        let range = range(&self.ends, arc);
        (
            self.points.get(range.clone()).unwrap_or_default(),
            self.zooms.get(range).unwrap_or_default(),
        )
    }

    /// All segments of an arc, in the arc's own direction.
    pub(crate) fn edges(&self, arc: usize) -> impl Iterator<Item = (WorldPoint, WorldPoint)> {
        let (line, _) = self.line(arc);
        line.iter().copied().zip(line.iter().copied().skip(1))
    }

    /// The first point of a directed arc.
    pub(crate) fn start(&self, arc_ref: ArcRef) -> Option<WorldPoint> {
        let (line, _) = self.line(arc_ref.arc());
        if arc_ref.is_backwards() {
            line.last().copied()
        } else {
            line.first().copied()
        }
    }

    /// Passes the vertices of a directed arc that are drawn at a zoom to `draw`, without the last one, with which the
    /// next arc of a ring begins.
    pub(crate) fn walk(&self, arc_ref: ArcRef, zoom: f32, mut draw: impl FnMut(WorldPoint)) {
        let (line, zooms) = self.line(arc_ref.arc());
        let mut visit = |(point, from): (&WorldPoint, &f32)| {
            if *from <= zoom {
                draw(*point);
            }
        };
        let vertices = line.iter().zip(zooms);
        if arc_ref.is_backwards() {
            vertices.skip(1).rev().for_each(&mut visit);
        } else {
            vertices
                .take(line.len().saturating_sub(1))
                .for_each(&mut visit);
        }
    }
}

impl Rings {
    /// Adds a ring. A ring without an area is stored and never drawn.
    pub(crate) fn push(&mut self, arc_refs: &[ArcRef], arcs: &Arcs) {
        self.arc_refs.extend_from_slice(arc_refs);
        self.ends.push(self.arc_refs.len() as u32);
        let bounds = arc_refs
            .iter()
            .filter_map(|arc_ref| arcs.bounds(arc_ref.arc()))
            .reduce(WorldBounds::joined)
            .unwrap_or(WorldBounds::WORLD);
        self.boxes.push(bounds);
        self.zooms
            .push(simplify::zoom_of_area(area(arcs, arc_refs).abs()));
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn arc_refs(&self, ring: usize) -> &[ArcRef] {
        self.arc_refs
            .get(range(&self.ends, ring))
            .unwrap_or_default()
    }

    pub(crate) fn bounds(&self, ring: usize) -> Option<WorldBounds> {
        self.boxes.get(ring).copied()
    }

    /// The zoom from which the ring is large enough to be drawn.
    pub(crate) fn first_zoom(&self, ring: usize) -> f32 {
        self.zooms.get(ring).copied().unwrap_or(f32::INFINITY)
    }

    /// Whether a ring encloses a point, by the crossings of a ray to the east.
    pub(crate) fn encloses(&self, arcs: &Arcs, ring: usize, point: WorldPoint) -> bool {
        if !self
            .bounds(ring)
            .is_some_and(|bounds| bounds.contains(point))
        {
            return false;
        }
        let mut inside = false;
        for arc_ref in self.arc_refs(ring) {
            // An arc whose box the ray misses needs no further test.
            let is_passed = arcs.bounds(arc_ref.arc()).is_none_or(|arc| {
                arc.max.x < point.x || !(arc.min.y..=arc.max.y).contains(&point.y)
            });
            if !is_passed {
                let crossed = arcs
                    .edges(arc_ref.arc())
                    .filter(|(a, b)| is_west_of(point, *a, *b));
                inside ^= crossed.count() % 2 == 1;
            }
        }
        inside
    }

    /// Whether a segment of a ring passes through a box.
    pub(crate) fn crosses(&self, arcs: &Arcs, ring: usize, part: WorldBounds) -> bool {
        self.arc_refs(ring).iter().any(|arc_ref| {
            arcs.bounds(arc_ref.arc())
                .is_some_and(|arc| arc.meets(part))
                && arcs
                    .edges(arc_ref.arc())
                    .any(|(a, b)| passes_through(part, a, b))
        })
    }
}

/// Whether a ray from a point to the east crosses a segment.
fn is_west_of(point: WorldPoint, a: WorldPoint, b: WorldPoint) -> bool {
    (a.y > point.y) != (b.y > point.y)
        && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
}

/// Whether a segment has a point in common with a box (separating axes: x, y and the segment's normal).
fn passes_through(part: WorldBounds, a: WorldPoint, b: WorldPoint) -> bool {
    let edge = WorldBounds::around([a, b]);
    if !edge.is_some_and(|edge| edge.meets(part)) {
        return false;
    }
    let side = |x: f64, y: f64| (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    let corners = [
        side(part.min.x, part.min.y),
        side(part.max.x, part.min.y),
        side(part.min.x, part.max.y),
        side(part.max.x, part.max.y),
    ];
    !corners.iter().all(|side| *side > 0.0) && !corners.iter().all(|side| *side < 0.0)
}

/// The signed area of a ring by the shoelace formula: positive for a ring that runs clockwise on the screen, in squared
/// world units.
pub(crate) fn area(arcs: &Arcs, arc_refs: &[ArcRef]) -> f64 {
    let mut doubled = 0.0;
    let Some(origin) = arc_refs
        .first()
        .and_then(|arc_ref| arcs.line(arc_ref.arc()).0.first())
    else {
        return 0.0;
    };
    for arc_ref in arc_refs {
        let mut along = 0.0;
        for (a, b) in arcs.edges(arc_ref.arc()) {
            // Relative to a nearby origin: a small area far from 0, 0 would lose its precision.
            along += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
        }
        doubled += if arc_ref.is_backwards() {
            -along
        } else {
            along
        };
    }
    doubled / 2.0
}

/// The range of an item in a flat array, given the end of every item.
pub(crate) fn range(ends: &[u32], at: usize) -> std::ops::Range<usize> {
    let end = ends.get(at).copied().unwrap_or_default();
    let start = at
        .checked_sub(1)
        .and_then(|before| ends.get(before).copied())
        .unwrap_or_default();
    start.min(end) as usize..end as usize
}
