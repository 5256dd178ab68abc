//! All figures of one atlas, before they are put into files.

use crate::candidate_file::CandidateFile;
use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::choice_table::choice_table;
use crate::commands::report::clock::Clock;
use crate::commands::report::closing_table::closing_table;
use crate::commands::report::column_words::ColumnWords;
use crate::commands::report::costs::{CostLine, PlaceCosts};
use crate::commands::report::coverage_table::coverage_table;
use crate::commands::report::new_places_table::new_places_table;
use crate::commands::report::report_error::ReportError;
use crate::commands::report::seat_table::seat_tables;
use crate::commands::report::social_base_table::social_base_table;
use crate::commands::report::table::Table;
use crate::commands::report::week_tables::{week_parts_table, week_table};
use access::{
    AgeGroup, Analysis, CandidateSites, NormQuestion, Norms, People, PlaceChoice, Regions,
    SeatSpacing, Supply, Unpublished,
};
use atlas::{Lang, LifeDomain, PlaceIndex};
use hours::LocalTime;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::BTreeMap;
use streets::{Length, Pace};

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
    /// Chosen candidates for new places; `None` takes street corners.
    pub candidates: Option<&'a CandidateFile>,
    /// Dates of the weeks of which every hour is asked for.
    pub dates: &'a [LocalTime],
    /// The file of costs, for candidates.
    pub costs: Option<&'a PlaceCosts>,
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
    /// Where new places were looked for.
    pub candidates: CandidateSites,
    /// How far it is from seat to seat; `None` without streets, without a seat, or without a norm.
    pub seats: Option<SeatSpacing>,
    /// What they depend on.
    pub settings: FigureSettings<'a>,
}

/// The most street corners that are looked at.
const MOST_CANDIDATES: usize = 2_000;

impl<'a> Figures<'a> {
    /// Answers all questions, on all cores. `done` is called after each.
    ///
    /// # Errors
    /// A question that names what the taxonomy does not have, or a time that cannot be read or told by the calendar of the atlas.
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
            candidates,
            dates,
            ..
        } = settings;
        let candidates = match candidates {
            Some(file) => {
                let positions = file.candidates.iter().map(|it| it.at);
                CandidateSites::chosen(positions.collect())
            }
            None => CandidateSites::of(&analysis, MOST_CANDIDATES),
        };
        let rooms = rooms(&analysis, settings, candidates.positions.len());
        let regions = Regions::new(analysis.atlas());
        let asks_for_hours =
            !dates.is_empty() || norms.questions.iter().any(|it| it.open_at.is_some());
        let clock = match asks_for_hours {
            true => Some(Clock::new(analysis.atlas(), dates)?),
            false => None,
        };
        let taxonomy = analysis.atlas().taxonomy();
        let answer = |question: &'a NormQuestion| {
            let unknown = |error| ReportError::Unknown(norms_file.to_owned(), error);
            let choice = question.choice(taxonomy, life_domains).map_err(unknown)?;
            if !choice.is_possible(taxonomy) {
                let (file, id) = (norms_file.to_owned(), question.id.clone());
                return Err(ReportError::NoKind(file, id));
            }
            let open_at = match &clock {
                Some(clock) => clock.moment(question)?.map(|at| (&clock.calendar, at)),
                None => None,
            };
            let answer =
                AnsweredQuestion::new(&analysis, &regions, question, life_domains, open_at);
            let answer = answer.map_err(unknown)?;
            let answer = match &clock {
                Some(clock) => answer
                    .with_weeks(&analysis, life_domains, &clock.calendar, dates)
                    .map_err(unknown)?,
                None => answer,
            };
            let answer =
                answer.with_new_places(&analysis, &candidates, rooms.as_deref(), norms.new_places);
            done();
            answer.map_err(ReportError::Siting)
        };
        let answers: Vec<Result<_, ReportError>> = norms.questions.par_iter().map(answer).collect();
        let seats = seats(&analysis, norms);
        Ok(Self {
            answers: answers.into_iter().collect::<Result<_, _>>()?,
            words: ColumnWords::of(&analysis),
            analysis,
            regions,
            unpublished,
            costs: BTreeMap::new(),
            candidates,
            seats,
            settings,
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

    /// Whether there is a file of costs.
    pub fn has_costs(&self) -> bool {
        self.settings.costs.is_some()
    }

    /// The name of a candidate in its file; `None` for street corners.
    pub fn candidate_name(&self, candidate: usize) -> Option<&str> {
        let file = self.settings.candidates?;
        file.candidates.get(candidate).map(|it| it.name.as_str())
    }

    /// What a candidate would cost in euro a year, by its name in the file of costs; `None` if unknown.
    pub fn euro_of_candidate(&self, candidate: usize) -> Option<f64> {
        self.settings.costs_of_candidate(candidate)?.euro
    }

    /// How many people a candidate would have room for, by its name in the file of costs; `None` if unknown.
    pub fn capacity_of_candidate(&self, candidate: usize) -> Option<u32> {
        self.settings.costs_of_candidate(candidate)?.capacity
    }

    /// The tables, in the order of the report.
    pub fn tables(&self, lang: Lang) -> Vec<Table> {
        let mut tables = vec![
            coverage_table(&self.regions, &self.answers, self.words, lang),
            closing_table(self, lang),
            new_places_table(self, lang),
            choice_table(self, lang),
            social_base_table(self, lang),
        ];
        tables.extend(seat_tables(self));
        if !self.settings.dates.is_empty() {
            tables.push(week_table(self, lang));
            tables.push(week_parts_table(self, lang));
        }
        tables
    }
}

impl<'a> FigureSettings<'a> {
    /// The line of the costs that names a candidate of a file.
    fn costs_of_candidate(self, candidate: usize) -> Option<&'a CostLine> {
        let name = &self.candidates?.candidates.get(candidate)?.name;
        self.costs?.lines.iter().find(|it| it.place == *name)
    }
}

/// The room of each candidate; `None` if no capacity of a candidate or of a place is known.
fn rooms(
    analysis: &Analysis<'_>,
    settings: FigureSettings<'_>,
    candidates: usize,
) -> Option<Vec<Option<People>>> {
    let capacity = |it| settings.costs_of_candidate(it)?.capacity.map(People::new);
    let rooms: Vec<Option<People>> = (0..candidates).map(capacity).collect();
    let mut sites = analysis.sites().iter();
    let is_any_known = rooms.iter().any(Option::is_some) || sites.any(|it| it.capacity.is_some());
    is_any_known.then_some(rooms)
}

/// How far it is from seat to seat at the usual pace; `None` where no place of the first kind of seats is known: a source that holds
/// picnic tables and no benches does not say where one can sit.
fn seats(analysis: &Analysis<'_>, norms: &Norms) -> Option<SeatSpacing> {
    let norm = Length::from_metres_rounded_down(norms.seats.as_ref()?.metres);
    let choice = PlaceChoice::seats(analysis.atlas().taxonomy());
    let main = *choice.kinds.as_ref()?.first()?;
    // The first bench that a scenario opens is not the only one: the data knows of none.
    let mut places = analysis.atlas().places().iter();
    if !places.any(|it| it.kind == main) {
        return None;
    }
    let seats = Supply::new(analysis.sites(), &choice, None);
    analysis.seat_spacing(&seats, Pace::default(), norm, AgeGroup::All)
}
