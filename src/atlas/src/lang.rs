//! The languages that a reader may have, and texts that exist in several.

use crate::json::{Node, SchemaError};
use crate::sorted_map::SortedMap;
use serde_json_borrow::Value;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Nederlands, at B1 level.
    #[default]
    Dutch,
    /// English.
    English,
    /// Deutsch.
    German,
    /// العربية.
    Arabic,
}

/// Where a language begins a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDirection {
    /// At the left.
    LeftToRight,
    /// At the right.
    RightToLeft,
}

impl TextDirection {
    /// The direction in which people write the language of a BCP 47 tag.
    pub fn of_tag(tag: &str) -> Self {
        // The languages of today that people write in Arabic, Hebrew, Syriac, Thaana or N'Ko; for a few of them, such as
        // Punjabi, it depends on the country, and they are not among these.
        const LEFTWARD: [&str; 13] = [
            "ar", "arc", "ckb", "dv", "fa", "he", "nqo", "prs", "ps", "sd", "ug", "ur", "yi",
        ];
        match primary(tag) {
            Some(primary) if LEFTWARD.iter().any(|it| primary.eq_ignore_ascii_case(it)) => {
                Self::RightToLeft
            }
            _ => Self::LeftToRight,
        }
    }

    /// What it is called in HTML: the value of `dir`.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The language of a BCP 47 tag without country or script: `de` of `de-AT`.
fn primary(tag: &str) -> Option<&str> {
    tag.trim().split(['-', '_']).next()
}

impl Lang {
    /// Every language there is, in the order in which a chooser offers them.
    pub const ALL: [Self; 4] = [Self::Dutch, Self::English, Self::German, Self::Arabic];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::German => "de",
            Self::Arabic => "ar",
        }
    }

    /// Where a line begins.
    pub fn direction(self) -> TextDirection {
        TextDirection::of_tag(self.code())
    }

    /// Whether a BCP 47 tag such as `de-AT` is of this language.
    pub fn matches_tag(self, tag: &str) -> bool {
        primary(tag).is_some_and(|primary| primary.eq_ignore_ascii_case(self.code()))
    }

    /// The language of a BCP 47 tag such as `nl`, `nl-BE` or `EN_us`; `None` for one that is not spoken here.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.matches_tag(tag))
    }
}

/// A text that its author wrote in one or more languages; in data either one string, which then holds
/// for all of them, or an object from language code to string.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalizedText {
    /// The same in every language, as a name is.
    One(String),
    /// By BCP 47 primary language code.
    Many(SortedMap<String>),
}

impl Default for LocalizedText {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl LocalizedText {
    /// Reads one string, or an object of strings.
    pub(crate) fn read(at: Node) -> Result<Self, SchemaError> {
        match at.value() {
            Some(Value::Str(text)) => Ok(Self::One(text.as_ref().to_owned())),
            Some(Value::Object(_)) => at.named(|it| it.string()).map(Self::Many),
            _ => Err(at.mismatch("a text, or an object of texts by language")),
        }
    }

    /// The text in this language, else in English, else in whichever there is; empty where there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.localized(lang).of
    }

    /// The same, with the language that it turns out to be in.
    pub fn localized(&self, lang: Lang) -> Localized<'_, str> {
        match self {
            Self::One(text) => Localized {
                of: text,
                other: None,
            },
            Self::Many(by_code) => by_code.spoken(lang).map_or(
                Localized {
                    of: "",
                    other: None,
                },
                |found| Localized {
                    of: found.of.as_str(),
                    other: found.other,
                },
            ),
        }
    }
}

/// What is there of something by language, for who asked for one.
#[derive(Debug, PartialEq, Eq)]
pub struct Localized<'t, T: ?Sized> {
    /// What there is.
    pub of: &'t T,
    /// The code of the language it is in, where it is not the one that was asked for.
    pub other: Option<&'t str>,
}

impl<T> SortedMap<T> {
    /// Of things by language code the one in this language, else in English, else in whichever there is.
    pub fn spoken(&self, lang: Lang) -> Option<Localized<'_, T>> {
        if let Some(of) = self.get(lang.code()) {
            return Some(Localized { of, other: None });
        }
        let english = self.get("en").map(|of| ("en", of));
        let (code, of) = english.or_else(|| self.iter().next())?;
        let other = Some(code);
        Some(Localized { of, other })
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, LocalizedText, TextDirection};
    use crate::json::{Node, parse};

    fn text(json: &str) -> LocalizedText {
        LocalizedText::read(Node::root(&parse(json).unwrap())).unwrap()
    }

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!(Lang::from_tag("nl-BE"), Some(Lang::Dutch));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::English));
        assert_eq!(Lang::from_tag("de-AT"), Some(Lang::German));
        assert_eq!(Lang::from_tag("ar-EG"), Some(Lang::Arabic));
        assert_eq!(Lang::from_tag("den"), None);
        assert_eq!(Lang::from_tag("fy"), None);
        assert_eq!(Lang::from_tag(""), None);
    }

    #[test]
    fn a_text_without_this_language_is_shown_in_english_before_any_other() {
        let found = text(r#"{"de":"Bank","en":"bench"}"#);
        assert_eq!(found.get(Lang::Dutch), "bench");
        let found = text(r#"{"de":"Bank"}"#);
        assert_eq!(found.get(Lang::Dutch), "Bank");
        let found = text(r#""Delft""#);
        assert_eq!(found.get(Lang::English), "Delft");
    }

    #[test]
    fn a_text_says_which_other_language_it_is_in() {
        let of = |json, lang| {
            let found = text(json);
            let spoken = found.localized(lang);
            (spoken.of.to_owned(), spoken.other.map(str::to_owned))
        };
        let both = r#"{"de":"Bank","en":"bench"}"#;
        assert_eq!(of(both, Lang::German), ("Bank".into(), None));
        let english = ("bench".into(), Some("en".into()));
        assert_eq!(of(both, Lang::Arabic), english);
        let german = ("Bank".into(), Some("de".into()));
        assert_eq!(of(r#"{"de":"Bank"}"#, Lang::Arabic), german);
        assert_eq!(of(r#""Delft""#, Lang::Arabic), ("Delft".into(), None));
        assert_eq!(of("{}", Lang::Arabic), (String::new(), None));
    }

    #[test]
    fn arabic_and_hebrew_begin_at_the_right() {
        assert_eq!(Lang::Arabic.direction(), TextDirection::RightToLeft);
        assert_eq!(Lang::German.direction(), TextDirection::LeftToRight);
        assert_eq!(TextDirection::of_tag("he-IL"), TextDirection::RightToLeft);
        assert_eq!(TextDirection::of_tag("hr"), TextDirection::LeftToRight);
        assert_eq!(TextDirection::of_tag(""), TextDirection::LeftToRight);
    }
}
