//! Hit test: what is under the pointer.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::placement::Placement;
use crate::point::ScreenPoint;
use crate::rules;
use crate::scene::{Item, Scene};

/// The pointing device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// Mouse or pen: targets of at least 24 px.
    Fine,
    /// Finger: targets of at least 44 px.
    Coarse,
}

/// What was hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A mark, by its index in the base map.
    Mark(u32),
    /// A cluster, by its index in the clustering.
    Cluster(u32),
    /// A neighbourhood, by its index in the base map.
    Area(u32),
    /// Nothing.
    Nothing,
}

/// What is at a point of the view of `camera`, which may show a scene that was composed for another: of the marks, their
/// badges and the clusters whose target contains the point, the one with the nearest centre, at equal distance the one painted on top;
/// else the neighbourhood.
pub fn hit_test(
    base_map: &BaseMap,
    scene: &Scene,
    camera: Camera,
    at: ScreenPoint,
    pointer: Pointer,
) -> Hit {
    let least = match pointer {
        Pointer::Fine => rules::FINE_TARGET,
        Pointer::Coarse => rules::COARSE_TARGET,
    };
    let placement = Placement::new(scene.camera, camera);
    let mut best = (f64::INFINITY, None);
    for item in scene.items.iter().rev() {
        let (middle, radius, least, found) = match item {
            Item::Mark(mark) => (mark.at, mark.size / 2.0, least, Hit::Mark(mark.mark)),
            Item::Cluster(cluster) => {
                let found = Hit::Cluster(cluster.cluster);
                (cluster.at, cluster.size / 2.0, least, found)
            }
            // A part of its mark or cluster, which is the target of the least size.
            Item::Badge(badge) => (badge.at, badge.height / 2.0, 0.0, badge.of),
            _ => continue,
        };
        let mut distance = placement.shown(middle).distance(at);
        if let Item::Mark(mark) = item
            && let Some(tip) = mark.tip()
        {
            // The whole drop down to its tip, where the place is.
            distance = distance.min(placement.shown(tip).distance(at));
        }
        if let Item::Badge(badge) = item {
            // From the line between the middles of its round ends.
            let shown = placement.shown(middle);
            let reach = placement.scale * (badge.half_width - badge.height / 2.0).max(0.0);
            let aside = (at.x - shown.x).clamp(-reach, reach);
            distance = ScreenPoint::new(shown.x + aside, shown.y).distance(at);
        }
        if distance <= least.max(placement.scale * radius) && distance < best.0 {
            best = (distance, Some(found));
        }
    }
    let area = || base_map.area_at(camera.world(at)).map(Hit::Area);
    best.1.or_else(area).unwrap_or(Hit::Nothing)
}
