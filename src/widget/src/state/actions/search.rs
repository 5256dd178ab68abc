//! Actions of the search box. The text is not stored, and not sent to a server.

use crate::state::State;
use atlas::Lang;
use chart::HouseNumbers;
use search::{SearchIndex, Suggestions};
use std::sync::Arc;
use std::time::Duration;
use streets::Addresses;

impl State {
    /// Sets the text of the search box.
    pub fn set_search_text(self, text: String) {
        self.write(|signals| signals.search_text.set(text));
    }

    /// Sets that the index for a language is being built.
    pub fn begin_search_index(self, lang: Lang) {
        self.write(|signals| {
            signals.search_index_lang.set(Some(lang));
            signals.is_search_index_incomplete.set(true);
        });
    }

    /// Makes the next focus of the search box build the index again, after its addresses failed to load.
    pub fn restart_search_index(self) {
        self.write(|signals| signals.search_index_lang.set(None));
    }

    /// Sets the index.
    pub fn set_search_index(self, index: Arc<SearchIndex>) {
        self.write(|signals| signals.search_index.set(Some(index)));
    }

    /// Sets whether the addresses of the index are still loading.
    pub fn set_search_index_incomplete(self, awaits: bool) {
        self.write(|signals| signals.is_search_index_incomplete.set(awaits));
    }

    /// Sets the streets and houses that can be found.
    pub fn set_addresses(self, addresses: Arc<Addresses>) {
        self.write(|signals| signals.addresses.set(Some(addresses)));
    }

    /// Sets the house numbers of the map.
    pub fn set_houses(self, houses: Arc<HouseNumbers>) {
        self.write(|signals| signals.houses.set(Some(houses)));
    }

    /// Shows suggestions without an active one; `None` closes the list.
    pub fn show_suggestions(self, suggestions: Option<Suggestions>) {
        self.write(|signals| {
            signals.active_suggestion.set(None);
            let is_open = signals.suggestions.get_untracked().is_some();
            if is_open || suggestions.is_some() {
                signals.suggestions.set(suggestions.map(Arc::new));
            }
        });
    }

    /// Sets the active suggestion, which Enter chooses.
    pub fn set_active_suggestion(self, at: Option<usize>) {
        self.write(|signals| signals.active_suggestion.set(at));
    }

    /// Sets the text of the live region of the search box.
    pub fn set_search_announcement(self, text: String) {
        self.write(|signals| signals.search_announcement.set(text));
    }

    /// Whether the list is open with at least one suggestion; tracked.
    pub fn has_suggestions(self) -> bool {
        let suggestions = self.suggestions();
        suggestions.is_some_and(|it| !it.items.is_empty())
    }

    /// Sets whether the answer has the focus, so that a screen reader reads it already.
    pub fn set_reading_answer(self, is_reading: bool) {
        self.write(|signals| signals.is_reading_answer.set(is_reading));
    }

    /// Runs a function once nothing was typed or announced for some time.
    pub fn after_typing(self, rest: Duration, run: impl FnOnce() + 'static) {
        let keystroke = self.count_keystroke();
        self.after(rest, move || {
            if self.store().keystrokes.get() == keystroke {
                run();
            }
        });
    }

    /// Announces a text at once, and cancels functions of [`State::after_typing`].
    pub fn announce_search(self, text: String) {
        self.count_keystroke();
        self.set_search_announcement(text);
    }

    fn count_keystroke(self) -> u32 {
        let store = self.store();
        store.keystrokes.set(store.keystrokes.get().wrapping_add(1));
        store.keystrokes.get()
    }
}
