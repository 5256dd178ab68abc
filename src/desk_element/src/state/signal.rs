//! Passing a gap on: the letter as it is edited, and the municipality's mail address for it.

use super::{Desk, change_signal};
use browser::problems::warn_of_attribute;
use browser::reactive::Signal;
use desk::{SignalDraft, mail_address};

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

    /// Sets the address from the attribute `signal`.
    pub fn set_signal_address(self, value: Option<String>) {
        let value = value.unwrap_or_default();
        let address = mail_address(&value).unwrap_or_default();
        if address.is_empty() && !value.is_empty() {
            let why = "is not a mail address and does not count.";
            warn_of_attribute("signal", &value, why);
        }
        let address = address.to_owned();
        self.store().signal.address.set_if_changed(address);
    }
}
