//! What a visitor's hands mean: a state machine from pointers, fingers, wheel and keys to effects.
//!
//! A map in somebody's page must never hold the page: one finger and a plain wheel belong to the page,
//! two fingers and Ctrl with the wheel to the map. Nothing moves on by itself afterwards.

use crate::camera::Camera;
use crate::input::{Contact, Input, Key};
use crate::point::{ScreenPoint, WorldPoint};
use crate::rules;

/// What an input leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Nothing changes.
    None,
    /// The map is seen like this from now on.
    Camera(Camera),
    /// Something was tapped or clicked.
    Tap(ScreenPoint),
    /// The pointer rests over a point, no button pressed.
    Hover(ScreenPoint),
    /// The pointer is over the map no more.
    HoverEnd,
    /// The visitor seems to want what the page keeps for itself: tell how it goes.
    Hint(Hint),
}

/// What may be told for a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// "Use two fingers to move the map."
    TwoFingers,
    /// "Hold Ctrl while you turn the wheel to zoom."
    CtrlWheel,
}

/// An effect, and whether the browser must be kept from doing its own thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reaction {
    /// What to do.
    pub effect: Effect,
    /// Call `preventDefault`.
    pub prevent: bool,
}

/// The memory between two inputs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gesture(State);

#[derive(Clone, Copy, Debug, Default)]
enum State {
    #[default]
    Idle,
    /// A button is down and has not moved enough to be a drag.
    Pressed(ScreenPoint),
    /// A drag holds this ground under the pointer.
    Dragging(WorldPoint),
    /// One finger is down and has not moved enough to be a scroll.
    Touched(ScreenPoint),
    /// Two fingers hold this ground under their midpoint.
    Pinching {
        ids: (i32, i32),
        held: WorldPoint,
        zoom: f64,
        spread: f64,
    },
    /// Fingers are down that mean nothing until all are lifted.
    Spent,
}

impl Gesture {
    /// Nothing is pressed.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the map is being dragged or pinched: for the pointer's look.
    pub fn is_holding(&self) -> bool {
        matches!(self.0, State::Dragging(_) | State::Pinching { .. })
    }

    /// Takes an input in, given how the map is seen now.
    pub fn feed(&mut self, camera: Camera, input: Input) -> Reaction {
        match input {
            Input::PointerDown(at) => {
                self.0 = State::Pressed(at);
                leave(Effect::None)
            }
            Input::PointerMove(at) => self.pointer_moved(camera, at),
            Input::PointerUp(_) => match std::mem::take(&mut self.0) {
                State::Pressed(at) => leave(Effect::Tap(at)),
                _ => leave(Effect::None),
            },
            Input::PointerCancel | Input::TouchCancel => {
                self.0 = State::Idle;
                leave(Effect::None)
            }
            Input::PointerLeave => leave(Effect::HoverEnd),
            Input::TouchStart(contacts) => self.touched(camera, contacts),
            Input::TouchMove(contacts) => self.touch_moved(camera, contacts),
            Input::TouchEnd(contacts) => self.lifted(contacts),
            Input::Wheel {
                at,
                delta,
                ctrl,
                focus,
            } => turned(camera, at, delta, ctrl, focus),
            Input::Key { key, shift } => take(Effect::Camera(pressed(camera, key, shift))),
            Input::DoubleClick(at) => take(Effect::Camera(camera.zoom_about(at, 1.0))),
        }
    }

    fn pointer_moved(&mut self, camera: Camera, at: ScreenPoint) -> Reaction {
        if let State::Pressed(from) = self.0
            && at.distance(from) >= rules::CLICK_SLOP
        {
            self.0 = State::Dragging(camera.world(from));
        }
        match self.0 {
            State::Dragging(held) => take(Effect::Camera(camera.holding(held, at, camera.zoom()))),
            State::Idle => leave(Effect::Hover(at)),
            _ => leave(Effect::None),
        }
    }

