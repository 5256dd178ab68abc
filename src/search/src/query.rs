//! Parses search queries.

use crate::cost::MAX_WORDS;
use crate::fold::{Umlaut, accents};
use crate::token::{Token, end_of, joined, tokenize};
use std::ops::Range;

/// Most characters of a query; further ones are ignored.
const MAX_CHARACTERS: usize = 200;
/// The least letters of a name before a house number without a space: `markt87`, but not `A12`.
const MIN_NAME: usize = 3;
/// The least letters of a name behind it: `104helmersstraat`, but not `12boven`.
const MIN_NAME_BEHIND: usize = 6;

/// A query as words and search terms.
#[derive(Clone, Debug)]
pub struct Query {
    /// Its words, at most [`MAX_WORDS`].
    pub words: Vec<Token>,
    /// The search terms: each word, and each pair of adjacent words joined.
    pub terms: Vec<Term>,
    /// Its letters with accents; see [`accents`].
    pub accents: Vec<u32>,
}

/// A search term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its letters.
    pub letters: String,
    /// The index of its first word.
    pub first: usize,
    /// The number of its words: 1 or 2.
    pub count: usize,
}

impl Query {
    /// Parses a text. `is_street_word` tells whether the name of a street has a word, such as `1944`.
    pub fn of(text: &str, is_street_word: &dyn Fn(&str) -> bool) -> Self {
        let end = text.char_indices().nth(MAX_CHARACTERS);
        let text = end.map_or(text, |(end, _)| &text[..end]);
        let words = split_numbers(text, tokenize(text, Umlaut::Plain));
        let mut words = without_postcode(words, is_street_word);
        words.truncate(MAX_WORDS);
        // A loop, as adaptors of iterators add code to the wasm file.
        let mut terms = Vec::new();
        let mut add = |letters: String, first, count| {
            terms.push(Term {
                letters,
                first,
                count,
            });
        };
        for (first, word) in words.iter().enumerate() {
            add(word.letters.clone(), first, 1);
        }
        for (first, pair) in words.windows(2).enumerate() {
            if let Some(letters) = joined(&pair[0], &pair[1]) {
                add(letters, first, 2);
            }
        }
        Self {
            words,
            terms,
            accents: accents(text),
        }
    }

    /// The text of a range of words, as it was typed.
    pub fn text_of(&self, text: &str, (first, last): (usize, usize)) -> Option<String> {
        let words = self.words.get(first..last)?;
        let range = words.first()?.range.start..words.last()?.range.end;
        text.get(range).map(str::to_owned)
    }
}

/// Removes the postcode of an address, as addresses are not indexed by postcode: four digits beside another number,
/// with a country code before them or two letters after them (`9490`, `FL-9490`, `2611 AB`). A year in the name of a
/// street is none: `Plein 1944 12`.
fn without_postcode(words: Vec<Token>, is_street_word: &dyn Fn(&str) -> bool) -> Vec<Token> {
    let digits = |word: &Token| word.letters.bytes().take_while(u8::is_ascii_digit).count();
    let letters = |word: &Token, most: usize| {
        (1..=most).contains(&word.letters.len())
            && word.letters.bytes().all(|it| it.is_ascii_lowercase())
    };
    let is_code = |word: &Token| {
        digits(word) == 4 && matches!(word.letters.len(), 4 | 6) && !is_street_word(&word.letters)
    };
    let numbers = words.iter().filter(|word| digits(word) > 0).count();
    let Some(at) = words.iter().position(is_code).filter(|_| numbers > 1) else {
        return words;
    };
    let from = match at.checked_sub(1) {
        Some(before) if letters(&words[before], 2) => before,
        _ => at,
    };
    let behind = words.get(at + 1);
    let is_dutch = words[at].letters.len() == 4
        && behind.is_some_and(|word| word.letters.len() == 2 && letters(word, 2));
    let to = if is_dutch { at + 2 } else { at + 1 };
    let kept = (0..)
        .zip(words)
        .filter(|(index, _)| !(from..to).contains(index));
    kept.map(|(_, word)| word).collect()
}

