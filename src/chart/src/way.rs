//! What is asked on foot, on the map: how far one gets, and the way to a place.

use crate::camera::Camera;
use crate::label::Label;
use crate::point::{Bounds, WorldPoint};
use crate::rules::{self, Role, TextRole};
use crate::scene::{Item, Picture, Scene};
use crate::trace::Tracer;
use atlas::LonLat;
use geo::MultiPolygon;

/// The outline of what can be reached in some minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachLine {
    rings: Vec<WorldRing>,
    text: String,
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
        Self {
            rings: rings.collect(),
            text,
        }
    }

    /// The box around it; `None` where nothing can be reached.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.rings.iter().flatten().copied())
    }

    /// Its northernmost point.
    fn top(&self) -> Option<WorldPoint> {
        let points = self.rings.iter().flatten().copied();
        points.min_by(|a, b| a.y.total_cmp(&b.y))
    }
}

/// Adds the outlines and the way; gives the words that stand on the outlines.
pub(crate) fn draw(camera: Camera, picture: &Picture, scene: &mut Scene) -> Vec<Label> {
    let zoom = camera.zoom();
    let mut tracer = Tracer::new(camera, &mut scene.paths);
    let mut labels = Vec::new();
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
        labels.extend(reach.top().map(|top| Label {
            text: reach.text.clone(),
            at: camera.screen(top),
            role: TextRole::Minutes,
            angle: 0.0,
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
    labels
}
