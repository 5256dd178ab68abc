//! The letter as somebody edits it: figures change, and nothing that is typed is lost.

use super::SignalLetter;

/// A letter that can be edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignalDraft {
    /// The letter that the text began as.
    began_as: SignalLetter,
    /// The letter of the newest figures.
    newest: SignalLetter,
    /// The text as it is edited.
    text: String,
    /// The text before it was written anew, and the letter that it began as.
    before: Option<(SignalLetter, String)>,
}

impl SignalDraft {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The subject of the letter that the text began as.
    pub fn subject(&self) -> &str {
        &self.began_as.subject
    }

    /// The figures have changed: a text that nobody has edited becomes the new letter.
    pub fn figures_changed(&mut self, letter: SignalLetter) {
        let is_edited = self.is_edited();
        self.newest = letter;
        if !is_edited {
            self.begin();
        }
    }

    /// Somebody edited the text.
    pub fn edited(&mut self, text: String) {
        self.text = text;
    }

    /// Whether the text was edited and the figures have changed since it was written.
    pub fn is_outdated(&self) -> bool {
        self.began_as != self.newest
    }

    /// Writes the letter anew, of the newest figures.
    pub fn write_anew(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.before = Some((std::mem::take(&mut self.began_as), text));
        self.begin();
    }

    /// Whether there is a text from before it was written anew.
    pub fn has_before(&self) -> bool {
        self.before.is_some()
    }

    /// Takes the text from before it was written anew; that of now is the one before then. The figures in it are those that it began
    /// with, and so are its subject and whether it is outdated.
    pub fn take_back(&mut self) {
        if let Some((began_as, text)) = &mut self.before {
            std::mem::swap(began_as, &mut self.began_as);
            std::mem::swap(text, &mut self.text);
        }
    }

    fn is_edited(&self) -> bool {
        self.text != self.began_as.text
    }

    fn begin(&mut self) {
        self.began_as = self.newest.clone();
        self.text = self.newest.text.clone();
    }
}