    fn touched(&mut self, camera: Camera, contacts: &[Contact]) -> Reaction {
        match (contacts, self.0) {
            ([only], State::Idle) => {
                self.0 = State::Touched(only.at);
                leave(Effect::None)
            }
            // A third finger changes nothing for the two that hold the map.
            ([_, _, ..], State::Pinching { .. }) => take(Effect::None),
            ([first, second, ..], _) => {
                self.0 = pinch(camera, *first, *second);
                take(Effect::None)
            }
            _ => leave(Effect::None),
        }
    }

    fn touch_moved(&mut self, camera: Camera, contacts: &[Contact]) -> Reaction {
        match self.0 {
            State::Touched(from) => {
                let moved = contacts
                    .first()
                    .is_some_and(|finger| finger.at.distance(from) >= rules::TOUCH_SLOP);
                if !moved {
                    return leave(Effect::None);
                }
                self.0 = State::Spent;
                leave(Effect::Hint(Hint::TwoFingers))
            }
            State::Pinching {
                ids: (first, second),
                held,
                zoom,
                spread,
            } => {
                let find = |id| contacts.iter().find(|finger| finger.id == id);
                let (Some(a), Some(b)) = (find(first), find(second)) else {
                    return take(Effect::None);
                };
                let closer = libm::log2(spread_of(*a, *b) / spread);
                take(Effect::Camera(camera.holding(
                    held,
                    a.at.middle(b.at),
                    zoom + closer,
                )))
            }
            _ => leave(Effect::None),
        }
    }

    fn lifted(&mut self, contacts: &[Contact]) -> Reaction {
        let before = self.0;
        self.0 = if contacts.is_empty() {
            State::Idle
        } else {
            State::Spent
        };
        match before {
            // Prevented, or the browser sends the same tap again as a mouse click.
            State::Touched(at) if contacts.is_empty() => take(Effect::Tap(at)),
            State::Pinching { .. } => take(Effect::None),
            _ => leave(Effect::None),
        }
    }
}

fn pinch(camera: Camera, a: Contact, b: Contact) -> State {
    State::Pinching {
        ids: (a.id, b.id),
        held: camera.world(a.at.middle(b.at)),
        zoom: camera.zoom(),
        spread: spread_of(a, b),
    }
}

/// How far two fingers are apart; fingertips are never closer than this, so the ratio stays calm.
fn spread_of(a: Contact, b: Contact) -> f64 {
    a.at.distance(b.at).max(rules::FINGERTIP)
}

fn turned(camera: Camera, at: ScreenPoint, delta: f64, ctrl: bool, focus: bool) -> Reaction {
    if !ctrl && !focus {
        return leave(Effect::Hint(Hint::CtrlWheel));
    }
    // A pinch on a trackpad comes as many small turns with Ctrl; a mouse wheel as few large ones.
    let per_pixel = if ctrl {
        rules::PINCH_ZOOM_PER_PIXEL
    } else {
        rules::WHEEL_ZOOM_PER_PIXEL
    };
    let zoom = (-delta * per_pixel).clamp(-rules::KEY_ZOOM, rules::KEY_ZOOM);
    let next = camera.zoom_about(at, zoom);
    if next == camera {
        // At the end of the zoom the page scrolls on; but with Ctrl it would be the page that zooms.
        return Reaction {
            effect: Effect::None,
            prevent: ctrl,
        };
    }
    take(Effect::Camera(next))
}

fn pressed(camera: Camera, key: Key, shift: bool) -> Camera {
    let step = if shift {
        rules::KEY_PAN_FINE
    } else {
        rules::KEY_PAN
    };
    let middle = camera.size().middle();
    match key {
        Key::Left => camera.pan_by(-step, 0.0),
        Key::Right => camera.pan_by(step, 0.0),
        Key::Up => camera.pan_by(0.0, -step),
        Key::Down => camera.pan_by(0.0, step),
        Key::Plus => camera.zoom_about(middle, rules::KEY_ZOOM),
        Key::Minus => camera.zoom_about(middle, -rules::KEY_ZOOM),
        Key::Home => camera.home(),
    }
}

/// The map takes the input for itself.
fn take(effect: Effect) -> Reaction {
    Reaction {
        effect,
        prevent: true,
    }
}

/// The input stays the browser's too.
fn leave(effect: Effect) -> Reaction {
    Reaction {
        effect,
        prevent: false,
    }
}
