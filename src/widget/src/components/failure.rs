//! Instead of everything: why nothing can be shown, and a way to try again. The fallback stays below it.

use crate::components::notes;
use crate::dom::intl::Locale;
use crate::dom::tag::{self, button, tag};
use crate::reactive::Signal;
use crate::state::fault::Fault;
use atlas::Warning;
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The sentence and the button.
pub fn failure(
    locale: Arc<Signal<Locale>>,
    faults: Vec<Arc<Fault>>,
    warnings: Vec<Warning>,
    retry: Function,
) -> AnyView {
    let retry = StoredValue::new_local(retry);
    tag::part(move || {
        let locale = locale.get();
        let heading = tag("p")
            .set("class", "heading")
            .text(locale.failure.heading);
        let line = |fault: &Arc<Fault>| tag("p").text(&fault.sentence(locale)).view();
        let lines = faults
            .iter()
            .map(line)
            .chain(notes::of_files(locale, &warnings));
        let said = tag("div").set("role", "status").tag(heading);
        // What it starts reports for itself.
        let again = button("", locale.failure.retry, move || {
            retry.with_value(|retry| {
                let _ = retry.call0(&JsValue::NULL);
            });
        });
        tag("section")
            .set("class", "failure")
            .set("lang", locale.lang.code())
            .set("dir", locale.lang.direction().code())
            .set("aria-label", locale.failure.heading)
            .tag(said.children(lines))
            .tag(again)
            .view()
    })
}
