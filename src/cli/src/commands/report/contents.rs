//! The files of a report.

use crate::commands::report::NamedText;
use crate::commands::report::asked::Asked;
use crate::commands::report::comparison::Comparison;
use crate::commands::report::figures::Figures;
use crate::commands::report::input_file::InputFile;
use crate::commands::report::report_error::ReportError;
use crate::commands::report::scenario_table::scenario_table;
use crate::commands::report::scenario_week_tables::{
    scenario_week_parts_table, scenario_week_table,
};
use crate::commands::report::seat_table::scenario_seats_table;
use crate::commands::report::table::Table;
use crate::commands::report::{document, gaps, page, regions_geojson};
use crate::output::spreadsheet::CsvStyle;
use atlas::Lang;

/// What the files of a report are made of.
#[derive(Clone, Copy)]
pub struct Contents<'c> {
    /// The figures of the atlas as it is.
    pub figures: &'c Figures<'c>,
    /// Those after the scenario.
    pub after: Option<&'c Figures<'c>>,
    /// What was asked.
    pub asked: &'c Asked,
    /// The files that the figures come from.
    pub inputs: &'c [InputFile],
    /// How many features of the atlas are wrong.
    pub warnings: usize,
}

impl Contents<'_> {
    /// All files, and the page.
    ///
    /// # Errors
    /// Never for these figures; the type is that of the formats.
    pub fn files(self) -> Result<(Vec<NamedText>, String), ReportError> {
        let lang = self.asked.lang;
        let mut tables = self.figures.tables(lang);
        let mut files = of_figures(self.figures, &tables, "", self.asked)?;
        let mut tables_after = Vec::new();
        if let Some(after) = self.after {
            tables_after = after.tables(lang);
            files.extend(of_figures(after, &tables_after, "after/", self.asked)?);
        }
        let comparison = self.after.map(|after| Comparison::new(self.figures, after));
        if let Some(comparison) = &comparison {
            for table in scenario_tables(comparison, lang) {
                files.push(csv("", &table, self.asked.csv)?);
                tables.push(table);
            }
        }
        let document = document::document(self, &tables, &tables_after)?;
        files.push(("report.json".to_owned(), document));
        let page = page::page(self, comparison.as_ref());
        files.push((format!("report.{}.md", lang.code()), page.clone()));
        Ok((files, page))
    }
}

/// The tables of what a scenario changes.
fn scenario_tables(comparison: &Comparison<'_>, lang: Lang) -> Vec<Table> {
    let mut tables = vec![scenario_table(comparison, lang)];
    if !comparison.before.settings.dates.is_empty() {
        tables.push(scenario_week_table(comparison, lang));
        tables.push(scenario_week_parts_table(comparison, lang));
    }
    tables.extend(scenario_seats_table(comparison));
    tables
}

/// The tables and maps of figures, in a folder.
fn of_figures(
    figures: &Figures<'_>,
    tables: &[Table],
    folder: &str,
    asked: &Asked,
) -> Result<Vec<NamedText>, ReportError> {
    let (style, lang) = (asked.csv, asked.lang);
    let (analysis, answers, words) = (&figures.analysis, &figures.answers, figures.words);
    let mut files = Vec::new();
    for table in tables {
        files.push(csv(folder, table, style)?);
    }
    let regions = regions_geojson::regions(analysis, answers, words, lang)?;
    files.push((format!("{folder}regions.geojson"), regions));
    let gaps = gaps::gaps(analysis, answers, words, lang)?;
    files.extend(gaps.map(|text| (format!("{folder}gaps.geojson"), text)));
    Ok(files)
}

fn csv(folder: &str, table: &Table, style: CsvStyle) -> Result<NamedText, ReportError> {
    Ok((format!("{folder}{}.csv", table.name), table.csv(style)?))
}
