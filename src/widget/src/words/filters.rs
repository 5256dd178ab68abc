//! What somebody looks for.

#[allow(missing_docs)]
pub struct Filters {
    pub heading: &'static str,
    pub kinds: &'static str,
    pub all: &'static str,
    pub chosen: fn(&str) -> String,
}
