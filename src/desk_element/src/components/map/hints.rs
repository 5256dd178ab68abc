//! How the map moves: shown for a moment after a gesture that scrolls the page.

use super::desk_map::DeskMap;
use browser::element::el;
use chart::GestureHint;
use leptos::prelude::*;
use std::time::Duration;

/// How long a hint is shown.
const TIME: Duration = Duration::from_secs(4);

/// Shows a hint for a moment.
pub fn show(map: DeskMap, hint: GestureHint) {
    let store = map.store();
    store.hint.set(Some(hint));
    let hide = move || {
        if !map.is_disposed() {
            map.store().hint.set_if_changed(None);
        }
    };
    let next = set_timeout_with_handle(hide, TIME).ok();
    if let Some(last) = store.hint_timer.replace(next) {
        last.clear();
    }
}

/// The hint. Screen readers have another text about the keyboard.
pub fn hint(map: DeskMap) -> AnyView {
    el("p")
        .attr("class", "map-hint")
        .attr("aria-hidden", "true")
        .flag("hidden", move || map.store().hint.get().is_none())
        .text_with(move || {
            let [fingers, wheel] = map.desk.texts().map.gesture_hints;
            let text = map.store().hint.get().map(|hint| match hint {
                GestureHint::TwoFingers => fingers,
                GestureHint::CtrlWheel => wheel,
            });
            text.unwrap_or_default().to_owned()
        })
        .view()
}
