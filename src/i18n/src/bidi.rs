//! Texts in another language or direction within a sentence: bidirectional isolates and language tags.

use atlas::Localized;

/// U+2068 FIRST STRONG ISOLATE: the text after it has its own direction and does not reorder the text around it.
const ISOLATE: char = '\u{2068}';
/// U+2069 POP DIRECTIONAL ISOLATE: the end of an isolate.
const END: char = '\u{2069}';
/// Unicode's invisible tag characters repeat ASCII from here. After the start of an isolate they spell the language code
/// of its text, until [`runs`] turns them into `lang` attributes.
const TAG: u32 = 0xE0000;

/// A text isolated from the direction of the text around it.
pub fn isolated(text: &str) -> String {
    in_language(text, "")
}

/// An isolated text, tagged with the language code `code`.
pub fn in_language(text: &str, code: &str) -> String {
    let mut tagged = String::with_capacity(text.len() + 4 * code.len() + 6);
    tagged.push(ISOLATE);
    tagged.extend(
        code.bytes()
            .filter_map(|it| char::from_u32(TAG + u32::from(it))),
    );
    tagged.push_str(text);
    tagged.push(END);
    tagged
}

/// A translated text; tagged with its language if that is not the language that was asked for.
pub fn tagged(text: Localized<'_, str>) -> String {
    match text.other {
        Some(code) => in_language(text.of, code),
        None => text.of.to_owned(),
    }
}

/// A part of a text in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Run<'t> {
    /// The tagged language code; empty for the language of the whole text.
    pub code: String,
    /// The text.
    pub text: &'t str,
}

/// Splits a text at its language tags. Isolates without a language tag stay in the text.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((at, code)) = first_tag(rest) {
        let (before, tagged) = rest.split_at(at);
        // A tag character is four bytes long.
        let content = tagged.get(ISOLATE.len_utf8() + 4 * code.len()..);
        let (text, after) = split_at_end(content.unwrap_or_default());
        runs.push(Run {
            code: String::new(),
            text: before,
        });
        runs.push(Run { code, text });
        rest = after;
    }
    runs.push(Run {
        code: String::new(),
        text: rest,
    });
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// Where the first isolate with a language tag begins, and its code.
fn first_tag(text: &str) -> Option<(usize, String)> {
    text.match_indices(ISOLATE).find_map(|(at, isolate)| {
        let after = text.get(at + isolate.len()..)?;
        let code: String = after
            .chars()
            .map_while(|it| {
                let code = (it as u32).checked_sub(TAG)?;
                u8::try_from(code).ok().map(char::from)
            })
            .collect();
        (!code.is_empty()).then_some((at, code))
    })
}

/// Splits a text at the end of the isolate that it is in; isolates within it may be nested. Without an end all of it
/// belongs to the isolate.
fn split_at_end(text: &str) -> (&str, &str) {
    let mut open = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            ISOLATE => open += 1,
            END if open > 0 => open -= 1,
            END => {
                let (inside, rest) = text.split_at(at);
                return (inside, rest.get(END.len_utf8()..).unwrap_or_default());
            }
            _ => {}
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::{in_language, isolated, runs};

    fn pieces(text: &str) -> Vec<(String, &str)> {
        let runs = runs(text).into_iter();
        runs.map(|run| (run.code, run.text)).collect()
    }

    #[test]
    fn a_tagged_name_in_a_sentence_becomes_a_run_of_its_own() {
        let name = in_language("Schloss", "de-LI");
        let text = ["You are in ", &name, "."].concat();
        let expected = [("", "You are in "), ("de-LI", "Schloss"), ("", ".")];
        assert_eq!(
            pieces(&text),
            expected.map(|(code, text)| (code.into(), text))
        );
        assert_eq!(pieces("Schloss"), [(String::new(), "Schloss")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn an_isolate_without_a_language_stays_in_its_text() {
        let text = isolated("4 m");
        assert_eq!(pieces(&text), [(String::new(), text.as_str())]);
        let around = isolated(&in_language("Brink", "nl"));
        let expected = [("", "\u{2068}"), ("nl", "Brink"), ("", "\u{2069}")];
        assert_eq!(
            pieces(&around),
            expected.map(|(code, text)| (code.into(), text))
        );
    }

    #[test]
    fn nested_isolates_end_where_they_end() {
        let name = isolated("x");
        let text = in_language(&name, "ar") + "y";
        assert_eq!(
            pieces(&text),
            [("ar".to_owned(), name.as_str()), (String::new(), "y")]
        );
        // An isolate without an end takes the rest; no text is lost.
        let open = text.replace('\u{2069}', "");
        let shown: String = runs(&open).iter().map(|run| run.text).collect();
        assert_eq!(shown, "\u{2068}xy");
        assert_eq!(pieces("\u{2068}\u{E0064}"), []);
    }
}
