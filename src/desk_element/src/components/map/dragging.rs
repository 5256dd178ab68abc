//! Moving a place on the map: by mouse, finger or arrow keys; and the crosshair with which a position is chosen.

use super::desk_map::DeskMap;
use super::gestures::place_near;
use atlas::LonLat;
use browser::reactive::effect;
use chart::{InputEvent, ScreenPoint};
use desk::PlanEdit;
use desk::map::PlaceChange;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// From how many metres for a CSS px places that the plan does not change are not dragged: they are too near each other.
const DRAG_UP_TO: f64 = 8.0;
/// How far an arrow key moves a place, and with Shift, metres.
const STEP: f64 = 10.0;
const LONG_STEP: f64 = 100.0;
/// Metres of a degree of latitude.
const DEGREE: f64 = 111_195.0;

/// Whether a drag of a place takes an event.
pub fn takes(map: DeskMap, input: InputEvent, reach: f64) -> bool {
    match input {
        InputEvent::PointerDown(at) => begin(map, at, reach),
        InputEvent::TouchStart([only]) => begin(map, only.at, reach),
        InputEvent::PointerMove(at) => drag(map, at),
        InputEvent::TouchMove([only, ..]) => drag(map, only.at),
        InputEvent::PointerUp(_)
        | InputEvent::PointerCancel
        | InputEvent::TouchEnd(_)
        | InputEvent::TouchCancel => end(map),
        _ => false,
    }
}

fn begin(map: DeskMap, at: ScreenPoint, reach: f64) -> bool {
    let store = map.store();
    let scale = map.scale().map_or(f64::INFINITY, |it| it.metres);
    let is_picking = map.desk.picking().is_some();
    let place = place_near(map, at, reach).filter(|it| it.change != PlaceChange::Closed);
    if let (Some(place), false) = (&place, is_picking) {
        map.desk.choose_place(Some(place.id.clone()));
    }
    let place = place.filter(|it| match it.change {
        PlaceChange::Closed => false,
        PlaceChange::None => scale <= DRAG_UP_TO,
        PlaceChange::Opened | PlaceChange::Moved(_) => true,
    });
    let found = place.filter(|_| !is_picking).map(|it| it.id);
    let is_found = found.is_some();
    store.dragged.replace(found);
    is_found
}

/// Moves the dragged place. Figures follow at the engine's pace: of questions that wait only the newest is answered.
fn drag(map: DeskMap, at: ScreenPoint) -> bool {
    let store = map.store();
    let dragged = store.dragged.borrow().clone();
    let Some(place) = dragged else {
        return false;
    };
    let to = store.camera.get_untracked().and_then(|it| it.unproject(at));
    if let Some(to) = to {
        move_to(map, place, to);
    }
    true
}

fn end(map: DeskMap) -> bool {
    let was_dragged = map.store().dragged.take().is_some();
    if was_dragged {
        map.desk.change_plan(|plan, _| plan.end_drag());
    }
    was_dragged
}

fn move_to(map: DeskMap, place: String, to: LonLat) {
    // Refused where the place is gone, as of a plan that was undone meanwhile.
    let _ = map
        .desk
        .change_plan(|plan, atlas| plan.edit(PlanEdit::Drag { place, to }, atlas));
}

/// Whether a key moves the crosshair, or the place that moves.
pub fn takes_key(map: DeskMap, key: &str, shift: bool) -> bool {
    let store = map.store();
    let is_picking = map.desk.picking().is_some();
    let moving = store.moving.get_untracked();
    let at = match (&moving, is_picking) {
        (_, true) => store.crosshair.get_untracked(),
        (Some(place), false) => position_of(map, place),
        (None, false) => None,
    };
    let Some(at) = at else {
        return false;
    };
    let step = if shift { LONG_STEP } else { STEP } / DEGREE;
    let (east, north) = match key {
        "ArrowLeft" => (-step, 0.0),
        "ArrowRight" => (step, 0.0),
        "ArrowUp" => (0.0, step),
        "ArrowDown" => (0.0, -step),
        "Enter" if is_picking => {
            map.desk.picked(at);
            return true;
        }
        "Escape" if is_picking => {
            map.desk.cancel_pick();
            return true;
        }
        "Enter" => {
            end_moving(map);
            return true;
        }
        "Escape" => {
            map.desk.change_plan(|plan, _| plan.cancel_drag());
            end_moving(map);
            return true;
        }
        _ => return false,
    };
    let lon = at.lon() + east / at.lat().to_radians().cos().max(0.01);
    if let Some(to) = LonLat::new(lon, at.lat() + north) {
        keep_in_view(map, to);
        match moving {
            Some(place) if !is_picking => move_to(map, place, to),
            _ => store.crosshair.set(Some(to)),
        }
    }
    true
}

/// Moves a place with the arrow keys from now on; the map gets the focus.
pub fn begin_moving(map: DeskMap, place: String, frame: NodeRef<html::Div>) {
    let store = map.store();
    // A drag that did not end is no part of this one.
    map.desk.change_plan(|plan, _| plan.end_drag());
    store.moving.set(Some(place.clone()));
    map.desk.announce(map.desk.texts().map.moving);
    if let Some(at) = position_of(map, &place) {
        keep_in_view(map, at);
    }
    focus(frame);
}

/// Ends moving a place.
pub fn end_moving(map: DeskMap) {
    map.store().moving.set_if_changed(None);
    map.desk.change_plan(|plan, _| plan.end_drag());
}

fn position_of(map: DeskMap, place: &str) -> Option<LonLat> {
    let places = map.store().places.get_untracked();
    places.iter().find(|it| it.id == place).map(|it| it.at)
}

/// Moves the focus to the map.
pub fn focus(frame: NodeRef<html::Div>) {
    if let Some(frame) = frame.get_untracked() {
        let frame: &HtmlElement = frame.unchecked_ref();
        let _ = frame.focus();
    }
}

/// Moves the camera where the crosshair would leave the map.
fn keep_in_view(map: DeskMap, at: LonLat) {
    let camera = map.store().camera.get_untracked();
    if let Some(camera) = camera
        && !camera.visible_bounds(-32.0).contains(at.into())
    {
        map.set_camera(camera.centred(at));
    }
}

/// Shows the crosshair, and gives the map the focus, while a position is chosen.
pub fn keep_crosshair(map: DeskMap, frame: NodeRef<html::Div>) {
    effect(move || {
        let store = map.store();
        let Some(pick) = map.desk.picking() else {
            store.crosshair.set_if_changed(None);
            return;
        };
        let centre = store
            .camera
            .get_untracked()
            .and_then(|it| it.centre().lon_lat());
        store.crosshair.set_if_changed(centre);
        focus(frame);
        let keys = untrack(|| map.desk.texts()).map.pick_keys;
        map.desk.announce(&[&pick.label, ". ", keys].concat());
    });
}
