//! Warnings about data files: every feature or property that is left out has one.

use crate::printable::Printable;
use crate::problem::Problem;
use std::fmt;

/// A problem with its place in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The name of the file as passed to the reader.
    pub file: String,
    /// The feature, if it concerns one.
    pub feature: Option<FeatureRef>,
    /// The property, if it concerns one.
    pub property: Option<&'static str>,
    /// The problem.
    pub problem: Problem,
    /// The number of further features with the same problem and property that have no warning of their own, beyond
    /// [`WARNING_LIMIT`](crate::WARNING_LIMIT).
    pub more: usize,
}

/// A reference to a feature of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureRef {
    /// Its index in the list of features, from 0.
    pub index: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its id, if it could be read.
    pub id: Option<String>,
}

impl fmt::Display for Warning {
    /// `places.geojson, feature 12 (osm:node/7), line 14, kind: …`
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", Printable(&self.file))?;
        if let Some(FeatureRef { index, line, id }) = &self.feature {
            write!(to, ", feature {index}")?;
            if let Some(id) = id {
                write!(to, " ({})", Printable(id))?;
            }
            write!(to, ", line {line}")?;
        }
        if let Some(property) = self.property {
            write!(to, ", {property}")?;
        }
        write!(to, ": {}", self.problem)?;
        match self.more {
            0 => Ok(()),
            more => write!(to, " (and {more} more like it)"),
        }
    }
}
