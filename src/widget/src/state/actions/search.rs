//! The search box. Nothing of it is kept, sent or told to anybody.

use crate::state::State;
use atlas::Lang;
use search::{SearchIndex, Suggestions};
use std::sync::Arc;
use std::time::Duration;
use streets::Addresses;

impl State {
    /// Keeps what is typed.
    pub fn set_search_text(self, text: String) {
        self.write(|signals| signals.search_text.set(text));
    }

    /// Begins the index in a language.
    pub fn begin_search_index(self, lang: Lang) {
        self.write(|signals| {
            signals.search_begun.set(Some(lang));
            signals.search_awaits.set(true);
        });
    }

    /// Has the index begun again when somebody comes to the box again: its addresses failed to load.
    pub fn restart_search_index(self) {
        self.write(|signals| signals.search_begun.set(None));
    }

    /// Sets the index.
    pub fn set_search_index(self, index: SearchIndex) {
        self.write(|signals| signals.search_index.set(Some(Arc::new(index))));
    }

    /// Sets whether the index is still to get addresses.
    pub fn set_search_awaits(self, awaits: bool) {
        self.write(|signals| signals.search_awaits.set(awaits));
    }

    /// Sets the streets and houses that can be found.
    pub fn set_addresses(self, addresses: Arc<Addresses>) {
        self.write(|signals| signals.addresses.set(Some(addresses)));
    }

    /// Shows suggestions, of which none is marked; `None` closes the list.
    pub fn show_suggestions(self, suggestions: Option<Suggestions>) {
        self.write(|signals| {
            signals.active_suggestion.set(None);
            let is_open = signals.suggestions.get_untracked().is_some();
            if is_open || suggestions.is_some() {
                signals.suggestions.set(suggestions.map(Arc::new));
            }
        });
    }

    /// Marks a suggestion, which Enter then chooses; `None` for none.
    pub fn set_active_suggestion(self, at: Option<usize>) {
        self.write(|signals| signals.active_suggestion.set(at));
    }

    /// Has the live region of the box say something.
    pub fn set_search_announcement(self, text: String) {
        self.write(|signals| signals.search_announcement.set(text));
    }

    /// Whether there is a list from which something can be chosen.
    pub fn has_suggestions(self) -> bool {
        let suggestions = self.suggestions();
        suggestions.is_some_and(|it| !it.items.is_empty())
    }

    /// Sets whether the answer has the focus, so that a screen reader reads it already.
    pub fn set_reading_answer(self, is_reading: bool) {
        self.write(|signals| signals.is_reading_answer.set(is_reading));
    }

    /// Runs a function after some time in which nothing more is typed or announced.
    pub fn after_typing(self, rest: Duration, run: impl FnOnce() + 'static) {
        let stroke = self.count_keystroke();
        self.after(rest, move || {
            if self.store().keystrokes.get() == stroke {
                run();
            }
        });
    }

    /// Announces this at once, and nothing of what waits for a rest.
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
