//! What is asked on foot, on the map: how far one gets, and the way to a place.

use crate::camera::Camera;
use crate::label::{Label, Measure};
use crate::point::{Bounds, WorldPoint};
use crate::rules::{self, Role, TextRole};
use crate::scene::{Item, Picture, Scene};
use crate::taken::{Patch, Taken};
use crate::trace::Tracer;
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
pub struct ReachLine {
    rings: Vec<WorldRing>,
    text: String,
    /// Where the words may stand, the best place first.
    spots: Vec<WorldPoint>,
}

/// A ring of points, the last of which is not the first again.
pub type WorldRing = Vec<WorldPoint>;

impl ReachLine {
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
        let spots = spots(&rings);
        Self { rings, text, spots }
    }

    /// The box around it; `None` where nothing can be reached.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.rings.iter().flatten().copied())
    }
}

/// Points of an outline: the furthest to the north and to seven other sides, and more along it.
fn spots(rings: &[WorldRing]) -> Vec<WorldPoint> {
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
    picture: &Picture,
    taken: &mut Taken,
    measure: Measure,
) -> Vec<Label> {
    let role = TextRole::Minutes;
    let height = rules::text_size(role) * rules::LINE_HEIGHT;
    let label = |reach: &ReachLine| {
        let width = measure(&reach.text, role) + 2.0 * rules::NAME_CLEARANCE;
        let spots = reach.spots.iter().map(|spot| camera.screen(*spot));
        let (at, patch) = spots
            .map(|at| (at, Patch::around(at, width, height)))
            .find(|(_, patch)| taken.is_free(*patch))?;
        taken.take(patch);
        Some(Label {
            text: reach.text.clone(),
            at,
            role,
            angle: 0.0,
        })
    };
    picture.reach.iter().filter_map(label).collect()
}

/// Adds the outlines and the way.
pub(crate) fn draw(camera: Camera, picture: &Picture, scene: &mut Scene) {
    let zoom = camera.zoom();
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    // The furthest first: the nearer ones lie on it.
    for (number, reach) in picture.reach.iter().enumerate().rev() {
        let path = tracer.path(|tracer| {
            reach.rings.iter().for_each(|ring| tracer.loose(ring, true));
        });
        // Three at most are told apart.
        let role = Role::Reach(number as u8);
        scene.items.extend(path.map(|path| Item::Stroke {
            role,
            width: rules::line_width(role, zoom),
            closed: true,
            path,
        }));
    }
    let route: Vec<WorldPoint> = picture
        .route
        .iter()
        .filter_map(|at| LonLat::new(at.x, at.y))
        .map(WorldPoint::from)
        .collect();
    let path = tracer.path(|tracer| tracer.loose(&route, false));
    for role in [Role::RouteEdge, Role::Route] {
        scene.items.extend(path.map(|path| Item::Stroke {
            role,
            width: rules::line_width(role, zoom),
            closed: false,
            path,
        }));
    }
}
