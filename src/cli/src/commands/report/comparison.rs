//! Before and after a scenario: who gains a place near and who loses one, at any time and hour by hour.

use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::figures::Figures;
use access::{Coverage, ScenarioChange, ScenarioSide, ScenarioWeek, WeekPart, WeekSide};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

/// The figures before and after a scenario.
pub struct Comparison<'c> {
    /// Those of the atlas as it is.
    pub before: &'c Figures<'c>,
    /// Those after the scenario.
    pub after: &'c Figures<'c>,
    /// The questions, in the order of the norms.
    pub questions: Vec<ComparedQuestion<'c>>,
}

/// A question before and after a scenario.
pub struct ComparedQuestion<'c> {
    /// Its answer today.
    pub before: &'c AnsweredQuestion<'c>,
    /// Its answer afterwards.
    pub after: &'c AnsweredQuestion<'c>,
    /// Its age groups.
    pub groups: Vec<ComparedGroup<'c>>,
    /// The weeks that are asked for.
    pub weeks: Vec<ScenarioWeek<'c>>,
}

/// An age group before and after a scenario.
pub struct ComparedGroup<'c> {
    /// Today.
    pub before: &'c GroupCoverage,
    /// Afterwards.
    pub after: &'c GroupCoverage,
    /// The changes by region.
    pub changes: Vec<ScenarioChange>,
}

/// The people with an open place near before and after a scenario, at an hour or in a part of the week, in one region.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct ComparedHours {
    /// Today.
    pub before: Coverage,
    /// Afterwards.
    pub after: Coverage,
    /// What changes.
    pub change: ScenarioChange,
}

impl<'c> Comparison<'c> {
    /// Compares all questions, on all cores.
    pub fn new(before: &'c Figures<'c>, after: &'c Figures<'c>) -> Self {
        let both = before.answers.par_iter().zip(&after.answers);
        let questions = both.map(|(one, other)| question([before, after], one, other));
        Self {
            questions: questions.collect(),
            before,
            after,
        }
    }

    /// The changes of an hour of a week, by region.
    pub fn at(
        &self,
        week: &ScenarioWeek<'_>,
        hour: usize,
        group: &ComparedGroup<'_>,
    ) -> Vec<ComparedHours> {
        let age = group.before.age;
        let coverage = week.coverage_at(hour, age);
        self.hours(coverage, week.at(hour, age))
    }

    /// The changes of a part of a week, by region.
    pub fn in_part(
        &self,
        week: &ScenarioWeek<'_>,
        part: WeekPart,
        group: &ComparedGroup<'_>,
    ) -> Vec<ComparedHours> {
        let age = group.before.age;
        let coverage = week.coverage_in_part(part, age);
        self.hours(coverage, week.in_part(part, age))
    }

    fn hours(
        &self,
        coverage: [Vec<Coverage>; 2],
        changes: Vec<ScenarioChange>,
    ) -> Vec<ComparedHours> {
        let regions = &self.before.regions;
        let [before, after] = coverage.map(|it| regions.sums(&it));
        let both = before.into_iter().zip(after);
        let all = both.zip(regions.sums(&changes));
        all.map(|((before, after), change)| ComparedHours {
            before,
            after,
            change,
        })
        .collect()
    }
}

impl ComparedQuestion<'_> {
    /// Whether the data has places of the question, so that there are figures.
    pub fn has_places(&self) -> bool {
        self.before.has_places() && self.after.has_places()
    }

    /// The groups of which figures can be given.
    pub fn known_groups(&self) -> impl Iterator<Item = &ComparedGroup<'_>> {
        let has_places = self.has_places();
        let groups = self.groups.iter();
        groups.filter(move |it| has_places && it.before.is_published())
    }
}

fn question<'c>(
    figures: [&'c Figures<'c>; 2],
    one: &'c AnsweredQuestion<'c>,
    other: &'c AnsweredQuestion<'c>,
) -> ComparedQuestion<'c> {
    let [before, after] = figures;
    let (pace, limit) = (one.question.pace, one.question.length());
    let side = |figures: &'c Figures<'c>, answer: &'c AnsweredQuestion<'c>| ScenarioSide {
        analysis: &figures.analysis,
        supply: &answer.supply,
        reached: &answer.reached,
        asks_for_hours: answer.question.open_at.is_some(),
    };
    let group = |(old, new): (&'c GroupCoverage, &'c GroupCoverage)| {
        let [one, other] = [side(before, one), side(after, other)];
        let all = ScenarioChange::between(one, other, pace, limit, old.age);
        ComparedGroup {
            before: old,
            after: new,
            changes: before.regions.sums(&all),
        }
    };
    let weeks = one.weeks.iter().zip(&other.weeks).map(|(old, new)| {
        let side = |figures: &'c Figures<'c>, week| WeekSide {
            analysis: &figures.analysis,
            week,
        };
        ScenarioWeek::new(side(before, old), side(after, new), pace, limit)
    });
    ComparedQuestion {
        groups: one.groups.iter().zip(&other.groups).map(group).collect(),
        weeks: weeks.collect(),
        before: one,
        after: other,
    }
}
