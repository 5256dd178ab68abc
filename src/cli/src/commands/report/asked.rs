//! What is asked of all atlases: norms, a scenario, costs.

use crate::candidate_file::CandidateFile;
use crate::commands::report::Reported;
use crate::commands::report::costs::{CostLine, CostsError, CostsProblem, PlaceCosts};
use crate::commands::report::input_file::{GivenText, InputFile};
use crate::commands::report::report_error::ReportError;
use crate::commands::report::{AtlasReport, ReportOptions};
use crate::output::spreadsheet::CsvStyle;
use access::{Norms, STANDARD_NORMS, Scenario};
use atlas::{Atlas, Lang, PlaceIndex};
use hours::LocalTime;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is asked of all atlases.
pub struct Asked {
    /// The norms.
    pub norms: Norms,
    /// Their file.
    pub norms_file: GivenText,
    /// The scenario with its file.
    pub scenario: Option<(GivenText, Scenario)>,
    costs: Option<(GivenText, PlaceCosts)>,
    /// The path of the candidates for new places.
    pub candidates: Option<PathBuf>,
    /// Dates of the weeks of which every hour is asked for.
    pub dates: Vec<LocalTime>,
    /// The language of the page.
    pub lang: Lang,
    /// How tables are written.
    pub csv: CsvStyle,
}

impl Asked {
    /// Reads the files of the options.
    ///
    /// # Errors
    /// The first file that cannot be used.
    pub fn read(options: &ReportOptions) -> Result<Self, ReportError> {
        let norms_file = match &options.norms {
            Some(path) => GivenText::read("norms", path)?,
            None => GivenText {
                path: PathBuf::from("norms.json"),
                text: STANDARD_NORMS.to_owned(),
                input: InputFile::new("norms", Path::new("norms.json"), STANDARD_NORMS.as_bytes()),
            },
        };
        let norms = Norms::read(&norms_file.text)
            .map_err(|error| ReportError::Norms(norms_file.name(), error))?;
        if let Some(file) = &options.candidates
            && norms.new_places == 0
        {
            let (file, norms) = (file.display().to_string(), norms_file.name());
            return Err(ReportError::NoNewPlaces(file, norms));
        }
        let scenario = options.scenario.as_ref().map(|path| {
            let file = GivenText::read("scenario", path)?;
            let scenario = Scenario::read(&file.text);
            let scenario = scenario.map_err(|error| ReportError::Scenario(file.name(), error))?;
            Ok::<_, ReportError>((file, scenario))
        });
        let costs = options.costs.as_ref().map(|path| {
            let file = GivenText::read_table("costs", path)?;
            let costs = PlaceCosts::read(&file.text);
            let costs = costs.map_err(|error| ReportError::Costs(file.name(), error))?;
            Ok::<_, ReportError>((file, costs))
        });
        Ok(Self {
            norms,
            norms_file,
            scenario: scenario.transpose()?,
            costs: costs.transpose()?,
            candidates: options.candidates.clone(),
            dates: options.dates.iter().map(date).collect::<Result<_, _>>()?,
            lang: options.lang,
            csv: options.csv,
        })
    }

    /// The files, for the report.
    pub fn inputs(&self) -> Vec<InputFile> {
        let scenario = self.scenario.iter().map(|(file, _)| &file.input);
        let costs = self.costs.iter().map(|(file, _)| &file.input);
        let all = std::iter::once(&self.norms_file.input).chain(scenario);
        all.chain(costs).cloned().collect()
    }

    /// The costs, without their file.
    pub fn costs(&self) -> Option<&PlaceCosts> {
        self.costs.as_ref().map(|(_, costs)| costs)
    }

    /// The costs of places of an atlas.
    pub fn costs_of(&self, atlas: &Atlas) -> BTreeMap<PlaceIndex, CostLine> {
        let costs = self.costs.as_ref();
        let costs = costs.map(|(_, costs)| costs.by_place(|id| atlas.place_by_id(id)));
        costs.unwrap_or_default()
    }

    /// Refuses candidates of one name in several places if that name has costs.
    ///
    /// # Errors
    /// The first such name.
    pub fn refuse_ambiguous_names(&self, file: &CandidateFile) -> Result<(), ReportError> {
        let lines = self.costs().into_iter().flat_map(|it| &it.lines);
        let names = || {
            file.candidates
                .iter()
                .map(|it| &it.name)
                .chain(&file.outside)
        };
        let count = |name: &String| names().filter(|it| *it == name).count();
        match lines.map(|it| &it.place).find(|name| count(name) > 1) {
            Some(name) => {
                let path = self.candidates.iter().map(|it| it.display().to_string());
                Err(ReportError::CandidateName(path.collect(), name.clone()))
            }
            None => Ok(()),
        }
    }

    /// Refuses costs of a place that no atlas has. While the places of an atlas are unknown, so is whether it has them.
    ///
    /// # Errors
    /// The first such line.
    pub fn refuse_unknown_places(&self, reports: &[Reported]) -> Result<(), ReportError> {
        let found: Option<Vec<&AtlasReport>> = reports
            .iter()
            .map(|(_, report)| report.as_ref().ok())
            .collect();
        let (Some((file, costs)), Some(found)) = (&self.costs, found) else {
            return Ok(());
        };
        let is_known = |it: &&CostLine| found.iter().any(|of| of.cost_lines.contains(&it.line));
        match costs.lines.iter().find(|it| !is_known(it)) {
            Some(unknown) => {
                let error = CostsError {
                    line: unknown.line,
                    problem: CostsProblem::Unknown(unknown.place.clone()),
                };
                Err(ReportError::Costs(file.name(), error))
            }
            None => Ok(()),
        }
    }
}

/// The start of a date such as `2026-11-23`.
fn date(text: &String) -> Result<LocalTime, ReportError> {
    let date = LocalTime::read(&format!("{text}T00:00"));
    date.ok_or_else(|| ReportError::Date(text.clone()))
}
