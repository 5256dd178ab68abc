//! The command `report`: the planner's figures of atlases as CSV, JSON, GeoJSON and a page in Markdown.
//!
//! | module | what it does |
//! |---|---|
//! | `atlas_data`, `input_file` | reads an atlas with all its parts, and notes the SHA-256 of each file |
//! | `asked`, `costs` | reads norms, scenario and costs, which are those of all atlases |
//! | `figures`, `answered_*`, `social_base`, `comparison` | answers the questions of the norms, on all cores, before and after a scenario |
//! | `*_table`, `table`, `cell` | an indicator as a table: the form that CSV and JSON share |
//! | `contents` | the files of a report |
//! | `regions_geojson`, `gaps` | figures on a map |
//! | `page` | the page that a council reads |
//!
//! The same files give the same bytes: nothing here reads a clock, and what runs on several cores is put together in order.

mod answered_choice;
mod answered_question;
mod asked;
mod atlas_data;
mod cell;
mod choice_table;
mod clock;
mod closing_table;
mod column_words;
mod comparison;
mod contents;
mod costs;
mod coverage_table;
mod document;
mod earlier_report;
mod figures;
mod gaps;
mod input_file;
mod new_places_table;
mod page;
mod region_cells;
mod regions_geojson;
mod report_error;
mod scenario_table;
mod scenario_week_tables;
mod seat_table;
mod social_base;
mod social_base_table;
mod table;
mod week_tables;

pub use report_error::ReportError;

use crate::candidate_file::CandidateFile;
use crate::commands::opened_atlas::manifest_path;
use crate::error::Error;
use crate::output::spreadsheet::CsvStyle;
use crate::progress::Progress;
use access::{Analysis, Unpublished};
use asked::Asked;
use atlas::{Lang, MANIFEST_PART};
use atlas_data::AtlasData;
use contents::Contents;
use figures::{FigureSettings, Figures};
use input_file::InputFile;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What to report, and where to.
#[derive(Clone, Debug)]
pub struct ReportOptions {
    /// The paths of the atlases, or of their folders.
    pub atlases: Vec<PathBuf>,
    /// The norms, instead of the standard ones.
    pub norms: Option<PathBuf>,
    /// What if: a scenario.
    pub scenario: Option<PathBuf>,
    /// Costs and capacities of places, and costs of candidates.
    pub costs: Option<PathBuf>,
    /// Dates of weeks, such as `2026-11-23`, of which every hour is asked for.
    pub dates: Vec<String>,
    /// Candidates for new places, instead of street corners.
    pub candidates: Option<PathBuf>,
    /// The folder for the files, in a folder for each atlas; `None` makes pages only.
    pub out: Option<PathBuf>,
    /// How the tables are written.
    pub csv: CsvStyle,
    /// The language of the page, one of [`ReportMessages::LANGUAGES`](i18n::messages::ReportMessages::LANGUAGES).
    pub lang: Lang,
}

/// The report of one atlas.
#[derive(Clone, Debug)]
pub struct AtlasReport {
    /// The name of its folder.
    pub name: String,
    /// The names of its files with their content.
    pub files: Vec<NamedText>,
    /// The names of files of an earlier report in its folder that it does not have, and that were removed.
    pub removed: Vec<String>,
    /// The page.
    pub page: String,
    /// How many things are wrong in the data of the atlas, which `check` names.
    pub warnings: usize,
    /// The lines of the costs that are about a place of the atlas.
    cost_lines: BTreeSet<u64>,
}

/// The name and the content of a file.
pub type NamedText = (String, String);

/// The path of the `atlas.json` of an atlas, and its report or why there is none.
pub type Reported = (PathBuf, Result<AtlasReport, ReportError>);

/// Reports on all atlases: for each, in their order, its report or why there is none. With a folder, the files are written.
///
/// # Errors
/// Norms, a scenario or costs that cannot be used: they are those of all atlases.
pub fn report(options: &ReportOptions, progress: &Progress) -> Result<Vec<Reported>, ReportError> {
    let asked = Asked::read(options)?;
    let questions = asked.norms.questions.len() * (1 + usize::from(asked.scenario.is_some()));
    let steps = options.atlases.len() * (questions + 1);
    let bar = progress.steps("report", steps as u64);
    let done = || bar.advance();
    let one = |atlas: &PathBuf| {
        let manifest = manifest_path(atlas);
        let report = of_atlas(&manifest, &asked, &done);
        done();
        (manifest, report)
    };
    let mut reports: Vec<Reported> = options.atlases.par_iter().map(one).collect();
    asked.refuse_unknown_places(&reports)?;
    refuse_equal_names(&mut reports);
    if let Some(out) = &options.out {
        for (_, report) in &mut reports {
            if let Ok(done) = report
                && let Err(error) = write(out, done)
            {
                *report = Err(error);
            }
        }
    }
    Ok(reports)
}

