//! Numbers and what they count: what the browser's `Intl` does not say.

#[allow(missing_docs)]
pub struct Number {
    /// Between things that are not counted up: parts of one answer.
    pub comma: &'static str,
}
