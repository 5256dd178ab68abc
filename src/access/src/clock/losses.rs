//! Losses by the clock: the people without an open place at an hour or in a part of the week, and the worst hours.

use super::{Open, WeekCoverage};
use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::people::People;
use crate::week_hours::{HOURS_OF_WEEK, WeekPart};
use atlas::{NeedStatus, NeighbourhoodIndex};
use std::cmp::Reverse;
use std::collections::BTreeSet;

impl WeekCoverage {
    /// The people of each neighbourhood who have a place within the limit if hours are not asked for, and no open one at an hour.
    /// A place that counts perhaps is taken to be unknown for both apart, so that the upper limit may be higher than need be. So may it
    /// be for people without a position: all are in it who may live near a place that is closed, for certain or perhaps.
    pub fn lost_at(&self, analysis: &Analysis<'_>, hour: usize, group: AgeGroup) -> Vec<Count> {
        let of_hour = self.of_hour.get(hour).and_then(|it| self.open(*it));
        self.lost(analysis, self.open(self.at_any_time.1), of_hour, group)
    }

    /// The people of each neighbourhood who have an open place within the limit at some hour of one part of the week, and at no
    /// hour of another. The limits are as those of [`WeekCoverage::lost_at`].
    pub fn lost_between(
        &self,
        analysis: &Analysis<'_>,
        from: WeekPart,
        to: WeekPart,
        group: AgeGroup,
    ) -> Vec<Count> {
        let [before, after] = [from, to].map(|it| self.open_in(it));
        let [before, after] = [&before, &after].map(|(supply, reached)| (supply, &reached[..]));
        self.lost(analysis, Some(before), Some(after), group)
    }

    /// The hours of a part of the week with the people who then lose all that they have at any time. First those at which most
    /// people do: for certain, then at most; then in the order of the week.
    pub fn worst_hours(
        &self,
        analysis: &Analysis<'_>,
        part: WeekPart,
        group: AgeGroup,
    ) -> Vec<(usize, Count)> {
        let any_time = self.open(self.at_any_time.1);
        let lost = |set| -> Count {
            let lost = self.lost(analysis, any_time, self.open(set), group);
            lost.into_iter().sum()
        };
        let sums: Vec<Count> = (0..self.reached.len()).map(lost).collect();
        let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
        let mut worst: Vec<(usize, Count)> = hours
            .filter_map(|hour| Some((hour, *sums.get(*self.of_hour.get(hour)?)?)))
            .collect();
        worst.sort_by_key(|(hour, lost)| (Reverse((lost.low(), lost.high())), *hour));
        worst
    }

    /// The people of each neighbourhood who have a place within the limit that is open before, and none afterwards;
    /// nobody at a time that there is not.
    fn lost(
        &self,
        analysis: &Analysis<'_>,
        before: Option<Open<'_>>,
        after: Option<Open<'_>>,
        group: AgeGroup,
    ) -> Vec<Count> {
        let mut all = vec![Count::NONE; analysis.atlas().neighbourhoods().len()];
        let (Some(before), Some(after)) = (before, after) else {
            return all;
        };
        let points = analysis.demand().points().iter();
        for (point, (before, after)) in points.zip(before.1.iter().zip(after.1)) {
            let people = point.count(group);
            let lost = match (before, after) {
                (_, Reached::Yes) | (Reached::Beyond | Reached::Never, _) => continue,
                (Reached::Yes, Reached::Beyond | Reached::Never) => people,
                (_, _) => Count::between(People::NONE, people.high()),
            };
            if let Some(all) = all.get_mut(point.neighbourhood.0 as usize) {
                *all += lost;
            }
        }
        let is_lost = |place| {
            before.0.status(place) > NeedStatus::No && after.0.status(place) < NeedStatus::Yes
        };
        let lost = self.unplaced_near.iter().filter(|(it, _)| is_lost(**it));
        let near: BTreeSet<&NeighbourhoodIndex> = lost.flat_map(|(_, near)| near).collect();
        for neighbourhood in near {
            if let Some(all) = all.get_mut(neighbourhood.0 as usize) {
                *all += analysis.demand().unplaced(*neighbourhood, group);
            }
        }
        all
    }
}
