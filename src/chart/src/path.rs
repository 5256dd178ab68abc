//! From arcs in the world to paths on the screen: what is too small or out of sight is left out.

use crate::arcs::{Arcs, Rings};
use crate::camera::Camera;
use crate::clip::clip;
use crate::point::{ScreenPoint, WorldBounds, WorldPoint};

/// The points of all paths of a scene, one after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paths {
    points: Vec<ScreenPoint>,
    ends: Vec<u32>,
}

/// A path: some lines or rings of [`Paths`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PathRange {
    first: u32,
    last: u32,
}

impl Paths {
    /// The parts of a path, CSS px: open lines of a stroke; rings of a fill or of a stroke around an area,
    /// whose first point is not repeated at the end.
    pub fn parts(&self, path: PathRange) -> impl Iterator<Item = &[ScreenPoint]> {
        (path.first as usize..path.last as usize).map(|part| {
            let range = crate::arcs::range(&self.ends, part);
            self.points.get(range).unwrap_or_default()
        })
    }

    /// How many points there are in all paths together.
    pub fn point_count(&self) -> usize {
        self.points.len()
    }

    /// A path of one open line more.
    pub(crate) fn line(&mut self, points: &[ScreenPoint]) -> PathRange {
        let first = self.ends.len() as u32;
        self.points.extend(points);
        self.end_part(2);
        let last = self.ends.len() as u32;
        PathRange { first, last }
    }

    /// Closes a part of at least `least` points, and forgets a smaller one.
    fn end_part(&mut self, least: usize) {
        let start = self.ends.last().copied().unwrap_or_default() as usize;
        if self.points.len() >= start + least {
            self.ends.push(self.points.len() as u32);
        } else {
            self.points.truncate(start);
        }
    }
}

/// Draws into paths as a camera sees it.
pub(crate) struct Tracer<'a> {
    paths: &'a mut Paths,
    camera: Camera,
    zoom: f32,
    /// What is seen, and a rim so that no line shows along the edge of the map.
    viewport: WorldBounds,
    ring: Vec<WorldPoint>,
}

/// Wider than any line.
const RIM: f64 = 8.0;

impl<'a> Tracer<'a> {
    pub(crate) fn new(camera: Camera, paths: &'a mut Paths) -> Self {
        Self {
            paths,
            camera,
            zoom: camera.zoom() as f32,
            viewport: camera.visible_bounds(RIM),
            ring: Vec::new(),
        }
    }

    /// The path of all that `draw` adds; `None` when that is nothing.
    pub(crate) fn path(&mut self, draw: impl FnOnce(&mut Self)) -> Option<PathRange> {
        let first = self.paths.ends.len() as u32;
        draw(self);
        let last = self.paths.ends.len() as u32;
        (first < last).then_some(PathRange { first, last })
    }

    /// Whether a rectangle of the world is in view.
    pub(crate) fn is_visible(&self, bounds: WorldBounds) -> bool {
        self.viewport.meets(bounds)
    }

    /// Adds a closed ring, cut off outside of the view.
    pub(crate) fn ring(&mut self, arcs: &Arcs, rings: &Rings, ring: usize) {
        let Some(bounds) = rings.bounds(ring) else {
            return;
        };
        if rings.first_zoom(ring) > self.zoom || !self.viewport.meets(bounds) {
            return;
        }
        self.ring.clear();
        for arc_ref in rings.arc_refs(ring) {
            // A stretch that is wholly on one side of the view can be cut short without a trace.
            let far = arcs
                .bounds(arc_ref.arc())
                .is_some_and(|arc| !self.viewport.meets(arc));
            if far {
                self.ring.extend(arcs.start(*arc_ref));
            } else {
                arcs.walk(*arc_ref, self.zoom, |point| self.ring.push(point));
            }
        }
        if !self.viewport.contains(bounds.min) || !self.viewport.contains(bounds.max) {
            clip(&mut self.ring, self.viewport);
        }
        let camera = self.camera;
        let points = self.ring.iter().map(|point| camera.screen(*point));
        self.paths.points.extend(points);
        self.paths.end_part(3);
    }

    /// Adds a ring or an open line of points as they are. A ring is not cut off at the edge of the view, as that edge would
    /// be drawn too: it is for what is no longer than some kilometres.
    pub(crate) fn polyline(&mut self, points: &[WorldPoint], closed: bool) {
        let camera = self.camera;
        let points = points.iter().map(|point| camera.screen(*point));
        self.paths.points.extend(points);
        self.paths.end_part(if closed { 3 } else { 2 });
    }

    /// Adds an arc as an open line, without the stretches out of view.
    pub(crate) fn line(&mut self, arcs: &Arcs, arc: usize) {
        let Some(bounds) = arcs.bounds(arc) else {
            return;
        };
        if !self.viewport.meets(bounds) {
            return;
        }
        let (line, zooms) = arcs.line(arc);
        let mut drawn = line
            .iter()
            .zip(zooms)
            .filter(|(_, from)| **from <= self.zoom)
            .map(|(point, _)| *point);
        let Some(mut previous) = drawn.next() else {
            return;
        };
        let mut pen_down = false;
        for point in drawn {
            let step = WorldBounds::around([previous, point]).unwrap_or(bounds);
            if !self.viewport.meets(step) {
                self.paths.end_part(2);
                pen_down = false;
            } else {
                if !pen_down {
                    self.paths.points.push(self.camera.screen(previous));
                }
                self.paths.points.push(self.camera.screen(point));
                pen_down = true;
            }
            previous = point;
        }
        self.paths.end_part(2);
    }
}
