//! Instead of everything: why nothing can be shown, and a way to try again. The fallback stays below it.

use crate::fault::Fault;
use crate::live::{self, Live};
use crate::words::Words;
use atlas::Lang;
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The sentence and the button.
pub fn failure(lang: Arc<Live<Lang>>, faults: Vec<Arc<Fault>>, retry: Function) -> AnyView {
    let retry = StoredValue::new_local(retry);
    live::part(move || {
        let lang = lang.get();
        let words = Words::of(lang);
        let line = |fault: &Arc<Fault>| view! { <p>{fault.sentence(words)}</p> }.into_any();
        let sentences = live::all(faults.iter().map(line));
        // What it starts reports for itself.
        let again = live::click(move || {
            retry.with_value(|retry| {
                let _ = retry.call0(&JsValue::NULL);
            });
        });
        view! {
            <section class="failure" lang=lang.code() aria-label=words.error_heading>
                <div role="status">
                    <p class="heading">{words.error_heading}</p>
                    {sentences}
                </div>
                <button type="button" on:click=again>
                    {words.retry}
                </button>
            </section>
        }
        .into_any()
    })
}
