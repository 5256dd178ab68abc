//! To take the answer along: a link, or paper. In the second file, as what is said with it.

use super::{Line, arabic, dutch, english, german};
use atlas::Lang;

#[allow(missing_docs)]
pub struct Take {
    pub copy: &'static str,
    /// Where the page does not keep the question in its address.
    pub copy_page: &'static str,
    pub copied: &'static str,
    pub copied_page: &'static str,
    pub by_hand: &'static str,
    pub in_home: &'static str,
    pub in_nothing: &'static str,
    pub in_pin: &'static str,
    pub print: &'static str,
    /// Kinds and needs.
    pub asked: Line<1>,
    /// A day and a time; the address of the page follows.
    pub printed: Line<1>,
}

impl Take {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::take::WORDS,
            Lang::English => &english::take::WORDS,
            Lang::German => &german::take::WORDS,
            Lang::Arabic => &arabic::take::WORDS,
        }
    }
}
