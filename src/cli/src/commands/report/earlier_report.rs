//! The files of an earlier report in a folder.

use crate::commands::report::report_error::ReportError;
use crate::error::Error;
use std::path::Path;

/// Removes the files of an earlier report: tables of another scenario, or a page with costs, would be taken for those of this one.
pub fn remove(folder: &Path) -> Result<(), ReportError> {
    const EXTENSIONS: [&str; 4] = ["csv", "geojson", "json", "md"];
    if !folder.join("report.json").exists() {
        return Ok(());
    }
    for folder in [folder.join("after"), folder.to_owned()] {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for file in entries.filter_map(|it| it.ok().map(|it| it.path())) {
            let stem = file
                .file_stem()
                .and_then(|it| it.to_str())
                .unwrap_or_default();
            let extension = file.extension().and_then(|it| it.to_str());
            let is_own = FILES.contains(&stem.split('.').next().unwrap_or_default());
            if is_own && extension.is_some_and(|it| EXTENSIONS.contains(&it)) {
                let failed = |source| Error::Write {
                    file: file.clone(),
                    source,
                };
                std::fs::remove_file(&file).map_err(failed)?;
            }
        }
    }
    Ok(())
}

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
