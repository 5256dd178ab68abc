//! The report of a run: what was kept and left out.

use crate::output::remarks::Remarks;
use crate::output::tally::Tally;
use comfy_table::{Table, presets::UTF8_HORIZONTAL_ONLY};
use std::collections::BTreeMap;
use std::fmt;

/// Reason: merged as a duplicate.
pub const MERGED: &str = "the same place as another feature";
/// Reason: grouped with other pieces.
pub const GATHERED: &str = "one of several pieces of one place";
/// Reason: an id that an earlier place or neighbourhood has.
pub const DOUBLE_ID: &str = "the id of an earlier feature";
/// Reason: outside the area of the atlas.
pub const OUTSIDE: &str = "outside the area";

/// Counts of one file.
#[derive(Clone, Debug, Default)]
pub struct FileReport {
    /// Id of the source.
    pub source: String,
    /// File name.
    pub file: String,
    /// Made of it: neighbourhoods, places, streets, people, addresses or activities.
    pub what: &'static str,
    /// Number of features; of OpenStreetMap, those with relevant tags.
    pub features: usize,
    /// Number of features in the atlas.
    pub kept: usize,
    /// Number of features left out, by reason.
    pub left_out: Tally,
    /// Number of facts left out of places that are kept, by reason.
    pub facts_left_out: Tally,
    /// Whether the recipe allows that nothing is kept.
    pub may_be_empty: bool,
    /// Other remarks.
    pub notes: Vec<String>,
    /// What the reader of the file says.
    pub remarks: Remarks,
}

/// Counts per file of the recipe.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Neighbourhoods, places in the order of the recipe, streets, population, addresses, activities.
    pub files: Vec<FileReport>,
    /// What should be known of the atlas as a whole.
    pub notes: Vec<String>,
}

impl Report {
    /// The files of which nothing is kept and that may not be empty. What other files have as well counts as kept.
    pub fn empty_files(&self) -> Vec<String> {
        let is_known = |reason: &str| [MERGED, GATHERED].contains(&reason);
        let is_empty = |it: &&FileReport| {
            it.kept == 0
                && !it.file.is_empty()
                && !it.may_be_empty
                && !it.left_out.iter().any(|(reason, _)| is_known(reason))
        };
        let empty = self.files.iter().filter(is_empty);
        empty
            .map(|it| format!("{} ({})", it.file, it.what))
            .collect()
    }

    /// Numbers left out by source and reason, sorted.
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
                (line.notes.iter().cloned().chain(line.remarks.notes()))
                    .collect::<Vec<_>>()
                    .join("\n"),
            ]);
        }
        write!(to, "{table}")?;
        for named in self.files.iter().flat_map(|line| line.remarks.named()) {
            write!(to, "\n{named}")?;
        }
        for note in &self.notes {
            write!(to, "\n{note}")?;
        }
        Ok(())
    }
}
