//! Keeps the drawn map as the state is: each layer is an effect of its own, so that a change draws only what depends on it.

use super::content::{LAYERS, LayerScale};
use super::desk_map::DeskMap;
use crate::drawn::{DrawnShapes, svg_element};
use crate::resized::on_resize;
use browser::reactive::{Memo, effect};
use chart::{Camera, MapSize};
use desk::SvgElement;
use desk::map::{MapScale, street_detail};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Draws the map in a frame, once it is in the page.
pub fn keep_drawn(map: DeskMap, frame: NodeRef<html::Div>) {
    effect(move || {
        if let Some(frame) = frame.get()
            && let Some(svg) = svg_element("svg")
        {
            let _ = svg.set_attribute("class", "map-picture");
            let _ = svg.set_attribute("aria-hidden", "true");
            let frame: &HtmlElement = frame.unchecked_ref();
            let _ = frame.prepend_with_node_1(&svg);
            on_resize(frame, move |frame| resize(map, frame));
            draw(map, &svg);
        }
    });
}

/// One effect for each layer, bottom to top.
fn draw(map: DeskMap, svg: &Element) {
    let units = map.store().geometry.units();
    // What is as large on the screen at any zoom is drawn again only where the camera zooms.
    let zoomed = move || map.scale().map(|it| it.everywhere(units));
    let has_small_streets = Rc::new(Memo::new(move || zoomed().is_some_and(street_detail)));
    for shapes in LAYERS {
        let has_small_streets = has_small_streets.clone();
        let scale = LayerScale {
            scale: Box::new(zoomed),
            has_small_streets: Box::new(move || has_small_streets.get()),
        };
        layer(svg, "", move || shapes(map, &scale));
    }
    layer(svg, "hovered", move || {
        let store = map.store();
        let hovered = store.hovered.get();
        let mut regions = store.geometry.regions(map.desk.view().level).iter();
        let hovered = regions.find(|it| Some(&it.key) == hovered.as_ref());
        let outline = |path: &String| SvgElement::new("path", "hovered-outline").with("d", path);
        Some(hovered.map(|it| outline(&it.path)).into_iter().collect())
    });
    layer(svg, "", move || {
        let store = map.store();
        let at = store.crosshair.get();
        let scale: MapScale = map.scale()?;
        let cross = at.map(|at| crosshair(store.geometry.point(at), scale.pixel));
        Some(cross.into_iter().collect())
    });
    let svg = svg.clone();
    effect(move || {
        if let Some(camera) = map.camera() {
            let [x, y, width, height] = map.store().geometry.units().view(camera);
            let view = format!("{x:.3} {y:.3} {width:.3} {height:.3}");
            let _ = svg.set_attribute("viewBox", &view);
        }
    });
}

/// A layer that shows what the function returns; what it shows stays where there is nothing to show yet.
fn layer(svg: &Element, class: &str, shapes: impl Fn() -> Option<Vec<SvgElement>> + 'static) {
    if let Some(drawn) = DrawnShapes::in_group(svg, class) {
        effect(move || {
            if let Some(shapes) = shapes() {
                drawn.show(shapes);
            }
        });
    }
}

/// A ring with four arms, open in the middle.
fn crosshair([x, y]: [f64; 2], pixel: f64) -> SvgElement {
    let (near, far) = (6.0 * pixel, 22.0 * pixel);
    let arms = [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)].map(|(right, down)| {
        let (x1, y1) = (x + right * near, y + down * near);
        let (x2, y2) = (x + right * far, y + down * far);
        format!("M{x1:.2} {y1:.2}L{x2:.2} {y2:.2}")
    });
    let path = arms.concat();
    SvgElement::new("g", "crosshair").holding([
        SvgElement::new("path", "crosshair-rim").with("d", &path),
        SvgElement::new("path", "crosshair-line").with("d", path),
    ])
}

/// Fits the whole atlas in the frame when it gets a size, and keeps the centre when that changes.
fn resize(map: DeskMap, frame: &HtmlElement) {
    let (width, height) = (frame.client_width(), frame.client_height());
    // The frame has no size while it is hidden, for example in a closed `details`.
    if width == 0 || height == 0 || map.desk.is_disposed() {
        return;
    }
    let size = MapSize::new(f64::from(width), f64::from(height));
    let store = map.store();
    let camera = store.camera.get_untracked();
    map.set_camera(match camera {
        Some(camera) => camera.resized(size),
        None => Camera::fit_all(store.geometry.bounds(), size),
    });
}
