//! The map: a canvas that shows a scene, with its gestures and controls.

mod cached_clustering;
mod canvas;
mod controls;
mod frames;
mod framing;
mod gestures;
mod marks;
mod motion;
mod painted_base;
pub mod painter;
pub mod palette;
mod screen_box;
mod sheet;
mod surface;
mod taps;
mod view;
pub mod viewport;

use crate::services::{houses, landscape};
use crate::state::{How, NodeKey, State};
use atlas::TextDirection;
use browser::element::{self, el};
use browser::reactive::effect;
use canvas::Canvas;
use chart::{Gesture, GestureHint, InputEvent, ScreenPoint};
use frames::Scheduled;
use leptos::prelude::*;
use motion::Moving;
use std::sync::Arc;
use view::View;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// The shared state of the parts of one map. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Map {
    state: State,
    /// What to paint with the next frame.
    view: StoredValue<Option<View>, LocalStorage>,
    /// The canvas with the last painted scene, for hit testing.
    canvas: StoredValue<Option<Canvas>, LocalStorage>,
    gesture: StoredValue<Gesture>,
    moving: StoredValue<Option<Moving>>,
    /// Whether the pointer that is down stopped a gliding map.
    has_stopped: StoredValue<bool>,
    scheduled: StoredValue<Scheduled>,
}

/// The accessible name of the map.
pub fn label(state: State) -> String {
    let locale = state.locale();
    match state.title() {
        Some(title) => locale.say(locale.on_demand().map.label, [&title]),
        None => locale.on_demand().map.label_untitled.to_owned(),
    }
}

/// The highlighted neighbourhood: the visitor's location, or else the open group of the list.
pub fn chosen_neighbourhood(state: State) -> Option<u32> {
    match state.here().map(|here| here.how) {
        Some(How::Neighbourhood(index)) => Some(index.0),
        Some(_) => None,
        None => state.open_group().flatten().map(|index| index.0),
    }
}

/// A listener that casts the event to its type.
fn event<E: JsCast>(map: Map, does: fn(Map, &E)) -> impl FnMut(Event) {
    move |event| {
        if let Some(event) = event.dyn_ref::<E>() {
            does(map, event);
        }
    }
}

/// The map with its controls, for the area of `components/map_area.rs`.
pub fn map(state: State) -> AnyView {
    let map = Map {
        state,
        view: StoredValue::new_local(None),
        canvas: StoredValue::new_local(None),
        gesture: StoredValue::new(Gesture::new()),
        moving: StoredValue::new(None),
        has_stopped: StoredValue::new(false),
        scheduled: StoredValue::new(Scheduled::default()),
    };
    let shared = state.shared();
    shared
        .base_map
        .get_or_init(|| Arc::new(viewport::base_map(&shared.atlas)));
    frames::keep_painted(map);
    motion::keep_flying(map);
    landscape::keep_loaded(state);
    houses::keep_loaded(state);
    focus_map_when_placing(map);
    keep_pin_in_the_middle(state);
    let locale = state.locale();
    let label = label(state);
    let pointer = move |input: fn(ScreenPoint) -> InputEvent<'static>| {
        move |event: Event| {
            if let Some(event) = event.dyn_ref() {
                gestures::pointer(map, event, input);
            }
        }
    };
    let cursor = move || {
        let cursor = match (state.pin(), state.is_pointing()) {
            (Some(_), _) => "placing",
            (None, true) => "pointing",
            (None, false) => "",
        };
        cursor.to_owned()
    };
    let scheme = move |_| {
        state.colours_changed();
    };
    let decorative = |name, class| el(name).attr("aria-hidden", "true").attr("class", class);
    let frame = el("div")
        .attr("class", "frame")
        .node_ref(state.slot(NodeKey::MapFrame))
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr("aria-label", &label)
        .attr_with("aria-describedby", move || {
            let placing = state.pin().is_some();
            if placing { "pin-help" } else { "map-help" }.to_owned()
        })
        .attr_with("data-cursor", cursor)
        .on("pointerdown", pointer(InputEvent::PointerDown))
        .on("pointermove", pointer(InputEvent::PointerMove))
        .on("pointerup", pointer(InputEvent::PointerUp))
        .on("pointercancel", pointer(|_| InputEvent::PointerCancel))
        .on("pointerleave", pointer(|_| InputEvent::PointerLeave))
        .on("dblclick", event(map, gestures::double_click))
        .on("touchstart", event(map, gestures::touch))
        .on("touchmove", event(map, gestures::touch))
        .on("touchend", event(map, gestures::touch))
        .on("touchcancel", event(map, gestures::touch))
        .on("wheel", event(map, gestures::wheel))
        .on("keydown", event(map, gestures::key))
        .el(decorative("canvas", "")
            .node_ref(state.slot(NodeKey::Canvas))
            .attr("dir", names_direction(state).code()))
        .el(decorative("i", "colour-probe").node_ref(state.slot(NodeKey::ColourProbe)))
        .el(decorative("i", "scheme-probe")
            .node_ref(state.slot(NodeKey::SchemeProbe))
            .on("transitionrun", scheme))
        .el(decorative("i", "crosshair").flag("hidden", move || state.pin().is_none()));
    let help = el("p")
        .attr("id", "map-help")
        .attr("class", "visually-hidden");
    let hint = decorative("p", "hint")
        .flag("hidden", move || state.gesture_hint().is_none())
        .text_with(move || {
            let hint = state.gesture_hint().map(|hint| match hint {
                GestureHint::TwoFingers => locale.on_demand().map.hint_two_fingers,
                GestureHint::CtrlWheel => locale.on_demand().map.hint_ctrl_wheel,
            });
            hint.unwrap_or_default().to_owned()
        });
    let parts = [
        frame.view(),
        controls::pin_help(map),
        help.text(locale.on_demand().map.help).view(),
        hint.view(),
        controls::tooltip(map),
        controls::scale(state),
        controls::buttons(map),
    ];
    element::fragment(parts.into_iter())
}

/// What is below the map: a bar that makes it larger and smaller in a narrow column, or a sentence on an atlas without streets.
pub fn below(state: State) -> AnyView {
    if !state.shared().is_without_streets() {
        return sheet::bar(state);
    }
    let note = el("p").attr("class", "note");
    let texts = &state.locale().on_demand().map;
    note.text(texts.no_streets).view()
}

/// The text direction of the names on the map, which are in the language of the data.
pub fn names_direction(state: State) -> TextDirection {
    let atlas = state.atlas();
    let language = atlas.manifest().and_then(|it| it.language.as_deref());
    TextDirection::of_tag(language.unwrap_or_default())
}

/// The map moves beneath the pin.
fn keep_pin_in_the_middle(state: State) {
    effect(move || {
        let (Some(pin), Some(camera)) = (state.pin(), state.camera()) else {
            return;
        };
        let middle = camera.centre().lon_lat().filter(|at| *at != pin);
        middle.into_iter().for_each(|at| state.move_pin(at));
    });
}

/// Moves the focus to the map when the visitor starts placing the pin.
fn focus_map_when_placing(map: Map) {
    let state = map.state;
    let mut before = untrack(|| state.pin()).is_some();
    effect(move || {
        let placing = state.pin().is_some();
        if placing && !before {
            state.focus(NodeKey::MapFrame);
        }
        before = placing;
    });
}
