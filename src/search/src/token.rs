//! Splits texts into folded words.

use crate::fold::{Letter, Umlaut, fold};
use std::ops::Range;

/// Most letters of a word; further ones are ignored.
pub const MAX_LETTERS: usize = 40;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its folded letters, at most [`MAX_LETTERS`].
    pub letters: String,
    /// Its byte range in the text.
    pub range: Range<usize>,
}

/// The words of a text. Separators end a word; an apostrophe does not.
pub fn tokenize(text: &str, dots: Umlaut) -> Vec<Token> {
    let mut words = Vec::new();
    let mut open: Option<(Token, usize)> = None;
    for (at, letter) in text.char_indices() {
        let folded = fold(letter, dots);
        if folded == Letter::Gap {
            close(&mut open, &mut words);
            continue;
        }
        let (word, count) = open.get_or_insert_with(|| {
            let word = Token {
                letters: String::new(),
                range: at..at,
            };
            (word, 0)
        });
        word.range.end = at + letter.len_utf8();
        let (one, two) = match folded {
            Letter::One(one) => (Some(one), None),
            Letter::Two(one, two) => (Some(one), Some(two)),
            Letter::Gap | Letter::Mute => (None, None),
        };
        for letter in [one, two].into_iter().flatten() {
            if *count < MAX_LETTERS {
                word.letters.push(letter);
                *count += 1;
            }
        }
    }
    close(&mut open, &mut words);
    words
}

fn close(open: &mut Option<(Token, usize)>, words: &mut Vec<Token>) {
    if let Some((mut word, count)) = open.take()
        && count > 0
    {
        // The Arabic article is joined to its word and often omitted.
        if count > 4
            && let Some(bare) = word.letters.strip_prefix("ال")
        {
            word.letters = bare.to_owned();
        }
        words.push(word);
    }
}

/// The end, in bytes from the start of a word, of its first folded letters.
pub fn end_of(word: &str, letters: usize, dots: Umlaut) -> usize {
    let mut left = letters;
    for (at, letter) in word.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(match fold(letter, dots) {
            Letter::One(_) => 1,
            Letter::Two(..) => 2,
            Letter::Gap | Letter::Mute => 0,
        });
    }
    word.len()
}

/// Two words joined: "kerk straat".
pub fn joined(a: &Token, b: &Token) -> Option<String> {
    let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    // Two numbers do not make a third.
    let numbers = digit(a.letters.chars().next_back()) && digit(b.letters.chars().next());
    (!numbers).then(|| [a.letters.as_str(), &b.letters].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<String> {
        let words = tokenize(text, Umlaut::Plain);
        words.into_iter().map(|word| word.letters).collect()
    }

    #[test]
    fn hyphens_and_dots_separate_tokens_and_apostrophes_do_not() {
        assert_eq!(letters("'s-Gravenweg 12a"), ["s", "gravenweg", "12a"]);
        assert_eq!(letters("Kerkstr. 12-3"), ["kerkstr", "12", "3"]);
        assert_eq!(letters("d’Oultremont"), ["doultremont"]);
        assert_eq!(letters(" \u{200f}\n'’´\u{301} "), Vec::<String>::new());
        assert_eq!(letters("المكتبة"), ["مكتبه"]);
    }

    #[test]
    fn a_token_has_its_byte_range() {
        let text = "in Äulestraße!";
        let found = tokenize(text, Umlaut::Plain);
        assert_eq!(&text[found[1].range.clone()], "Äulestraße");
        let word = &text[found[1].range.clone()];
        assert_eq!(&word[..end_of(word, 4, Umlaut::Plain)], "Äule");
        assert_eq!(&word[..end_of(word, 10, Umlaut::Plain)], "Äulestraß");
        assert_eq!(&word[..end_of(word, 99, Umlaut::Plain)], word);
    }

    #[test]
    fn very_long_tokens_are_truncated() {
        assert_eq!(letters(&"x".repeat(9_999))[0].len(), MAX_LETTERS);
    }
}
