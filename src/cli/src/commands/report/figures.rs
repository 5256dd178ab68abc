//! All figures of one atlas, before they are put into files.

use crate::commands::calendar;
use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::closing_table::closing_table;
use crate::commands::report::column_words::ColumnWords;
use crate::commands::report::costs::CostLine;
use crate::commands::report::coverage_table::coverage_table;
use crate::commands::report::report_error::ReportError;
use crate::commands::report::table::Table;
use access::{Analysis, NormQuestion, Norms, Regions, Unpublished};
use atlas::{Lang, LifeDomain, PlaceIndex};
use hours::{Calendar, LocalTime, Moment};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::BTreeMap;

/// What the figures of one atlas depend on, beside the people and places.
#[derive(Clone, Copy)]
pub struct FigureSettings<'a> {
    /// The questions.
    pub norms: &'a Norms,
    /// The name of their file in errors.
    pub norms_file: &'a str,
    /// The domains of daily life of the taxonomy.
    pub life_domains: &'a [LifeDomain],
    /// Numbers that are not published.
    pub unpublished: Unpublished,
}

/// All figures of one atlas, as it is or after a scenario.
pub struct Figures<'a> {
    /// The people and places.
    pub analysis: Analysis<'a>,
    /// The rows of tables.
    pub regions: Regions,
    /// The questions with their answers.
    pub answers: Vec<AnsweredQuestion<'a>>,
    /// The words of columns.
    pub words: ColumnWords,
    /// Numbers that are not published.
    pub unpublished: Unpublished,
    /// What is known of the costs of places.
    pub costs: BTreeMap<PlaceIndex, CostLine>,
}

impl<'a> Figures<'a> {
    /// Answers all questions, on all cores. `done` is called after each.
    ///
    /// # Errors
    /// A question that names what the taxonomy does not have, or a time that cannot be read.
    pub fn new(
        analysis: Analysis<'a>,
        settings: FigureSettings<'a>,
        done: &(dyn Fn() + Sync),
    ) -> Result<Self, ReportError> {
        let FigureSettings {
            norms,
            norms_file,
            life_domains,
            unpublished,
        } = settings;
        let regions = Regions::new(analysis.atlas());
        let calendar = match norms.questions.iter().any(|it| it.open_at.is_some()) {
            true => Some(calendar::for_atlas(analysis.atlas())?),
            false => None,
        };
        let answer = |question| {
            let open_at = open_at(question, calendar.as_ref())?;
            let answer =
                AnsweredQuestion::new(&analysis, &regions, question, life_domains, open_at);
            done();
            answer.map_err(|error| ReportError::Unknown(norms_file.to_owned(), error))
        };
        let answers: Vec<Result<_, ReportError>> = norms.questions.par_iter().map(answer).collect();
        Ok(Self {
            answers: answers.into_iter().collect::<Result<_, _>>()?,
            words: ColumnWords::of(&analysis),
            analysis,
            regions,
            unpublished,
            costs: BTreeMap::new(),
        })
    }

    /// The same figures with what is known of the costs of places.
    #[must_use]
    pub fn with_costs(self, costs: BTreeMap<PlaceIndex, CostLine>) -> Self {
        Self { costs, ..self }
    }

    /// What a place costs in euro a year; `None` if unknown.
    pub fn euro_of(&self, place: PlaceIndex) -> Option<f64> {
        self.costs.get(&place)?.euro
    }

    /// The tables, in the order of the report.
    pub fn tables(&self, lang: Lang) -> Vec<Table> {
        vec![
            coverage_table(&self.regions, &self.answers, self.words, lang),
            closing_table(self, lang),
        ]
    }
}

/// The moment of a question that asks for open places.
fn open_at<'c>(
    question: &NormQuestion,
    calendar: Option<&'c Calendar>,
) -> Result<Option<(&'c Calendar, Moment)>, ReportError> {
    let (Some(text), Some(calendar)) = (&question.open_at, calendar) else {
        return Ok(None);
    };
    // The moment of a report is part of its norms: `now` would give other bytes each time.
    let local = LocalTime::read(text).ok_or_else(|| ReportError::Time(text.clone()))?;
    Ok(Some((calendar, calendar.zone().moment(local))))
}
