//! Suggestions of a search.

use crate::index::BETWEEN_NAMES;
use crate::match_quality::MatchQuality;
use crate::named_area::AreaIndex;
use atlas::{DomainIndex, KindIndex, LonLat, Need, PlaceIndex};
use std::ops::Range;

/// The suggestions for a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// The suggestions, best first; deterministic for a text.
    pub items: Vec<Suggestion>,
    /// Whether they match every word of the query. If nothing does, they match as many words as possible, and
    /// [`Suggestion::missing`] lists the others.
    pub complete: bool,
    /// The label of a thing that the query asks for and that no kind is, such as a doctor: no atlas has it.
    pub absent: Option<String>,
    /// The house number as it was typed, if no house of the street in the query has it. The suggestions are then the
    /// street, the houses with the nearest numbers ([`Suggestion::is_nearest`]), and what the number may be the beginning of.
    pub unknown_number: Option<String>,
    /// The number of indexed words compared letter by letter, as a measure of work.
    pub compared: usize,
}

/// A suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it refers to.
    pub target: Target,
    /// Its label in the language of the index; for a kind the plural.
    pub label: String,
    /// The matched byte ranges of the label, sorted.
    pub highlights: Vec<Range<usize>>,
    /// Its context, to distinguish it from others of the same name; empty if unknown.
    pub context: String,
    /// The matching synonym of a kind, a domain or a need, if the label does not match: `bieb`.
    pub synonym: Option<String>,
    /// The byte ranges of the query's words that it does not match.
    pub missing: Vec<Range<usize>>,
    /// The match quality of its worst word.
    pub quality: MatchQuality,
    /// Where the local name of a street begins in the label, behind its name in the language of the index; 0 if it has none.
    pub local: usize,
    /// Whether it is a house whose position is estimated: see [`streets::AddressHouse::is_approximate`].
    pub is_approximate: bool,
    /// Whether it is a house near the one that was typed, which is unknown.
    pub is_nearest: bool,
}

impl Suggestion {
    /// The name of a street or house in the language of the index, empty if that is the local one, and its local name.
    pub fn names(&self) -> (&str, &str) {
        let label = self.label.as_str();
        let (own, local) = label.split_at_checked(self.local).unwrap_or(("", label));
        (own.strip_suffix(BETWEEN_NAMES).unwrap_or(own), local)
    }
}

/// What a suggestion refers to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A place of the atlas.
    Place(PlaceIndex),
    /// All places of a kind.
    Kind {
        /// The kind.
        kind: KindIndex,
        /// Only its places within this area.
        within: Option<AreaIndex>,
        /// The number of places; 0 if the atlas has none.
        places: u32,
    },
    /// All places of a domain of daily life.
    Domain(DomainIndex),
    /// All places that meet a need.
    Need(Need),
    /// A neighbourhood, district or municipality.
    Area(AreaIndex),
    /// A street.
    Street {
        /// Its index in the addresses.
        street: u32,
        /// A position on it.
        at: LonLat,
    },
    /// A house.
    House {
        /// The index of its street in the addresses.
        street: u32,
        /// Its index in the addresses.
        house: u32,
        /// Its position.
        at: LonLat,
    },
}
