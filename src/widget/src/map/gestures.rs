//! What the visitor's hands do to the map: events in, effects out.

use super::Map;
use crate::state::{Here, How, Opener};
use atlas::{NeighbourhoodIndex, PlaceIndex};
use chart::{Camera, Hit, InputEvent, MapAction, MapKey, Pointer, ScreenPoint, TouchPoint, rules};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// How far an arrow key moves the pin, CSS px.
const PIN_STEP: f64 = 24.0;
/// The same with Shift.
const PIN_STEP_FINE: f64 = 4.0;
/// The pin stays this far from the rim: the map moves along, CSS px.
const PIN_RIM: f64 = 32.0;
/// A line of a wheel that counts in lines, CSS px.
const LINE: f64 = 16.0;
/// A page of a wheel that counts in pages, CSS px.
const PAGE: f64 = 400.0;

/// Something of a mouse or pen. Fingers come as touches, which the browser can be kept from scrolling with.
pub fn pointer(map: Map, event: &PointerEvent, input: fn(ScreenPoint) -> InputEvent<'static>) {
    if event.pointer_type() == "touch" || event.type_() == "pointerdown" && event.button() != 0 {
        return;
    }
    if event.type_() == "pointerdown"
        && let Some(frame) = frame_of(event)
    {
        // A drag goes on outside the frame; where that cannot be had it ends there.
        let _ = frame.set_pointer_capture(event.pointer_id());
    }
    feed(map, event, input(place(event)), Pointer::Fine);
}

/// Two clicks of a mouse or pen.
pub fn double_click(map: Map, event: &MouseEvent) {
    feed(
        map,
        event,
        InputEvent::DoubleClick(place(event)),
        Pointer::Fine,
    );
}

/// Something of fingers.
pub fn touch(map: Map, event: &TouchEvent) {
    let corner = frame_of(event).map(|frame| frame.get_bounding_client_rect());
    let (left, top) = corner.map_or((0.0, 0.0), |it| (it.left(), it.top()));
    let touches = event.target_touches();
    let touch_points: Vec<TouchPoint> = (0..touches.length())
        .filter_map(|index| touches.get(index))
        .map(|touch| TouchPoint {
            id: touch.identifier(),
            at: ScreenPoint::new(
                f64::from(touch.client_x()) - left,
                f64::from(touch.client_y()) - top,
            ),
        })
        .collect();
    let input = match event.type_().as_str() {
        "touchstart" => InputEvent::TouchStart(&touch_points),
        "touchmove" => InputEvent::TouchMove(&touch_points),
        "touchend" => InputEvent::TouchEnd(&touch_points),
        _ => InputEvent::TouchCancel,
    };
    feed(map, event, input, Pointer::Coarse);
}

/// The wheel.
pub fn wheel(map: Map, event: &WheelEvent) {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => PAGE,
        _ => 1.0,
    };
    let input = InputEvent::Wheel {
        at: place(event),
        delta: event.delta_y() * unit,
        ctrl: event.ctrl_key() || event.meta_key(),
        focus: frame_of(event).is_some_and(|frame| frame.matches(":focus").unwrap_or(false)),
    };
    feed(map, event, input, Pointer::Fine);
}

/// A key, while the map has the focus.
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
        _ => return,
    };
    let shift = event.shift_key();
    feed(map, event, InputEvent::Key { key, shift }, Pointer::Fine);
}

/// Moves, puts or drops the pin; false for a key that means nothing to it.
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
            if let Some(at) = state.pin() {
                state.arrive(Here { at, how: How::Pin });
            }
            return true;
        }
        "Escape" => {
            state.cancel_pin();
            return true;
        }
        _ => return false,
    };
    if let (Some(pin), Some(camera)) = (state.pin(), state.camera()) {
        let at = camera.project(pin);
        let to = ScreenPoint::new(at.x + right, at.y + down);
        state.move_pin(camera.unproject(to).unwrap_or(pin));
        let over =
            |at: f64, length: f64| (at - (length - PIN_RIM)).max(0.0) + (at - PIN_RIM).min(0.0);
        let size = camera.size();
        let (right, down) = (over(to.x, size.width()), over(to.y, size.height()));
        if right != 0.0 || down != 0.0 {
            state.set_camera(camera.pan_by(right, down));
        }
    }
    true
}

