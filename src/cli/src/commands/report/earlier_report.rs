//! The files of an earlier report in a folder.

use crate::commands::report::NamedText;
use crate::commands::report::report_error::ReportError;
use crate::error::Error;
use serde_json::Value;
use std::path::Path;

/// What a report is about, in its `report.json`: all but the tables, of which some cells are in its language.
const ABOUT: [&str; 6] = [
    "program",
    "atlas",
    "inputs",
    "parameters",
    "questions",
    "scenario",
];

/// Removes those files of an earlier report that this one does not write: tables of another scenario, or a page with costs, would be
/// taken for files of this report. Pages in another language stay if they are about the same files and settings. Returns the
/// names of what was removed.
///
/// # Errors
/// A file that cannot be removed.
pub fn remove(folder: &Path, files: &[NamedText]) -> Result<Vec<String>, ReportError> {
    const EXTENSIONS: [&str; 4] = ["csv", "geojson", "json", "md"];
    let Ok(earlier) = std::fs::read(folder.join(DOCUMENT)) else {
        return Ok(Vec::new());
    };
    let document = files.iter().find(|(name, _)| name == DOCUMENT);
    let is_same = document.is_some_and(|(_, text)| is_about_the_same(&earlier, text));
    let mut removed = Vec::new();
    for inside in ["", "after/"] {
        let Ok(entries) = std::fs::read_dir(folder.join(inside)) else {
            continue;
        };
        for file in entries.filter_map(|it| it.ok().map(|it| it.path())) {
            let text = |part: Option<&std::ffi::OsStr>| {
                let text = part.and_then(|it| it.to_str());
                text.unwrap_or_default().to_owned()
            };
            let [name, stem, extension] =
                [file.file_name(), file.file_stem(), file.extension()].map(text);
            let is_own = FILES.contains(&stem.split('.').next().unwrap_or_default())
                && EXTENSIONS.contains(&extension.as_str());
            let name = format!("{inside}{name}");
            let is_written = files.iter().any(|(it, _)| *it == name);
            if is_own && !is_written && !(is_same && extension == "md") {
                let failed = |source| Error::Write {
                    file: file.clone(),
                    source,
                };
                std::fs::remove_file(&file).map_err(failed)?;
                removed.push(name);
            }
        }
    }
    removed.sort();
    Ok(removed)
}

fn is_about_the_same(earlier: &[u8], document: &str) -> bool {
    let [one, other] = [earlier, document.as_bytes()].map(serde_json::from_slice::<Value>);
    let (Ok(one), Ok(other)) = (one, other) else {
        return false;
    };
    ABOUT.iter().all(|it| one.get(it) == other.get(it))
}

/// The file that says what a report is about.
const DOCUMENT: &str = "report.json";

/// The names of all files that a report can have, without extension and language.
const FILES: [&str; 16] = [
    "report",
    "regions",
    "gaps",
    "coverage",
    "closing",
    "new_places",
    "choice",
    "seats",
    "social_base",
    "seat_streets",
    "week",
    "week_parts",
    "scenario",
    "scenario_seats",
    "scenario_week",
    "scenario_week_parts",
];
