//! What is asked on foot, on the map: how far one gets, and the way to a place.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText};
use crate::path::Tracer;
use crate::point::{WorldBounds, WorldPoint};
use crate::rules::{self, Role, TextRole};
use crate::scene::{Item, Scene, SceneContent};
use atlas::LonLat;
use geo::MultiPolygon;

/// The furthest points of an outline in these directions, right and down, are where its words are tried first.
const WINDS: [(f64, f64); 8] = [
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (1.0, -1.0),
    (-1.0, 1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
];
/// How many points more are tried, evenly along the outline.
const MORE_SPOTS: usize = 64;

/// The outline of what can be reached in some minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct IsochroneOutline {
    rings: Vec<WorldRing>,
    text: String,
    /// Where the words may stand, the best place first.
    clusters: Vec<WorldPoint>,
}

/// A ring of points, the last of which is not the first again.
pub type WorldRing = Vec<WorldPoint>;

impl IsochroneOutline {
    /// The outline of an area (longitude and latitude in degrees), with the words that stand on it.
    pub fn new(area: &MultiPolygon<f64>, text: String) -> Self {
        let lines = area
            .iter()
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        let rings = lines.map(|line| {
            let mut ring: WorldRing = line
                .0
                .iter()
                .filter_map(|at| LonLat::new(at.x, at.y))
                .map(WorldPoint::from)
                .collect();
            ring.pop();
            ring
        });
        let rings: Vec<WorldRing> = rings.collect();
        let clusters = clusters(&rings);
        Self {
            rings,
            text,
            clusters,
        }
    }

    /// The box around it; `None` where nothing can be reached.
    pub fn bounds(&self) -> Option<WorldBounds> {
        WorldBounds::around(self.rings.iter().flatten().copied())
    }
}

/// Points of an outline: the furthest to the north and to seven other sides, and more along it.
fn clusters(rings: &[WorldRing]) -> Vec<WorldPoint> {
    let points: Vec<WorldPoint> = rings.iter().flatten().copied().collect();
    let furthest = WINDS.iter().filter_map(|(right, down)| {
        let along = |at: &WorldPoint| at.x * right + at.y * down;
        let furthest = points.iter().max_by(|a, b| along(a).total_cmp(&along(b)));
        furthest.copied()
    });
    let step = points.len().div_ceil(MORE_SPOTS).max(1);
    furthest
        .chain(points.iter().copied().step_by(step))
        .collect()
}

/// The words on the outlines, each on its own and over nothing that is taken: those of the least minutes choose first.
/// Where the map is seen from so far that there is no room for one, it is left out.
pub(crate) fn minutes(
    camera: Camera,
    content: &SceneContent,
    collisions: &mut CollisionIndex,
    measure: MeasureText,
) -> Vec<Label> {
    let role = TextRole::Minutes;
    let height = rules::text_size(role) * rules::LINE_HEIGHT;
    let label = |reach: &IsochroneOutline| {
        let width = measure(&reach.text, role) + 2.0 * rules::NAME_CLEARANCE;
        let clusters = reach.clusters.iter().map(|cluster| camera.screen(*cluster));
        let (at, collision_box) = clusters
            .map(|at| (at, CollisionBox::around(at, width, height)))
            .find(|(_, collision_box)| collisions.is_free(*collision_box))?;
        collisions.insert(collision_box);
        Some(Label {
            text: reach.text.clone(),
            at,
            role,
            angle: 0.0,
        })
    };
    content.isochrones.iter().filter_map(label).collect()
}

/// Adds the outlines to a scene.
pub(crate) fn draw(camera: Camera, content: &SceneContent, scene: &mut Scene) {
    let zoom = camera.zoom();
    let mut tracer = Tracer::new(camera, &mut scene.paths);
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
        scene.items.extend(path.map(|path| Item::Stroke {
            role,
            width: rules::line_width(role, zoom),
            closed: true,
            path,
        }));
    }
}
