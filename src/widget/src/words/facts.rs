//! What is known of a place, in words. In the second file, as what is said with them.

use super::{Line, arabic, dutch, english, german};
use atlas::Lang;

#[allow(missing_docs)]
pub struct Facts {
    pub hours_always: &'static str,
    pub wheelchair: &'static str,
    pub limited: &'static str,
    pub toilets: &'static str,
    pub fee: &'static str,
    pub indoor: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub neighbourhood: &'static str,
    pub distance: &'static str,
    pub website: &'static str,
    pub activities: &'static str,
    /// Above links to maps, and to whom to tell what is not right.
    pub go: &'static str,
    pub go_device: &'static str,
    /// With the name of a site.
    pub go_site: Line<1>,
    pub report: &'static str,
    pub domains: &'static str,
    pub source: &'static str,
    pub checked: Line<1>,
    pub not_known: Line<1>,
    /// A term from above as it is written within that sentence.
    pub within: fn(&str) -> String,
}

impl Facts {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::facts::WORDS,
            Lang::English => &english::facts::WORDS,
            Lang::German => &german::facts::WORDS,
            Lang::Arabic => &arabic::facts::WORDS,
        }
    }
}
