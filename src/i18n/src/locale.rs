//! A language with its messages, and the numbers of a region.

use crate::bidi::{is_composed, isolated, right_to_left};
use crate::formatter::Formatter;
use crate::message::{Message, fill};
use crate::messages::{BaseMessages, OnDemandMessages};
use atlas::{Lang, TextDirection};
use std::ops::Deref;

/// A language with its messages, which writes numbers, lists and dates as a region does. Dereferences to the base
/// messages: `locale.answer.nearest`.
#[derive(Clone, Copy)]
pub struct Locale<F> {
    /// The language.
    pub lang: Lang,
    pub(crate) formatter: F,
    messages: &'static BaseMessages,
}

/// The messages follow from the language.
impl<F: PartialEq> PartialEq for Locale<F> {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.formatter == other.formatter
    }
}

impl<F> Deref for Locale<F> {
    type Target = BaseMessages;

    fn deref(&self) -> &BaseMessages {
        self.messages
    }
}

impl<F: Formatter> Locale<F> {
    /// The locale of a BCP 47 tag such as `de-AT`; English if there are no messages in its language, Dutch for an empty tag.
    pub fn of(tag: &str) -> Self {
        let known = Lang::from_tag(tag);
        let lang = known.unwrap_or(match tag {
            "" => Lang::Dutch,
            _ => Lang::English,
        });
        let code = match lang {
            // "en" alone means American English, which measures no walks in kilometres.
            Lang::English => "en-GB",
            lang => lang.code(),
        };
        let tag = match known {
            Some(lang) if tag.trim() != lang.code() => tag.trim(),
            _ => code,
        };
        Self {
            lang,
            formatter: F::for_tag(tag, code),
            messages: BaseMessages::of(lang),
        }
    }

    /// The messages of the parts that load on demand. Only those parts may call it, for a language that is loaded.
    pub fn on_demand(self) -> &'static OnDemandMessages {
        OnDemandMessages::of(self.lang)
    }

    /// A message with its placeholders filled.
    pub fn say<const N: usize>(self, message: Message<N>, texts: [&str; N]) -> String {
        self.fill(message.pattern(), &texts)
    }

    /// A pattern with its placeholders filled. In a language that is written from right to left each text is isolated, so
    /// that Latin letters and digits do not reorder the sentence; a text with isolates is a phrase in that language, and runs
    /// from right to left also where it begins with a name in Latin letters.
    #[inline(never)]
    pub fn fill(self, pattern: &str, texts: &[&str]) -> String {
        match self.lang.direction() {
            TextDirection::LeftToRight => fill(pattern, texts),
            TextDirection::RightToLeft => {
                let isolate = |text: &&str| match is_composed(text) {
                    true => right_to_left(text),
                    false => isolated(text),
                };
                let texts: Vec<String> = texts.iter().map(isolate).collect();
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                fill(pattern, &texts)
            }
        }
    }

    /// A text in this language that stands alone, where nothing around it says in which direction it runs: on a canvas.
    pub fn alone(self, text: String) -> String {
        match self.lang.direction() {
            TextDirection::LeftToRight => text,
            TextDirection::RightToLeft => right_to_left(&text),
        }
    }
}

impl<F: Formatter> Default for Locale<F> {
    fn default() -> Self {
        Self::of("")
    }
}
