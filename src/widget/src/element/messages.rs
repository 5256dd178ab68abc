//! The messages of the parts that load on demand, a file for each language.

use super::lazy::failed;
use crate::state::{Lazy, LoadOutcome, NodeKey, State};
use atlas::Lang;
use browser::language::locale_of;
use i18n::messages::OnDemandMessages;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, console};

#[wasm_bindgen(raw_module = "./later.js")]
extern "C" {
    /// Requests the file of a language, unless it is requested. Returns its text; undefined if it does not come, for which the
    /// console has the reason.
    #[wasm_bindgen(js_name = messagesOf)]
    pub fn request_messages(lang: &str) -> Promise;

    /// Requests a chunk by its name, unless it is requested.
    #[wasm_bindgen(js_name = requestChunk)]
    pub fn request_chunk(name: &str);

    /// Forgets what came for a language, so that it is requested again.
    #[wasm_bindgen(js_name = forgetMessages)]
    fn forget_messages(lang: &str);
}

/// Loads the messages of a language; the result is whether they are loaded.
pub fn load(lang: Lang) -> LoadOutcome {
    Box::pin(async move {
        if OnDemandMessages::is_loaded(lang) {
            return true;
        }
        let text = JsFuture::from(request_messages(lang.code())).await.ok();
        let text = text.and_then(|it| it.as_string());
        if let Some(text) = text {
            if OnDemandMessages::load(lang, text) {
                return true;
            }
            let name = ["messages-", lang.code(), ".txt"].concat();
            console::warn_1(&["sleutelvrij: ", &name, " is not whole"].concat().into());
        }
        forget_messages(lang.code());
        false
    })
}

/// Gives an element the functions of the chunk, once the messages of its language are loaded.
pub fn begin(state: State, lazy: Lazy) {
    if OnDemandMessages::is_loaded(state.locale().lang) {
        // The button to retry is hidden from now on.
        if state.has_focus(NodeKey::RetryMap) {
            state.focus(NodeKey::MapFrame);
        }
        state.lazy_loaded(lazy);
        return;
    }
    state.spawn(async move {
        if load(state.locale().lang).await {
            // In another language if that has changed meanwhile.
            begin(state, lazy);
        } else {
            failed(state);
        }
    });
}

/// Changes the language of the content to that of `host`. The content keeps its language until the messages of the other one
/// are loaded, and also where they do not come: a page in two languages helps nobody.
pub fn follow_language(state: State, host: HtmlElement) {
    let locale = locale_of(&host);
    if OnDemandMessages::is_loaded(locale.lang) {
        state.set_locale(locale);
        return;
    }
    state.spawn(async move {
        // The language may have changed again meanwhile.
        if load(locale.lang).await && locale_of(&host) == locale {
            state.set_locale(locale);
        }
    });
}
