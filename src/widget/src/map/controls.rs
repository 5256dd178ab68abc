//! The buttons on the map, its scale, and the name of what is pointed at.

use super::Map;
use crate::number;
use crate::title;
use crate::visit::Visit;
use atlas::Metres;
use chart::{Camera, rules};
use leptos::prelude::*;

/// The widest that the scale may be, CSS px.
const SCALE: f64 = 96.0;

/// Closer, further, everything.
pub fn buttons(visit: Visit) -> AnyView {
    let zoom = move |by: f64| {
        visit.camera.update(|camera| {
            *camera = camera.map(|it| it.zoom_about(it.size().middle(), by));
        });
    };
    let cannot = move |can: fn(Camera) -> bool| {
        let camera = visit.camera.get();
        camera.is_some_and(|it| !can(it)).then_some("true")
    };
    view! {
        <div class="zoom">
            <button
                type="button"
                aria-label=move || visit.words().zoom_in
                title=move || visit.words().zoom_in
                aria-disabled=move || cannot(Camera::can_zoom_in)
                on:click=move |_| zoom(2.0 * rules::KEY_ZOOM)
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M10 3v14M3 10h14" />
                </svg>
            </button>
            <button
                type="button"
                aria-label=move || visit.words().zoom_out
                title=move || visit.words().zoom_out
                aria-disabled=move || cannot(Camera::can_zoom_out)
                on:click=move |_| zoom(-2.0 * rules::KEY_ZOOM)
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M3 10h14" />
                </svg>
            </button>
            <button
                type="button"
                aria-label=move || visit.words().whole
                title=move || visit.words().whole
                on:click=move |_| {
                    visit.camera.update(|camera| *camera = camera.map(Camera::home));
                }
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5" />
                </svg>
            </button>
        </div>
    }
    .into_any()
}

/// A line of a round length.
pub fn scale(visit: Visit) -> AnyView {
    let bar = move || visit.camera.get().map(|camera| camera.scale_bar(SCALE));
    let text = move || {
        let words = visit.words();
        bar().map(|bar| number::distance(words, Metres::new(bar.metres)))
    };
    let width =
        move || bar().map_or_else(String::new, |bar| format!("{}px", bar.width.round() as u32));
    view! {
        <p class="scale" aria-hidden="true" style:width=width>
            {text}
        </p>
    }
    .into_any()
}

/// The name of the place that has the pointer or the focus, beside its mark. The list says it to who cannot see.
pub fn tip(map: Map) -> AnyView {
    let visit = map.visit;
    let place = move || {
        let place = visit.active.get()?;
        let at = visit.camera.get()?.project(visit.atlas().anchor(place)?);
        Some((place, at))
    };
    let text = move || {
        let atlas = visit.atlas();
        let lang = visit.lang.get();
        let (place, _) = place()?;
        Some(title::with_kind(&atlas, atlas.place(place)?, lang))
    };
    let px = |length: f64| format!("{}px", length.round() as i32);
    view! {
        <p
            class="tip"
            aria-hidden="true"
            hidden=move || place().is_none()
            style:left=move || place().map_or_else(String::new, |(_, at)| px(at.x))
            style:top=move || place().map_or_else(String::new, |(_, at)| px(at.y))
        >
            {text}
        </p>
    }
    .into_any()
}