fn of_atlas(
    file: &Path,
    asked: &Asked,
    done: &(dyn Fn() + Sync),
) -> Result<AtlasReport, ReportError> {
    let data = AtlasData::read(file)?;
    let atlas = &data.opened.atlas;
    let unpublished = Unpublished::default();
    let (network, people) = (data.opened.on_foot.as_ref(), data.population.as_ref());
    let mut analysis = Analysis::new(atlas, network, people, unpublished);
    let costs = asked.costs_of(atlas);
    let mut sites = analysis.sites().clone();
    for (place, line) in &costs {
        if let Some(capacity) = line.capacity {
            sites.set_capacity(*place, capacity);
        }
    }
    analysis = analysis.with_sites(sites);
    let norms_file = asked.norms_file.name();
    let candidates = asked.candidates.as_deref();
    let candidates = candidates.map(|file| CandidateFile::read(file, atlas));
    let candidates = candidates.transpose()?;
    if let Some(file) = &candidates {
        asked.refuse_ambiguous_names(file)?;
    }
    let settings = FigureSettings {
        norms: &asked.norms,
        norms_file: &norms_file,
        life_domains: &data.opened.life_domains,
        unpublished,
        candidates: candidates.as_ref(),
        dates: &asked.dates,
        costs: asked.costs(),
    };
    let of = |analysis, costs| {
        let figures = Figures::new(analysis, settings, done)?;
        Ok::<_, ReportError>(figures.with_costs(costs))
    };
    let after = match &asked.scenario {
        Some((file, scenario)) => {
            let changed = analysis.with(scenario);
            let changed = changed.map_err(|error| ReportError::Step(file.name(), error))?;
            Some(of(changed, costs.clone())?)
        }
        None => None,
    };
    let mut cost_lines: BTreeSet<u64> = costs.values().map(|it| it.line).collect();
    let files = candidates.iter();
    let names = files.flat_map(|it| it.candidates.iter().map(|it| &it.name).chain(&it.outside));
    let names: BTreeSet<&str> = names.map(String::as_str).collect();
    let lines = asked.costs().into_iter().flat_map(|it| &it.lines);
    let of_candidates = lines.filter(|it| names.contains(it.place.as_str()));
    cost_lines.extend(of_candidates.map(|it| it.line));
    let figures = of(analysis, costs)?;
    let mut inputs = data.inputs.clone();
    inputs.extend(asked.inputs());
    if let Some(file) = &asked.candidates {
        let bytes = std::fs::read(file).map_err(|error| Error::read(file, error))?;
        inputs.push(InputFile::new("candidates", file, &bytes));
    }
    let contents = Contents {
        figures: &figures,
        after: after.as_ref(),
        asked,
        inputs: &inputs,
        warnings: data.opened.warnings.len(),
    };
    let (files, page) = contents.files()?;
    Ok(AtlasReport {
        name: name(&data, file),
        files,
        removed: Vec::new(),
        page,
        warnings: data.opened.warnings.len(),
        cost_lines,
    })
}

/// The name of the folder of a report: that of the atlas, in characters that every file system takes.
fn name(data: &AtlasData, file: &Path) -> String {
    let manifest = data.opened.atlas.manifest();
    let name = manifest.map(|it| it.name.as_str()).unwrap_or_default();
    let fits = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let name: String = name
        .chars()
        .map(|it| if fits(it) { it } else { '-' })
        .collect();
    match name.is_empty() {
        true => file.file_stem().map_or(MANIFEST_PART.to_owned(), |it| {
            it.to_string_lossy().into_owned()
        }),
        false => name,
    }
}

/// Of atlases with the same name only the first is reported on.
fn refuse_equal_names(reports: &mut [Reported]) {
    let mut names = BTreeSet::new();
    for (_, report) in reports {
        if let Ok(done) = report
            && !names.insert(done.name.clone())
        {
            *report = Err(ReportError::Name(done.name.clone()));
        }
    }
}

/// Writes the files of a report into its folder, which is made if need be.
fn write(out: &Path, report: &mut AtlasReport) -> Result<(), ReportError> {
    let folder = out.join(&report.name);
    if folder.join("atlas.json").exists() || out.join("atlas.json").exists() {
        return Err(ReportError::AtlasFolder(folder.display().to_string()));
    }
    let failed = |file: &Path| {
        let file = file.to_owned();
        move |source| Error::Write { file, source }
    };
    report.removed = earlier_report::remove(&folder, &report.files)?;
    for (name, content) in &report.files {
        let file = folder.join(name);
        let parent = file.parent().unwrap_or(&folder);
        std::fs::create_dir_all(parent).map_err(failed(parent))?;
        std::fs::write(&file, content).map_err(failed(&file))?;
    }
    Ok(())
}
