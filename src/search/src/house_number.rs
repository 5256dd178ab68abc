//! House numbers in a query, and how they match those of a street.

use crate::fold::Umlaut;
use crate::query::Query;
use crate::token::{Token, tokenize};
use streets::AddressHouse;

/// Most letters of a word that may belong to a house number because some house has it.
const MAX_ADDITION: usize = 5;
/// Additions that are written as words: `12 bis`, `12 hs` (ground floor), `12 rood`. Those of a row mean the same.
const ADDITIONS: [&[&str]; 7] = [
    &["bis"],
    &["ter"],
    &["hs", "huis", "h", "bg"],
    &["rood", "rd"],
    &["zwart", "zw"],
    &["boven", "bov"],
    &["beneden", "ben"],
];
/// Floors: `12 II` is `12-2`.
const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// Words of a query that may be a house number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseNumber {
    /// Its normalized form; see [`key`].
    pub key: String,
    /// The range of its words: first and one past the last.
    pub words: (usize, usize),
    /// Whether it is a house number even if no house has it: digits, and nothing or a usual addition behind them.
    pub is_usual: bool,
}

/// How a house number matches a typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberMatch {
    /// Equal.
    Exact,
    /// The same in another notation: `12-2` for "12 II".
    Equivalent,
    /// The typed number with an addition: `12a` for "12".
    WithAddition,
    /// Another number that begins with the typed digits: `120` for "12".
    Completion,
}

impl Query {
    /// Possible house numbers in the query, by their first word, then the longest first: `12`, `12a`, `12 a`, `12-3`,
    /// `12 bis`.
    pub fn numbers(&self) -> Vec<HouseNumber> {
        let begins = |word: &Token| word.letters.starts_with(|it: char| it.is_ascii_digit());
        let goes_on = |word: &&Token| {
            begins(word)
                || is_usual_addition(&word.letters)
                || word.letters.chars().nth(MAX_ADDITION).is_none()
        };
        // Loops, as adaptors of iterators add code to the wasm file.
        let mut numbers = Vec::new();
        for (first, word) in self.words.iter().enumerate() {
            if !begins(word) {
                continue;
            }
            let more = self.words[first + 1..].iter().take(2).take_while(goes_on);
            let mut end = first + 1 + more.count();
            while end > first {
                numbers.push(HouseNumber {
                    key: key(&self.words[first..end]),
                    words: (first, end),
                    is_usual: self.is_usual(first, end),
                });
                end -= 1;
            }
        }
        numbers
    }

    fn is_usual(&self, first: usize, end: usize) -> bool {
        let (number, rest) = split(&self.words[first].letters);
        let more = self.words[first + 1..end].iter();
        let mut additions = more.map(|word| word.letters.as_str());
        // Four digits before a word are a postcode in many countries.
        let behind = self.words.get(end).map(|word| split(&word.letters).0);
        let is_postcode = number.len() > 3 && behind == Some("");
        !is_postcode
            && (rest.is_empty() || is_usual_addition(rest))
            && additions.all(|it| split(it).1.is_empty() || is_usual_addition(it))
    }
}

impl HouseNumber {
    /// The number without its addition.
    pub fn number(&self) -> Option<u32> {
        split(&self.key).0.parse().ok()
    }

    /// How a house matches; `None` if it does not.
    pub fn compare(&self, house: &AddressHouse<'_>) -> Option<NumberMatch> {
        let typed = self.number()?;
        let number = house.number.filter(|it| begins(*it, typed))?;
        let known = key(&tokenize(&house.to_string(), Umlaut::Plain));
        if known == self.key {
            return Some(NumberMatch::Exact);
        }
        if number == typed && usual_form(split(&known).1) == usual_form(split(&self.key).1) {
            return Some(NumberMatch::Equivalent);
        }
        known
            .starts_with(&self.key)
            .then_some(match number == typed {
                true => NumberMatch::WithAddition,
                false => NumberMatch::Completion,
            })
    }
}

