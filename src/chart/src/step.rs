//! Steps of the wheel and of keys.

use crate::camera::Camera;
use crate::gesture::{GestureHint, GestureOutcome, MapAction, claim, pass_on};
use crate::input_event::MapKey;
use crate::point::ScreenPoint;
use crate::rules;

/// The wheel turned, or two fingers moved on a trackpad.
pub(crate) fn wheel_turned(
    camera: Camera,
    at: ScreenPoint,
    delta: f64,
    ctrl: bool,
    focus: bool,
) -> GestureOutcome {
    if !ctrl && !focus {
        return pass_on(MapAction::Hint(GestureHint::CtrlWheel));
    }
    // A trackpad pinch sends many small deltas with Ctrl, a mouse wheel few large ones.
    let per_pixel = if ctrl {
        rules::PINCH_ZOOM_PER_PIXEL
    } else {
        rules::WHEEL_ZOOM_PER_PIXEL
    };
    let zoom = (-delta * per_pixel).clamp(-rules::KEY_ZOOM, rules::KEY_ZOOM);
    let next = camera.zoom_about(at, zoom);
    if next == camera {
        // At a zoom limit the page scrolls on; with Ctrl the browser would zoom the page, so that is prevented.
        return GestureOutcome {
            action: MapAction::None,
            prevent_default: ctrl,
        };
    }
    claim(if zoom.abs() >= rules::ANIMATED_WHEEL {
        MapAction::Zoom(next)
    } else {
        MapAction::Camera(next)
    })
}

/// A key was pressed, perhaps with Shift.
pub(crate) fn key_pressed(camera: Camera, key: MapKey, shift: bool) -> MapAction {
    let step = if shift {
        rules::KEY_PAN_FINE
    } else {
        rules::KEY_PAN
    };
    let middle = camera.size().middle();
    let zoom = |by| MapAction::Zoom(camera.zoom_about(middle, by));
    let pan = |right, down| MapAction::Camera(camera.pan_by(right, down));
    match key {
        MapKey::Left => pan(-step, 0.0),
        MapKey::Right => pan(step, 0.0),
        MapKey::Up => pan(0.0, -step),
        MapKey::Down => pan(0.0, step),
        MapKey::Plus => zoom(rules::KEY_ZOOM),
        MapKey::Minus => zoom(-rules::KEY_ZOOM),
        MapKey::Home => MapAction::Camera(camera.home()),
    }
}
