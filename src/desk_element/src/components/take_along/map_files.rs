//! The map as files: a picture that can be scaled, and one of pixels.

use crate::download::{download, download_blob};
use crate::painted::painted;
use crate::state::Desk;
use browser::element::button;
use desk::Picture;
use desk::map::MAP_STYLE;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Blob;

/// The width of the picture that can be scaled, CSS px.
const WIDTH: f64 = 1_200.0;
/// Pixels for a unit of the picture: sharp in print.
const PIXELS: f64 = 2.0;
const SVG: &str = "sleutelvrij.svg";
const PNG: &str = "sleutelvrij.png";

/// The buttons of the map's files.
pub fn map_files(desk: Desk) -> [AnyView; 2] {
    let texts = &desk.texts().take_along;
    let picture = button("", texts.picture, move || {
        take(desk, |picture| {
            let text = picture.to_svg(MAP_STYLE, WIDTH);
            let made = download(SVG, "image/svg+xml", &text);
            say(desk, SVG, made.map_err(|_| texts.as_text));
        });
    });
    let image = button("", texts.image, move || {
        take(desk, |picture| {
            if save_image(desk, picture).is_err() {
                say(desk, PNG, Err(texts.no_image));
            }
        });
    });
    [picture.view(), image.view()]
}

/// Does something with the picture of the map, or says that there is none.
fn take(desk: Desk, act: impl FnOnce(&Picture)) {
    match desk.picture() {
        Some(picture) => act(&picture),
        None => desk.announce(desk.texts().take_along.no_figures),
    }
}

fn say(desk: Desk, name: &str, made: Result<(), &str>) {
    match made {
        Ok(()) => desk.announce(&desk.locale().say(desk.texts().take_along.made, [name])),
        Err(why) => desk.announce(why),
    }
}

/// Paints the picture and lets the visitor download it once the browser has made the file.
fn save_image(desk: Desk, picture: &Picture) -> Result<(), JsValue> {
    let canvas = painted(picture, MAP_STYLE, PIXELS)?;
    let save = Closure::once_into_js(move |data: Option<Blob>| {
        if desk.is_disposed() {
            return;
        }
        let no_image = untrack(|| desk.texts()).take_along.no_image;
        // There is none where the canvas is too large, or the browser lets no page read one.
        let made = data.map(|it| download_blob(PNG, &it).is_ok());
        untrack(|| say(desk, PNG, made.filter(|it| *it).map(|_| ()).ok_or(no_image)));
    });
    canvas.to_blob(save.unchecked_ref())
}
