//! Makes text from data safe to print in messages.

use std::fmt::{self, Write as _};

/// Displays a text with control and bidirectional formatting characters replaced by `�`, so that it cannot move a
/// terminal's cursor, start a line or reverse the text.
pub struct Printable<'a>(pub &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|it| {
            to.write_char(if is_invisible(it) {
                char::REPLACEMENT_CHARACTER
            } else {
                it
            })
        })
    }
}

/// Whether a character is a control character or a directional formatting character (Unicode Bidirectional Algorithm, UAX #9
/// §2).
pub fn is_invisible(it: char) -> bool {
    it.is_control()
        || matches!(it, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first 60 characters, with an ellipsis if more follow.
pub fn truncated(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_bidi_characters_are_replaced() {
        let hostile = "Buurt\u{1b}[2Jhuis\nOK \u{202e}fdp";
        assert_eq!(Printable(hostile).to_string(), "Buurt�[2Jhuis�OK �fdp");
        assert_eq!(Printable("Café Ĳzer’s ½").to_string(), "Café Ĳzer’s ½");
    }

    #[test]
    fn truncation_respects_character_boundaries() {
        assert_eq!(truncated("kort"), "kort");
        assert_eq!(truncated(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(truncated(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    }
}
