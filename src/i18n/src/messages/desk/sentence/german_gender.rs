//! The gender of German nouns for places, by their ending.

/// The grammatical gender of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GermanGender {
    /// der
    Masculine,
    /// die
    Feminine,
    /// das
    Neuter,
}

use GermanGender::{Feminine, Masculine, Neuter};

/// Endings of nouns in lower case. A compound has the gender of its last part. Longer endings come before those in them.
const ENDINGS: &[(&str, GermanGender)] = &[
    ("sitzplatz", Masculine),
    ("platz", Masculine),
    ("schrank", Masculine),
    ("tisch", Masculine),
    ("park", Masculine),
    ("garten", Masculine),
    ("markt", Masculine),
    ("laden", Masculine),
    ("bahnhof", Masculine),
    ("hof", Masculine),
    ("ort", Masculine),
    ("punkt", Masculine),
    ("raum", Masculine),
    ("bibliothek", Feminine),
    ("bank", Feminine),
    ("bahn", Feminine),
    ("verwaltung", Feminine),
    ("stelle", Feminine),
    ("apotheke", Feminine),
    ("toilette", Feminine),
    ("halle", Feminine),
    ("kirche", Feminine),
    ("zentrum", Neuter),
    ("haus", Neuter),
    ("café", Neuter),
    ("gerät im freien", Neuter),
    ("bad", Neuter),
    ("museum", Neuter),
    ("theater", Neuter),
    ("kino", Neuter),
];

/// The gender of a noun; `None` for one that is not known, and for one after an adjective that would change with its case.
pub fn gender_of(noun: &str) -> Option<GermanGender> {
    let lower = noun.to_lowercase();
    let ending = |(ending, _): &&(&str, GermanGender)| lower.ends_with(ending);
    let (_, gender) = ENDINGS.iter().find(ending)?;
    let begins_with_adjective = noun.starts_with(char::is_lowercase);
    (*gender == Feminine || !begins_with_adjective).then_some(*gender)
}
