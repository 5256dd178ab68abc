//! Pointer, touch, wheel and keys on the map. One finger and the plain wheel scroll the page.

use super::desk_map::DeskMap;
use super::{dragging, hints};
use chart::{Camera, InputEvent, MapAction, MapKey, ScreenPoint, TouchPoint, WorldPoint};
use desk::RegionKey;
use desk::map::{MapPlace, place_at};
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent,
};

/// Height of a line and a page for wheel events, CSS px.
const LINE: f64 = 16.0;
const PAGE: f64 = 400.0;
/// How far from its centre a place is found: by a mouse, and by a finger, CSS px.
const FINE: f64 = 12.0;
const COARSE: f64 = 22.0;

/// A listener that casts the event to its type.
pub fn event<E: JsCast>(map: DeskMap, does: fn(DeskMap, &E)) -> impl FnMut(Event) {
    move |event| {
        if let Some(event) = event.dyn_ref::<E>() {
            does(map, event);
        }
    }
}

/// Handles an event of a mouse or a pen. Fingers are handled as touch events, for which scrolling can be prevented.
pub fn pointer(map: DeskMap, event: &PointerEvent) {
    let kind = event.type_();
    let is_down = kind == "pointerdown";
    if event.pointer_type() == "touch" || is_down && event.button() != 0 {
        return;
    }
    let at = position(event, event.client_x(), event.client_y());
    if is_down && let Some(frame) = frame_of(event) {
        // With capture a drag continues outside the frame; without it the drag ends there.
        let _ = frame.set_pointer_capture(event.pointer_id());
    }
    let input = match kind.as_str() {
        "pointerdown" => InputEvent::PointerDown(at),
        "pointermove" => InputEvent::PointerMove(at),
        "pointerup" => InputEvent::PointerUp(at),
        "pointercancel" => InputEvent::PointerCancel,
        _ => InputEvent::PointerLeave,
    };
    if dragging::takes(map, input, FINE) {
        event.prevent_default();
        return;
    }
    handle(map, event, input);
}

/// Handles a double click.
pub fn double_click(map: DeskMap, event: &MouseEvent) {
    let at = position(event, event.client_x(), event.client_y());
    handle(map, event, InputEvent::DoubleClick(at));
}

/// Handles a touch event.
pub fn touch(map: DeskMap, event: &TouchEvent) {
    let touches = event.target_touches();
    let points: Vec<TouchPoint> = (0..touches.length())
        .filter_map(|index| touches.get(index))
        .map(|touch| TouchPoint {
            id: touch.identifier(),
            at: position(event, touch.client_x(), touch.client_y()),
        })
        .collect();
    let input = match event.type_().as_str() {
        "touchstart" => InputEvent::TouchStart(&points),
        "touchmove" => InputEvent::TouchMove(&points),
        "touchend" => InputEvent::TouchEnd(&points),
        _ => InputEvent::TouchCancel,
    };
    if dragging::takes(map, input, COARSE) {
        if event.cancelable() {
            event.prevent_default();
        }
        return;
    }
    handle(map, event, input);
}

/// Handles a wheel event.
pub fn wheel(map: DeskMap, event: &WheelEvent) {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => PAGE,
        _ => 1.0,
    };
    let input = InputEvent::Wheel {
        at: position(event, event.client_x(), event.client_y()),
        delta: event.delta_y() * unit,
        ctrl: event.ctrl_key() || event.meta_key(),
        focus: false,
    };
    handle(map, event, input);
}

/// Handles a key while the map has the focus.
pub fn key(map: DeskMap, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if dragging::takes_key(map, &key, event.shift_key()) {
        event.prevent_default();
        return;
    }
    let key = match key.as_str() {
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
    handle(map, event, InputEvent::Key { key, shift });
}

/// The place at a point of the screen.
pub fn place_near(map: DeskMap, at: ScreenPoint, reach: f64) -> Option<MapPlace> {
    let store = map.store();
    let camera = store.camera.get_untracked()?;
    let scale = desk::map::MapScale::of(camera, store.geometry.units());
    let point = store.geometry.units().point(camera.world(at));
    let places = store.places.get_untracked();
    place_at(&places, &store.geometry, scale, point, reach).cloned()
}

fn handle(map: DeskMap, event: &Event, input: InputEvent) {
    let store = map.store();
    let Some(camera) = store.camera.get_untracked() else {
        return;
    };
    let outcome = store
        .gesture
        .borrow_mut()
        .handle(camera, input, event.time_stamp());
    if outcome.prevent_default && event.cancelable() {
        event.prevent_default();
    }
    match outcome.action {
        // The desk's map is repainted for each camera, so it does not move by itself.
        MapAction::None | MapAction::Glide(_) => {}
        MapAction::Hint(hint) => hints::show(map, hint),
        MapAction::Camera(camera) | MapAction::Zoom(camera) => {
            store.hint.set_if_changed(None);
            map.set_camera(camera);
        }
        MapAction::Tap(at) => tap(map, event, camera, at),
        MapAction::Hover(at) => {
            let region = region_at(map, camera.world(at));
            store.hovered.set_if_changed(region);
        }
        MapAction::HoverEnd => store.hovered.set_if_changed(None),
    }
}

fn tap(map: DeskMap, event: &Event, camera: Camera, at: ScreenPoint) {
    // The default action of the tap, which moves the focus, was prevented.
    if let Some(frame) = frame_of(event)
        && let Ok(frame) = frame.dyn_into::<HtmlElement>()
    {
        let _ = frame.focus();
    }
    if let Some(position) = camera.unproject(at)
        && map.desk.picking().is_some()
    {
        map.desk.picked(position);
        return;
    }
    let region = region_at(map, camera.world(at));
    select(map, region);
}

/// Selects a region, or none; the selected one again deselects it.
pub fn select(map: DeskMap, region: Option<RegionKey>) {
    map.desk.change_view(|view| {
        view.selected = if view.selected == region {
            None
        } else {
            region
        };
    });
}

fn region_at(map: DeskMap, point: WorldPoint) -> Option<RegionKey> {
    let store = map.store();
    let level = untrack(|| map.desk.view()).level;
    let region = store.geometry.region_at(level, point)?;
    let regions = store.geometry.regions(level);
    Some(regions.get(region)?.key.clone())
}

fn frame_of(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// A position of an event on the map, CSS px of the map, which an element around it may scale.
fn position(event: &Event, x: i32, y: i32) -> ScreenPoint {
    let Some(frame) = frame_of(event) else {
        return ScreenPoint::new(0.0, 0.0);
    };
    let rect = frame.get_bounding_client_rect();
    let part = |at: f64, length: f64, own: i32| {
        let own = f64::from(own);
        if length > 0.0 { at * own / length } else { at }
    };
    ScreenPoint::new(
        part(
            f64::from(x) - rect.left(),
            rect.width(),
            frame.client_width(),
        ),
        part(
            f64::from(y) - rect.top(),
            rect.height(),
            frame.client_height(),
        ),
    )
}