/// Splits words in which a space was left out before or after a house number: "markt87", "12a-kerkstraat".
fn split_numbers(text: &str, words: Vec<Token>) -> Vec<Token> {
    let mut all = Vec::new();
    for word in words {
        add_parts(text, word, &mut all);
    }
    all
}

fn add_parts(text: &str, word: Token, all: &mut Vec<Token>) {
    let letters: Vec<char> = word.letters.chars().collect();
    let is_digit = |at: usize| letters[at].is_ascii_digit();
    let name =
        |range: Range<usize>, least: usize| range.len() >= least && !range.clone().any(is_digit);
    let split = (1..letters.len()).find(|&at| match is_digit(at) {
        // A name of some letters, then a number.
        true => at >= MIN_NAME && name(at - MIN_NAME..at, MIN_NAME),
        // A number, then only a name that is too long for an addition.
        false => is_digit(at - 1) && name(at..letters.len(), MIN_NAME_BEHIND),
    });
    let Some(at) = split else {
        all.push(word);
        return;
    };
    let whole = &text[word.range.clone()];
    let middle = word.range.start + end_of(whole, at, Umlaut::Plain);
    for (letters, range) in [
        (&letters[..at], word.range.start..middle),
        (&letters[at..], middle..word.range.end),
    ] {
        all.push(Token {
            letters: letters.iter().collect(),
            range,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_beside_a_house_number_is_ignored() {
        let left = |text: &str| {
            let words = Query::of(text, &|word| word == "1944").words.into_iter();
            words.map(|word| word.letters).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(left("Städtle 39, 9490 Vaduz"), left("Städtle 39 Vaduz"));
        assert_eq!(left("FL-9490 Vaduz, Städtle 39"), "vaduz stadtle 39");
        assert_eq!(left("Markt 87, 2611 GW Delft"), "markt 87 delft");
        assert_eq!(left("Markt 87 2611GW"), "markt 87");
        // Alone it may be something else.
        assert_eq!(left("9490 Vaduz"), "9490 vaduz");
        assert_eq!(left("Bergstrasse 10 a"), "bergstrasse 10 a");
        assert_eq!(
            left("Plein 1944 12"),
            "plein 1944 12",
            "the name of a street"
        );
        assert_eq!(left("Plein 1944 12, 6511 AB"), "plein 1944 12");
    }

    #[test]
    fn a_number_without_a_space_is_a_word_of_its_own() {
        let parts = |text: &str| -> Vec<String> {
            let words = Query::of(text, &|_| false).words.into_iter();
            words
                .map(|word| format!("{} {}", word.letters, &text[word.range]))
                .collect()
        };
        assert_eq!(
            parts("Äulestraße12a"),
            ["aulestrasse Äulestraße", "12a 12a"]
        );
        assert_eq!(
            parts("1eHelmersstraat104"),
            ["1ehelmersstraat 1eHelmersstraat", "104 104"]
        );
        assert_eq!(
            parts("104Helmersstraat"),
            ["104 104", "helmersstraat Helmersstraat"]
        );
        assert_eq!(
            parts("A12 12bis 1ste U21"),
            ["a12 A12", "12bis 12bis", "1ste 1ste", "u21 U21"]
        );
    }

    #[test]
    fn adjacent_words_are_also_searched_as_one_but_numbers_are_not() {
        let terms: Vec<String> = Query::of("kerk straat 12 3", &|_| false)
            .terms
            .into_iter()
            .map(|term| term.letters)
            .collect();
        assert_eq!(
            terms,
            ["kerk", "straat", "12", "3", "kerkstraat", "straat12"]
        );
    }

    #[test]
    fn very_long_queries_are_truncated() {
        assert_eq!(
            Query::of(&"ab ".repeat(100_000), &|_| false).words.len(),
            MAX_WORDS
        );
        assert!(
            Query::of("", &|_| false).terms.is_empty()
                && Query::of(" \u{202e} - ", &|_| false).terms.is_empty()
        );
    }
}
