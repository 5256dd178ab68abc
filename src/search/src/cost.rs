//! Costs of the words of a query in a target: match quality and field.

use crate::match_quality::MatchQuality;

/// Most words of a query; further ones are ignored.
pub const MAX_WORDS: usize = 8;

/// The field of a target that contains a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchField {
    /// Its name or a synonym in the language of the index.
    Name = 0,
    /// Its address, or a synonym of several words or in another language.
    Secondary = 1,
    /// Its context: its kind, its neighbourhood, the street beside it.
    Context = 2,
}

/// The cost of each word of a query, in four bits: three times its [`MatchQuality`] plus its [`MatchField`]; 15 for a word
/// that the target does not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs(u32);

const MISSING: u32 = 15;

impl Costs {
    /// A target that matches no word.
    pub const NONE: Self = Self(u32::MAX);

    /// Records a match of a word, unless a better one is known.
    pub fn lower(&mut self, word: usize, quality: MatchQuality, field: MatchField) {
        let cost = 3 * quality as u32 + field as u32;
        if cost < self.of(word) {
            let shift = 4 * word;
            self.0 = self.0 & !(MISSING << shift) | cost << shift;
        }
    }

    fn of(self, word: usize) -> u32 {
        self.0 >> (4 * word) & MISSING
    }

    /// Whether no word matches.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Whether a word matches.
    pub fn has(self, word: usize) -> bool {
        self.of(word) != MISSING
    }

    /// The match quality of a word, as a number.
    pub fn quality(self, word: usize) -> u32 {
        self.of(word) / 3
    }

    /// The field of a word, as a number.
    pub fn field(self, word: usize) -> u32 {
        self.of(word) % 3
    }

    /// Whether a word matches exactly in [`MatchField::Name`].
    pub fn is_exact(self, word: usize) -> bool {
        self.of(word) == 0
    }

    /// The number of words that match.
    pub fn count(self) -> u32 {
        (0..MAX_WORDS).map(|word| u32::from(self.has(word))).sum()
    }

    /// The lower cost of each word.
    pub fn with(self, other: Self) -> Self {
        let lower = |word| self.of(word).min(other.of(word)) << (4 * word);
        Self((0..MAX_WORDS).map(lower).sum())
    }

    /// The same matches as context ([`MatchField::Context`]) of another target.
    pub fn as_context(self) -> Self {
        let beside = |word| match self.of(word) {
            MISSING => MISSING << (4 * word),
            cost => (cost / 3 * 3 + MatchField::Context as u32) << (4 * word),
        };
        Self((0..MAX_WORDS).map(beside).sum())
    }

    /// Both together, if each matches a word that the other does not.
    pub fn and(self, other: Self) -> Option<Self> {
        let both = self.with(other);
        let count = both.count();
        (count > self.count() && count > other.count()).then_some(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs(of: &[(usize, MatchQuality, MatchField)]) -> Costs {
        let mut costs = Costs::NONE;
        of.iter()
            .for_each(|&(word, quality, field)| costs.lower(word, quality, field));
        costs
    }

    #[test]
    fn the_lowest_cost_of_each_word_is_kept() {
        let own = costs(&[
            (0, MatchQuality::Prefix, MatchField::Name),
            (0, MatchQuality::SeveralEdits, MatchField::Name),
        ]);
        let other = costs(&[(7, MatchQuality::Exact, MatchField::Name)]);
        let both = own.with(other.as_context());
        assert_eq!((both.count(), both.quality(0), both.field(7)), (2, 1, 2));
        assert!(both.has(0) && !both.has(1) && !both.is_exact(7) && other.is_exact(7));
        assert!(Costs::NONE.as_context().is_none() && Costs::NONE.with(Costs::NONE).is_none());
    }

    #[test]
    fn targets_combine_only_if_each_adds_a_word() {
        let park = costs(&[(0, MatchQuality::Exact, MatchField::Name)]);
        let quarter = costs(&[(0, MatchQuality::Prefix, MatchField::Name)]);
        assert_eq!(park.and(quarter), None);
        let centre = costs(&[(1, MatchQuality::Exact, MatchField::Name)]);
        assert_eq!(park.and(centre).map(Costs::count), Some(2));
    }
}
