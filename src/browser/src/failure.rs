//! The view if the atlas cannot be loaded: the reason, and a button to retry. The page's fallback content stays below it.

use crate::element::{self, El, button, el};
use crate::fault::Fault;
use crate::intl::Locale;
use crate::reactive::Signal;
use js_sys::Function;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The reasons and the button.
pub fn failure(locale: Rc<Signal<Locale>>, faults: Vec<Arc<Fault>>, retry: Function) -> AnyView {
    element::dynamic(move || {
        let locale = locale.get();
        let heading = el("p")
            .attr("class", "heading")
            .text(locale.failure.heading);
        let line = |fault: &Arc<Fault>| el("p").text(&fault.sentence(locale)).view();
        let lines = faults.iter().map(line);
        let status = el("div").attr("role", "status").el(heading);
        el("section")
            .attr("class", "failure")
            .attr("lang", locale.lang.code())
            .attr("dir", locale.lang.direction().code())
            .attr("aria-label", locale.failure.heading)
            .el(status.children(lines))
            .el(retry_button(locale, &retry))
            .view()
    })
}

/// A button that fetches the files again.
pub fn retry_button(locale: Locale, retry: &Function) -> El {
    let retry = StoredValue::new_local(retry.clone());
    button("", locale.failure.retry, move || {
        retry.with_value(|retry| {
            // The function handles its own errors.
            let _ = retry.call0(&JsValue::NULL);
        });
    })
}
