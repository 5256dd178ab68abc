//! What the words of a question cost: how well each fits a target, and in what of it.

use crate::match_quality::MatchQuality;

/// More words of a question are not looked at.
pub const MAX_WORDS: usize = 8;

/// In what of a target a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// In its name, or in a word for it.
    Own = 0,
    /// In its address, or in a word for it of another language.
    Aside = 1,
    /// In what it is in or at: its kind, its neighbourhood, the street beside it.
    Beside = 2,
}

/// For each word of a question what it costs, in four bits: three times its [`MatchQuality`] and its [`Field`]; 15 for a word
/// that the target does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs(u32);

const MISSING: u32 = 15;

impl Costs {
    /// A target that has none of the words.
    pub const NONE: Self = Self(u32::MAX);

    /// Takes in that a word fits like this, where nothing better is known.
    pub fn lower(&mut self, word: usize, grade: MatchQuality, field: Field) {
        let cost = 3 * grade as u32 + field as u32;
        if cost < self.of(word) {
            let shift = 4 * word;
            self.0 = self.0 & !(MISSING << shift) | cost << shift;
        }
    }

    fn of(self, word: usize) -> u32 {
        self.0 >> (4 * word) & MISSING
    }

    /// Whether it has none of the words.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Whether it has a word.
    pub fn has(self, word: usize) -> bool {
        self.of(word) != MISSING
    }

    /// How well a word fits, as the number of its grade.
    pub fn grade(self, word: usize) -> u32 {
        self.of(word) / 3
    }

    /// In what a word is, as the number of its field.
    pub fn field(self, word: usize) -> u32 {
        self.of(word) % 3
    }

    /// Whether a word is there exactly, in what is the target's own.
    pub fn is_exact(self, word: usize) -> bool {
        self.of(word) == 0
    }

    /// How many words it has.
    pub fn count(self) -> u32 {
        (0..MAX_WORDS).map(|word| u32::from(self.has(word))).sum()
    }

    /// The lower cost of each word.
    pub fn with(self, other: Self) -> Self {
        let lower = |word| self.of(word).min(other.of(word)) << (4 * word);
        Self((0..MAX_WORDS).map(lower).sum())
    }

    /// The same words, for a target that is in or at this one.
    pub fn beside(self) -> Self {
        let beside = |word| match self.of(word) {
            MISSING => MISSING << (4 * word),
            cost => (cost / 3 * 3 + Field::Beside as u32) << (4 * word),
        };
        Self((0..MAX_WORDS).map(beside).sum())
    }

    /// Both together, where each has a word that the other has not.
    pub fn and(self, other: Self) -> Option<Self> {
        let both = self.with(other);
        let count = both.count();
        (count > self.count() && count > other.count()).then_some(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs(of: &[(usize, MatchQuality, Field)]) -> Costs {
        let mut costs = Costs::NONE;
        of.iter()
            .for_each(|&(word, grade, field)| costs.lower(word, grade, field));
        costs
    }

    #[test]
    fn the_lowest_cost_of_each_word_is_kept() {
        let own = costs(&[
            (0, MatchQuality::Prefix, Field::Own),
            (0, MatchQuality::SeveralEdits, Field::Own),
        ]);
        let other = costs(&[(7, MatchQuality::Exact, Field::Own)]);
        let both = own.with(other.beside());
        assert_eq!((both.count(), both.grade(0), both.field(7)), (2, 1, 2));
        assert!(both.has(0) && !both.has(1) && !both.is_exact(7) && other.is_exact(7));
        assert!(Costs::NONE.beside().is_none() && Costs::NONE.with(Costs::NONE).is_none());
    }

    #[test]
    fn targets_combine_only_if_each_adds_a_word() {
        let park = costs(&[(0, MatchQuality::Exact, Field::Own)]);
        let quarter = costs(&[(0, MatchQuality::Prefix, Field::Own)]);
        assert_eq!(park.and(quarter), None);
        let centre = costs(&[(1, MatchQuality::Exact, Field::Own)]);
        assert_eq!(park.and(centre).map(Costs::count), Some(2));
    }
}
