//! The buttons on the map, its scale, and the name of what is pointed at.

use super::Map;
use crate::live;
use crate::number;
use crate::title;
use crate::visit::Visit;
use chart::{Camera, rules};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The widest that the scale may be, CSS px.
const SCALE: f64 = 96.0;

/// Closer, further, everything.
pub fn buttons(visit: Visit) -> AnyView {
    let words = visit.words();
    let zoom = move |by: f64| {
        live::click(move || {
            visit.move_camera(|camera| camera.zoom_about(camera.size().middle(), by));
        })
    };
    let home = live::click(move || visit.move_camera(Camera::home));
    let step = 2.0 * rules::KEY_ZOOM;
    let (closer, further) = (zoom(step), zoom(-step));
    let always: fn(Camera) -> bool = |_| true;
    view! {
        <div class="zoom">
            {button(visit, words.zoom_in, "M10 3v14M3 10h14", Camera::can_zoom_in, closer)}
            {button(visit, words.zoom_out, "M3 10h14", Camera::can_zoom_out, further)}
            {button(visit, words.whole, "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5", always, home)}
        </div>
    }
    .into_any()
}

fn button(
    visit: Visit,
    label: &'static str,
    picture: &'static str,
    can: fn(Camera) -> bool,
    click: Box<dyn FnMut(MouseEvent)>,
) -> AnyView {
    let cannot = live::state(move || visit.live().camera.get().is_some_and(|it| !can(it)));
    view! {
        <button type="button" aria-label=label title=label aria-disabled=cannot on:click=click>
            <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d=picture />
            </svg>
        </button>
    }
    .into_any()
}

/// A line of a round length.
pub fn scale(visit: Visit) -> AnyView {
    let words = visit.words();
    let bar = move || {
        visit
            .live()
            .camera
            .get()
            .map(|camera| camera.scale_bar(SCALE))
    };
    let text = live::text(move || {
        let bar = bar();
        bar.map_or_else(String::new, |bar| number::short(words, bar.metres))
    });
    let width = live::value(move || bar().map_or_else(String::new, |bar| px(bar.width)));
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
    let at = move || {
        let place = visit.live().active.get()?;
        Some(
            visit
                .live()
                .camera
                .get()?
                .project(visit.atlas().anchor(place)?),
        )
    };
    let text = live::text(move || {
        let atlas = visit.atlas();
        let place = visit
            .live()
            .active
            .get()
            .and_then(|place| atlas.place(place));
        place.map_or_else(String::new, |place| {
            title::with_kind(&atlas, place, visit.live().lang.peek())
        })
    });
    view! {
        <p
            class="tip"
            aria-hidden="true"
            hidden=live::flag(move || at().is_none())
            style:left=live::value(move || px(at().unwrap_or_default().x))
            style:top=live::value(move || px(at().unwrap_or_default().y))
        >
            {text}
        </p>
    }
    .into_any()
}

fn px(length: f64) -> String {
    // A whole pixel is as fine as this is seen.
    let mut text = (length.round() as i32).to_string();
    text.push_str("px");
    text
}
