//! Instead of everything: why nothing can be shown, and a way to try again. The fallback stays below it.

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

/// The sentence and the button.
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
        let said = el("div").attr("role", "status").el(heading);
        // What it starts reports for itself.
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
            .el(said.children(lines))
            .el(again)
            .view()
    })
}
