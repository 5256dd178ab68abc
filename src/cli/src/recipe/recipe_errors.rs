//! The errors of a recipe, collected with their lines, so that one run tells all of them.

use crate::recipe::toml_reader::Document;
use std::fmt;
use std::ops::Range;

/// An error of a recipe.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecipeError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for RecipeError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "line {}: {}", self.line, self.message)
    }
}

/// Collects the errors of a recipe. A check adds an error by the path of its key; the line is found in the text.
#[derive(Debug)]
pub struct RecipeErrors<'t> {
    text: &'t str,
    document: Option<Document<'t>>,
    found: Vec<RecipeError>,
}

impl<'t> RecipeErrors<'t> {
    /// No errors yet, in a recipe of this text.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            document: None,
            found: Vec::new(),
        }
    }

    /// Sets the document that [`RecipeErrors::add`] looks paths up in.
    pub(super) fn set_document(&mut self, document: Document<'t>) {
        self.document = Some(document);
    }

    /// Adds an error at a key. `path` has the keys from the root, and the index of an item in a list, with dots between:
    /// `timezone`, `places.2.source`. If the text lacks the key, the error is at the table that should have it. An error at
    /// a value that was reported before is left out, because its value is not that of the recipe.
    pub fn add(&mut self, path: &str, message: impl Into<String>) {
        let Some(document) = &self.document else {
            return;
        };
        if let Some(span) = document.span(path) {
            self.add_at(span, message);
        }
    }

    /// Whether the value at a path was reported before, and has been replaced.
    pub(super) fn is_replaced(&self, path: &str) -> bool {
        let document = self.document.as_ref();
        document.is_some_and(|it| it.span(path).is_none())
    }

    /// Adds an error at a byte range of the text.
    pub(super) fn add_at(&mut self, span: Range<usize>, message: impl Into<String>) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let error = RecipeError {
            line: before.matches('\n').count() + 1,
            message: message.into(),
        };
        if !self.found.contains(&error) {
            self.found.push(error);
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The errors in the order of their lines.
    pub fn into_sorted(mut self) -> Vec<RecipeError> {
        self.found.sort();
        self.found
    }
}
