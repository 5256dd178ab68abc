//! The map and its controls.

use super::{arabic, dutch, english, german};
use atlas::Lang;
use chart::Hint;

use super::Line;

#[allow(missing_docs)]
pub struct Map {
    pub missing: &'static str,
    pub coming: &'static str,
}

/// What is said only once the later parts are there: it is in their file.
#[allow(missing_docs)]
pub struct Later {
    pub label: Line<1>,
    pub label_untitled: &'static str,
    pub help: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole: &'static str,
    pub hint: fn(Hint) -> &'static str,
}

impl Later {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::map::LATER,
            Lang::English => &english::map::LATER,
            Lang::German => &german::map::LATER,
            Lang::Arabic => &arabic::map::LATER,
        }
    }
}
