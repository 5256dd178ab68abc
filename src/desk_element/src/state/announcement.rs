//! What screen readers say after somebody did something.

use super::Desk;

/// Appended to every other announcement: the same text twice would not be said again.
const MARK: &str = "\u{a0}";

impl Desk {
    /// Lets screen readers say a text once they are silent.
    pub fn announce(self, text: &str) {
        let store = self.store();
        let last = store.announcement.get_untracked();
        let mark = if last == text { MARK } else { "" };
        store.announcement.set([text, mark].concat());
    }

    /// The last announcement; reactive.
    pub fn announcement(self) -> String {
        self.store().announcement.get()
    }
}
