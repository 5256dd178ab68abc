//! The zoom buttons, the scale bar and the tooltip of the map, and the help of a visitor who points at it.

use super::canvas::Canvas;
use super::surface::px;
use super::{Map, motion, taps, viewport};
use crate::state::{NodeKey, State};
use atlas::joined;
use browser::element::{button, el};
use chart::{Camera, rules};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Maximum width of the scale bar, CSS px.
const SCALE: f64 = 120.0;
/// Maximum width of the tooltip, CSS px; as in the style sheet.
const WIDEST: f64 = 256.0;

/// While the visitor places the pin: how, where it is, a button to set it and one to cancel. They are above the map, as on a
/// phone the controls of the location are out of sight then.
pub fn pin_help(map: Map) -> AnyView {
    let state = map.state;
    let locale = state.locale();
    let messages = &locale.on_demand().map;
    let keys = el("span").attr("class", "pin-keys");
    let help = el("p").attr("id", "pin-help").text(messages.pin_help);
    let help = help.el(keys.text(messages.pin_keys));
    // The status of the location says it to screen readers.
    let at = el("p").attr("class", "pin-at").attr("aria-hidden", "true");
    let at = at.text_with(move || state.pin_text().unwrap_or_default());
    let set = button("primary", messages.pin_set, move || {
        taps::arrive_at_pin(map);
        state.focus_answer();
    });
    let stop = button("", locale.location.pin_stop, move || stop_pointing(state));
    let escape = move |event: Event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            // It does not close a dialog around the map too.
            event.prevent_default();
            event.stop_propagation();
            stop_pointing(state);
        }
    };
    el("div")
        .attr("class", "pin-help")
        .on("keydown", escape)
        .flag("hidden", move || state.pin().is_none())
        .el(help)
        .el(at)
        .el(set)
        .el(stop.node_ref(state.slot(NodeKey::StopPin)))
        .view()
}

/// Cancels the pin, and returns the focus to the button that begins to point.
pub fn stop_pointing(state: State) {
    state.cancel_pin();
    state.focus(NodeKey::Pin);
}

/// Zoom in, zoom out, and fit everything.
pub fn buttons(map: Map) -> AnyView {
    let state = map.state;
    let locale = state.locale();
    let zoom = move |by: f64| {
        if let Some(camera) = motion::target(map) {
            motion::zoom(map, camera.zoom_about(camera.size().middle(), by));
        }
    };
    let step = 2.0 * rules::KEY_ZOOM;
    let named = |class, key, label: &'static str, click: Box<dyn Fn()>| {
        let button = button(class, "", click).attr("aria-label", label);
        button.node_ref(state.slot(key)).attr("title", label)
    };
    let cannot = move |can: fn(Camera) -> bool| move || state.camera().is_some_and(|it| !can(it));
    let zoom_in = named(
        "zoom-in",
        NodeKey::ZoomIn,
        locale.on_demand().map.zoom_in,
        Box::new(move || zoom(step)),
    );
    let zoom_out = named(
        "zoom-out",
        NodeKey::ZoomOut,
        locale.on_demand().map.zoom_out,
        Box::new(move || zoom(-step)),
    );
    let fit_all = named(
        "fit-all",
        NodeKey::FitAll,
        locale.on_demand().map.whole,
        Box::new(move || viewport::fit_all(state)),
    );
    el("div")
        .attr("class", "zoom")
        .el(zoom_in.aria("aria-disabled", cannot(Camera::can_zoom_in)))
        .el(zoom_out.aria("aria-disabled", cannot(Camera::can_zoom_out)))
        .el(fit_all)
        .view()
}

/// The scale bar, which has a round length in metres or kilometres.
pub fn scale(state: State) -> AnyView {
    let locale = state.locale();
    let bar = move || state.camera().map(|camera| camera.scale_bar(SCALE));
    el("p")
        .attr("class", "scale")
        .attr("aria-hidden", "true")
        .flag("hidden", move || bar().is_none())
        .style("width", move || {
            bar().map_or_else(String::new, |bar| px(bar.width))
        })
        .text_with(move || {
            let bar = bar();
            bar.map_or_else(String::new, |bar| locale.scale_length(bar.metres))
        })
        .view()
}

/// The tooltip with the name of the place that has the pointer or the focus. It is hidden from screen readers, which read
/// the name in the list.
pub fn tooltip(map: Map) -> AnyView {
    let state = map.state;
    let at = move || {
        let place = state.active()?;
        let camera = state.camera()?;
        let painted = |canvas: &Option<Canvas>| canvas.as_ref()?.position(place.0, camera);
        let drawn = map.canvas.try_with_value(painted).flatten();
        let at = drawn.or_else(|| Some(camera.project(state.atlas().anchor(place)?)));
        Some((at?, camera.size()))
    };
    // The tooltip is centred on the mark, and shifted near an edge so that it stays within the map.
    let along = move || {
        let (at, size) = at()?;
        let room = (size.width() / 2.0).min(WIDEST / 2.0);
        let (left, right) = (at.x.min(room), (size.width() - at.x).min(room));
        let along = (left - right + room) / (2.0 * room);
        let percent = (along * 100.0).clamp(0.0, 100.0);
        Some([&(percent.round() as u8).to_string(), "%"].concat())
    };
    let text = move || {
        let atlas = state.atlas();
        let Some((index, place)) = state.active().and_then(|it| Some((it, atlas.place(it)?)))
        else {
            return String::new();
        };
        // Why the mark is filled or empty.
        let hours = state.opening_times();
        let hours = hours.map(|it| it.phrase(state, index));
        let mut parts = vec![state.name_and_kind(place)];
        parts.extend(hours.filter(|it| !it.is_empty()));
        joined(&parts, " · ")
    };
    el("p")
        .attr("class", "tooltip")
        .attr("aria-hidden", "true")
        .flag("hidden", move || at().is_none())
        .style("--along", move || along().unwrap_or_default())
        .style("left", move || {
            at().map_or_else(String::new, |(at, _)| px(at.x))
        })
        .style("top", move || {
            at().map_or_else(String::new, |(at, _)| px(at.y))
        })
        .text_with(text)
        .view()
}
