//! Interface languages, text direction and localized texts.

use crate::json::{Node, SchemaError};
use crate::sorted_map::SortedMap;
use json::Value;

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

/// The direction of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDirection {
    /// `ltr`, as in Dutch.
    LeftToRight,
    /// `rtl`, as in Arabic.
    RightToLeft,
}

impl TextDirection {
    /// The direction of the language of a BCP 47 tag, by its primary subtag.
    pub fn of_tag(tag: &str) -> Self {
        // Modern languages written in Arabic, Hebrew, Syriac, Thaana or N'Ko. Languages whose script depends on the country,
        // such as Punjabi, are left out.
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

    /// The value of HTML's attribute `dir`.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The primary subtag of a BCP 47 tag: `de` of `de-AT`.
fn primary(tag: &str) -> Option<&str> {
    tag.trim().split(['-', '_']).next()
}

impl Lang {
    /// All languages, in the order in which a language chooser lists them.
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

    /// Its text direction.
    pub fn direction(self) -> TextDirection {
        TextDirection::of_tag(self.code())
    }

    /// Whether a BCP 47 tag such as `de-AT` has this language as its primary subtag.
    pub fn matches_tag(self, tag: &str) -> bool {
        primary(tag).is_some_and(|primary| primary.eq_ignore_ascii_case(self.code()))
    }

    /// The language of a BCP 47 tag such as `nl`, `nl-BE` or `EN_us`; `None` if it is not supported.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.matches_tag(tag))
    }
}

/// A text in one or more languages. In JSON either a string, used for every language, or an object from language code to
/// string.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalizedText {
    /// The same in every language, such as a name.
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
    /// Reads a string, or an object of strings by language code.
    ///
    /// # Errors
    /// Another type of value, with its JSON path.
    pub fn read(at: Node) -> Result<Self, SchemaError> {
        match at.value() {
            Some(Value::Text(text)) => Ok(Self::One(text.to_owned())),
            Some(Value::Object(_)) => at.named(|it| it.string()).map(Self::Many),
            _ => Err(at.mismatch("a text, or an object of texts by language")),
        }
    }

    /// The text in this language, else in English, else in the first language; empty if there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.localized(lang).of
    }

    /// As [`LocalizedText::get`], with the language of the result if it is a fallback.
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

/// A localized value with the language it is in.
#[derive(Debug, PartialEq, Eq)]
pub struct Localized<'t, T: ?Sized> {
    /// The value.
    pub of: &'t T,
    /// The language code of the value if it is not the requested language.
    pub other: Option<&'t str>,
}

impl<T> SortedMap<T> {
    /// The value for this language, else for English, else the first. Keys are language codes.
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
    use crate::json::Node;
    use json::JsonDocument;

    fn text(json: &str) -> LocalizedText {
        LocalizedText::read(Node::root(JsonDocument::parse(json).unwrap().root())).unwrap()
    }

    #[test]
    fn region_and_case_of_a_language_tag_are_ignored() {
        assert_eq!(Lang::from_tag("nl-BE"), Some(Lang::Dutch));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::English));
        assert_eq!(Lang::from_tag("de-AT"), Some(Lang::German));
        assert_eq!(Lang::from_tag("ar-EG"), Some(Lang::Arabic));
        assert_eq!(Lang::from_tag("den"), None);
        assert_eq!(Lang::from_tag("fy"), None);
        assert_eq!(Lang::from_tag(""), None);
    }

    #[test]
    fn missing_languages_fall_back_to_english_first() {
        let found = text(r#"{"de":"Bank","en":"bench"}"#);
        assert_eq!(found.get(Lang::Dutch), "bench");
        let found = text(r#"{"de":"Bank"}"#);
        assert_eq!(found.get(Lang::Dutch), "Bank");
        let found = text(r#""Delft""#);
        assert_eq!(found.get(Lang::English), "Delft");
    }

    #[test]
    fn a_fallback_reports_its_language() {
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
    fn arabic_and_hebrew_are_right_to_left() {
        assert_eq!(Lang::Arabic.direction(), TextDirection::RightToLeft);
        assert_eq!(Lang::German.direction(), TextDirection::LeftToRight);
        assert_eq!(TextDirection::of_tag("he-IL"), TextDirection::RightToLeft);
        assert_eq!(TextDirection::of_tag("hr"), TextDirection::LeftToRight);
        assert_eq!(TextDirection::of_tag(""), TextDirection::LeftToRight);
    }
}
