//! The bubble on the route that tells how long the walk takes.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, line_height};
use crate::point::{ScreenPoint, WorldPoint};
use crate::rules::TextRole;
use crate::scene::{Item, SceneContent};

/// The distance between two positions that are looked at, along the route, CSS px.
const STEP: f64 = 12.0;
/// How much higher the bubble is than its line of text, CSS px.
const PADDING: f64 = 6.0;
/// The bubble covers at most one part in this many of the route in view.
const SHARE: f64 = 2.0;

/// Places the bubble on the part of the route that is in the map: as near to the middle of that as is free of `others`, which has
/// marks and the visitor's location, and of labels in `collisions`. `None` without a text, a route that is long enough, or room.
pub(crate) fn place(
    camera: Camera,
    content: &SceneContent,
    route: &[WorldPoint],
    others: &CollisionIndex,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Option<Item> {
    let text = content.route_time;
    if text.is_empty() {
        return None;
    }
    let role = TextRole::RouteTime;
    let height = line_height(role, measure) + PADDING;
    // Its ends are half circles.
    let width = measure.width(text, role) + height;
    let of = |at: ScreenPoint| CollisionBox::around(at, width, height);
    let mut positions = along(route, camera);
    positions.retain(|at| collisions.is_in_view(of(*at), content.margin));
    if (positions.len() as f64) * STEP < SHARE * width {
        return None;
    }
    let middle = positions.len() / 2;
    let near = (0..positions.len()).flat_map(|away| [middle + away, middle.wrapping_sub(away)]);
    let at = near
        .filter_map(|index| positions.get(index).copied())
        .find(|at| others.is_free(of(*at)) && collisions.is_free(of(*at)))?;
    collisions.insert(of(at));
    let label = Label {
        text: text.to_owned(),
        at,
        role,
        angle: 0.0,
    };
    Some(Item::Bubble(label, width, height))
}

/// Points at equal distances along a line.
fn along(line: &[WorldPoint], camera: Camera) -> Vec<ScreenPoint> {
    let size = camera.size();
    let mut points = Vec::new();
    let mut to_next = 0.0;
    let line = line.iter().map(|at| camera.screen(*at));
    for (from, to) in line.clone().zip(line.skip(1)) {
        let length = from.distance(to);
        let mut at = to_next;
        while at < length {
            let share = at / length;
            let x = from.x + (to.x - from.x) * share;
            let y = from.y + (to.y - from.y) * share;
            if (0.0..size.width()).contains(&x) && (0.0..size.height()).contains(&y) {
                points.push(ScreenPoint::new(x, y));
            }
            at += STEP;
        }
        to_next = at - length;
    }
    points
}
