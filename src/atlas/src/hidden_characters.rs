//! Characters in texts of data that nobody sees and that change how the text around them is shown or read: overrides and
//! isolates of the bidirectional algorithm (UAX #9 §2), control characters, and characters without a width.

use crate::printable::is_invisible;
use std::borrow::Cow;

/// Characters of the scripts from here on, and emoji, are joined or kept apart by U+200C and U+200D.
const FIRST_JOINING: char = '\u{600}';
/// The black flag, which tag characters after it make the flag of a region, such as Wales.
const FLAG: char = '\u{1F3F4}';

/// The text as people read it. White space that breaks lines becomes a space. These are removed: other control characters;
/// bidirectional embeddings, overrides and isolates; line and paragraph separators; characters without a width, except U+200C
/// and U+200D within Arabic, Indic and similar scripts and within emoji; tag characters, except in emoji. Directional marks
/// (U+200E, U+200F, U+061C) stay: they change nothing outside an isolated text.
pub fn visible(text: &str) -> Cow<'_, str> {
    // ASCII without control characters, by far the most common.
    if text.bytes().all(|it| matches!(it, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = kept.chars().next_back();
        let is_kept = match letter {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if before != Some(' ') {
                    kept.push(' ');
                }
                false
            }
            '\u{200c}' | '\u{200d}' => joins(before) && joins(letters.peek().copied()),
            tag if is_tag(tag) => before.is_some_and(|it| it == FLAG || is_tag(it)),
            letter => !is_hidden(letter),
        };
        if is_kept {
            kept.push(letter);
        }
    }
    if kept == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(kept)
    }
}

/// Whether a joiner beside this character has a meaning: not beside Latin letters, punctuation and other hidden characters.
fn joins(beside: Option<char>) -> bool {
    beside.is_some_and(|it| {
        let is_punctuation = ('\u{2000}'..='\u{206f}').contains(&it);
        it >= FIRST_JOINING && !is_punctuation && !is_tag(it) && !is_hidden(it)
    })
}

fn is_tag(letter: char) -> bool {
    ('\u{e0000}'..='\u{e007f}').contains(&letter)
}

fn is_hidden(letter: char) -> bool {
    match letter {
        '\u{200e}' | '\u{200f}' => false,
        '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        letter => is_invisible(letter),
    }
}

/// The first character that [`visible`] removes or replaces, as `U+202E`; `None` without one.
pub fn first_hidden(text: &str) -> Option<String> {
    let visible = visible(text);
    let mut kept = visible.chars();
    let hidden = text.chars().find(|it| kept.next() != Some(*it))?;
    Some(format!("U+{:04X}", u32::from(hidden)))
}

#[cfg(test)]
mod tests {
    use super::{first_hidden, visible};

    #[test]
    fn overrides_and_isolates_are_removed() {
        for letter in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
            let text = format!("Buurthuis {letter}De Brink");
            assert_eq!(visible(&text), "Buurthuis De Brink");
            let code = format!("U+{:04X}", u32::from(letter));
            assert_eq!(first_hidden(&text), Some(code));
        }
    }

    #[test]
    fn control_characters_are_removed_and_lines_are_joined_by_a_space() {
        assert_eq!(visible("a\r\nBcc: b"), "a Bcc: b");
        assert_eq!(visible("De\tBrink\u{2028}2\u{85}3"), "De Brink 2 3");
        assert_eq!(visible("\u{1b}[2J\u{0}x\u{7f}\u{9b}y"), "[2Jxy");
        assert_eq!(
            visible("\u{feff}De\u{200b} Br\u{2060}ink\u{fffa}"),
            "De Brink"
        );
    }

    #[test]
    fn joiners_stay_where_a_script_or_an_emoji_needs_them() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}🚀",
            "❤\u{fe0f}\u{200d}🔥",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "מרכז\u{200f} Ĳzer’s ½",
        ] {
            assert_eq!(visible(text), text, "{text:?}");
            assert_eq!(first_hidden(text), None);
        }
        assert_eq!(visible("Bi\u{200d}eb\u{200c}"), "Bieb");
        assert_eq!(visible("\u{200d}می\u{200d}\u{202e}"), "می");
        // Tag characters are the language marks of our own sentences.
        assert_eq!(visible("\u{e0065}\u{e006e}De Brink\u{e007f}"), "De Brink");
    }

    #[test]
    fn cleaning_twice_changes_nothing() {
        let mut random = fastrand::Rng::with_seed(6);
        for _ in 0..2_000 {
            let text = random_text(&mut random);
            let once = visible(&text).into_owned();
            assert_eq!(visible(&once), once, "{text:?}");
            assert_eq!(first_hidden(&text).is_none(), once == text, "{text:?}");
        }
    }

    fn random_text(random: &mut fastrand::Rng) -> String {
        let ranges = [
            (0, 0x17f),
            (0x590, 0x6ff),
            (0x2000, 0x206f),
            (0x900, 0x97f),
            (0x1f3f0, 0x1f9ff),
            (0xe0000, 0xe007f),
            (0xfe00, 0xffff),
        ];
        (0..random.usize(0..12))
            .filter_map(|_| {
                let (low, high) = ranges[random.usize(..ranges.len())];
                char::from_u32(random.u32(low..=high))
            })
            .collect()
    }
}
