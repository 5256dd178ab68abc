//! What a reader says about a file, beside its features.

/// Most features of one file that are named; further ones are only counted.
const MOST_NAMED: usize = 20;

/// Remarks on one file: how it was read, and which of its features cannot be used.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    notes: Vec<String>,
    named: Vec<String>,
    unnamed: usize,
    degenerate_parts: usize,
    hidden_characters: usize,
}

impl Remarks {
    /// Adds a remark on the file as a whole.
    pub fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }

    /// Names a feature that cannot be used, with its place in the file and the reason.
    pub fn name(&mut self, text: impl FnOnce() -> String) {
        if self.named.len() < MOST_NAMED {
            self.named.push(text());
        } else {
            self.unnamed += 1;
        }
    }

    /// Counts parts and holes that are left out of features that are kept.
    pub fn add_degenerate_parts(&mut self, count: usize) {
        self.degenerate_parts += count;
    }

    /// Counts a text that is kept without characters that cannot be seen: see [`atlas::visible`].
    pub fn add_hidden_characters(&mut self) {
        self.hidden_characters += 1;
    }

    /// The remarks on the file as a whole.
    pub fn notes(&self) -> impl Iterator<Item = String> {
        let parts = (self.degenerate_parts > 0).then(|| {
            format!(
                "{} lines, areas and holes of one point or without an inside left out of features that are kept",
                self.degenerate_parts
            )
        });
        let hidden = (self.hidden_characters > 0).then(|| {
            format!(
                "{} texts with characters that cannot be seen, such as line breaks or directional overrides; they are left out",
                self.hidden_characters
            )
        });
        self.notes.iter().cloned().chain(parts).chain(hidden)
    }

    /// A line for each feature that is named, and one for the others.
    pub fn named(&self) -> impl Iterator<Item = String> {
        let others = (self.unnamed > 0).then(|| format!("and {} more like these", self.unnamed));
        self.named.iter().cloned().chain(others)
    }
}
