//! The route to the selected place.

use crate::camera::Camera;
use crate::path::Tracer;
use crate::point::WorldPoint;
use crate::rules::{self, Role};
use crate::scene::{Item, Scene, SceneContent};
use atlas::LonLat;

/// Adds the route to a scene: a wide stroke as its casing, then a narrower one.
pub(crate) fn draw(camera: Camera, content: &SceneContent, scene: &mut Scene) {
    let zoom = camera.zoom();
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    let route: Vec<WorldPoint> = content
        .route
        .iter()
        .filter_map(|at| LonLat::new(at.x, at.y))
        .map(WorldPoint::from)
        .collect();
    let path = tracer.path(|tracer| tracer.polyline(&route, false));
    for role in [Role::RouteEdge, Role::Route] {
        scene.items.extend(path.map(|path| Item::Stroke {
            role,
            width: rules::line_width(role, zoom),
            closed: false,
            path,
        }));
    }
}
