//! One thing that is wrong, as `check` prints it.

use atlas::{LoadFault, Mismatch, Warning};
use serde::Serialize;
use std::{fmt, io};

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The feature's place in the list of features, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feature: Option<usize>,
    /// The line on which the feature begins, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The feature's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The property.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub property: Option<&'static str>,
    /// A short name of the problem that does not change between versions.
    pub code: &'static str,
    /// What is wrong, and what was expected.
    pub problem: String,
    /// The whole as a line of text.
    #[serde(skip)]
    text: String,
}

impl Finding {
    /// Something that is wrong with a file as a whole.
    pub fn of_file(file: &str, code: &'static str, problem: String) -> Self {
        Self {
            text: format!("{file}: {problem}"),
            file: file.to_owned(),
            feature: None,
            line: None,
            id: None,
            property: None,
            code,
            problem,
        }
    }

    /// Adds a sentence to the problem.
    pub fn explain(&mut self, sentence: &str) {
        for text in [&mut self.problem, &mut self.text] {
            text.push_str("; ");
            text.push_str(sentence);
        }
    }

    /// A fault of a part that this manifest names. `None` for an atlas without places and neighbourhoods: `check`
    /// counts them, and an empty file is not wrong by itself.
    pub fn of_fault(manifest: &str, fault: LoadFault<io::Error>) -> Option<Self> {
        let (code, file, problem) = match fault {
            LoadFault::Unavailable(file, error) => (
                "missing-file",
                file,
                format!("{manifest} names it: {error}"),
            ),
            LoadFault::NotUtf8 { file, valid_up_to } => {
                let problem =
                    format!("expected UTF-8, found another encoding at byte {valid_up_to}");
                ("not-utf-8", file, problem)
            }
            LoadFault::Manifest(file, error) => ("not-an-atlas", file, error.to_string()),
            LoadFault::Taxonomy(file, error) => ("not-a-taxonomy", file, error.to_string()),
            LoadFault::Mismatch(file, mismatch) => {
                return Some(Self::of_mismatch(&file, &mismatch));
            }
            LoadFault::GeoJson(warning) => return Some((*warning).into()),
            LoadFault::NoFiles | LoadFault::Empty(_) => return None,
        };
        Some(Self::of_file(&file, code, problem))
    }

    /// A part that is not what its manifest says.
    pub fn of_mismatch(file: &str, mismatch: &Mismatch) -> Self {
        let code = match mismatch {
            Mismatch::Length { .. } => "size",
            Mismatch::Checksum { .. } => "checksum",
            Mismatch::Features { .. } => "feature-count",
            Mismatch::Elsewhere => "outside-bounds",
        };
        Self::of_file(file, code, mismatch.to_string())
    }

    /// Something that is wrong with a property of a place.
    pub fn of_place(
        file: &str,
        id: &str,
        property: &'static str,
        code: &'static str,
        problem: String,
    ) -> Self {
        Self {
            id: Some(id.to_owned()),
            property: Some(property),
            text: format!("{file}, {}, {property}: {problem}", id.escape_debug()),
            ..Self::of_file(file, code, problem)
        }
    }
}

impl From<Warning> for Finding {
    fn from(warning: Warning) -> Self {
        let text = warning.to_string();
        let (feature, line, id) = match warning.feature {
            Some(it) => (Some(it.index), Some(it.line), it.id),
            None => (None, None, None),
        };
        Self {
            file: warning.file,
            feature,
            line,
            id,
            property: warning.property,
            code: warning.problem.code(),
            problem: warning.problem.to_string(),
            text,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text)
    }
}
