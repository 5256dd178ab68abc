//! Where something is wrong in a file: nothing that is read disappears in silence.

use crate::printable::Printable;
use crate::problem::Problem;
use std::fmt;

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The file, by the name under which it was asked for.
    pub file: String,
    /// The feature in it, where it is about one.
    pub feature: Option<FeatureRef>,
    /// The property of that feature, where it is about one.
    pub property: Option<&'static str>,
    /// What is wrong.
    pub problem: Problem,
    /// How many more features have the same problem with the same property, and the same fate, without a warning of
    /// their own: of 250,000 equal mistakes the first [`WARNING_LIMIT`](crate::WARNING_LIMIT) say enough.
    pub more: usize,
}

/// Where a feature stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureRef {
    /// Its place in the list of features, from 0.
    pub index: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its id, where it has one that could be read.
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
