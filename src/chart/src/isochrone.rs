//! Isochrone outlines and their labels.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, line_height};
use crate::path::Tracer;
use crate::point::{WorldBounds, WorldPoint};
use crate::rules::{self, Role, TextRole};
use crate::scene::{Item, Scene, SceneContent};
use crate::smooth_ring::smooth_ring;
use atlas::LonLat;
use geo::MultiPolygon;

/// Directions (right, down) whose extreme points are the preferred label positions.
const LABEL_DIRECTIONS: [(f64, f64); 8] = [
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (1.0, -1.0),
    (-1.0, 1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
];
/// How many more points are tried, evenly along the outline.
const MORE_POSITIONS: usize = 64;

/// The outline of an isochrone, smoothed, with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct IsochroneOutline {
    rings: Vec<WorldRing>,
    text: String,
    /// Candidate label positions, best first.
    label_positions: Vec<WorldPoint>,
}

/// A ring of points without a repeated last point.
pub type WorldRing = Vec<WorldPoint>;

impl IsochroneOutline {
    /// The outline of an area (longitude and latitude in degrees), and the text of its label.
    pub fn new(area: &MultiPolygon<f64>, text: String) -> Self {
        let lines = area.iter().flat_map(|polygon| {
            let holes = polygon.interiors().iter().map(|line| (line, true));
            std::iter::once((polygon.exterior(), false)).chain(holes)
        });
        let rings = lines.filter_map(|(line, is_hole)| {
            let points = line.0.iter().filter_map(|at| LonLat::new(at.x, at.y));
            let mut ring: WorldRing = points.map(WorldPoint::from).collect();
            ring.pop();
            smooth_ring(ring, is_hole)
        });
        let rings: Vec<WorldRing> = rings.collect();
        let label_positions = label_positions(&rings);
        Self {
            rings,
            text,
            label_positions,
        }
    }

    /// The box around it; `None` for an empty area.
    pub fn bounds(&self) -> Option<WorldBounds> {
        WorldBounds::around(self.rings.iter().flatten().copied())
    }
}

/// Candidate label positions: the extreme points in eight directions, then more along the outline.
fn label_positions(rings: &[WorldRing]) -> Vec<WorldPoint> {
    let points: Vec<WorldPoint> = rings.iter().flatten().copied().collect();
    let furthest = LABEL_DIRECTIONS.iter().filter_map(|(right, down)| {
        let along = |at: &WorldPoint| at.x * right + at.y * down;
        let furthest = points.iter().max_by(|a, b| along(a).total_cmp(&along(b)));
        furthest.copied()
    });
    let step = points.len().div_ceil(MORE_POSITIONS).max(1);
    furthest
        .chain(points.iter().copied().step_by(step))
        .collect()
}

/// Places the labels of the outlines without collisions with each other, fewest minutes first, and clear of the marks where that is
/// possible. A label without room is left out.
pub(crate) fn minutes(
    camera: Camera,
    content: &SceneContent,
    with_marks: &CollisionIndex,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Vec<Label> {
    let role = TextRole::Minutes;
    let height = line_height(role, measure);
    let label = |isochrone: &IsochroneOutline| {
        let width = measure.width(&isochrone.text, role) + 2.0 * rules::NAME_CLEARANCE;
        let label_positions = isochrone
            .label_positions
            .iter()
            .map(|position| camera.screen(*position));
        let free = label_positions
            .map(|at| (at, CollisionBox::around(at, width, height)))
            .filter(|(_, collision_box)| collisions.is_free(*collision_box));
        let is_clear = |it: &(_, CollisionBox)| with_marks.is_free(it.1);
        let clear = free.clone().find(is_clear);
        let (at, collision_box) = clear.or_else(|| free.clone().next())?;
        collisions.insert(collision_box);
        Some(Label {
            text: isochrone.text.clone(),
            at,
            role,
            angle: 0.0,
        })
    };
    content.isochrones.iter().filter_map(label).collect()
}

/// Adds the areas to a scene: a veil over what is beyond the longest time, then each area over the larger ones, so that what is
/// nearer is darker, with its outline.
pub(crate) fn draw(camera: Camera, content: &SceneContent, scene: &mut Scene) {
    let zoom = camera.zoom();
    let view = camera.visible_bounds(rules::MARGIN);
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    // Where nothing is known to be reached, nothing is known to be beyond it.
    let longest = content.isochrones.last();
    if let Some(longest) = longest.filter(|it| !it.rings.is_empty()) {
        let WorldBounds { min, max } = view;
        let corners = [
            (min.x, min.y),
            (max.x, min.y),
            (max.x, max.y),
            (min.x, max.y),
        ];
        let corners = corners.map(|(x, y)| WorldPoint { x, y });
        let path = tracer.path(|tracer| {
            tracer.polyline(&corners, true);
            longest
                .rings
                .iter()
                .for_each(|ring| tracer.polyline(ring, true));
        });
        let role = Role::Veil;
        scene
            .items
            .extend(path.map(|path| Item::Fill { role, path }));
    }
    // The longest time first, so that shorter ones are painted over it.
    for (number, isochrone) in content.isochrones.iter().enumerate().rev() {
        let path = tracer.path(|tracer| {
            isochrone
                .rings
                .iter()
                .for_each(|ring| tracer.polyline(ring, true));
        });
        // The style table knows three.
        let role = Role::Isochrone(number as u8);
        let drawn = path.map(|path| {
            [
                Item::Fill { role, path },
                Item::stroke(role, zoom, true, path),
            ]
        });
        scene.items.extend(drawn.into_iter().flatten());
    }
}
