//! The route to the selected place.

use crate::camera::Camera;
use crate::path::Tracer;
use crate::point::{ScreenPoint, WorldPoint};
use crate::rules::{self, Role};
use crate::scene::{Item, Scene, SceneContent};
use atlas::LonLat;

/// Adds the route to a scene: a wide stroke as its casing, then a narrower one with arrows on it. Returns its points.
pub(crate) fn draw(camera: Camera, content: &SceneContent, scene: &mut Scene) -> Vec<WorldPoint> {
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
    let arrows = arrows(&route, camera);
    if !arrows.is_empty() {
        let path = scene.paths.lines(&arrows);
        let role = Role::RouteArrow;
        scene.items.push(Item::stroke(role, zoom, false, path));
    }
    route
}

/// The arrows in view, at equal distances along a line: two sides that meet at the tip.
fn arrows(line: &[WorldPoint], camera: Camera) -> Vec<[ScreenPoint; 3]> {
    let size = camera.size();
    let view = (0.0..size.width(), 0.0..size.height());
    let mut arrows = Vec::new();
    let mut to_next = rules::ARROW_DISTANCE / 2.0;
    let line = line.iter().map(|at| camera.screen(*at));
    for (from, to) in line.clone().zip(line.skip(1)) {
        let length = from.distance(to);
        let (right, down) = ((to.x - from.x) / length, (to.y - from.y) / length);
        let mut at = to_next;
        while at < length {
            let middle = ScreenPoint::new(from.x + right * at, from.y + down * at);
            if view.0.contains(&middle.x) && view.1.contains(&middle.y) {
                let corner = |ahead: f64, aside: f64| {
                    let (ahead, aside) = (ahead * rules::ARROW, aside * rules::ARROW);
                    let x = middle.x + right * ahead - down * aside;
                    ScreenPoint::new(x, middle.y + down * ahead + right * aside)
                };
                arrows.push([corner(-1.0, -1.0), corner(1.0, 0.0), corner(-1.0, 1.0)]);
            }
            at += rules::ARROW_DISTANCE;
        }
        to_next = at - length;
    }
    arrows
}
