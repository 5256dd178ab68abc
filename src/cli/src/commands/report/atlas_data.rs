//! All that a report reads of an atlas.

use crate::commands::opened_atlas::OpenedAtlas;
use crate::commands::report::input_file::InputFile;
use crate::commands::report::report_error::ReportError;
use crate::error::Error;
use crate::output::manifest::sha256;
use crate::standard_taxonomy::{STANDARD_FILE, STANDARD_TAXONOMY};
use atlas::{Consequence, NEIGHBOURHOODS_PART, Warning};
use std::path::Path;
use streets::Population;

/// Parts that a report does not read.
const UNUSED: [&str; 1] = ["addresses"];

/// The properties of a neighbourhood that figures are made from.
const COUNTED: [&str; 3] = ["residents", "age_0_15", "age_65_plus"];

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
    /// An atlas of which any part, neighbourhood or number of its residents cannot be used: figures that are made from a part of the
    /// data would be wrong.
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
        let wrong = wrong_neighbourhoods(&opened, folder);
        if !wrong.is_empty() {
            return Err(ReportError::Neighbourhoods(wrong));
        }
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

/// What is wrong with neighbourhoods that are counted: a number that cannot be read is not one that is not published, and the
/// people of a neighbourhood that is left out would be in no figure.
fn wrong_neighbourhoods(opened: &OpenedAtlas, folder: &Path) -> Vec<Warning> {
    let parts = opened.atlas.manifest().map(|it| &it.parts);
    let Some(entry) = parts.and_then(|it| it.get(NEIGHBOURHOODS_PART)) else {
        return Vec::new();
    };
    let file = folder.join(&entry.file).display().to_string();
    let warnings = opened.warnings.iter().filter(|it| it.file == file);
    let wrong = warnings.filter(|it| match it.problem.consequence() {
        Consequence::FileUnused | Consequence::FeatureLeftOut => true,
        Consequence::PropertyLeftOut => it.property.is_some_and(|it| COUNTED.contains(&it)),
        Consequence::Kept => false,
    });
    wrong.cloned().collect()
}
