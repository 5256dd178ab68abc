//! The search box.

use super::{Line, Plural};
use super::{arabic, dutch, english, german};
use atlas::Lang;

#[allow(missing_docs)]
pub struct Search {
    pub label: &'static str,
    /// Where the atlas has no addresses.
    pub label_places: &'static str,
    pub missing: &'static str,
    pub here_street: Line<1>,
    pub here_address: Line<1>,
    pub damaged: Line<1>,
}

/// What is said only once the later parts are there: it is in their file.
#[allow(missing_docs)]
pub struct Later {
    pub list: &'static str,
    pub results: fn(Plural) -> &'static str,
    pub partly: &'static str,
    pub none: &'static str,
    /// The same, while there is more to come to look in.
    pub awaited: &'static str,
    pub for_places: &'static str,
    pub for_streets: &'static str,
    pub for_addresses: &'static str,
    pub no_streets: &'static str,
    pub no_numbers: &'static str,
    pub kind: &'static str,
    /// Of a kind or a group of which the atlas has no place.
    pub not_here: &'static str,
    pub domain: &'static str,
    pub neighbourhood: &'static str,
    pub district: &'static str,
    pub municipality: &'static str,
    pub street: &'static str,
    pub address: &'static str,
    pub only: Line<1>,
    /// That a link says where the visitor is.
    pub in_link: &'static str,
}

impl Later {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::search::LATER,
            Lang::English => &english::search::LATER,
            Lang::German => &german::search::LATER,
            Lang::Arabic => &arabic::search::LATER,
        }
    }
}
