//! In what language the element speaks, and what in its texts is in another one: a name in the data, a label that nobody
//! translated.

use crate::intl::Locale;
use crate::words::{Line, Words, fill, foot, map, needs, search};
use atlas::{Direction, Lang, Spoken};
use std::ops::Deref;

/// A language with its words, as a region writes its numbers.
#[derive(Clone, Copy)]
pub struct Speech {
    /// The language.
    pub lang: Lang,
    /// How numbers, lists and days are written.
    pub locale: Locale,
    words: &'static Words,
}

impl Deref for Speech {
    type Target = Words;

    fn deref(&self) -> &Words {
        self.words
    }
}

impl Speech {
    /// How to speak to who reads the language of a BCP 47 tag; Dutch to who reads one that is not spoken here.
    pub fn of(tag: &str) -> Self {
        let spoken = Lang::from_tag(tag);
        let lang = spoken.unwrap_or_default();
        let code = match lang {
            // Without a country "en" is that of America, in which nobody walks kilometres.
            Lang::English => "en-GB",
            lang => lang.code(),
        };
        let tag = match spoken {
            Some(lang) if tag.trim() != lang.code() => tag.trim(),
            _ => code,
        };
        Self {
            lang,
            locale: Locale::of(tag, code),
            words: Words::of(lang),
        }
    }
}

impl Speech {
    /// What is said of walking, once the later parts are there.
    pub fn foot(self) -> &'static foot::Later {
        foot::Later::of(self.lang)
    }

    /// What is said of the map, once the later parts are there.
    pub fn map(self) -> &'static map::Later {
        map::Later::of(self.lang)
    }

    /// What is said of what a place must have, once the later parts are there.
    pub fn needs(self) -> &'static needs::Later {
        needs::Later::of(self.lang)
    }

    /// What is said of what is searched, once the later parts are there.
    pub fn search(self) -> &'static search::Later {
        search::Later::of(self.lang)
    }

    /// A sentence with its gaps filled.
    pub fn say<const GAPS: usize>(self, line: Line<GAPS>, gaps: [&str; GAPS]) -> String {
        self.fill(line.sentence(), &gaps)
    }

    /// The same, of a sentence that was chosen by what fills it. What fills a gap may be in Latin letters, or a number:
    /// where one reads from the right, it must not disturb the order of what is around it.
    #[inline(never)]
    pub fn fill(self, sentence: &str, gaps: &[&str]) -> String {
        match self.lang.direction() {
            Direction::LeftToRight => fill(sentence, gaps),
            Direction::RightToLeft => {
                let gaps: Vec<String> = gaps.iter().map(|gap| isolated(gap)).collect();
                let gaps: Vec<&str> = gaps.iter().map(String::as_str).collect();
                fill(sentence, &gaps)
            }
        }
    }
}

impl Default for Speech {
    fn default() -> Self {
        Self::of("")
    }
}

/// Unicode's FIRST STRONG ISOLATE: what follows finds its own direction, and does not disturb what is around it.
const ISOLATE: char = '\u{2068}';
/// Unicode's POP DIRECTIONAL ISOLATE: its end.
const END: char = '\u{2069}';
/// The tag characters of Unicode repeat ASCII from here on, and are never seen. Behind an isolate they are the code of
/// its language, until [`crate::tag::Tag::text`] makes an attribute of it.
const TAG: u32 = 0xE0000;

/// A text whose direction stands apart from what is around it.
pub fn isolated(text: &str) -> String {
    marked(text, "")
}

/// A text in a sentence, marked as being in the language of this code.
pub fn marked(text: &str, code: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 4 * code.len() + 6);
    marked.push(ISOLATE);
    marked.extend(
        code.bytes()
            .filter_map(|it| char::from_u32(TAG + u32::from(it))),
    );
    marked.push_str(text);
    marked.push(END);
    marked
}

/// A text that says so where it is in another language.
pub fn told(spoken: Spoken<'_, str>) -> String {
    match spoken.other {
        Some(code) => marked(spoken.of, code),
        None => spoken.of.to_owned(),
    }
}

/// A piece of a text in one language.
pub struct Run<'t> {
    /// The code of its language, where it is marked as being in another; else empty.
    pub code: String,
    /// The text itself.
    pub text: &'t str,
}

/// The pieces of a text; those that are not marked stay together.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((at, code)) = mark_in(rest) {
        let (before, marked) = rest.split_at(at);
        // A tag character is four bytes long.
        let of = marked.get(ISOLATE.len_utf8() + 4 * code.len()..);
        let (text, after) = closed(of.unwrap_or_default());
        let own = String::new();
        runs.push(Run {
            code: own,
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

/// Where the first mark begins, and its code.
fn mark_in(text: &str) -> Option<(usize, String)> {
    text.match_indices(ISOLATE).find_map(|(at, isolate)| {
        let behind = text.get(at + isolate.len()..)?;
        let code: String = behind
            .chars()
            .map_while(|it| {
                let code = (it as u32).checked_sub(TAG)?;
                u8::try_from(code).ok().map(char::from)
            })
            .collect();
        (!code.is_empty()).then_some((at, code))
    })
}

/// What stands before the end of an isolate, and what behind it.
fn closed(text: &str) -> (&str, &str) {
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
    use super::{isolated, marked, runs};

    fn pieces(text: &str) -> Vec<(String, &str)> {
        let runs = runs(text).into_iter();
        runs.map(|run| (run.code, run.text)).collect()
    }

    #[test]
    fn a_name_in_a_sentence_stands_apart_with_its_language() {
        let name = marked("Schloss", "de-LI");
        let text = ["You are in ", &name, "."].concat();
        let apart = [("", "You are in "), ("de-LI", "Schloss"), ("", ".")];
        assert_eq!(pieces(&text), apart.map(|(code, text)| (code.into(), text)));
        assert_eq!(pieces("Schloss"), [(String::new(), "Schloss")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn what_only_stands_apart_stays_in_its_text() {
        let text = isolated("4 m");
        assert_eq!(pieces(&text), [(String::new(), text.as_str())]);
        let around = isolated(&marked("Brink", "nl"));
        let apart = [("", "\u{2068}"), ("nl", "Brink"), ("", "\u{2069}")];
        assert_eq!(
            pieces(&around),
            apart.map(|(code, text)| (code.into(), text))
        );
    }

    #[test]
    fn a_name_with_an_isolate_of_its_own_ends_where_it_ends() {
        let name = isolated("x");
        let text = marked(&name, "ar") + "y";
        assert_eq!(
            pieces(&text),
            [("ar".to_owned(), name.as_str()), (String::new(), "y")]
        );
        // One that nobody closed takes the rest, and nothing is lost or panics.
        let open = text.replace('\u{2069}', "");
        let shown: String = runs(&open).iter().map(|run| run.text).collect();
        assert_eq!(shown, "\u{2068}xy");
        assert_eq!(pieces("\u{2068}\u{E0064}"), []);
    }
}
