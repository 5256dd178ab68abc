//! Paths on the screen, drawn from arcs in the world without what is too small or out of view.

use crate::arcs::{Arcs, Rings};
use crate::camera::Camera;
use crate::clip::clip;
use crate::point::{ScreenPoint, WorldBounds, WorldPoint, power_of_two};
use crate::rules;

/// The points of all paths of a scene, one path after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paths {
    points: Vec<ScreenPoint>,
    ends: Vec<u32>,
}

/// A path: consecutive lines or rings of [`Paths`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PathRange {
    first: u32,
    last: u32,
}

impl PathRange {
    /// At most `count` parts of this path, from the part `from` on.
    pub fn slice(self, from: usize, count: usize) -> Self {
        let at = |part: usize| (self.first as usize + part).min(self.last as usize) as u32;
        Self {
            first: at(from),
            last: at(from + count),
        }
    }

    /// Whether it has no part.
    pub fn is_empty(self) -> bool {
        self.first >= self.last
    }
}

impl Paths {
    /// The parts of a path, CSS px: open lines of a stroke, or rings of a fill or a closed stroke, without a repeated
    /// last point.
    pub fn parts(&self, path: PathRange) -> impl Iterator<Item = &[ScreenPoint]> {
        (path.first as usize..path.last as usize).map(|part| {
            let range = crate::arcs::range(&self.ends, part);
            self.points.get(range).unwrap_or_default()
        })
    }

    /// The number of points of all paths.
    pub fn point_count(&self) -> usize {
        self.points.len()
    }

    /// Adds a path of open lines.
    pub(crate) fn lines<const N: usize>(&mut self, lines: &[[ScreenPoint; N]]) -> PathRange {
        let first = self.ends.len() as u32;
        for line in lines {
            self.points.extend(line);
            self.end_part(2);
        }
        let last = self.ends.len() as u32;
        PathRange { first, last }
    }

    /// Ends a part of at least `least` points, and discards a shorter one.
    fn end_part(&mut self, least: usize) {
        let start = self.ends.last().copied().unwrap_or_default() as usize;
        if self.points.len() >= start + least {
            self.ends.push(self.points.len() as u32);
        } else {
            self.points.truncate(start);
        }
    }
}

/// Draws into paths with a camera.
pub(crate) struct Tracer<'a> {
    paths: &'a mut Paths,
    camera: Camera,
    zoom: f32,
    /// The visible part of the world with a margin, so that no stroke shows along the edge of the map.
    viewport: WorldBounds,
    ring: Vec<WorldPoint>,
}

/// More lines of a hatching than any view has.
const MOST_LINES: f64 = 4_096.0;

/// In CSS px: wider than any stroke.
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

    /// The path of everything that `draw` adds; `None` if it adds nothing.
    pub(crate) fn path(&mut self, draw: impl FnOnce(&mut Self)) -> Option<PathRange> {
        let first = self.paths.ends.len() as u32;
        draw(self);
        let last = self.paths.ends.len() as u32;
        (first < last).then_some(PathRange { first, last })
    }

    /// Whether a box of the world is in view.
    pub(crate) fn is_visible(&self, bounds: WorldBounds) -> bool {
        self.viewport.meets(bounds)
    }

    /// Adds the view with its margin as a ring.
    pub(crate) fn view(&mut self) {
        let WorldBounds { min, max } = self.viewport;
        let corners = [
            (min.x, min.y),
            (max.x, min.y),
            (max.x, max.y),
            (min.x, max.y),
        ];
        self.polyline(&corners.map(|(x, y)| WorldPoint { x, y }), true);
    }

    /// Adds lines from the lower left to the upper right all over the view. They stay where they are in the world while the map
    /// moves, so that they do not flicker.
    pub(crate) fn hatching(&mut self) {
        let WorldBounds { min, max } = self.viewport;
        let zoom = self.camera.zoom();
        let step = rules::HATCHING * power_of_two(zoom - zoom.floor()) / self.camera.scale();
        let first = ((min.x + min.y) / step).ceil();
        let count = ((max.x + max.y) / step).floor() - first;
        for number in 0..=count.clamp(0.0, MOST_LINES) as u32 {
            // Along a line x and y, which grows to the south, have one sum.
            let sum = (first + f64::from(number)) * step;
            let ends = [max.y, min.y].map(|y| WorldPoint { x: sum - y, y });
            self.polyline(&ends, false);
        }
    }

    /// Adds a closed ring, clipped to the view.
    pub(crate) fn ring(&mut self, arcs: &Arcs, rings: &Rings, ring: usize) {
        let Some(bounds) = rings.bounds(ring) else {
            return;
        };
        if rings.first_zoom(ring) > self.zoom || !self.viewport.meets(bounds) {
            return;
        }
        self.ring.clear();
        for arc_ref in rings.arc_refs(ring) {
            // An arc that is entirely on one side of the view can be replaced by its start.
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

    /// Adds a ring or an open line of points without clipping: clipping would add the edge of the view to a ring. For
    /// shapes of some kilometres at most.
    pub(crate) fn polyline(&mut self, points: &[WorldPoint], closed: bool) {
        let camera = self.camera;
        let points = points.iter().map(|point| camera.screen(*point));
        self.paths.points.extend(points);
        self.paths.end_part(if closed { 3 } else { 2 });
    }

    /// Adds an arc as open lines, without the parts out of view.
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
