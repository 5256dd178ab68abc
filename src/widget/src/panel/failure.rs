//! Instead of everything: why nothing can be shown, and a way to try again. The fallback stays below it.

use crate::fault::Fault;
use crate::mount::words;
use atlas::Lang;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The sentence and the button.
pub fn failure(
    lang: RwSignal<Lang>,
    faults: RwSignal<Vec<Fault>, LocalStorage>,
    retry: Function,
) -> AnyView {
    let sentences = move || {
        let words = words(lang);
        faults.with(|faults| {
            let line = |fault: &Fault| view! { <p>{fault.sentence(words)}</p> };
            faults.iter().map(line).collect_view()
        })
    };
    view! {
        <section
            class="failure"
            lang=move || lang.get().code()
            aria-label=move || words(lang).error_heading
        >
            <div role="status">
                <p class="heading">{move || words(lang).error_heading}</p>
                {sentences}
            </div>
            <button
                type="button"
                on:click=move |_| {
                    // What it starts reports for itself.
                    let _ = retry.call0(&JsValue::NULL);
                }
            >
                {move || words(lang).retry}
            </button>
        </section>
    }
    .into_any()
}
