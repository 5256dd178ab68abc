//! Letters as they are compared: without capitals and signs, of any script.

/// The letters of two blocks without their signs, two bytes each; made by `build.rs`.
const LATIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/latin.txt"));
/// The blocks, and where each begins in the table.
const BLOCKS: [(u32, u32, usize); 2] = [(0xC0, 0x24F, 0), (0x1E00, 0x1EFF, 0x24F - 0xC0 + 1)];

/// What a character is to who compares words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Between two words.
    Gap,
    /// Nothing: an accent, an apostrophe, a vowel sign.
    Mute,
    /// A letter or a digit.
    One(char),
    /// A letter that is written as two: `ß`, `æ`.
    Two(char, char),
}

/// How letters with two dots are written without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Umlaut {
    /// `ä` is a.
    Plain,
    /// `ä` is ae, as in German.
    WithE,
}

/// What this character is. Latin letters lose capitals and signs, Greek and Cyrillic ones their capitals, Arabic ones their
/// vowel signs and the forms of alef, yeh and teh marbuta that people leave out; Arabic digits are those of Europe.
/// What is not known here is a letter as it is.
pub fn fold(letter: char, dots: Umlaut) -> Letter {
    use Letter::{Gap, Mute, One};
    let code = u32::from(letter);
    let moved = |by: u32| char::from_u32(code.wrapping_add(by)).map_or(Gap, One);
    match letter {
        'a'..='z' | '0'..='9' => One(letter),
        'A'..='Z' => One(letter.to_ascii_lowercase()),
        '\'' | '\u{2019}' | '\u{2018}' | '´' | '`' | 'ʼ' | 'ʹ' => Mute,
        '\0'..='¿' => Gap,
        'ä' | 'Ä' if dots == Umlaut::WithE => Letter::Two('a', 'e'),
        'ö' | 'Ö' if dots == Umlaut::WithE => Letter::Two('o', 'e'),
        'ü' | 'Ü' if dots == Umlaut::WithE => Letter::Two('u', 'e'),
        '\u{300}'..='\u{36f}' => Mute,
        'Α'..='Ω' | 'А'..='Я' => moved(0x20),
        'Ѐ'..='Џ' => moved(0x50),
        'ς' => One('σ'),
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => Mute,
        'أ' | 'إ' | 'آ' | 'ٱ' => One('ا'),
        'ى' | 'ی' => One('ي'),
        'ة' => One('ه'),
        'ک' => One('ك'),
        '٠'..='٩' => moved(0x30_u32.wrapping_sub(0x660)),
        '۰'..='۹' => moved(0x30_u32.wrapping_sub(0x6f0)),
        '،' | '؛' | '؟' | '٪' | '٫' | '٬' => Gap,
        // Directions and joiners are not seen; the rest of the block is dashes, quotes and spaces.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => Mute,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fffd}' => Gap,
        _ => latin(code).unwrap_or(One(letter)),
    }
}

fn latin(code: u32) -> Option<Letter> {
    let &(first, _, start) = BLOCKS
        .iter()
        .find(|(first, last, _)| (*first..=*last).contains(&code))?;
    let at = 2 * (start + (code - first) as usize);
    Some(match *LATIN.get(at..at + 2)? {
        [b' ', _] => Letter::Gap,
        // A letter for which there is no other.
        [b'?', _] => return None,
        [one, b' '] => Letter::One(char::from(one)),
        [one, two] => Letter::Two(char::from(one), char::from(two)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str, dots: Umlaut) -> String {
        let mut plain = String::new();
        for letter in text.chars() {
            match fold(letter, dots) {
                Letter::Gap => plain.push('|'),
                Letter::Mute => {}
                Letter::One(one) => plain.push(one),
                Letter::Two(one, two) => plain.extend([one, two]),
            }
        }
        plain
    }

    #[test]
    fn diacritics_and_case_are_folded() {
        let same = [
            ("Äulestraße", "aulestrasse"),
            ("Ĳsselmeer", "ijsselmeer"),
            ("Curaçao", "curacao"),
            ("Łódź Ørsted Æbelø", "lodz|orsted|aebelo"),
            ("Việt Nam", "viet|nam"),
            ("cafe\u{301}", "cafe"),
            ("'s-Gravenweg’s", "s|gravenwegs"),
            ("ΑΘΗΝΑΣ Москва", "αθηνασ|москва"),
            ("3×4", "3|4"),
        ];
        for (text, plain) in same {
            assert_eq!(folded(text, Umlaut::Plain), plain, "{text}");
        }
        assert_eq!(folded("Mühleholz", Umlaut::WithE), "muehleholz");
    }

    #[test]
    fn arabic_spelling_variants_are_folded() {
        let same = [
            ("مَكْتَبَة", "مكتبه"),
            ("مكتبـــة", "مكتبه"),
            ("أطفال", "اطفال"),
            ("مقهى", "مقهي"),
            ("١٢، ۱۲", "12||12"),
        ];
        for (text, plain) in same {
            assert_eq!(folded(text, Umlaut::Plain), plain, "{text}");
        }
    }

    /// The library that the table was made with is not here; the standard library knows the capitals.
    #[test]
    fn upper_and_lower_case_fold_to_the_same_letter() {
        let script = (0x391..0x3aa).chain(0x400..0x460);
        for letter in (0..0x180).chain(script).chain(0x1e00..0x1f00) {
            let letter = char::from_u32(letter).unwrap();
            let mut small = letter.to_lowercase();
            if let (Some(only), None) = (small.next(), small.next()) {
                assert_eq!(
                    fold(letter, Umlaut::Plain),
                    fold(only, Umlaut::Plain),
                    "{letter}"
                );
            }
        }
    }

    #[test]
    fn every_character_can_be_folded() {
        for letter in '\0'..=char::MAX {
            let _ = fold(letter, Umlaut::WithE);
        }
    }
}
