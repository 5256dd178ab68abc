//! Fans: the marks of a pile, which are on one spot at every zoom, spread around it with leader lines as on a printed map.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::marks;
use crate::path::Paths;
use crate::point::{MapSize, ScreenPoint, WorldPoint, power_of_two};
use crate::rules::{self, Role};
use crate::scene::{Item, MarkState, SceneContent};
use atlas::sine_cosine;

/// The distance between two marks of a fan, centre to centre, CSS px: enough for triangles, the widest shape, and for badges.
const DISTANCE: f64 = 44.0;
/// The distance between the spot and the nearest marks, CSS px: clear of the drop of the selected mark.
const INNER: f64 = 68.0;
/// Up to this many marks are on a circle, more on a spiral.
const ON_CIRCLE: usize = 12;
/// How many marks a fan has at most; more stay in their cluster.
pub const LARGEST_FAN: usize = 60;
/// The distance between the centre of a mark and the edge of the map, CSS px.
const EDGE: f64 = 28.0;
/// How many positions of a spiral are looked at: more than a large screen has.
const POSITIONS: usize = 4_000;
/// Width of the halo below a leader line, CSS px.
const HALO: f64 = 4.0;

/// The marks of `among`, in their order, that are on one spot with `mark` however close the map comes by itself, and at the zoom of
/// `camera`: fewer than two if there is no other.
pub fn pile(
    base_map: &BaseMap,
    mark: u32,
    among: &mut dyn Iterator<Item = u32>,
    camera: Camera,
) -> Vec<u32> {
    let zoom = camera.zoom().max(rules::FIT_ZOOM);
    let least = rules::MARK_DISTANCE / (256.0 * power_of_two(zoom));
    let Some(spot) = base_map.mark_at(mark) else {
        return Vec::new();
    };
    let is_near = |at: WorldPoint| {
        let (x, y) = (at.x - spot.x, at.y - spot.y);
        x * x + y * y < least * least
    };
    let near = among.filter(|mark| base_map.mark_at(*mark).is_some_and(is_near));
    near.take(LARGEST_FAN).collect()
}

/// Positions for marks around a spot of a map of this size, none closer than 40 CSS px to another or to the spot: on a circle, from
/// its top clockwise, or on a spiral. Where there is room and the spot is in the map, so are they: at least `margin` CSS px from the
/// edges of the canvas.
pub fn fan_positions(
    spot: ScreenPoint,
    count: usize,
    size: MapSize,
    margin: f64,
) -> Vec<ScreenPoint> {
    let is_in = |at: &ScreenPoint, edge: f64| {
        at.x >= edge && at.y >= edge && at.x <= size.width() - edge && at.y <= size.height() - edge
    };
    // The fan of a spot beside the map leaves it with that.
    let is_spot_seen = is_in(&spot, margin);
    let is_inside = |at: &ScreenPoint| !is_spot_seen || is_in(at, margin + EDGE);
    let around = |degrees: f64, radius: f64| {
        let (sine, cosine) = sine_cosine(degrees - 90.0);
        ScreenPoint::new(spot.x + radius * cosine, spot.y + radius * sine)
    };
    let step = 360.0 / count.max(2) as f64;
    let (half, _) = sine_cosine(step / 2.0);
    let radius = (DISTANCE / 2.0 / half).max(INNER);
    let circle = (0..count).map(|at| around(step * at as f64, radius));
    if count <= ON_CIRCLE && circle.clone().all(|at| is_inside(&at)) {
        return circle.collect();
    }
    let (mut degrees, mut radius) = (0.0_f64, INNER);
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for _ in 0..POSITIONS {
        if inside.len() >= count {
            break;
        }
        // Each turn is a mark further away than the one before.
        let at = around(degrees % 360.0, radius);
        let step = 2.0 * libm::asin(DISTANCE / 2.0 / radius).to_degrees();
        degrees += step;
        radius += DISTANCE * step / 360.0;
        let positions = if is_inside(&at) {
            &mut inside
        } else {
            &mut outside
        };
        positions.push(at);
    }
    inside.extend(outside);
    inside.truncate(count);
    inside
}

/// The leader lines and marks of the open fan, around the selected mark, which stays on its spot.
pub(crate) fn items(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    scale: f64,
    paths: &mut Paths,
) -> Vec<Item> {
    let spot = content.selected.and_then(|mark| base_map.mark_at(mark));
    let Some(spot) = spot.map(|at| camera.screen(at)) else {
        return Vec::new();
    };
    let positions = fan_positions(spot, content.fan.len(), camera.size(), content.margin);
    let mut leaders = Vec::new();
    let mut drawn = Vec::new();
    for (visible, to) in content.fan.iter().zip(positions) {
        let mark = marks::drawn(base_map, camera, content, scale, *visible);
        if let Some(mut mark) = mark.filter(|it| it.state != MarkState::Selected) {
            leaders.push([mark.at, to]);
            mark.at = to;
            drawn.push(mark);
        }
    }
    let mut items = Vec::new();
    if !leaders.is_empty() {
        let path = paths.lines(&leaders);
        for (role, width) in [
            (Role::RouteEdge, HALO),
            (Role::Leader, rules::line_width(Role::Leader, 0.0)),
        ] {
            items.push(Item::Stroke {
                role,
                width,
                closed: false,
                path,
            });
        }
    }
    // Only the selected mark has a number beside a card, and it is not among them.
    items.extend(drawn.into_iter().map(Item::Mark));
    items
}
