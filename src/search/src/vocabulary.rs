//! All words that are known, in alphabetical order, each with where it is: flat arrays.

use crate::edit_distance::EditDistance;
use crate::match_quality::{MatchQuality, SUFFIX_MIN};
use atlas::sort_indices;
use std::ops::Range;

/// VocabularyBuilder as they come, each with a number that says where it is.
#[derive(Debug, Default)]
pub struct VocabularyBuilder {
    text: String,
    ends: Vec<u32>,
    places: Vec<u32>,
}

/// VocabularyBuilder in order.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
    /// How many first letters each shares with the one before.
    shared: Vec<u8>,
    /// Where the list of each ends in `places`.
    lists: Vec<u32>,
    places: Vec<u32>,
}

impl VocabularyBuilder {
    /// Adds a word at a place.
    pub fn add(&mut self, word: &str, place: u32) {
        self.text.push_str(word);
        // Four thousand million letters would not fit in a browser.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.places.push(place);
    }

    fn get(&self, at: u32) -> &str {
        part(&self.text, &self.ends, at as usize)
    }

    /// All of them in order, each place of a word once.
    pub fn finish(self) -> Vocabulary {
        let mut order: Vec<u32> = (0..).take(self.ends.len()).collect();
        sort_indices(&mut order, &|a, b| {
            let places = || self.places[a as usize].cmp(&self.places[b as usize]);
            self.get(a).cmp(self.get(b)).then_with(places)
        });
        let mut all = Vocabulary::default();
        let mut before = "";
        let mut last = None;
        for at in order {
            let (word, place) = (self.get(at), self.places[at as usize]);
            if word == before && last == Some(place) {
                continue;
            }
            if word != before || all.ends.is_empty() {
                let same = word.chars().zip(before.chars()).take_while(|(a, b)| a == b);
                all.shared
                    .push(u8::try_from(same.count()).unwrap_or(u8::MAX));
                all.text.push_str(word);
                all.ends
                    .push(u32::try_from(all.text.len()).unwrap_or(u32::MAX));
                all.lists.push(0);
            }
            all.places.push(place);
            if let Some(end) = all.lists.last_mut() {
                *end = u32::try_from(all.places.len()).unwrap_or(u32::MAX);
            }
            (before, last) = (word, Some(place));
        }
        all
    }
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, at: usize) -> &str {
        part(&self.text, &self.ends, at)
    }

    /// Where a word is.
    pub fn places(&self, word: usize) -> &[u32] {
        let begin = word.checked_sub(1).map_or(0, |it| self.lists[it] as usize);
        &self.places[begin..self.lists[word] as usize]
    }

    /// The words that begin like this, and whether the first of them is this one.
    pub fn beginning(&self, typed: &str) -> (Range<usize>, bool) {
        let begin = self.first(|word| word < typed);
        let end = self.first(|word| word < typed || word.starts_with(typed));
        (begin..end, begin < end && self.get(begin) == typed)
    }

    /// How many words there are before the first for which it is not true.
    fn first(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match before(self.get(middle)) {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        low
    }

    /// Gives every word that ends like this, or also those that this is with typing errors, and not those that begin like
    /// it. Says how many words were compared letter by letter.
    pub fn like(
        &self,
        typed: &str,
        with_errors: bool,
        found: &mut dyn FnMut(usize, MatchQuality),
    ) -> usize {
        let tail = typed.chars().count() >= SUFFIX_MIN;
        let mut errors = EditDistance::of(typed).filter(|_| with_errors);
        // The letters that are the same in all words since the last one whose rows were made.
        let mut same = usize::MAX;
        let mut looked = 0;
        for word in 0..self.len() {
            let text = self.get(word);
            same = same.min(usize::from(self.shared[word]));
            let mut grade = (tail && text.ends_with(typed)).then_some(MatchQuality::Suffix);
            if let Some(errors) = errors.as_mut().filter(|it| it.can(same)) {
                looked += 1;
                let with_errors = errors.grade(text, same);
                grade = grade.or(with_errors);
                same = usize::MAX;
            }
            if let Some(grade) = grade
                && !text.starts_with(typed)
            {
                found(word, grade);
            }
        }
        looked
    }
}

fn part<'t>(text: &'t str, ends: &[u32], at: usize) -> &'t str {
    let begin = at.checked_sub(1).map_or(0, |it| ends[it] as usize);
    &text[begin..ends[at] as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[(&str, u32)]) -> Vocabulary {
        let mut all = VocabularyBuilder::default();
        words.iter().for_each(|(word, place)| all.add(word, *place));
        all.finish()
    }

    #[test]
    fn each_word_is_stored_once_with_all_its_postings() {
        let all = of(&[
            ("tuin", 3),
            ("plein", 2),
            ("tuin", 1),
            ("tuin", 3),
            ("tuinpad", 4),
        ]);
        assert_eq!(all.len(), 3);
        assert_eq!((all.places(0), all.places(1)), (&[2][..], &[1, 3][..]));
        assert_eq!(all.beginning("tuin"), (1..3, true));
        assert_eq!(all.beginning("tui"), (1..3, false));
        assert_eq!(all.beginning("z"), (3..3, false));
        assert_eq!(of(&[]).beginning("z"), (0..0, false));
    }

    #[test]
    fn fuzzy_search_finds_suffixes_and_edits_but_no_prefixes() {
        let all = of(&[
            ("buurttuin", 0),
            ("buurt", 0),
            ("tuin", 0),
            ("tuinpad", 0),
            ("tun", 0),
        ]);
        let mut found = Vec::new();
        all.like("tuin", true, &mut |word, grade| {
            found.push((all.get(word), grade))
        });
        assert_eq!(
            found,
            [
                ("buurttuin", MatchQuality::Suffix),
                ("tun", MatchQuality::OneEdit)
            ]
        );
    }
}
