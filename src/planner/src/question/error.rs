//! What is wrong with a question.

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

    /// Something that the atlas does not have.
    pub(crate) fn missing(what: impl Into<String>) -> Self {
        Self::Missing(what.into())
    }

    /// Walks in an atlas without streets.
    pub(crate) fn no_streets() -> Self {
        Self::missing("this atlas has no streets")
    }
}
