//! What is found.

use crate::match_quality::MatchQuality;
use crate::named_area::AreaIndex;
use atlas::{DomainIndex, KindIndex, LonLat, PlaceIndex};
use std::ops::Range;

/// What was found for a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// The best first; the same text gives the same hits in the same order.
    pub items: Vec<Suggestion>,
    /// True where the hits have every word of the text. Where nothing has them all, the hits have as many as anything
    /// has, and [`Suggestion::without`] says which words each has not.
    pub complete: bool,
    /// How many known words were compared letter by letter: the work that the text was.
    pub compared: usize,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it is.
    pub target: Target,
    /// What it is called: of a kind the name for several of them, in the language of the index.
    pub label: String,
    /// The parts of the label that were typed, in bytes of it, one after the other.
    pub highlights: Vec<Range<usize>>,
    /// Where it is, to tell it from others of the same name; empty where nothing is known.
    pub context: String,
    /// The word for a kind or domain that was typed, where it is not in the label: `bieb`.
    pub synonym: Option<String>,
    /// The words of the text that it does not have, in bytes of that text.
    pub missing: Vec<Range<usize>>,
    /// How well its worst word fits.
    pub quality: MatchQuality,
}

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A place of the atlas.
    Place(PlaceIndex),
    /// All places of a kind.
    Kind {
        /// Which kind.
        kind: KindIndex,
        /// Only those in this area.
        within: Option<AreaIndex>,
        /// How many there are; 0 where the atlas knows none.
        places: u32,
    },
    /// All places of a domain of daily life.
    Domain(DomainIndex),
    /// A neighbourhood, district or municipality.
    Area(AreaIndex),
    /// A street.
    Street {
        /// Its number in the addresses.
        street: u32,
        /// A position in it.
        at: LonLat,
    },
    /// A house.
    House {
        /// The number of its street in the addresses.
        street: u32,
        /// Its own number there.
        house: u32,
        /// Where it is.
        at: LonLat,
    },
}
