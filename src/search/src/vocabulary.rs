//! The vocabulary: sorted words with their postings, in flat arrays.

use crate::edit_distance::EditDistance;
use crate::match_quality::{MatchQuality, SUFFIX_MIN};
use atlas::sort_indices;
use std::ops::Range;

/// Collects words with their postings.
#[derive(Debug, Default)]
pub struct VocabularyBuilder {
    text: String,
    ends: Vec<u32>,
    postings: Vec<u32>,
}

/// Sorted words with their postings.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    text: String,
    /// The end of each word in `text`.
    ends: Vec<u32>,
    /// The number of first letters shared with the previous word.
    shared: Vec<u8>,
    /// The end of each posting list in `postings`.
    lists: Vec<u32>,
    postings: Vec<u32>,
}

impl VocabularyBuilder {
    /// Adds a word with a posting.
    pub fn add(&mut self, word: &str, place: u32) {
        self.text.push_str(word);
        // 4 GB of text exceed the memory of a browser.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.postings.push(place);
    }

    fn get(&self, at: u32) -> &str {
        part(&self.text, &self.ends, at as usize)
    }

    /// Sorts the words and removes duplicate postings.
    pub fn finish(self) -> Vocabulary {
        let mut order: Vec<u32> = (0..).take(self.ends.len()).collect();
        sort_indices(&mut order, &|a, b| {
            let places = || self.postings[a as usize].cmp(&self.postings[b as usize]);
            self.get(a).cmp(self.get(b)).then_with(places)
        });
        let mut all = Vocabulary::default();
        let mut before = "";
        let mut last = None;
        for at in order {
            let (word, place) = (self.get(at), self.postings[at as usize]);
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
            all.postings.push(place);
            if let Some(end) = all.lists.last_mut() {
                *end = u32::try_from(all.postings.len()).unwrap_or(u32::MAX);
            }
            (before, last) = (word, Some(place));
        }
        all
    }
}

impl Vocabulary {
    /// The number of words.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, at: usize) -> &str {
        part(&self.text, &self.ends, at)
    }

    /// The postings of a word.
    pub fn postings(&self, word: usize) -> &[u32] {
        let begin = word.checked_sub(1).map_or(0, |it| self.lists[it] as usize);
        &self.postings[begin..self.lists[word] as usize]
    }

    /// The words with this prefix, and whether the first of them is equal to it.
    pub fn prefix_range(&self, typed: &str) -> (Range<usize>, bool) {
        let begin = self.first(|word| word < typed);
        let end = self.first(|word| word < typed || word.starts_with(typed));
        (begin..end, begin < end && self.get(begin) == typed)
    }

    /// The number of words before the first for which `before` is false (binary search).
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

    /// Reports every word with this suffix or, `with_errors`, within the allowed edits, except words with this
    /// prefix. Returns the number of words compared letter by letter.
    pub fn fuzzy_matches(
        &self,
        typed: &str,
        with_errors: bool,
        found: &mut dyn FnMut(usize, MatchQuality),
    ) -> usize {
        let tail = typed.chars().count() >= SUFFIX_MIN;
        let mut errors = EditDistance::of(typed).filter(|_| with_errors);
        // The number of letters shared by all words since the last compared one.
        let mut same = usize::MAX;
        let mut looked = 0;
        for word in 0..self.len() {
            let text = self.get(word);
            same = same.min(usize::from(self.shared[word]));
            let mut quality = (tail && text.ends_with(typed)).then_some(MatchQuality::Suffix);
            if let Some(errors) = errors.as_mut().filter(|it| it.can(same)) {
                looked += 1;
                let with_errors = errors.quality(text, same);
                quality = quality.or(with_errors);
                same = usize::MAX;
            }
            if let Some(quality) = quality
                && !text.starts_with(typed)
            {
                found(word, quality);
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
        assert_eq!((all.postings(0), all.postings(1)), (&[2][..], &[1, 3][..]));
        assert_eq!(all.prefix_range("tuin"), (1..3, true));
        assert_eq!(all.prefix_range("tui"), (1..3, false));
        assert_eq!(all.prefix_range("z"), (3..3, false));
        assert_eq!(of(&[]).prefix_range("z"), (0..0, false));
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
        all.fuzzy_matches("tuin", true, &mut |word, quality| {
            found.push((all.get(word), quality))
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
