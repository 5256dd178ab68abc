//! The languages that a reader may have, and texts that exist in several.

use crate::json::{Misfit, Node};
use crate::named::Named;
use serde_json_borrow::Value;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Nederlands, at B1 level.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Lang {
    /// Every language there is, in the order in which a chooser offers them.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag such as `nl`, `nl-BE` or `EN_us`; `None` for one that is not spoken here.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }
}

/// A text that its author wrote in one or more languages; in data either one string, which then holds
/// for all of them, or an object from language code to string.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// The same in every language, as a name is.
    One(String),
    /// By BCP 47 primary language code.
    Many(Named<String>),
}

impl Default for Text {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl Text {
    /// Reads one string, or an object of strings.
    pub(crate) fn read(at: Node) -> Result<Self, Misfit> {
        match at.value() {
            Some(Value::Str(text)) => Ok(Self::One(text.as_ref().to_owned())),
            Some(Value::Object(_)) => at.named(|it| it.string()).map(Self::Many),
            _ => Err(at.misfit("a text, or an object of texts by language")),
        }
    }

    /// The text in this language, else in English, else in whichever there is; empty where there is none.
    pub fn of(&self, lang: Lang) -> &str {
        match self {
            Self::One(text) => text,
            Self::Many(by_code) => by_code
                .get(lang.code())
                .or_else(|| by_code.get("en"))
                .or_else(|| by_code.iter().next().map(|(_, text)| text))
                .map_or("", String::as_str),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Text};
    use crate::json::{Node, parse};

    fn text(json: &str) -> Text {
        Text::read(Node::whole(&parse(json).unwrap())).unwrap()
    }

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!(Lang::from_tag("nl-BE"), Some(Lang::Dutch));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::English));
        assert_eq!(Lang::from_tag("fy"), None);
        assert_eq!(Lang::from_tag(""), None);
    }

    #[test]
    fn a_text_without_this_language_is_shown_in_english_before_any_other() {
        let found = text(r#"{"de":"Bank","en":"bench"}"#);
        assert_eq!(found.of(Lang::Dutch), "bench");
        let found = text(r#"{"de":"Bank"}"#);
        assert_eq!(found.of(Lang::Dutch), "Bank");
        let found = text(r#""Delft""#);
        assert_eq!(found.of(Lang::English), "Delft");
    }
}
