//! Paints the map in frames: after a change of what it shows, while it moves by itself, and until all is painted.

use super::Map;
use super::canvas::{Canvas, Frame, NextFrame, REST};
use super::motion;
use super::palette::Palette;
use super::screen_box::ScreenBox;
use super::view::{PlaceMemos, View};
use super::viewport::{fit_current_state, move_camera, opening};
use crate::state::NodeKey;
use browser::reactive::effect;
use chart::{Camera, MapSize};
use js_sys::Date;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// Which frames of a map are asked for.
#[derive(Clone, Copy, Default)]
pub struct Scheduled {
    frame: bool,
    rest: bool,
}

/// Paints with the next frame whenever a part of the state that the map shows changes.
pub fn keep_painted(map: Map) {
    let state = map.state;
    let memos = PlaceMemos::new(state);
    effect(move || {
        if let Some(view) = View::read(state, &memos) {
            map.view.set_value(Some(view));
            schedule(map);
        }
    });
    effect(move || {
        state.colour_changes();
        let (surface, probe) = (
            state.node(NodeKey::Canvas),
            state.node(NodeKey::ColourProbe),
        );
        let (Some(surface), Some(probe)) = (surface, probe) else {
            return;
        };
        let palette = Palette::read(&probe, state.atlas().taxonomy());
        map.canvas.update_value(|canvas| match canvas {
            Some(canvas) => canvas.palette = palette,
            None => *canvas = Canvas::new(surface.unchecked_into(), palette),
        });
    });
    effect(move || {
        if let Some(frame) = state.node(NodeKey::MapFrame) {
            watch_size(map, frame);
        }
    });
}

/// The time, whole ms: of the clock that the main part of the program has already. Where it is set while the map moves by itself,
/// that motion may end early or late, by less than a second.
pub fn now() -> f64 {
    Date::now()
}

/// Paints with the next frame.
pub fn schedule(map: Map) {
    // The map may be rebuilt in another language before the frame.
    let was_scheduled = map
        .scheduled
        .try_update_value(|it| std::mem::replace(&mut it.frame, true));
    if was_scheduled == Some(false) {
        map.state.on_next_frame(move || {
            map.scheduled.try_update_value(|it| it.frame = false);
            paint(map);
        });
    }
}

/// Paints once the map may have come to rest.
fn schedule_rest(map: Map) {
    let was_scheduled = map
        .scheduled
        .try_update_value(|it| std::mem::replace(&mut it.rest, true));
    if was_scheduled == Some(false) {
        map.state
            .after(Duration::from_millis(REST as u64), move || {
                map.scheduled.try_update_value(|it| it.rest = false);
                schedule(map);
            });
    }
}

fn paint(map: Map) {
    let state = map.state;
    let Some(mut view) = map.view.try_get_value().flatten() else {
        return;
    };
    let Some(base_map) = state.base_map() else {
        return;
    };
    let (camera, target) = motion::step(map, view.camera);
    view.camera = camera;
    let sharpness = ScreenBox::of(state).map_or(1.0, |it| it.sharpness());
    let frame = Frame {
        state,
        base_map: &base_map,
        view: &view,
        target,
        is_held: map.gesture.get_value().is_holding() || motion::is_moving(map),
        ratio: window().device_pixel_ratio() * sharpness,
        now: &now,
    };
    let next = map
        .canvas
        .try_update_value(|canvas| canvas.as_mut().map(|it| it.paint(&frame)));
    if next == Some(Some(NextFrame::Soon)) || motion::is_moving(map) {
        schedule(map);
    } else if next == Some(Some(NextFrame::AtRest)) {
        schedule_rest(map);
    }
}

/// Whether the style sheet makes the frame the box that the canvas lies in.
fn is_styled(frame: &HtmlElement) -> bool {
    let canvas = frame.first_element_child();
    let canvas = canvas.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    canvas.and_then(|it| it.offset_parent()).as_ref() == Some(frame)
}

fn watch_size(map: Map, frame: HtmlElement) {
    let measured = frame.clone();
    let resized = Closure::<dyn FnMut()>::new(move || {
        let (width, height) = (measured.client_width(), measured.client_height());
        // The frame has no size while it is hidden, for example in a closed `details`. Without the style sheet, which may come
        // later, its size would be that of the canvas, which is made larger than the frame: both would grow for ever.
        if width == 0 || height == 0 || !is_styled(&measured) {
            return;
        }
        let size = MapSize::new(f64::from(width), f64::from(height));
        let state = map.state;
        let camera = state.camera();
        state.set_camera(match camera {
            Some(camera) => camera.resized(size),
            None => match state.base_map() {
                Some(base_map) => opening(state, Camera::fit_all(base_map.bounds(), size)),
                None => return,
            },
        });
        if camera.is_none() {
            match untrack(|| state.pin()) {
                // A visitor who points already sees where the pin is.
                Some(at) => move_camera(state, |it| it.centred(at)),
                None => fit_current_state(state),
            }
        }
    });
    let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(&frame);
    // The observer needs the closure for as long as it watches.
    let kept = StoredValue::new_local((observer, resized));
    on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
}
