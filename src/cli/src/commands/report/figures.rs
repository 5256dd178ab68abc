//! All figures of one atlas, before they are put into files.

use crate::commands::calendar;
use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::atlas_data::AtlasData;
use crate::commands::report::column_words::ColumnWords;
use crate::commands::report::coverage_table::coverage_table;
use crate::commands::report::report_error::ReportError;
use crate::commands::report::table::Table;
use access::{Analysis, Norms, Regions, Unpublished};
use atlas::Lang;
use hours::{Calendar, Moment};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// All figures of one atlas.
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
}

impl<'a> Figures<'a> {
    /// Answers all questions, on all cores. `norms_file` is the name of the norms in errors; `done` is called after each step, of
    /// which there is one for each question.
    ///
    /// # Errors
    /// A question that names what the taxonomy does not have, or a time that cannot be read.
    pub fn new(
        data: &'a AtlasData,
        norms: &'a Norms,
        norms_file: &str,
        done: &(dyn Fn() + Sync),
    ) -> Result<Self, ReportError> {
        let atlas = &data.opened.atlas;
        let unpublished = Unpublished::default();
        let network = data.opened.on_foot.as_ref();
        let analysis = Analysis::new(atlas, network, data.population.as_ref(), unpublished);
        let regions = Regions::new(atlas);
        let calendar = match norms.questions.iter().any(|it| it.open_at.is_some()) {
            true => Some(calendar::for_atlas(atlas)?),
            false => None,
        };
        let answer = |question| {
            let open_at = open_at(question, calendar.as_ref())?;
            let life_domains = &data.opened.life_domains;
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
        })
    }

    /// The tables, in the order of the report.
    pub fn tables(&self, lang: Lang) -> Vec<Table> {
        vec![coverage_table(
            &self.regions,
            &self.answers,
            self.words,
            lang,
        )]
    }
}

/// The moment of a question that asks for open places.
fn open_at<'c>(
    question: &access::NormQuestion,
    calendar: Option<&'c Calendar>,
) -> Result<Option<(&'c Calendar, Moment)>, ReportError> {
    let (Some(text), Some(calendar)) = (&question.open_at, calendar) else {
        return Ok(None);
    };
    // The moment of a report is part of its norms: `now` would give other bytes each time.
    let local = hours::LocalTime::read(text).ok_or_else(|| ReportError::Time(text.clone()))?;
    Ok(Some((calendar, calendar.zone().moment(local))))
}
