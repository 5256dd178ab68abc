//! The view if the atlas cannot be loaded: the reason, and a button to retry. The page's fallback content stays below it.

use crate::components::notes;
use crate::dom::element::{self, button, el};
use crate::dom::intl::Locale;
use crate::reactive::Signal;
use crate::state::fault::Fault;
use atlas::Warning;
use js_sys::Function;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The reasons and the button.
pub fn failure(
    locale: Rc<Signal<Locale>>,
    faults: Vec<Arc<Fault>>,
    warnings: Vec<Warning>,
    retry: Function,
) -> AnyView {
    let retry = StoredValue::new_local(retry);
    element::dynamic(move || {
        let locale = locale.get();
        let heading = el("p")
            .attr("class", "heading")
            .text(locale.failure.heading);
        let line = |fault: &Arc<Fault>| el("p").text(&fault.sentence(locale)).view();
        let lines = faults
            .iter()
            .map(line)
            .chain(notes::of_files(locale, &warnings));
        let status = el("div").attr("role", "status").el(heading);
        // The function handles its own errors.
        let again = button("", locale.failure.retry, move || {
            retry.with_value(|retry| {
                let _ = retry.call0(&JsValue::NULL);
            });
        });
        el("section")
            .attr("class", "failure")
            .attr("lang", locale.lang.code())
            .attr("dir", locale.lang.direction().code())
            .attr("aria-label", locale.failure.heading)
            .el(status.children(lines))
            .el(again)
            .view()
    })
}
