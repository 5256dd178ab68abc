//! All that a report reads of an atlas.

use crate::commands::opened_atlas::OpenedAtlas;
use crate::commands::report::input_file::InputFile;
use crate::commands::report::report_error::ReportError;
use crate::error::Error;
use crate::output::manifest::sha256;
use crate::standard_taxonomy::{STANDARD_FILE, STANDARD_TAXONOMY};
use std::path::Path;
use streets::Population;

/// Parts that a report does not read.
const UNUSED: [&str; 1] = ["addresses"];

/// An atlas with its streets, its population and the files that they come from.
#[derive(Debug)]
pub struct AtlasData {
    /// The atlas with its streets.
    pub opened: OpenedAtlas,
    /// Its population points; `None` where it has none.
    pub population: Option<Population>,
    /// Its files, in the order of their parts.
    pub inputs: Vec<InputFile>,
}

impl AtlasData {
    /// Reads an `atlas.json` and the parts that it names.
    ///
    /// # Errors
    /// An atlas of which any part cannot be used: figures that are made from a part of the data would be wrong.
    pub fn read(file: &Path) -> Result<Self, ReportError> {
        let mut opened = OpenedAtlas::read(file, STANDARD_TAXONOMY, true)?;
        let faults = std::mem::take(&mut opened.faults);
        if !faults.is_empty() {
            return Err(ReportError::Faults(faults));
        }
        if opened.atlas.neighbourhoods().is_empty() {
            return Err(ReportError::NoNeighbourhoods);
        }
        let folder = file.parent().unwrap_or(Path::new("."));
        let read = |path: &Path| std::fs::read(path).map_err(|error| Error::read(path, error));
        let mut inputs = vec![InputFile::new("atlas", file, &read(file)?)];
        let mut population = None;
        let parts = opened.atlas.manifest().map(|it| it.parts.clone());
        let parts = parts.unwrap_or_default();
        for (part, entry) in parts.iter().filter(|(part, _)| !UNUSED.contains(part)) {
            let at = folder.join(&entry.file);
            let bytes = read(&at)?;
            let mismatch = |error| Error::Mismatch(at.clone(), error);
            let sum = sha256(&bytes);
            entry.check_bytes(&bytes, Some(&sum)).map_err(mismatch)?;
            if part == "people" {
                let people = Population::read(&bytes);
                let people = people.map_err(|error| Error::People(at.clone(), error))?;
                entry
                    .check_features(people.points.len())
                    .map_err(mismatch)?;
                population = Some(people);
            }
            inputs.push(InputFile::new(part, &at, &bytes));
        }
        if !parts.contains_key("taxonomy") {
            let standard = Path::new(STANDARD_FILE);
            inputs.push(InputFile::new(
                "taxonomy",
                standard,
                STANDARD_TAXONOMY.as_bytes(),
            ));
        }
        Ok(Self {
            opened,
            population,
            inputs,
        })
    }
}
