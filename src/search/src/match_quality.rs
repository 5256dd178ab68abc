//! The quality of a match between words.

/// How a typed word matches an indexed word, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchQuality {
    /// Equal.
    Exact = 0,
    /// A prefix; or two typed words that are one indexed word.
    Prefix = 1,
    /// A suffix, as `bibliothek` of `Landesbibliothek`; from four letters.
    Suffix = 2,
    /// One edit; from four letters.
    OneEdit = 3,
    /// Two edits, from eight letters; or a prefix with edits, from six letters.
    SeveralEdits = 4,
}

impl MatchQuality {
    pub(crate) const ALL: [Self; 5] = [
        Self::Exact,
        Self::Prefix,
        Self::Suffix,
        Self::OneEdit,
        Self::SeveralEdits,
    ];
}

/// The number of edits allowed for a word of this many letters: one from four letters, two from eight.
pub fn allowed_edits(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The least letters of a word for a match by its prefix with edits.
pub const PREFIX_EDIT_MIN: usize = 6;
/// The least letters of a word for a match as suffix.
pub const SUFFIX_MIN: usize = 4;
