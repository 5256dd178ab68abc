//! What a place must have.

use super::Line;
use super::{arabic, dutch, english, german};
use atlas::Lang;

#[allow(missing_docs)]
pub struct Needs {
    pub heading: &'static str,
    /// On a button.
    pub open_now: &'static str,
}

/// What is said only once the later parts are there: it is in their file.
#[allow(missing_docs)]
pub struct Later {
    pub wheelchair: &'static str,
    pub indoors: &'static str,
    pub no_fee: &'static str,
    pub toilet: &'static str,
    pub for_whom: &'static str,
    /// How many places of which nobody has said.
    pub even_unknown: Line<1>,
    /// On a row of the list, after a need.
    pub unknown: Line<1>,
    /// In the answer, where no place has all of it.
    pub none: &'static str,
    /// After it: how many places of which nobody has said.
    pub none_known: Line<1>,
}

impl Later {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::needs::LATER,
            Lang::English => &english::needs::LATER,
            Lang::German => &german::needs::LATER,
            Lang::Arabic => &arabic::needs::LATER,
        }
    }
}
