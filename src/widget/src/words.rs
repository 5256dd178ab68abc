//! Everything that the element says, by language. A text that a language lacks does not compile.
//!
//! Each subject is a struct in a file of its own (`words/list.rs`), and each language fills it in another (`words/dutch/list.rs`).

pub mod answer;
mod arabic;
mod dutch;
mod english;
pub mod facts;
pub mod failure;
pub mod filters;
pub mod foot;
mod german;
pub mod hours;
pub mod link;
pub mod list;
pub mod map;
pub mod needs;
pub mod notes;
pub mod number;
pub mod place;
pub mod problem;
pub mod search;
pub mod take;
pub mod whereabouts;

use atlas::Lang;

/// The words of one language by subject, each named after what it says. Numbers and names go into the gaps of a
/// [`Line`]; a function is for what a language does with them.
#[allow(missing_docs)]
pub struct Words {
    pub answer: answer::Answer,
    pub failure: failure::Failure,
    pub filters: filters::Filters,
    pub foot: foot::Foot,
    pub link: link::Link,
    pub list: list::List,
    pub map: map::Map,
    pub needs: needs::Needs,
    pub notes: notes::Notes,
    pub number: number::Number,
    pub place: place::Place,
    pub search: search::Search,
    pub whereabouts: whereabouts::Whereabouts,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::WORDS,
            Lang::English => &english::WORDS,
            Lang::German => &german::WORDS,
            Lang::Arabic => &arabic::WORDS,
        }
    }
}

/// What counts make of a word (Unicode CLDR, plural rules): many languages have two of these, Arabic has all six.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The category of this name in `Intl.PluralRules`.
    pub fn of(category: &str) -> Self {
        match category {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// A sentence with gaps, `{}` each; as many as are said, or it does not compile.
#[derive(Clone, Copy)]
pub struct Line<const GAPS: usize>(&'static str);

impl<const GAPS: usize> Line<GAPS> {
    /// A sentence.
    pub const fn new(sentence: &'static str) -> Self {
        assert!(gaps_in(sentence) == GAPS, "a gap more or less");
        Self(sentence)
    }

    /// It, with its gaps.
    pub const fn sentence(self) -> &'static str {
        self.0
    }
}

const fn gaps_in(sentence: &str) -> usize {
    let (bytes, mut at, mut gaps) = (sentence.as_bytes(), 1, 0);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            gaps += 1;
        }
        at += 1;
    }
    gaps
}

/// A sentence with its gaps `{}` filled, one after the other. Smaller than the standard formatting, of which each
/// sentence would bring its own.
pub fn fill(sentence: &str, gaps: &[&str]) -> String {
    let mut text = String::new();
    let mut gaps = gaps.iter();
    for (index, part) in sentence.split("{}").enumerate() {
        if index > 0 {
            text.push_str(gaps.next().unwrap_or(&""));
        }
        text.push_str(part);
    }
    text
}
