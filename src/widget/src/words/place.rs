//! One place: what it is called and what is known of it.

use super::Line;

#[allow(missing_docs)]
pub struct Place {
    /// One of a kind, with its article.
    pub one_of: fn(&str) -> String,
    /// A name and its kind.
    pub named: Line<2>,
    pub back: &'static str,
    pub key_free: &'static str,
    pub key_conditional: &'static str,
    pub key_unknown: &'static str,
    pub reason_customers: &'static str,
    pub reason_permit: &'static str,
    pub reason_fee: &'static str,
    pub reason_hours: &'static str,
    pub reason_members: &'static str,
    pub hours: &'static str,
    pub hours_always: &'static str,
    pub hours_note: &'static str,
    pub wheelchair: &'static str,
    pub limited: &'static str,
    pub toilets: &'static str,
    pub fee: &'static str,
    pub indoor: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub address: &'static str,
    pub near: &'static str,
    pub neighbourhood: &'static str,
    pub distance: &'static str,
    pub phone: &'static str,
    pub website: &'static str,
    pub activities: &'static str,
    /// Above links to maps, and to whom to tell what is not right.
    pub go: &'static str,
    pub go_device: &'static str,
    /// With the name of a site.
    pub go_site: Line<1>,
    pub report: &'static str,
    pub layer: &'static str,
    pub domains: &'static str,
    pub source: &'static str,
    pub checked: Line<1>,
    pub not_known: Line<1>,
    /// A term from above as it is written within that sentence.
    pub within: fn(&str) -> String,
}
