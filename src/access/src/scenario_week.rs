//! What a scenario changes for people hour by hour: who gains an open place near, and who loses one.

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::clock::WeekCoverage;
use crate::coverage::Coverage;
use crate::near_change::{NearChange, NearSide, PlaceDifference};
use crate::scenario_change::ScenarioChange;
use crate::unplaced_change::UnplacedChange;
use crate::week_hours::{HOURS_OF_WEEK, WeekPart};
use atlas::NeedStatus;
use hours::LocalTime;
use streets::{Length, Pace};

/// The people, the places and the hours of a week before a scenario, or after it.
#[derive(Clone, Copy, Debug)]
pub struct WeekSide<'s> {
    /// The people and places.
    pub analysis: &'s Analysis<'s>,
    /// Their coverage by the clock.
    pub week: &'s WeekCoverage,
}

/// The hours of a week before and after a scenario.
#[derive(Clone, Debug)]
pub struct ScenarioWeek<'s> {
    before: WeekSide<'s>,
    after: WeekSide<'s>,
    /// Of places near people of whom it is unknown at some hour on both sides whether they have an open place.
    differences: Vec<PlaceDifference>,
    unplaced: UnplacedChange,
}

impl<'s> ScenarioWeek<'s> {
    /// Compares two sides of the same week, pace and limit.
    pub fn new(before: WeekSide<'s>, after: WeekSide<'s>, pace: Pace, limit: Length) -> Self {
        let unsure = before.week.unsure().into_iter().zip(after.week.unsure());
        let unsure: Vec<bool> = unsure.map(|(one, other)| one && other).collect();
        let side = |of: WeekSide<'s>| NearSide::new(of.analysis, of.week.at_any_time(), true);
        let (old, new) = (side(before), side(after));
        Self {
            before,
            after,
            differences: PlaceDifference::between(&old, &new, pace, limit, &unsure),
            unplaced: UnplacedChange::between(&old, &new, limit),
        }
    }

    /// The local time at which an hour of the week begins: see [`WeekCoverage::start`].
    pub fn start(&self, hour: usize) -> Option<LocalTime> {
        self.before.week.start(hour)
    }

    /// The coverage of each neighbourhood by open places at an hour, before and after.
    pub fn coverage_at(&self, hour: usize, group: AgeGroup) -> [Vec<Coverage>; 2] {
        [self.before, self.after].map(|it| it.week.coverage(it.analysis, hour, group))
    }

    /// The changes of an age group in each neighbourhood at an hour of the week: who has an open place near on one side only.
    pub fn at(&self, hour: usize, group: AgeGroup) -> Vec<ScenarioChange> {
        let reached = [self.before, self.after].map(|it| it.week.reached(hour));
        self.changes(reached, &[hour], group)
    }

    /// The changes in a part of the week: who has an open place near at some hour of it on one side only.
    pub fn in_part(&self, part: WeekPart, group: AgeGroup) -> Vec<ScenarioChange> {
        let reached = [self.before, self.after].map(|it| it.week.reached_in(part));
        let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
        let hours: Vec<usize> = hours.collect();
        self.changes(reached.each_ref().map(Vec::as_slice), &hours, group)
    }

    fn changes(
        &self,
        reached: [&[Reached]; 2],
        hours: &[usize],
        group: AgeGroup,
    ) -> Vec<ScenarioChange> {
        let analysis = self.before.analysis;
        let [before, after] = [self.before, self.after].map(|side| {
            move |place| {
                let supplies = hours.iter().filter_map(|it| side.week.supply(*it));
                let statuses = supplies.map(|it| it.status(place));
                statuses.max().unwrap_or(NeedStatus::No)
            }
        });
        let points = analysis.demand().points().len();
        let counts = [&|it| before(it) > NeedStatus::No, &|it| {
            after(it) > NeedStatus::No
        }] as [&dyn Fn(_) -> _; 2];
        let near = NearChange::of_points(points, &self.differences, counts);
        let mut all = ScenarioChange::of_people(analysis, reached, &near, group);
        let demand = analysis.demand();
        self.unplaced
            .add_to(&mut all, demand, [&before, &after], group);
        all
    }
}
