//! Typing errors as optimal string alignment distance: insertions, deletions, substitutions and transpositions of
//! adjacent letters. The rows of the matrix are kept, so that the next word in alphabetical order starts at its first
//! different letter.

use crate::match_quality::{MatchQuality, PREFIX_EDIT_MIN, allowed_edits};
use crate::token::MAX_LETTERS;

/// The distances of a typed word to words passed in alphabetical order.
pub struct EditDistance {
    typed: Vec<char>,
    allowed: usize,
    /// The letters of the previous word, and the distance of each of its prefixes to each prefix of the typed word.
    word: Vec<char>,
    rows: Vec<[u8; MAX_LETTERS + 1]>,
    /// The shortest prefix length from which on no word that shares it can match.
    hopeless: usize,
    /// The length of the shortest prefix that matches the whole typed word, if that is long enough.
    found: usize,
}

impl EditDistance {
    /// `None` for a word that is too short to have errors, or has a digit.
    pub fn of(typed: &str) -> Option<Self> {
        let typed: Vec<char> = typed.chars().take(MAX_LETTERS).collect();
        let allowed = allowed_edits(typed.len());
        let number = typed.iter().any(char::is_ascii_digit);
        let mut first = [0; MAX_LETTERS + 1];
        first.iter_mut().zip(0..).for_each(|(to, at)| *to = at);
        (allowed > 0 && !number).then(|| Self {
            typed,
            allowed,
            word: Vec::new(),
            rows: vec![first],
            hopeless: usize::MAX,
            found: usize::MAX,
        })
    }

    /// Whether a word that shares this many first letters with the previous one can still match.
    pub fn can(&self, shared: usize) -> bool {
        shared < self.hopeless || self.found <= shared
    }

    /// The quality of a match by edits. `shared` is the number of first letters shared with the previous word. Exact
    /// and prefix matches are not distinguished here.
    pub fn quality(&mut self, word: &str, shared: usize) -> Option<MatchQuality> {
        if shared >= self.hopeless {
            return (self.found <= shared).then_some(MatchQuality::SeveralEdits);
        }
        let shared = shared.min(self.word.len());
        self.word.truncate(shared);
        self.rows.truncate(shared + 1);
        if self.found > shared {
            self.found = usize::MAX;
        }
        self.hopeless = usize::MAX;
        let width = self.typed.len();
        let more = word.chars().take(MAX_LETTERS).skip(shared);
        for letter in more {
            self.word.push(letter);
            let least = self.row();
            let end = self.rows.last().map_or(u8::MAX, |row| row[width]);
            if width >= PREFIX_EDIT_MIN && usize::from(end) <= self.allowed {
                self.found = self.found.min(self.word.len());
            }
            if usize::from(least) > self.allowed {
                self.hopeless = self.word.len();
                break;
            }
        }
        let whole = self.hopeless == usize::MAX;
        let distance = self.rows.last().map_or(u8::MAX, |row| row[width]);
        match distance {
            1 if whole => Some(MatchQuality::OneEdit),
            0..=2 if whole && usize::from(distance) <= self.allowed => {
                Some(MatchQuality::SeveralEdits)
            }
            _ if self.found != usize::MAX => Some(MatchQuality::SeveralEdits),
            _ => None,
        }
    }

    /// Adds the row of the last letter and returns its minimum.
    fn row(&mut self) -> u8 {
        let depth = self.rows.len();
        let (letter, before) = (self.word[depth - 1], self.word.get(depth.wrapping_sub(2)));
        let above = self.rows[depth - 1];
        let mut row = [0; MAX_LETTERS + 1];
        row[0] = above[0].saturating_add(1);
        let mut least = row[0];
        for (at, &typed) in self.typed.iter().enumerate() {
            let same = above[at] + u8::from(typed != letter);
            let mut cost = same.min(above[at + 1] + 1).min(row[at] + 1);
            // Transposition.
            if at > 0 && before == Some(&typed) && self.typed[at - 1] == letter {
                cost = cost.min(self.rows[depth - 2][at - 1] + 1);
            }
            row[at + 1] = cost;
            least = least.min(cost);
        }
        self.rows.push(row);
        least
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    fn alone(typed: &str, word: &str) -> Option<MatchQuality> {
        EditDistance::of(typed)?.quality(word, 0)
    }

    #[test]
    fn allowed_edits_grow_with_the_word_length() {
        assert_eq!(
            alone("bibliotek", "bibliothek"),
            Some(MatchQuality::OneEdit)
        );
        assert_eq!(
            alone("bilbiotek", "bibliothek"),
            Some(MatchQuality::SeveralEdits)
        );
        assert_eq!(
            alone("prak", "park"),
            Some(MatchQuality::OneEdit),
            "changed places"
        );
        assert_eq!(alone("pak", "park"), None, "three letters");
        assert_eq!(
            alone("maurren", "muren"),
            None,
            "two errors in seven letters"
        );
        assert_eq!(
            alone("bibliothke", "bibliothekar"),
            Some(MatchQuality::SeveralEdits)
        );
        assert_eq!(alone("1234ab", "1234ac"), None, "a number is that number");
    }

    /// Oracle: strsim's distance, over words in alphabetical order.
    #[test]
    fn edit_distance_agrees_with_strsim() {
        let mut random = Rng::with_seed(41);
        let mut letters = |most: usize| -> String {
            let count = random.usize(1..=most);
            (0..count).map(|_| random.char('a'..='c')).collect()
        };
        let mut table: Vec<String> = (0..1_000).map(|_| letters(11)).collect();
        table.sort();
        table.dedup();
        let (mut found, mut skipped) = (0, 0);
        for _ in 0..40 {
            let typed = letters(12);
            let Some(mut errors_of) = EditDistance::of(&typed) else {
                continue;
            };
            let mut before = "";
            for word in &table {
                let shared = word.chars().zip(before.chars()).take_while(|(a, b)| a == b);
                let shared = shared.count();
                let expected = oracle(&typed, word);
                if errors_of.can(shared) {
                    assert_eq!(errors_of.quality(word, shared), expected, "{typed} {word}");
                    before = word;
                } else {
                    assert_eq!(expected, None, "{typed} {word}");
                    skipped += 1;
                }
                found += usize::from(expected.is_some());
            }
        }
        assert!(found > 200 && skipped > 1_000, "{found} {skipped}");
    }

    fn oracle(typed: &str, word: &str) -> Option<MatchQuality> {
        let allowed = allowed_edits(typed.len());
        let begins =
            || (1..=word.len()).any(|end| strsim::osa_distance(typed, &word[..end]) <= allowed);
        match strsim::osa_distance(typed, word) {
            1 if allowed > 0 => Some(MatchQuality::OneEdit),
            distance if distance <= allowed => Some(MatchQuality::SeveralEdits),
            _ if typed.len() >= PREFIX_EDIT_MIN && begins() => Some(MatchQuality::SeveralEdits),
            _ => None,
        }
    }
}
