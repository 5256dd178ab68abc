//! Gestures: a state machine from pointer, touch, wheel and key events to map actions.
//!
//! The map must not block the page that embeds it: one-finger drags and the plain wheel scroll the page, two fingers
//! and Ctrl with the wheel move the map. Only while the visitor points at a position one finger moves it too.

use crate::camera::Camera;
use crate::input_event::{InputEvent, TouchPoint};
use crate::motion::{PointerTrail, Velocity};
use crate::point::{ScreenPoint, WorldPoint};
use crate::rules;
use crate::step;

/// The result of an input event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapAction {
    /// Nothing changes.
    None,
    /// Use this camera.
    Camera(Camera),
    /// Move to this camera with an animation.
    Zoom(Camera),
    /// Glide on with this velocity of the pointer.
    Glide(Velocity),
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
pub struct Gesture {
    state: GestureState,
    trail: PointerTrail,
    one_finger: bool,
}

#[derive(Clone, Copy, Debug, Default)]
enum GestureState {
    #[default]
    Idle,
    /// A button is down and has not moved enough for a drag.
    Pressed(ScreenPoint),
    /// A drag keeps this world point under the pointer.
    Dragging(WorldPoint),
    /// The same under a finger, with its id.
    Sliding(i32, WorldPoint),
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

    /// Whether the map is being dragged or pinched.
    pub fn is_holding(&self) -> bool {
        matches!(
            self.state,
            GestureState::Dragging(_) | GestureState::Sliding(..) | GestureState::Pinching { .. }
        )
    }

    /// Sets whether one finger moves the map, instead of scrolling the page.
    pub fn set_one_finger(&mut self, moves: bool) {
        self.one_finger = moves;
    }

    /// Handles an input event for the current camera. `time` is when it occurred, milliseconds of any one clock.
    pub fn handle(&mut self, camera: Camera, input: InputEvent, time: f64) -> GestureOutcome {
        match input {
            InputEvent::PointerDown(at) => {
                self.state = GestureState::Pressed(at);
                pass_on(MapAction::None)
            }
            InputEvent::PointerMove(at) => self.pointer_moved(camera, at, time),
            InputEvent::PointerUp(_) => match std::mem::take(&mut self.state) {
                GestureState::Pressed(at) => pass_on(MapAction::Tap(at)),
                GestureState::Dragging(_) => pass_on(self.let_go(time)),
                _ => pass_on(MapAction::None),
            },
            InputEvent::PointerCancel | InputEvent::TouchCancel => {
                self.state = GestureState::Idle;
                pass_on(MapAction::None)
            }
            InputEvent::PointerLeave => pass_on(MapAction::HoverEnd),
            InputEvent::TouchStart(contacts) => self.touch_started(camera, contacts),
            InputEvent::TouchMove(contacts) => self.touch_moved(camera, contacts, time),
            InputEvent::TouchEnd(contacts) => self.touch_ended(contacts, time),
            InputEvent::Wheel {
                at,
                delta,
                ctrl,
                focus,
            } => step::wheel_turned(camera, at, delta, ctrl, focus),
            InputEvent::Key { key, shift } => claim(step::key_pressed(camera, key, shift)),
            InputEvent::DoubleClick(at) => claim(MapAction::Zoom(camera.zoom_about(at, 1.0))),
        }
    }

    /// The pointer or the fingers that held the map let it go.
    fn let_go(&mut self, time: f64) -> MapAction {
        let velocity = std::mem::take(&mut self.trail).velocity(time);
        velocity.map_or(MapAction::None, MapAction::Glide)
    }

    fn pointer_moved(&mut self, camera: Camera, at: ScreenPoint, time: f64) -> GestureOutcome {
        if let GestureState::Pressed(from) = self.state
            && at.distance(from) >= rules::CLICK_SLOP
        {
            self.state = GestureState::Dragging(camera.world(from));
            self.trail = PointerTrail::default();
        }
        match self.state {
            GestureState::Dragging(anchor) => {
                self.trail.push(time, at);
                claim(MapAction::Camera(camera.anchored(
                    anchor,
                    at,
                    camera.zoom(),
                )))
            }
            GestureState::Idle => pass_on(MapAction::Hover(at)),
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_started(&mut self, camera: Camera, contacts: &[TouchPoint]) -> GestureOutcome {
        match (contacts, self.state) {
            ([only], GestureState::Idle) => {
                self.state = GestureState::Touched(only.at);
                pass_on(MapAction::None)
            }
            // A third finger changes nothing for the two that pinch.
            ([_, _, ..], GestureState::Pinching { .. }) => claim(MapAction::None),
            ([first, second, ..], _) => {
                self.state = pinch(camera, *first, *second);
                self.trail = PointerTrail::default();
                claim(MapAction::None)
            }
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_moved(
        &mut self,
        camera: Camera,
        contacts: &[TouchPoint],
        time: f64,
    ) -> GestureOutcome {
        match self.state {
            GestureState::Touched(from) => {
                let moved = contacts
                    .first()
                    .is_some_and(|finger| finger.at.distance(from) >= rules::TOUCH_SLOP);
                if !moved {
                    return pass_on(MapAction::None);
                }
                if let (true, Some(finger)) = (self.one_finger, contacts.first()) {
                    self.state = GestureState::Sliding(finger.id, camera.world(from));
                    self.trail = PointerTrail::default();
                    return self.touch_moved(camera, contacts, time);
                }
                self.state = GestureState::Spent;
                pass_on(MapAction::Hint(GestureHint::TwoFingers))
            }
            GestureState::Sliding(id, anchor) => {
                let Some(finger) = contacts.iter().find(|finger| finger.id == id) else {
                    return claim(MapAction::None);
                };
                self.trail.push(time, finger.at);
                claim(MapAction::Camera(camera.anchored(
                    anchor,
                    finger.at,
                    camera.zoom(),
                )))
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
                // Fingers that spread or close do not throw the map aside.
                if closer.abs() > rules::PINCH_WITHOUT_GLIDE {
                    self.trail = PointerTrail::default();
                }
                self.trail.push(time, a.at.middle(b.at));
                claim(MapAction::Camera(camera.anchored(
                    anchor,
                    a.at.middle(b.at),
                    zoom + closer,
                )))
            }
            _ => pass_on(MapAction::None),
        }
    }

    fn touch_ended(&mut self, contacts: &[TouchPoint], time: f64) -> GestureOutcome {
        let before = self.state;
        self.state = if contacts.is_empty() {
            GestureState::Idle
        } else {
            GestureState::Spent
        };
        match before {
            // Prevented, or the browser sends the same tap again as a mouse click.
            GestureState::Touched(at) if contacts.is_empty() => claim(MapAction::Tap(at)),
            GestureState::Sliding(..) | GestureState::Pinching { .. } => claim(self.let_go(time)),
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

/// The map uses the event and prevents the default action.
pub(crate) fn claim(action: MapAction) -> GestureOutcome {
    GestureOutcome {
        action,
        prevent_default: true,
    }
}

/// The browser's default action still happens.
pub(crate) fn pass_on(action: MapAction) -> GestureOutcome {
    GestureOutcome {
        action,
        prevent_default: false,
    }
}
