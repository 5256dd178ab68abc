//! Plural categories.

/// Plural category of a count (Unicode CLDR plural rules). Dutch, English and German use `One` and `Other`, Arabic all six.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl PluralCategory {
    /// The category with this name in CLDR and in `Intl.PluralRules`; `Other` for an unknown name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}
