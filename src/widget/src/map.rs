//! The map: a canvas that shows a scene, and the hands on it.

mod canvas;
mod controls;
mod hands;

use crate::live;
use crate::visit::{How, Visit};
use canvas::Canvas;
use chart::{Gesture, Input, ScreenPoint};
use leptos::ev::{
    KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, TransitionEvent, WheelEvent,
};
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
}

impl Map {
    /// The neighbourhood that stands out.
    fn chosen(self) -> Option<u32> {
        match self.visit.live().here.get().map(|here| here.how) {
            Some(How::Neighbourhood(index)) => Some(index.0),
            Some(_) => None,
            None => self
                .visit
                .live()
                .opened
                .get()
                .flatten()
                .map(|index| index.0),
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
    };
    let surface: NodeRef<html::Canvas> = NodeRef::new();
    let probe: NodeRef<html::I> = NodeRef::new();
    canvas::keep_painted(map, surface, probe);
    focus_pin(map);
    let scheme: Box<dyn FnMut(TransitionEvent)> =
        Box::new(move |_| visit.live().scheme.set(visit.live().scheme.peek() + 1));
    let words = visit.words();
    let label = (words.map_label)(&visit.title().unwrap_or_default());
    let pointer = move |input: fn(ScreenPoint) -> Input<'static>| -> Box<dyn FnMut(PointerEvent)> {
        Box::new(move |event| hands::pointer(map, &event, input))
    };
    let touch =
        move || -> Box<dyn FnMut(TouchEvent)> { Box::new(move |event| hands::touch(map, &event)) };
    let twice: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| hands::double_click(map, &event));
    let wheel: Box<dyn FnMut(WheelEvent)> = Box::new(move |event| hands::wheel(map, &event));
    let key: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| hands::key(map, &event));
    let hint = live::text(move || {
        let hint = visit.live().hint.get().map(words.hint);
        hint.unwrap_or_default().to_owned()
    });
    view! {
        <div class="map">
            <div
                class="frame"
                class:pointing=live::flag(move || visit.live().pointing.get())
                class:placing=live::flag(move || visit.live().pin.get().is_some())
                node_ref=map.frame
                tabindex="0"
                role="application"
                aria-label=label
                aria-describedby="map-help"
                on:pointerdown=pointer(Input::PointerDown)
                on:pointermove=pointer(Input::PointerMove)
                on:pointerup=pointer(Input::PointerUp)
                on:pointercancel=pointer(|_| Input::PointerCancel)
                on:pointerleave=pointer(|_| Input::PointerLeave)
                on:dblclick=twice
                on:touchstart=touch()
                on:touchmove=touch()
                on:touchend=touch()
                on:touchcancel=touch()
                on:wheel=wheel
                on:keydown=key
            >
                <canvas node_ref=surface aria-hidden="true"></canvas>
                <i class="probe" node_ref=probe aria-hidden="true"></i>
                <i class="scheme" aria-hidden="true" on:transitionrun=scheme></i>
            </div>
            <p id="map-help" class="unseen">
                {words.map_help}
            </p>
            <p class="hint" aria-hidden="true" hidden=live::flag(move || visit.live().hint.get().is_none())>
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
    let mut before = map.visit.live().pin.peek().is_some();
    live::follow(move || {
        let placing = map.visit.live().pin.get().is_some();
        if placing
            && !before
            && let Some(frame) = map.frame.get_untracked()
        {
            // Only an element that is gone cannot take the focus.
            let _ = frame.focus();
        }
        before = placing;
    });
}