fn feed(map: Map, event: &Event, input: InputEvent, pointer: Pointer) {
    let Some(camera) = map.state.camera() else {
        return;
    };
    let mut outcome = None;
    map.gesture
        .update_value(|gesture| outcome = Some(gesture.handle(camera, input)));
    let Some(outcome) = outcome else { return };
    if outcome.prevent_default && event.cancelable() {
        event.prevent_default();
    }
    match outcome.action {
        MapAction::None => {}
        MapAction::Camera(camera) => {
            map.state.hide_gesture_hint();
            map.state.set_camera(camera);
        }
        MapAction::Tap(at) => tap(map, event, camera, at, pointer),
        MapAction::Hover(at) => hover(map, camera, at),
        MapAction::HoverEnd => {
            map.state.set_pointing(false);
            map.state.set_active(None);
        }
        MapAction::Hint(hint) => {
            map.state.show_gesture_hint(hint);
        }
    }
}

fn look(map: Map, camera: Camera, at: ScreenPoint, pointer: Pointer) -> Hit {
    map.canvas.with_value(|canvas| {
        canvas
            .as_ref()
            .map_or(Hit::Nothing, |it| it.hit(map, camera, at, pointer))
    })
}

fn tap(map: Map, event: &Event, camera: Camera, at: ScreenPoint, pointer: Pointer) {
    let state = map.state;
    // A tap that is prevented from becoming a click does not bring the focus along.
    if let Some(frame) = frame_of(event)
        && let Ok(frame) = frame.dyn_into::<web_sys::HtmlElement>()
    {
        // Only an element that is gone cannot take the focus.
        let _ = frame.focus();
    }
    if state.pin().is_some() {
        if let Some(at) = camera.unproject(at) {
            state.arrive(Here { at, how: How::Pin });
        }
        return;
    }
    match look(map, camera, at, pointer) {
        Hit::Mark(mark) => state.select(next_on_spot(map, camera, mark), Opener::Map),
        Hit::Cluster(cluster) => open_cluster(map, camera, cluster),
        Hit::Area(area) => {
            if state.here().is_none() {
                state.close_card();
                state.toggle_group(Some(NeighbourhoodIndex(area)));
            }
        }
        Hit::Nothing => {}
    }
}

/// The place of a mark; where its card is open already, the next one of those that it hides.
fn next_on_spot(map: Map, camera: Camera, mark: u32) -> PlaceIndex {
    let state = map.state;
    let place = PlaceIndex(mark);
    let selected = state.selected();
    let at = map.state.atlas().anchor(place);
    let (Some((selected, _)), Some(at)) = (selected, at) else {
        return place;
    };
    if selected != place {
        return place;
    }
    let at = camera.project(at);
    let listing = state.listing();
    let hidden = |other: &&PlaceIndex| {
        let there = state.atlas().anchor(**other);
        there.is_some_and(|there| camera.project(there).distance(at) < rules::MARK / 2.0)
    };
    let here: Vec<PlaceIndex> = listing.all.iter().filter(hidden).copied().collect();
    let current = here.iter().position(|it| *it == place);
    let next = current.map_or(0, |current| current + 1) % here.len().max(1);
    here.get(next).copied().unwrap_or(place)
}

/// Goes closer until the marks part; where they never do, opens the first, under which the next one waits.
fn open_cluster(map: Map, camera: Camera, cluster: u32) {
    let state = map.state;
    let cluster_members = map.canvas.with_value(|canvas| {
        let clustering = canvas.as_ref()?.clustering()?;
        let bounds = clustering.clusters().get(cluster as usize)?.bounds;
        Some((bounds, clustering.members(cluster).to_vec()))
    });
    let Some((bounds, members)) = cluster_members else {
        return;
    };
    super::viewport::show(state, bounds);
    let now = state.camera();
    if now.is_some_and(|now| now.zoom() > camera.zoom()) {
        return;
    }
    if let Some(first) = members.first() {
        state.select(PlaceIndex(*first), Opener::Map);
    }
}

fn hover(map: Map, camera: Camera, at: ScreenPoint) {
    let hit = look(map, camera, at, Pointer::Fine);
    let place = match hit {
        Hit::Mark(mark) => Some(PlaceIndex(mark)),
        _ => None,
    };
    let pointing = matches!(hit, Hit::Mark(_) | Hit::Cluster(_));
    map.state.set_pointing(pointing);
    map.state.set_active(place);
}

fn frame_of(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Where a mouse event is on the frame: its canvas fills it from corner to corner.
fn place(event: &MouseEvent) -> ScreenPoint {
    ScreenPoint::new(event.offset_x().into(), event.offset_y().into())
}
