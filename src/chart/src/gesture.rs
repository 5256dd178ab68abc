//! Gestures: a state machine from pointer, touch, wheel and key events to map actions.
//!
//! The map must not block the page that embeds it: one-finger drags and the plain wheel scroll the page, two fingers
//! and Ctrl with the wheel move the map. There is no inertia.

use crate::camera::Camera;
use crate::input_event::{InputEvent, MapKey, TouchPoint};
use crate::point::{ScreenPoint, WorldPoint};
use crate::rules;

/// The result of an input event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapAction {
    /// Nothing changes.
    None,
    /// Use this camera.
    Camera(Camera),
    /// A tap or click.
    Tap(ScreenPoint),
    /// The pointer is over a point without a pressed button.
    Hover(ScreenPoint),
    /// The pointer left the map.
    HoverEnd,
    /// Show a hint: the event belongs to the page, and the visitor may want the map to react.
    Hint(GestureHint),
}

/// A hint that is shown for a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GestureHint {
    /// "Use two fingers to move the map."
    TwoFingers,
    /// "Hold Ctrl while you turn the wheel to zoom."
    CtrlWheel,
}

/// An action, and whether to prevent the browser's default action.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GestureOutcome {
    /// What to do.
    pub action: MapAction,
    /// Whether to call `preventDefault`.
    pub prevent_default: bool,
}

/// The state between two input events.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gesture(GestureState);

#[derive(Clone, Copy, Debug, Default)]
enum GestureState {
    #[default]
    Idle,
    /// A button is down and has not moved enough for a drag.
    Pressed(ScreenPoint),
    /// A drag keeps this world point under the pointer.
    Dragging(WorldPoint),
    /// One finger is down and has not moved enough for a scroll.
    Touched(ScreenPoint),
    /// Two fingers keep this world point under their midpoint.
    Pinching {
        ids: (i32, i32),
        anchor: WorldPoint,
        zoom: f64,
        distance: f64,
    },
    /// Touches are ignored until all fingers are lifted.
    Spent,
}

impl Gesture {
    /// No button or finger is down.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the map is being dragged or pinched, for the cursor.
    pub fn is_holding(&self) -> bool {
        matches!(
            self.0,
            GestureState::Dragging(_) | GestureState::Pinching { .. }
        )
    }

    /// Handles an input event for the current camera.
    pub fn handle(&mut self, camera: Camera, input: InputEvent) -> GestureOutcome {
        match input {
            InputEvent::PointerDown(at) => {
                self.0 = GestureState::Pressed(at);
                pass_on(MapAction::None)
            }
            InputEvent::PointerMove(at) => self.pointer_moved(camera, at),
            InputEvent::PointerUp(_) => match std::mem::take(&mut self.0) {
                GestureState::Pressed(at) => pass_on(MapAction::Tap(at)),
                _ => pass_on(MapAction::None),
            },
            InputEvent::PointerCancel | InputEvent::TouchCancel => {
                self.0 = GestureState::Idle;
                pass_on(MapAction::None)
            }
            InputEvent::PointerLeave => pass_on(MapAction::HoverEnd),
            InputEvent::TouchStart(contacts) => self.touch_started(camera, contacts),
            InputEvent::TouchMove(contacts) => self.touch_moved(camera, contacts),
            InputEvent::TouchEnd(contacts) => self.touch_ended(contacts),
            InputEvent::Wheel {
                at,
                delta,
                ctrl,
                focus,
            } => wheel_turned(camera, at, delta, ctrl, focus),
            InputEvent::Key { key, shift } => {
                claim(MapAction::Camera(key_pressed(camera, key, shift)))
            }
            InputEvent::DoubleClick(at) => claim(MapAction::Camera(camera.zoom_about(at, 1.0))),
        }
    }

