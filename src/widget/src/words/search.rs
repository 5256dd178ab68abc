//! The search box.

use super::{Line, Plural};

#[allow(missing_docs)]
pub struct Search {
    pub label: &'static str,
    /// Where the atlas has no addresses.
    pub label_places: &'static str,
    pub missing: &'static str,
    pub list: &'static str,
    pub results: fn(Plural) -> &'static str,
    pub partly: &'static str,
    pub none: &'static str,
    pub for_places: &'static str,
    pub for_streets: &'static str,
    pub for_addresses: &'static str,
    pub no_streets: &'static str,
    pub no_numbers: &'static str,
    pub kind: &'static str,
    pub domain: &'static str,
    pub neighbourhood: &'static str,
    pub district: &'static str,
    pub municipality: &'static str,
    pub street: &'static str,
    pub address: &'static str,
    pub here_street: Line<1>,
    pub here_address: Line<1>,
    pub only: Line<1>,
    /// That a link says where the visitor is.
    pub in_link: &'static str,
    pub damaged: Line<1>,
}
