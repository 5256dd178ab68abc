//! Instead of everything: why nothing can be shown, and a way to try again. The fallback stays below it.

use crate::fault::Fault;
use crate::live::Live;
use crate::panel::notes;
use crate::speech::Speech;
use crate::tag::{self, button, tag};
use atlas::Warning;
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The sentence and the button.
pub fn failure(
    speech: Arc<Live<Speech>>,
    faults: Vec<Arc<Fault>>,
    warnings: Vec<Warning>,
    retry: Function,
) -> AnyView {
    let retry = StoredValue::new_local(retry);
    tag::part(move || {
        let words = speech.get();
        let heading = tag("p").set("class", "heading").text(words.failure.heading);
        let line = |fault: &Arc<Fault>| tag("p").text(&fault.sentence(words)).view();
        let lines = faults
            .iter()
            .map(line)
            .chain(notes::of_files(words, &warnings));
        let said = tag("div").set("role", "status").tag(heading);
        // What it starts reports for itself.
        let again = button("", words.failure.retry, move || {
            retry.with_value(|retry| {
                let _ = retry.call0(&JsValue::NULL);
            });
        });
        tag("section")
            .set("class", "failure")
            .set("lang", words.lang.code())
            .set("dir", words.lang.direction().code())
            .set("aria-label", words.failure.heading)
            .tag(said.children(lines))
            .tag(again)
            .view()
    })
}
