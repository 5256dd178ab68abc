//! The sentence above everything else.

#[allow(missing_docs)]
pub struct Answer {
    /// "412 places", and the title of the atlas.
    pub all: fn(&str, Option<&str>) -> String,
    /// How many of them are key-free.
    pub free: fn(&str) -> String,
    pub free_all: &'static str,
    pub empty: &'static str,
    pub ask: &'static str,
    pub none: &'static str,
    /// The nearest one with its kind, and its distance.
    pub nearest: fn(&str, &str) -> String,
    pub inside: fn(&str) -> String,
    pub far_away: fn(&str) -> String,
}
