//! What has the focus in a table that scrolls.

use browser::object::{ObjectBuilder, member};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Scrolls what got the focus by keyboard into sight. Browsers leave it where it is as soon as a few pixels of it are seen.
pub fn bring_into_sight(event: &Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    // A table that scrolls under a pointer that is pressed would lose the click.
    let target = target.filter(|it| it.matches(":focus-visible").unwrap_or_default());
    let target = target.map_or(JsValue::UNDEFINED, JsValue::from);
    let nearest = ObjectBuilder::new().with("block", "nearest");
    let nearest = nearest.with("inline", "nearest");
    if let Ok(scroll) = member(&target, "scrollIntoView").dyn_into::<Function>() {
        // It never throws.
        let _ = scroll.call1(&target, &nearest.into());
    }
}
