//! Asks the browser where the visitor is: only on a click, only once, and nobody else hears it.

use crate::visit::{Here, How, Notice, Visit};
use atlas::LonLat;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Position, PositionError, PositionOptions};

/// The code of `GeolocationPositionError` for "no" (Geolocation API §8.1).
const PERMISSION_DENIED: u16 = 1;
/// How long the device may look for itself, milliseconds.
const PATIENCE: u32 = 20_000;
/// A location of so long ago is good enough for somebody on foot, milliseconds.
const AGE: u32 = 60_000;

/// Asks, and brings the visitor there or says why not.
pub fn locate(visit: Visit) {
    let navigator = window().navigator();
    let Some(device) = navigator.geolocation().ok().filter(|it| !it.is_undefined()) else {
        visit.live().notice.set(Notice::Unsupported);
        return;
    };
    visit.live().notice.set(Notice::Locating);
    // The element may be gone, or the visitor may have pointed at the map, before the device answers.
    let waits = move || !visit.is_over() && visit.live().notice.peek() == Notice::Locating;
    let found = Closure::once_into_js(move |position: Position| {
        if !waits() {
            return;
        }
        let coords = position.coords();
        match LonLat::new(coords.longitude(), coords.latitude()) {
            Some(at) => {
                visit.live().accuracy.set(coords.accuracy());
                visit.arrive(Here {
                    at,
                    how: How::Device,
                });
            }
            None => visit.live().notice.set(Notice::Unavailable),
        }
    });
    let lost = Closure::once_into_js(move |error: PositionError| {
        if waits() {
            visit
                .live()
                .notice
                .set(if error.code() == PERMISSION_DENIED {
                    Notice::Refused
                } else {
                    Notice::Unavailable
                });
        }
    });
    let options = PositionOptions::new();
    options.set_timeout(PATIENCE);
    options.set_maximum_age(AGE);
    let asked = device.get_current_position_with_error_callback_and_options(
        found.unchecked_ref(),
        Some(lost.unchecked_ref()),
        &options,
    );
    if asked.is_err() {
        visit.live().notice.set(Notice::Unavailable);
    }
}
