//! Clips rings to the view, so that coordinates stay within what a canvas can draw.

use crate::point::{WorldBounds, WorldPoint};

/// Clips a ring at the four edges of a box, one after the other (Sutherland and Hodgman 1974, Reentrant polygon
/// clipping). A ring that leaves and returns is joined along the edge, which is out of view.
pub(crate) fn clip(ring: &mut Vec<WorldPoint>, to: WorldBounds) {
    cut(ring, |p| p.x - to.min.x);
    cut(ring, |p| to.max.x - p.x);
    cut(ring, |p| p.y - to.min.y);
    cut(ring, |p| to.max.y - p.y);
}

/// Keeps the part where `inwards`, the distance from an edge, is not negative.
fn cut(ring: &mut Vec<WorldPoint>, inwards: impl Fn(WorldPoint) -> f64) {
    let Some(mut previous) = ring.last().copied() else {
        return;
    };
    let mut before = inwards(previous);
    let mut kept = Vec::with_capacity(ring.len() + 4);
    for &point in ring.iter() {
        let here = inwards(point);
        if (before < 0.0) != (here < 0.0) {
            let part = before / (before - here);
            kept.push(WorldPoint {
                x: previous.x + (point.x - previous.x) * part,
                y: previous.y + (point.y - previous.y) * part,
            });
        }
        if here >= 0.0 {
            kept.push(point);
        }
        (previous, before) = (point, here);
    }
    *ring = kept;
}
