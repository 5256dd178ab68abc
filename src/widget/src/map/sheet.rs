//! In a narrow column what follows the map is like a sheet with three stops below it: buttons make the map larger and smaller, and
//! so does dragging the bar between them.

use super::surface::px;
use crate::state::{MapShare, NodeKey, State};
use browser::element::{button, el};
use browser::object::member;
use browser::reactive::effect;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

/// The custom property with the height of the map.
const HEIGHT: &str = "--map-height";
/// A drag over fewer CSS px changes nothing.
const SLOP: f64 = 24.0;

/// The bar; the style sheet shows it in a narrow column only.
pub fn bar(state: State) -> AnyView {
    effect(move || {
        let share = state.map_share();
        if let Some(map) = map(state) {
            // Fails only for an invalid name.
            let _ = map.set_attribute("data-share", share.name());
        }
    });
    let texts = &state.locale().on_demand().map;
    let step = |label: &'static str, key, to: fn(MapShare) -> MapShare| {
        button("link", label, move || set(state, to(state.map_share())))
            .node_ref(state.slot(key))
            .aria("aria-disabled", move || {
                to(state.map_share()) == state.map_share()
            })
    };
    let grip = el("span").attr("class", "grip").attr("aria-hidden", "true");
    let drag = Rc::new(Cell::new(None));
    let (down, moved) = (drag.clone(), drag.clone());
    el("div")
        .attr("class", "sheet-bar")
        .el(step(texts.smaller, NodeKey::LessMap, MapShare::less))
        .el(grip
            .on("pointerdown", move |event| down.set(begin(state, &event)))
            .on("pointermove", move |event| {
                if let (Some(drag), Some(y)) = (moved.get(), y_of(&event)) {
                    resize(state, drag.height(y));
                }
            })
            .on("lostpointercapture", move |event| {
                if let (Some(drag), Some(y)) = (drag.take(), y_of(&event)) {
                    end(state, y - drag.from);
                }
            }))
        .el(step(texts.larger, NodeKey::MoreMap, MapShare::more))
        .view()
}

/// A drag of the bar, in CSS px.
#[derive(Clone, Copy)]
struct Drag {
    /// Where it began, from the top of the window.
    from: f64,
    /// The height of the map then.
    height: f64,
}

impl Drag {
    fn height(self, y: f64) -> f64 {
        (self.height + y - self.from).max(0.0)
    }
}

fn map(state: State) -> Option<HtmlElement> {
    state.node(NodeKey::Map)
}

fn y_of(event: &Event) -> Option<f64> {
    let event = event.dyn_ref::<PointerEvent>()?;
    Some(event.client_y().into())
}

fn begin(state: State, event: &Event) -> Option<Drag> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let grip = event.current_target()?.dyn_into::<Element>().ok()?;
    // Fails only for a pointer that is gone.
    grip.set_pointer_capture(pointer.pointer_id()).ok()?;
    event.prevent_default();
    Some(Drag {
        from: y_of(event)?,
        height: map(state)?.get_bounding_client_rect().height(),
    })
}

fn resize(state: State, height: f64) {
    if let Some(map) = map(state) {
        // Fails only for an element that may not be written.
        let _ = map.style().set_property(HEIGHT, &px(height));
    }
}

/// Ends a drag over this many CSS px, down if positive: at the next stop in its direction. A long one goes to the last.
fn end(state: State, by: f64) {
    if let Some(map) = map(state) {
        // As above.
        let _ = map.style().remove_property(HEIGHT);
    }
    let window = member(&js_sys::global(), "innerHeight").as_f64();
    let stops = if by.abs() < SLOP {
        0
    } else if window.is_some_and(|it| by.abs() > it / 2.0) {
        2
    } else {
        1
    };
    let mut share = state.map_share();
    for _ in 0..stops {
        share = match by > 0.0 {
            true => share.more(),
            false => share.less(),
        };
    }
    set(state, share);
}

/// Sets the stop, and keeps the bar in the window.
fn set(state: State, share: MapShare) {
    state.set_map_share(share);
    state.reveal([NodeKey::LessMap]);
}
