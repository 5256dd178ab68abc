//! Elements of which the size is followed.

use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// Calls `resized` with the element once it has a size and whenever that changes, until the current owner is disposed of. Each time in
/// a frame of its own: what changes the layout at once is an error of the page.
pub fn on_resize(element: &HtmlElement, resized: impl Fn(&HtmlElement) + 'static) {
    let (of, resized) = (element.clone(), Rc::new(resized));
    let notified = Closure::<dyn FnMut()>::new(move || {
        let (of, resized) = (of.clone(), resized.clone());
        request_animation_frame(move || resized(&of));
    });
    let Ok(observer) = ResizeObserver::new(notified.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    // The observer needs the closure for as long as it watches.
    let kept = StoredValue::new_local((observer, notified));
    on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
}