/// The normalized form of a house number: `12a` for "12 A" and "12-a", `12-3` for "12/3", `12bis` for "12 bis".
pub fn key(words: &[Token]) -> String {
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

/// The digits that a word begins with, and the rest.
pub fn split(word: &str) -> (&str, &str) {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    word.split_at(digits)
}

fn is_usual_addition(word: &str) -> bool {
    word.chars().nth(1).is_none() || ROMAN.contains(&word) || row(word).is_some()
}

fn row(word: &str) -> Option<&'static str> {
    let row = ADDITIONS.iter().find(|row| row.contains(&word));
    row.and_then(|row| row.first().copied())
}

/// One of the additions that mean the same.
fn usual_form(addition: &str) -> String {
    let addition = addition.trim_start_matches('-');
    match ROMAN.iter().position(|it| *it == addition) {
        Some(floor) => (floor + 1).to_string(),
        None => row(addition).unwrap_or(addition).to_owned(),
    }
}

/// Whether a number begins with the digits of another.
fn begins(mut number: u32, typed: u32) -> bool {
    while number > typed {
        number /= 10;
    }
    number == typed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house_numbers(text: &str) -> Vec<String> {
        let numbers = Query::of(text, &|_| false).numbers();
        numbers.into_iter().map(|number| number.key).collect()
    }

    #[test]
    fn house_numbers_are_recognised_in_any_notation() {
        assert_eq!(house_numbers("Kerkstraat 12a"), ["12a"]);
        assert_eq!(house_numbers("Kerkstraat 12 A"), ["12a", "12"]);
        assert_eq!(house_numbers("Kerkstraat 12-3"), ["12-3", "12", "3"]);
        assert_eq!(house_numbers("12 Kerkstraat"), ["12"]);
        assert_eq!(
            house_numbers("12/3 b Kerkstraat"),
            ["12-3b", "12-3", "12", "3b", "3"]
        );
        assert_eq!(house_numbers("1e Helmersstraat 104"), ["1e", "104"]);
        assert_eq!(house_numbers("Oudegracht 12 bis"), ["12bis", "12"]);
        assert_eq!(house_numbers("markt87"), ["87"]);
        assert_eq!(house_numbers("104helmersstraat"), ["104"]);
        assert_eq!(house_numbers("Kerkstraat"), Vec::<String>::new());
    }

    #[test]
    fn a_usual_number_is_a_house_number_even_if_no_house_has_it() {
        let usual = |text: &str| -> Vec<String> {
            let numbers = Query::of(text, &|_| false).numbers().into_iter();
            numbers
                .filter(|number| number.is_usual)
                .map(|number| number.key)
                .collect()
        };
        assert_eq!(usual("Kerkstraat 12 hs"), ["12hs", "12"]);
        assert_eq!(usual("Kerkstraat 12 IV"), ["12iv", "12"]);
        assert_eq!(usual("Kerkstraat 12 Ede"), ["12"], "a town");
        assert_eq!(usual("Kerkstraat 9490 Vaduz"), Vec::<String>::new());
        assert_eq!(usual("Kerkstraat 1012"), ["1012"]);
    }

    #[test]
    fn notations_of_one_number_are_equivalent() {
        let compare = |typed: &str, number: u32, addition: &str| {
            let numbers = Query::of(typed, &|_| false).numbers();
            let house = AddressHouse {
                number: Some(number),
                addition,
                at: atlas::LonLat::NULL_ISLAND,
                is_approximate: false,
            };
            numbers.first()?.compare(&house)
        };
        use NumberMatch::{Completion, Equivalent, Exact, WithAddition};
        let cases = [
            ("12 II", 12, "-II", Some(Exact)),
            ("12 II", 12, "-2", Some(Equivalent)),
            ("12-2", 12, "-II", Some(Equivalent)),
            ("12 hs", 12, "-hs", Some(Exact)),
            ("12 hs", 12, "-H", Some(Equivalent)),
            ("12 huis", 12, "-hs", Some(Equivalent)),
            ("12bis", 12, " bis", Some(Exact)),
            ("12", 12, "-2", Some(WithAddition)),
            ("12", 122, "", Some(Completion)),
            ("12-2", 122, "", None),
            ("122", 12, "-2", None),
            ("12a", 12, "", None),
        ];
        for (typed, number, addition, expected) in cases {
            assert_eq!(
                compare(typed, number, addition),
                expected,
                "{typed} {number}{addition}"
            );
        }
    }
}
