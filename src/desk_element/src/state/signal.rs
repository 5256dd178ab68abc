//! Passing a gap on: the letter as it is edited, and the municipality's mail address for it.

use super::{Desk, change_signal};
use browser::problems::warn_of_attribute;
use browser::reactive::Signal;
use desk::{SignalDraft, mail_address};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit};

/// The attribute with the address.
const ATTRIBUTE: &str = "signal";

/// The letter of one desk. It stays when the page changes its language.
pub struct SignalStore {
    draft: Signal<SignalDraft>,
    /// Empty without an address.
    address: Signal<String>,
}

impl SignalStore {
    /// No letter yet.
    pub fn new() -> Self {
        Self {
            draft: Signal::new(SignalDraft::default()),
            address: Signal::new(String::new()),
        }
    }
}

impl Desk {
    /// The letter; reactive.
    pub fn signal_draft(self) -> SignalDraft {
        self.store().signal.draft.get()
    }

    /// Changes the letter.
    pub fn change_signal_draft(self, change: impl FnOnce(&mut SignalDraft)) {
        change_signal(&self.store().signal.draft, change);
    }

    /// The mail address for signals; empty without one. Reactive.
    pub fn signal_address(self) -> String {
        self.store().signal.address.get()
    }

    /// Reads the attribute now and whenever it changes, until the current owner is disposed of. The element does not observe it:
    /// residents' pages have nothing of it.
    pub fn follow_signal_address(self, host: HtmlElement) {
        self.read_signal_address(&host);
        let read = {
            let host = host.clone();
            Closure::<dyn FnMut()>::new(move || {
                if !self.is_disposed() {
                    self.read_signal_address(&host);
                }
            })
        };
        let Ok(observer) = MutationObserver::new(read.as_ref().unchecked_ref()) else {
            return;
        };
        let watched = MutationObserverInit::new();
        watched.set_attribute_filter(&js_sys::Array::of1(&ATTRIBUTE.into()));
        // Fails only without a name to filter by.
        let _ = observer.observe_with_options(&host, &watched);
        // The observer needs the closure for as long as it watches.
        let kept = StoredValue::new_local((observer, read));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }

    fn read_signal_address(self, host: &HtmlElement) {
        let value = host.get_attribute(ATTRIBUTE).unwrap_or_default();
        let address = mail_address(&value).unwrap_or_default();
        if address.is_empty() && !value.is_empty() {
            warn_of_attribute(
                ATTRIBUTE,
                &value,
                "is not a mail address and does not count.",
            );
        }
        let address = address.to_owned();
        self.store().signal.address.set_if_changed(address);
    }
}
