//! Asks the browser for the visitor's location, once per click. The location stays in the page: it is never sent.

use crate::state::{Notice, State};
use atlas::LonLat;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Position, PositionError, PositionOptions};

/// The code of a `GeolocationPositionError` when permission was denied (Geolocation API §8.1).
const PERMISSION_DENIED: u16 = 1;
/// The time after which the device gives up, milliseconds.
const TIMEOUT_MS: u32 = 20_000;
/// The age up to which a cached location is used, milliseconds. In a minute a walker goes about 80 m.
const MAX_AGE_MS: u32 = 60_000;

/// A location with a larger radius than this is none, metres: the farthest limit that visitors can choose without streets.
const ROUGHEST: f64 = 2_000.0;

/// Requests the location and moves the visitor there, or sets the notice that says why not.
pub fn locate(state: State) {
    let navigator = window().navigator();
    let Some(device) = navigator.geolocation().ok().filter(|it| !it.is_undefined()) else {
        state.set_notice(Notice::Unsupported);
        return;
    };
    state.set_notice(Notice::Locating);
    // Before the device answers, the element may be removed, or the visitor may choose a location on the map.
    let is_waiting = move || !state.is_disposed() && state.notice() == Notice::Locating;
    let on_position = Closure::once_into_js(move |position: Position| {
        if !is_waiting() {
            return;
        }
        let coords = position.coords();
        match LonLat::new(coords.longitude(), coords.latitude()) {
            // A device that tells no accuracy is taken to be accurate.
            Some(at) if coords.accuracy().max(0.0) <= ROUGHEST => {
                state.device_found(at, coords.accuracy());
            }
            _ => state.set_notice(Notice::Unavailable),
        }
    });
    let on_error = Closure::once_into_js(move |error: PositionError| {
        if is_waiting() {
            state.set_notice(if error.code() == PERMISSION_DENIED {
                Notice::Refused
            } else {
                Notice::Unavailable
            });
        }
    });
    let options = PositionOptions::new();
    options.set_timeout(TIMEOUT_MS);
    options.set_maximum_age(MAX_AGE_MS);
    let request = device.get_current_position_with_error_callback_and_options(
        on_position.unchecked_ref(),
        Some(on_error.unchecked_ref()),
        &options,
    );
    if request.is_err() {
        state.set_notice(Notice::Unavailable);
    }
}
