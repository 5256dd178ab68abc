//! What is wrong with a question.

use atlas::json::Quoted;
use atlas::{JsonError, SchemaError};

/// The most characters of a text that an error repeats.
const MOST_SHOWN: usize = 40;

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionError {
    /// A member of another type.
    Type(String),
    /// A member that there is not, a number out of range, an id that the atlas does not have, a scenario that does not fit.
    Range(String),
    /// A question that needs what the atlas does not have.
    Missing(String),
}

impl QuestionError {
    /// Something that is out of range.
    pub(crate) fn range(what: impl Into<String>) -> Self {
        Self::Range(what.into())
    }

    /// A text of a member that is not what is expected.
    pub(crate) fn text(member: &str, expected: &str, given: &str) -> Self {
        let end = given.char_indices().nth(MOST_SHOWN).map(|(end, _)| end);
        let shown = end.map_or_else(|| given.to_owned(), |end| format!("{}…", &given[..end]));
        let shown = Quoted(&shown);
        Self::Range(format!("expected {member}: {expected}, not {shown}"))
    }

    /// Something that the atlas does not have.
    pub(crate) fn missing(what: impl Into<String>) -> Self {
        Self::Missing(what.into())
    }

    /// Walks in an atlas without streets.
    pub(crate) fn no_streets() -> Self {
        Self::missing("this atlas has no streets")
    }
}

impl From<SchemaError> for QuestionError {
    fn from(error: SchemaError) -> Self {
        let is_type = error.what.starts_with("invalid type");
        let why = JsonError::from(error).to_string();
        match is_type {
            true => Self::Type(why),
            false => Self::Range(why),
        }
    }
}
