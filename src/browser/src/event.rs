//! The element's events. They bubble, and cross the boundaries of shadow trees.

use leptos::prelude::queue_microtask;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The element shows its first answer.
pub const READY: &str = "sleutelvrij:ready";
/// The answer changed.
pub const ANSWER: &str = "sleutelvrij:answer";
/// A place was opened or closed.
pub const SELECT: &str = "sleutelvrij:select";
/// Nothing can be shown.
pub const ERROR: &str = "sleutelvrij:error";

/// Dispatches an event on the element, in a microtask: a listener may remove the element while code of the element still
/// runs.
pub fn send(host: &HtmlElement, name: &str, detail: impl Into<JsValue>) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    init.set_composed(true);
    init.set_bubbles(true);
    let host = host.clone();
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        queue_microtask(move || {
            // Returns whether a listener cancelled it; these events are not cancelable.
            let _ = host.dispatch_event(&event);
        });
    }
}
