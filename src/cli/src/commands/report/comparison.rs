//! Before and after a scenario: who gains a place near and who loses one, at any time and hour by hour.

use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::figures::Figures;
use access::{
    Count, HOURS_OF_WEEK, People, ScenarioChange, ScenarioSide, ScenarioWeek, WeekPart, WeekSide,
};
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

/// How many people have an open place near before and after a scenario, in one region: at an hour, or on average over some.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct ComparedHours {
    /// Today.
    pub before: Count,
    /// Afterwards.
    pub after: Count,
    /// What changes.
    pub change: ScenarioChange,
}

impl ComparedHours {
    /// The mean of some hours. One "open at any hour" would hide that a second evening is open too.
    pub fn mean<'h>(hours: impl Iterator<Item = &'h Self>) -> Self {
        let (mut sum, mut count) = (Self::default(), 0);
        for one in hours {
            sum.before += one.before;
            sum.after += one.after;
            sum.change += one.change;
            count += 1;
        }
        let mean = |of: Count| {
            let (low, high) = (of.low().millionths(), of.high().millionths());
            let hours: u64 = count.max(1);
            let limits = match of.is_known() {
                // Known to less than a millionth of a person.
                true => [(low + hours / 2) / hours; 2],
                false => [low / hours, high.div_ceil(hours)],
            };
            let [low, high] = limits.map(People::from_millionths);
            Count::between(low, high)
        };
        let ScenarioChange { gained, lost } = sum.change;
        Self {
            before: mean(sum.before),
            after: mean(sum.after),
            change: ScenarioChange {
                gained: mean(gained),
                lost: mean(lost),
            },
        }
    }
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

    /// The changes at each hour of a week, by region.
    pub fn hours(
        &self,
        week: &ScenarioWeek<'_>,
        group: &ComparedGroup<'_>,
    ) -> Vec<Vec<ComparedHours>> {
        let age = group.before.age;
        let regions = &self.before.regions;
        let at = |hour| {
            let [before, after] = week.coverage_at(hour, age).map(|it| regions.sums(&it));
            let both = before.into_iter().zip(after);
            let all = both.zip(regions.sums(&week.at(hour, age)));
            let hours = all.map(|((before, after), change)| ComparedHours {
                before: before.number(),
                after: after.number(),
                change,
            });
            hours.collect()
        };
        (0..HOURS_OF_WEEK).map(at).collect()
    }
}

/// The mean of a part of the week in a region, of the changes at each hour by region.
pub fn mean_of_part(hours: &[Vec<ComparedHours>], part: WeekPart, region: usize) -> ComparedHours {
    let hours = hours.iter().enumerate();
    let hours = hours.filter(|(hour, _)| part.contains(*hour));
    ComparedHours::mean(hours.filter_map(|(_, regions)| regions.get(region)))
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
