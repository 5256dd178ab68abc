//! The element's events. They reach whoever listens on the element or around it, also across shadow roots.

use crate::object::Made;
use leptos::prelude::queue_microtask;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The first answer is there.
pub const READY: &str = "sleutelvrij:ready";
/// The answer changed.
pub const ANSWER: &str = "sleutelvrij:answer";
/// A place was opened or closed.
pub const SELECT: &str = "sleutelvrij:select";
/// Something cannot be shown.
pub const ERROR: &str = "sleutelvrij:error";

/// Sends an event from the element.
pub fn send(host: &HtmlElement, name: &str, detail: Made) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    init.set_composed(true);
    init.set_bubbles(true);
    let host = host.clone();
    // Not at once: a listener may remove the element, and nothing of it may be in use then.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        queue_microtask(move || {
            // The answer says whether a listener cancelled it, which ours cannot be.
            let _ = host.dispatch_event(&event);
        });
    }
}
