//! Errors of JSON files, with the path of what is wrong.

use crate::printable::Printable;
use std::fmt;

/// Why a text is not JSON of the expected schema.
#[derive(Debug)]
pub enum JsonError {
    /// Invalid JSON, or nested too deeply; with line and column.
    Syntax(json::Error),
    /// A value that does not match the schema.
    Schema(SchemaError),
}

/// A value that does not match the expected schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaError {
    /// Its JSON path: `kinds[3].walk`; empty for the root.
    pub at: String,
    /// The reason: `invalid type: null, expected a number`.
    pub what: String,
}

impl fmt::Display for JsonError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(to, "{error}"),
            Self::Schema(SchemaError { at, what }) if at.is_empty() => {
                write!(to, "{}", Printable(what))
            }
            Self::Schema(SchemaError { at, what }) => {
                write!(to, "{}: {}", Printable(at), Printable(what))
            }
        }
    }
}

impl From<json::Error> for JsonError {
    fn from(error: json::Error) -> Self {
        Self::Syntax(error)
    }
}

impl From<SchemaError> for JsonError {
    fn from(misfit: SchemaError) -> Self {
        Self::Schema(misfit)
    }
}
