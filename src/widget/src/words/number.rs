//! Numbers and what they count.

#[allow(missing_docs)]
pub struct Number {
    /// The character between whole and tenths.
    pub decimal: char,
    /// The character between thousands.
    pub thousands: char,
    /// How many, as a number and as it is written.
    pub minutes: fn(usize, &str) -> String,
    pub hours_long: fn(usize, &str) -> String,
    /// Between the last two of several.
    pub and: &'static str,
    pub metres: fn(&str) -> String,
    pub kilometres: fn(&str) -> String,
}
