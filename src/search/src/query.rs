//! Parses search queries.

use crate::cost::MAX_WORDS;
use crate::fold::Umlaut;
use crate::token::{Token, joined, tokenize};

/// Most characters of a query; further ones are ignored.
const MAX_CHARACTERS: usize = 200;

/// A query as words and search terms.
#[derive(Clone, Debug)]
pub struct Query {
    /// Its words, at most [`MAX_WORDS`].
    pub words: Vec<Token>,
    /// The search terms: each word, and each pair of adjacent words joined.
    pub terms: Vec<Term>,
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

/// Words that may be a house number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseNumber {
    /// Its normalized form; see [`house_number_key`].
    pub key: String,
    /// The range of its words: first and one past the last.
    pub words: (usize, usize),
}

impl Query {
    /// Parses a text.
    pub fn of(text: &str) -> Self {
        let end = text.char_indices().nth(MAX_CHARACTERS);
        let text = end.map_or(text, |(end, _)| &text[..end]);
        let mut words = without_postcode(tokenize(text, Umlaut::Plain));
        words.truncate(MAX_WORDS);
        let single = words.iter().zip(0..).map(|(word, first)| Term {
            letters: word.letters.clone(),
            first,
            count: 1,
        });
        let pairs = words.windows(2).zip(0..).filter_map(|(pair, first)| {
            Some(Term {
                letters: joined(&pair[0], &pair[1])?,
                first,
                count: 2,
            })
        });
        let terms = single.chain(pairs).collect();
        Self { words, terms }
    }

    /// Possible house numbers in the query, longest first: `12`, `12a`, `12 a`, `12-3`.
    pub fn numbers(&self) -> Vec<HouseNumber> {
        let begins = |word: &Token| word.letters.starts_with(|it: char| it.is_ascii_digit());
        let Some(first) = self.words.iter().position(begins) else {
            return Vec::new();
        };
        let goes_on = |word: &&Token| begins(word) || word.letters.chars().nth(1).is_none();
        let more = self.words[first + 1..].iter().take(2).take_while(goes_on);
        let last = first + 1 + more.count();
        let ends = (first + 1..=last).rev();
        ends.map(|end| HouseNumber {
            key: house_number_key(&self.words[first..end]),
            words: (first, end),
        })
        .collect()
    }
}

/// Removes the postcode of an address, as addresses are not indexed by postcode: four digits beside another number,
/// with a country code before them or two letters after them (`9490`, `FL-9490`, `2611 AB`).
fn without_postcode(words: Vec<Token>) -> Vec<Token> {
    let digits = |word: &Token| word.letters.bytes().take_while(u8::is_ascii_digit).count();
    let letters = |word: &Token, most: usize| {
        (1..=most).contains(&word.letters.len())
            && word.letters.bytes().all(|it| it.is_ascii_lowercase())
    };
    let is_code =
        |word: &Token| digits(word) == 4 && (word.letters.len() == 4 || word.letters.len() == 6);
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

/// The normalized form of a house number: `12a` for "12 A" and "12-a", `12-3` for "12/3".
pub fn house_number_key(words: &[Token]) -> String {
    let mut key = String::new();
    for word in words {
        let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
        if digit(key.chars().next_back()) && digit(word.letters.chars().next()) {
            key.push('-');
        }
        key += &word.letters;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house_numbers(text: &str) -> Vec<String> {
        let numbers = Query::of(text).numbers();
        numbers.into_iter().map(|number| number.key).collect()
    }

    #[test]
    fn house_numbers_are_recognised_in_any_notation() {
        assert_eq!(house_numbers("Kerkstraat 12a"), ["12a"]);
        assert_eq!(house_numbers("Kerkstraat 12 A"), ["12a", "12"]);
        assert_eq!(house_numbers("Kerkstraat 12-3"), ["12-3", "12"]);
        assert_eq!(house_numbers("12 Kerkstraat"), ["12"]);
        assert_eq!(house_numbers("12/3 b Kerkstraat"), ["12-3b", "12-3", "12"]);
        assert_eq!(house_numbers("Kerkstraat"), Vec::<String>::new());
    }

    #[test]
    fn a_postcode_beside_a_house_number_is_ignored() {
        let left = |text: &str| {
            let words = Query::of(text).words.into_iter();
            words.map(|word| word.letters).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(left("Städtle 39, 9490 Vaduz"), left("Städtle 39 Vaduz"));
        assert_eq!(left("FL-9490 Vaduz, Städtle 39"), "vaduz stadtle 39");
        assert_eq!(left("Markt 87, 2611 GW Delft"), "markt 87 delft");
        assert_eq!(left("Markt 87 2611GW"), "markt 87");
        // Alone it may be something else.
        assert_eq!(left("9490 Vaduz"), "9490 vaduz");
        assert_eq!(left("Bergstrasse 10 a"), "bergstrasse 10 a");
    }

    #[test]
    fn adjacent_words_are_also_searched_as_one_but_numbers_are_not() {
        let terms: Vec<String> = Query::of("kerk straat 12 3")
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
        assert_eq!(Query::of(&"ab ".repeat(100_000)).words.len(), MAX_WORDS);
        assert!(Query::of("").terms.is_empty() && Query::of(" \u{202e} - ").terms.is_empty());
    }
}
