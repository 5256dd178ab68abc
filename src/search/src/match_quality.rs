//! How well a word fits.

/// How a word that was typed fits one that is known, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchQuality {
    /// It is that word.
    Exact = 0,
    /// It is the beginning of it, as one types; or two words that were typed are that one.
    Prefix = 1,
    /// It is the end of it, as `bibliothek` is of `Landesbibliothek`; from four letters.
    Suffix = 2,
    /// It has one typing error; from four letters.
    OneEdit = 3,
    /// It has two, from eight letters; or its beginning has an error, from six letters.
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

/// How many typing errors a word of so many letters may have: one from four letters, two from eight.
pub fn allowed_edits(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The letters that a word must have for its beginning to be known with an error.
pub const PREFIX_EDIT_MIN: usize = 6;
/// The letters that a word must have to be known as the end of another.
pub const SUFFIX_MIN: usize = 4;
