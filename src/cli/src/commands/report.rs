//! The command `report`: the planner's figures of atlases as CSV, JSON, GeoJSON and a page in Markdown.
//!
//! | module | what it does |
//! |---|---|
//! | `atlas_data`, `input_file` | reads an atlas with all its parts, and notes the SHA-256 of each file |
//! | `figures` | answers the questions of the norms, on all cores |
//! | `*_table`, `table`, `cell` | an indicator as a table: the form that CSV and JSON share |
//! | `regions_geojson`, `gaps` | figures on a map |
//! | `page` | the page that a council reads |
//!
//! The same files give the same bytes: nothing here reads a clock, and what runs on several cores is put together in order.

mod answered_question;
mod atlas_data;
mod cell;
mod column_words;
mod coverage_table;
mod document;
mod figures;
mod gaps;
mod input_file;
mod page;
mod region_cells;
mod regions_geojson;
mod report_error;
mod table;

pub use report_error::ReportError;

use crate::error::Error;
use crate::progress::Progress;
use access::{Norms, STANDARD_NORMS};
use atlas::{Lang, MANIFEST_PART};
use atlas_data::AtlasData;
use figures::Figures;
use input_file::{GivenText, InputFile};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What to report, and where to.
#[derive(Clone, Debug)]
pub struct ReportOptions {
    /// The paths of the atlases.
    pub atlases: Vec<PathBuf>,
    /// The norms, instead of the standard ones.
    pub norms: Option<PathBuf>,
    /// The folder for the files, in a folder for each atlas; `None` makes pages only.
    pub out: Option<PathBuf>,
    /// The language of the page, one of [`ReportMessages::LANGUAGES`](i18n::messages::ReportMessages::LANGUAGES).
    pub lang: Lang,
}

/// The report of one atlas.
#[derive(Clone, Debug)]
pub struct AtlasReport {
    /// The name of its folder.
    pub name: String,
    /// The names of its files with their content.
    pub files: Vec<(String, String)>,
    /// The page.
    pub page: String,
    /// How many things are wrong in the data of the atlas, which `check` names.
    pub warnings: usize,
}

/// The path of an atlas, and its report or why there is none.
pub type Reported = (PathBuf, Result<AtlasReport, ReportError>);

/// Reports on all atlases: for each, in their order, its report or why there is none. With a folder, the files are written.
///
/// # Errors
/// Norms that cannot be used: they are those of all atlases.
pub fn report(options: &ReportOptions, progress: &Progress) -> Result<Vec<Reported>, ReportError> {
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
    let steps = options.atlases.len() * (norms.questions.len() + 1);
    let bar = progress.steps("report", steps as u64);
    let done = || bar.advance();
    let one = |atlas: &PathBuf| {
        let report = of_atlas(atlas, &norms, &norms_file, options.lang, &done);
        done();
        (atlas.clone(), report)
    };
    let mut reports: Vec<Reported> = options.atlases.par_iter().map(one).collect();
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
    norms: &Norms,
    norms_file: &GivenText,
    lang: Lang,
    done: &(dyn Fn() + Sync),
) -> Result<AtlasReport, ReportError> {
    let data = AtlasData::read(file)?;
    let figures = Figures::new(&data, norms, &norms_file.name(), done)?;
    let mut inputs = data.inputs.clone();
    inputs.push(norms_file.input.clone());
    let warnings = data.opened.warnings;
    let tables = figures.tables(lang);
    let page = page::page(&figures, norms, &inputs, warnings, lang);
    let mut files = Vec::new();
    for table in &tables {
        files.push((format!("{}.csv", table.name), table.csv()?));
    }
    let (analysis, answers, words) = (&figures.analysis, &figures.answers, figures.words);
    let regions = regions_geojson::regions(analysis, answers, words)?;
    files.push(("regions.geojson".to_owned(), regions));
    let gaps = gaps::gaps(analysis, answers, words)?;
    files.extend(gaps.map(|text| ("gaps.geojson".to_owned(), text)));
    let document = document::document(&figures, norms, &inputs, &tables)?;
    files.push(("report.json".to_owned(), document));
    files.push((format!("report.{}.md", lang.code()), page.clone()));
    Ok(AtlasReport {
        name: name(&data, file),
        files,
        page,
        warnings,
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
fn write(out: &Path, report: &AtlasReport) -> Result<(), ReportError> {
    let folder = out.join(&report.name);
    if folder.join("atlas.json").exists() || out.join("atlas.json").exists() {
        return Err(ReportError::AtlasFolder(folder.display().to_string()));
    }
    let failed = |file: &Path| {
        let file = file.to_owned();
        move |source| Error::Write { file, source }
    };
    std::fs::create_dir_all(&folder).map_err(failed(&folder))?;
    for (name, content) in &report.files {
        let file = folder.join(name);
        std::fs::write(&file, content).map_err(failed(&file))?;
    }
    Ok(())
}
