//! Handles pointer, touch, wheel and key events of the map.

use super::controls::stop_pointing;
use super::screen_box::ScreenBox;
use super::viewport::move_camera;
use super::{Map, motion, taps};
use chart::{InputEvent, MapAction, MapKey, Pointer, ScreenPoint, TouchPoint};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// Distance by which an arrow key moves the map below the pin, CSS px.
const PIN_STEP: f64 = 24.0;
/// The same with Shift.
const PIN_STEP_FINE: f64 = 4.0;
/// Height of a line for wheel events with `DOM_DELTA_LINE`, CSS px.
const LINE: f64 = 16.0;
/// Height of a page for wheel events with `DOM_DELTA_PAGE`, CSS px.
const PAGE: f64 = 400.0;

/// Handles a pointer event of a mouse or pen. Fingers are handled as touch events, for which scrolling can be prevented.
pub fn pointer(map: Map, event: &PointerEvent, input: fn(ScreenPoint) -> InputEvent<'static>) {
    if event.pointer_type() == "touch" || event.type_() == "pointerdown" && event.button() != 0 {
        return;
    }
    if event.type_() == "pointerdown"
        && let Some(frame) = frame_of(event)
    {
        // With capture a drag continues outside the frame; without it the drag ends there.
        let _ = frame.set_pointer_capture(event.pointer_id());
    }
    handle_input(
        map,
        event,
        input(position_on_frame(map, event)),
        Pointer::Fine,
    );
}

/// Handles a double click of a mouse or pen.
pub fn double_click(map: Map, event: &MouseEvent) {
    handle_input(
        map,
        event,
        InputEvent::DoubleClick(position_on_frame(map, event)),
        Pointer::Fine,
    );
}

/// Handles a touch event.
pub fn touch(map: Map, event: &TouchEvent) {
    let Some(screen_box) = ScreenBox::of(map.state) else {
        return;
    };
    let touches = event.target_touches();
    let touch_points: Vec<TouchPoint> = (0..touches.length())
        .filter_map(|index| touches.get(index))
        .map(|touch| TouchPoint {
            id: touch.identifier(),
            at: screen_box.point(touch.client_x(), touch.client_y()),
        })
        .collect();
    let input = match event.type_().as_str() {
        "touchstart" => InputEvent::TouchStart(&touch_points),
        "touchmove" => InputEvent::TouchMove(&touch_points),
        "touchend" => InputEvent::TouchEnd(&touch_points),
        _ => InputEvent::TouchCancel,
    };
    handle_input(map, event, input, Pointer::Coarse);
}

/// Handles a wheel event.
pub fn wheel(map: Map, event: &WheelEvent) {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => PAGE,
        _ => 1.0,
    };
    let input = InputEvent::Wheel {
        at: position_on_frame(map, event),
        delta: event.delta_y() * unit,
        ctrl: event.ctrl_key() || event.meta_key(),
        focus: frame_of(event).is_some_and(|frame| frame.matches(":focus").unwrap_or(false)),
    };
    handle_input(map, event, input, Pointer::Fine);
}

/// Handles a `keydown` event while the map has the focus.
pub fn key(map: Map, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let state = map.state;
    if state.pin().is_some() && pin_key(map, event) {
        event.prevent_default();
        return;
    }
    let key = match event.key().as_str() {
        "ArrowLeft" => MapKey::Left,
        "ArrowRight" => MapKey::Right,
        "ArrowUp" => MapKey::Up,
        "ArrowDown" => MapKey::Down,
        "+" | "=" => MapKey::Plus,
        "-" | "_" => MapKey::Minus,
        "Home" => MapKey::Home,
        "Escape" if taps::close_fan(map) => {
            // It does not close a dialog around the map too.
            event.prevent_default();
            event.stop_propagation();
            return;
        }
        _ => return,
    };
    let shift = event.shift_key();
    handle_input(map, event, InputEvent::Key { key, shift }, Pointer::Fine);
}

/// Moves the map below the pin, or sets or cancels the pin; false for other keys.
fn pin_key(map: Map, event: &KeyboardEvent) -> bool {
    let state = map.state;
    let step = if event.shift_key() {
        PIN_STEP_FINE
    } else {
        PIN_STEP
    };
    let (right, down) = match event.key().as_str() {
        "ArrowLeft" => (-step, 0.0),
        "ArrowRight" => (step, 0.0),
        "ArrowUp" => (0.0, -step),
        "ArrowDown" => (0.0, step),
        "Enter" => {
            taps::arrive_at_pin(map);
            return true;
        }
        "Escape" => {
            stop_pointing(state);
            return true;
        }
        _ => return false,
    };
    // From the end of an animated zoom: how far a key moves the pin does not depend on when it is pressed.
    let from = motion::target(map);
    motion::stop(map);
    move_camera(state, |camera| from.unwrap_or(camera).pan_by(right, down));
    true
}

fn handle_input(map: Map, event: &Event, input: InputEvent, pointer: Pointer) {
    let is_step = matches!(
        input,
        InputEvent::Wheel { .. } | InputEvent::Key { .. } | InputEvent::DoubleClick(_)
    );
    // A second step of an animated zoom goes on from the end of the first.
    let camera = if is_step {
        motion::target(map)
    } else {
        map.state.camera()
    };
    let Some(camera) = camera else {
        return;
    };
    if let InputEvent::PointerDown(_) | InputEvent::TouchStart(_) = input {
        let has_stopped = motion::stop_gliding(map);
        map.has_stopped.set_value(has_stopped);
    }
    let mut outcome = None;
    let is_pointing_at = map.state.pin().is_some();
    map.gesture.update_value(|gesture| {
        gesture.set_one_finger(is_pointing_at);
        outcome = Some(gesture.handle(camera, input, event.time_stamp()));
    });
    let Some(outcome) = outcome else { return };
    if outcome.prevent_default && event.cancelable() {
        event.prevent_default();
    }
    match outcome.action {
        MapAction::None => {}
        // A small step during an animated zoom goes on from the end of that, so it must not jump there.
        MapAction::Camera(camera) if is_step && motion::is_zooming(map) => {
            motion::zoom(map, camera)
        }
        MapAction::Camera(camera) => {
            motion::stop(map);
            map.state.hide_gesture_hint();
            map.state.set_camera(camera);
        }
        MapAction::Zoom(camera) => {
            map.state.hide_gesture_hint();
            motion::zoom(map, camera);
        }
        MapAction::Glide(velocity) => motion::glide(map, velocity),
        // The press that stops a gliding map means nothing else.
        MapAction::Tap(_) if map.has_stopped.get_value() => {}
        MapAction::Tap(at) => taps::tap(map, event, camera, at, pointer),
        MapAction::Hover(at) => taps::hover(map, camera, at),
        MapAction::HoverEnd => {
            map.state.set_pointing(false);
            map.state.set_active(None);
        }
        MapAction::Hint(hint) => {
            map.state.show_gesture_hint(hint);
        }
    }
}

/// The map's frame, whose event this is.
pub fn frame_of(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// The position of a mouse event on the frame, CSS px.
fn position_on_frame(map: Map, event: &MouseEvent) -> ScreenPoint {
    ScreenBox::of(map.state).map_or(ScreenPoint::new(0.0, 0.0), |it| {
        it.point(event.client_x(), event.client_y())
    })
}
