//! The map: a canvas that shows a scene, and the hands on it.

mod canvas;
mod controls;
mod hands;

use crate::visit::{How, Visit};
use canvas::Canvas;
use chart::{Gesture, Hint, Input};
use leptos::html;
use leptos::prelude::*;

/// What the parts of one map share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Map {
    visit: Visit,
    /// The frame that takes the focus, the hands and the keys.
    frame: NodeRef<html::Div>,
    /// What was painted last, for who points at it.
    canvas: StoredValue<Option<Canvas>, LocalStorage>,
    gesture: StoredValue<Gesture>,
    hint: RwSignal<Option<Hint>>,
    /// Counts the changes of colour scheme.
    scheme: RwSignal<u32>,
    /// Something that can be pressed is under the pointer.
    pointing: RwSignal<bool>,
}

impl Map {
    /// The neighbourhood that stands out.
    fn chosen(self) -> Option<u32> {
        match self.visit.here.get().map(|here| here.how) {
            Some(How::Neighbourhood(index)) => Some(index.0),
            Some(_) => None,
            None => self.visit.opened.get().flatten().map(|index| index.0),
        }
    }
}

/// The map with its buttons.
pub fn map(visit: Visit) -> AnyView {
    let map = Map {
        visit,
        frame: NodeRef::new(),
        canvas: StoredValue::new_local(None),
        gesture: StoredValue::new(Gesture::new()),
        hint: RwSignal::new(None),
        scheme: RwSignal::new(0),
        pointing: RwSignal::new(false),
    };
    let surface: NodeRef<html::Canvas> = NodeRef::new();
    let probe: NodeRef<html::I> = NodeRef::new();
    canvas::keep_painted(map, surface, probe);
    focus_pin(map);
    let label = move || {
        let title = visit.title().unwrap_or_default();
        (visit.words().map_label)(&title)
    };
    let hint = move || map.hint.get().map(|hint| (visit.words().hint)(hint));
    view! {
        <div class="map">
            <div
                class="frame"
                class:pointing=move || map.pointing.get()
                class:placing=move || visit.pin.get().is_some()
                node_ref=map.frame
                tabindex="0"
                role="application"
                aria-label=label
                aria-describedby="map-help"
                on:pointerdown=move |event| hands::pointer(map, &event, Input::PointerDown)
                on:pointermove=move |event| hands::pointer(map, &event, Input::PointerMove)
                on:pointerup=move |event| hands::pointer(map, &event, Input::PointerUp)
                on:pointercancel=move |event| hands::pointer(map, &event, |_| Input::PointerCancel)
                on:pointerleave=move |event| hands::pointer(map, &event, |_| Input::PointerLeave)
                on:dblclick=move |event| hands::double_click(map, &event)
                on:touchstart=move |event| hands::touch(map, &event)
                on:touchmove=move |event| hands::touch(map, &event)
                on:touchend=move |event| hands::touch(map, &event)
                on:touchcancel=move |event| hands::touch(map, &event)
                on:wheel=move |event| hands::wheel(map, &event)
                on:keydown=move |event| hands::key(map, &event)
            >
                <canvas node_ref=surface aria-hidden="true"></canvas>
                <i class="probe" node_ref=probe aria-hidden="true"></i>
                <i
                    class="scheme"
                    aria-hidden="true"
                    on:transitionrun=move |_| map.scheme.update(|count| *count += 1)
                ></i>
            </div>
            <p id="map-help" class="unseen">
                {move || visit.words().map_help}
            </p>
            <p class="hint" aria-hidden="true" hidden=move || map.hint.get().is_none()>
                {hint}
            </p>
            {controls::tip(map)}
            {controls::scale(visit)}
            {controls::buttons(visit)}
        </div>
    }
    .into_any()
}

/// Who begins to point is brought to the map.
fn focus_pin(map: Map) {
    Effect::new(move |before: Option<bool>| {
        let placing = map.visit.pin.get().is_some();
        if placing
            && before == Some(false)
            && let Some(frame) = map.frame.get_untracked()
        {
            // Only an element that is gone cannot take the focus.
            let _ = frame.focus();
        }
        placing
    });
}
