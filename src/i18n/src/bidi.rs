//! Texts in another language or direction within a sentence: bidirectional isolates and language tags.

use atlas::Localized;

/// U+2068 FIRST STRONG ISOLATE: the text after it has its own direction and does not reorder the text around it.
const ISOLATE: char = '\u{2068}';
/// U+2067 RIGHT-TO-LEFT ISOLATE: as above, for a text that is known to run from right to left.
const RIGHT_TO_LEFT: char = '\u{2067}';
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

/// A text of our own in a language that is written from right to left. Its direction is certain, also where it begins with a
/// name in Latin letters.
pub fn right_to_left(text: &str) -> String {
    let mut isolated = String::with_capacity(text.len() + 6);
    isolated.push(RIGHT_TO_LEFT);
    isolated.push_str(text);
    isolated.push(END);
    isolated
}

/// Whether a text has isolates in it: it is composed of names and phrases.
pub fn is_composed(text: &str) -> bool {
    text.contains([ISOLATE, RIGHT_TO_LEFT])
}

/// A part of a text, for an element of its own if it is isolated.
#[derive(Debug, PartialEq, Eq)]
pub struct Run<'t> {
    /// `None` for text between isolates.
    pub isolate: Option<Isolate>,
    /// The text; that of an isolate may have isolates in it.
    pub text: &'t str,
}

/// How the text of an isolated run is written.
#[derive(Debug, PartialEq, Eq)]
pub struct Isolate {
    /// The tagged language code; empty for the language of the text around it.
    pub code: String,
    /// Whether it certainly runs from right to left; else its first letter decides.
    pub is_right_to_left: bool,
}

/// Splits a text at its isolates, without the characters that mark them.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find([ISOLATE, RIGHT_TO_LEFT]) {
        let (before, isolate) = rest.split_at(at);
        let is_right_to_left = isolate.starts_with(RIGHT_TO_LEFT);
        // Both marks have the same length.
        let (code, content) = split_tag(isolate.get(ISOLATE.len_utf8()..).unwrap_or_default());
        let (text, after) = split_at_end(content);
        runs.push(Run {
            isolate: None,
            text: before,
        });
        runs.push(Run {
            isolate: Some(Isolate {
                code,
                is_right_to_left,
            }),
            text,
        });
        rest = after;
    }
    runs.push(Run {
        isolate: None,
        text: rest,
    });
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// Splits the language code off the beginning of an isolated text.
fn split_tag(text: &str) -> (String, &str) {
    let code = text.chars().map_while(|it| {
        let code = (it as u32).checked_sub(TAG)?;
        u8::try_from(code).ok().map(char::from)
    });
    let code: String = code.collect();
    // A tag character is four bytes long.
    let content = text.get(4 * code.len()..).unwrap_or_default();
    (code, content)
}

/// Splits a text at the end of the isolate that it is in; isolates within it may be nested. Without an end all of it
/// belongs to the isolate.
fn split_at_end(text: &str) -> (&str, &str) {
    let mut open = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            ISOLATE | RIGHT_TO_LEFT => open += 1,
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
    use super::{in_language, isolated, right_to_left, runs};

    /// Each run: its language after `<`, with `rtl` if it certainly runs from right to left; `-` between isolates.
    fn pieces(text: &str) -> Vec<(String, &str)> {
        let runs = runs(text).into_iter().map(|run| {
            let isolate = run.isolate.map(|it| {
                let direction = if it.is_right_to_left { "rtl" } else { "" };
                ["<", &it.code, direction].concat()
            });
            (isolate.unwrap_or_else(|| "-".to_owned()), run.text)
        });
        runs.collect()
    }

    fn expected<'t, const N: usize>(pieces: [(&str, &'t str); N]) -> Vec<(String, &'t str)> {
        pieces.map(|(run, text)| (run.to_owned(), text)).to_vec()
    }

    #[test]
    fn a_name_in_a_sentence_becomes_a_run_of_its_own() {
        let name = in_language("Schloss", "de-LI");
        let text = ["You are in ", &name, "."].concat();
        let found = expected([("-", "You are in "), ("<de-LI", "Schloss"), ("-", ".")]);
        assert_eq!(pieces(&text), found);
        assert_eq!(pieces(&isolated("4 m")), expected([("<", "4 m")]));
        assert_eq!(pieces("Schloss"), expected([("-", "Schloss")]));
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn isolates_within_an_isolate_stay_in_its_text() {
        let name = in_language("Brink", "nl");
        let text = right_to_left(&[&name, " 5"].concat()) + "y";
        let inside = [&name, " 5"].concat();
        assert_eq!(pieces(&text), expected([("<rtl", &inside), ("-", "y")]));
        assert_eq!(pieces(&inside), expected([("<nl", "Brink"), ("-", " 5")]));
    }

    #[test]
    fn an_isolate_without_an_end_takes_the_rest() {
        let text = in_language(&isolated("x"), "ar") + "y";
        let open = text.replace('\u{2069}', "");
        assert_eq!(pieces(&open), expected([("<ar", "\u{2068}xy")]));
        assert_eq!(pieces("\u{2068}\u{E0064}"), []);
    }
}
