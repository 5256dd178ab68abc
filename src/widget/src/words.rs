//! Everything that the element says, by language. A text that a language lacks does not compile.
//!
//! Each subject is a struct in a file of its own (`words/list.rs`), and each language fills it in another (`words/dutch/list.rs`).

pub mod answer;
mod dutch;
mod english;
pub mod failure;
pub mod filters;
pub mod foot;
pub mod list;
pub mod map;
pub mod needs;
pub mod notes;
pub mod number;
pub mod place;
pub mod whereabouts;

use atlas::Lang;

/// The words of one language by subject, each named after what it says. Functions put numbers and names where the
/// language wants them.
#[allow(missing_docs)]
pub struct Words {
    pub answer: answer::Answer,
    pub failure: failure::Failure,
    pub filters: filters::Filters,
    pub foot: foot::Foot,
    pub list: list::List,
    pub map: map::Map,
    pub needs: needs::Needs,
    pub notes: notes::Notes,
    pub number: number::Number,
    pub place: place::Place,
    pub whereabouts: whereabouts::Whereabouts,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::WORDS,
            Lang::English => &english::WORDS,
        }
    }
}

/// A sentence with its gaps `{}` filled, one after the other. Smaller than the standard formatting, of which each
/// sentence would bring its own.
fn fill(sentence: &str, gaps: &[&str]) -> String {
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
