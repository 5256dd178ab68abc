//! What became of every feature.

use crate::output::tally::Tally;
use comfy_table::{Table, presets::UTF8_HORIZONTAL_ONLY};
use std::collections::BTreeMap;
use std::fmt;

/// Why a feature went into another one that is the same place.
pub const MERGED: &str = "the same place as another feature";
/// Why a feature went into another one that stands beside it.
pub const GATHERED: &str = "one of several pieces of one place";
/// Why a place is not in the atlas though it is a good place.
pub const OUTSIDE: &str = "outside the area";

/// What became of the features of one file.
#[derive(Clone, Debug, Default)]
pub struct FileReport {
    /// The id of the source.
    pub source: String,
    /// The file.
    pub file: String,
    /// What was made of it: neighbourhoods, places, streets or people.
    pub what: &'static str,
    /// How many features it had; of OpenStreetMap, how many were looked at.
    pub features: usize,
    /// How many are in the atlas.
    pub kept: usize,
    /// Features that are not, by reason.
    pub left_out: Tally,
    /// Facts that are not, of places that are.
    pub facts_left_out: Tally,
    /// What else there is to say.
    pub notes: Vec<String>,
}

/// What became of every feature, a line per file of the recipe.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Neighbourhoods first, then places in the order of the recipe, streets and people.
    pub files: Vec<FileReport>,
}

impl Report {
    /// Counts by source and reason, in the order of the alphabet.
    pub fn by_source(&self) -> BTreeMap<(String, String), usize> {
        let mut counts = BTreeMap::new();
        for line in &self.files {
            for (reason, count) in line.left_out.iter() {
                *counts
                    .entry((line.source.clone(), reason.to_owned()))
                    .or_default() += count;
            }
        }
        counts
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new();
        table.load_style(UTF8_HORIZONTAL_ONLY);
        table.set_header([
            "source",
            "file",
            "what",
            "features",
            "kept",
            "left out and why",
            "what else",
        ]);
        for line in &self.files {
            let features = line
                .left_out
                .iter()
                .map(|(reason, count)| format!("{count} {reason}"));
            let facts = line
                .facts_left_out
                .iter()
                .map(|(reason, count)| format!("({count} facts: {reason})"));
            let why: Vec<String> = features.chain(facts).collect();
            table.add_row([
                line.source.clone(),
                line.file.clone(),
                line.what.to_owned(),
                line.features.to_string(),
                line.kept.to_string(),
                why.join("\n"),
                line.notes.join("\n"),
            ]);
        }
        write!(to, "{table}")
    }
}