    fn pointer_moved(&mut self, camera: Camera, at: ScreenPoint) -> GestureOutcome {
        if let GestureState::Pressed(from) = self.0
            && at.distance(from) >= rules::CLICK_SLOP
        {
            self.0 = GestureState::Dragging(camera.world(from));
        }
        match self.0 {
            GestureState::Dragging(anchor) => claim(MapAction::Camera(camera.anchored(
                anchor,
                at,
                camera.zoom(),
            ))),
            GestureState::Idle => pass_on(MapAction::Hover(at)),
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_started(&mut self, camera: Camera, contacts: &[TouchPoint]) -> GestureOutcome {
        match (contacts, self.0) {
            ([only], GestureState::Idle) => {
                self.0 = GestureState::Touched(only.at);
                pass_on(MapAction::None)
            }
            // A third finger changes nothing for the two that pinch.
            ([_, _, ..], GestureState::Pinching { .. }) => claim(MapAction::None),
            ([first, second, ..], _) => {
                self.0 = pinch(camera, *first, *second);
                claim(MapAction::None)
            }
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_moved(&mut self, camera: Camera, contacts: &[TouchPoint]) -> GestureOutcome {
        match self.0 {
            GestureState::Touched(from) => {
                let moved = contacts
                    .first()
                    .is_some_and(|finger| finger.at.distance(from) >= rules::TOUCH_SLOP);
                if !moved {
                    return pass_on(MapAction::None);
                }
                self.0 = GestureState::Spent;
                pass_on(MapAction::Hint(GestureHint::TwoFingers))
            }
            GestureState::Pinching {
                ids: (first, second),
                anchor,
                zoom,
                distance,
            } => {
                let find = |id| contacts.iter().find(|finger| finger.id == id);
                let (Some(a), Some(b)) = (find(first), find(second)) else {
                    return claim(MapAction::None);
                };
                let closer = libm::log2(finger_distance(*a, *b) / distance);
                claim(MapAction::Camera(camera.anchored(
                    anchor,
                    a.at.middle(b.at),
                    zoom + closer,
                )))
            }
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_ended(&mut self, contacts: &[TouchPoint]) -> GestureOutcome {
        let before = self.0;
        self.0 = if contacts.is_empty() {
            GestureState::Idle
        } else {
            GestureState::Spent
        };
        match before {
            // Prevented, or the browser sends the same tap again as a mouse click.
            GestureState::Touched(at) if contacts.is_empty() => claim(MapAction::Tap(at)),
            GestureState::Pinching { .. } => claim(MapAction::None),
            _ => pass_on(MapAction::None),
        }
    }
}

fn pinch(camera: Camera, a: TouchPoint, b: TouchPoint) -> GestureState {
    GestureState::Pinching {
        ids: (a.id, b.id),
        anchor: camera.world(a.at.middle(b.at)),
        zoom: camera.zoom(),
        distance: finger_distance(a, b),
    }
}

/// The distance between two fingers, at least [`rules::FINGERTIP`] so that the zoom ratio stays stable.
fn finger_distance(a: TouchPoint, b: TouchPoint) -> f64 {
    a.at.distance(b.at).max(rules::FINGERTIP)
}

fn wheel_turned(
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
    claim(MapAction::Camera(next))
}

fn key_pressed(camera: Camera, key: MapKey, shift: bool) -> Camera {
    let step = if shift {
        rules::KEY_PAN_FINE
    } else {
        rules::KEY_PAN
    };
    let middle = camera.size().middle();
    match key {
        MapKey::Left => camera.pan_by(-step, 0.0),
        MapKey::Right => camera.pan_by(step, 0.0),
        MapKey::Up => camera.pan_by(0.0, -step),
        MapKey::Down => camera.pan_by(0.0, step),
        MapKey::Plus => camera.zoom_about(middle, rules::KEY_ZOOM),
        MapKey::Minus => camera.zoom_about(middle, -rules::KEY_ZOOM),
        MapKey::Home => camera.home(),
    }
}

/// The map uses the event and prevents the default action.
fn claim(action: MapAction) -> GestureOutcome {
    GestureOutcome {
        action,
        prevent_default: true,
    }
}

/// The browser's default action still happens.
fn pass_on(action: MapAction) -> GestureOutcome {
    GestureOutcome {
        action,
        prevent_default: false,
    }
}
