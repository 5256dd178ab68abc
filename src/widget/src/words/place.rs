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
    /// The same, where it is so of places of this kind.
    pub key_usual: &'static str,
    pub key_conditional: &'static str,
    pub key_unknown: &'static str,
    pub reason_customers: &'static str,
    pub reason_permit: &'static str,
    pub reason_fee: &'static str,
    pub reason_hours: &'static str,
    pub reason_members: &'static str,
    pub hours: &'static str,
    pub hours_note: &'static str,
    pub address: &'static str,
    pub near: &'static str,
    pub phone: &'static str,
}
