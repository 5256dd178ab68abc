//! Coverage by the clock: who has a place that is open, at each hour of a week.

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::coverage::Coverage;
use crate::people::People;
use crate::site_hours::SiteHours;
use crate::supply::Supply;
use crate::walk_interval::{WalkInterval, goal_sets};
use crate::week_hours::{HOURS_OF_WEEK, WeekPart, hours_of_week};
use atlas::{NeedStatus, PlaceIndex};
use hours::{Calendar, LocalTime};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use streets::{GoalSets, Length, Pace};

/// Coverage by open places at each hour of a week. A place counts for an hour if it is open when the hour begins;
/// perhaps, if its hours are unknown then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekCoverage {
    /// The local time at which each hour begins.
    starts: Vec<LocalTime>,
    /// For each hour the index in `reached`.
    of_hour: Vec<usize>,
    /// Each different set of open places.
    supplies: Vec<Supply>,
    /// For each of them whether each demand point has one within the limit.
    reached: Vec<Vec<Reached>>,
    /// The places if hours are not asked for, and the number of their set.
    at_any_time: (Supply, usize),
    settled: usize,
}

impl Analysis<'_> {
    /// Coverage at the hours of the week that contains a date, by the places of a supply in which hours are not asked for. Hours
    /// with the same open places are computed once, and all together in one search: a node keeps no place if at each
    /// hour at which it is open a nearer one is open too.
    pub fn coverage_by_clock(
        &self,
        supply: &Supply,
        hours: &SiteHours,
        calendar: &Calendar,
        date: LocalTime,
        pace: Pace,
        limit: Length,
    ) -> WeekCoverage {
        let status = |it: usize| supply.status(PlaceIndex(u32::try_from(it).unwrap_or(u32::MAX)));
        let mut numbers: BTreeMap<Vec<NeedStatus>, usize> = BTreeMap::new();
        let mut number_of = |statuses| {
            let next = numbers.len();
            *numbers.entry(statuses).or_insert(next)
        };
        let any_time = number_of((0..self.sites().len()).map(status).collect());
        let (mut starts, mut of_hour) = (Vec::new(), Vec::new());
        for (local, moment) in hours_of_week(calendar, date) {
            let open = hours.statuses(calendar, moment).into_iter().enumerate();
            starts.push(local);
            of_hour.push(number_of(
                open.map(|(site, open)| open.min(status(site))).collect(),
            ));
        }
        let mut supplies: Vec<(usize, Supply)> = numbers
            .into_iter()
            .map(|(statuses, number)| (number, Supply::from_statuses(statuses)))
            .collect();
        supplies.sort_by_key(|(number, _)| *number);
        let supplies: Vec<Supply> = supplies.into_iter().map(|(_, supply)| supply).collect();
        let (reached, settled) = self.reached_by_each(&supplies, pace, limit);
        WeekCoverage {
            starts,
            of_hour,
            at_any_time: (supply.clone(), any_time),
            supplies,
            reached,
            settled,
        }
    }

    /// For each of several supplies whether each demand point has a place within the limit, and the settled labels.
    pub(crate) fn reached_by_each(
        &self,
        supplies: &[Supply],
        pace: Pace,
        limit: Length,
    ) -> (Vec<Vec<Reached>>, usize) {
        let sets = goal_sets(self.sites(), supplies);
        let (Some(network), Some(starts)) = (self.network(), self.demand().starts()) else {
            return (
                self.reached_in_straight_lines(supplies, &sets, pace, limit),
                0,
            );
        };
        let streets = network.streets();
        let found = streets.nearest_by_set(network.goals(), sets, starts, pace, Length::INFINITE);
        let reached = |number: usize| {
            let walks = (0..starts.len())
                .map(|point| WalkInterval::by_set(&found, point, number).reached(limit));
            walks.collect()
        };
        ((0..supplies.len()).map(reached).collect(), found.settled)
    }

    /// The same in straight lines, where every place can be reached. Costs one distance for each place and demand point.
    fn reached_in_straight_lines(
        &self,
        supplies: &[Supply],
        sets: &GoalSets,
        pace: Pace,
        limit: Length,
    ) -> Vec<Vec<Reached>> {
        let further = |supply: &Supply| match supply.counts() {
            (_, 0) => Reached::Never,
            _ => Reached::Beyond,
        };
        let points = self.demand().points().len();
        let mut reached: Vec<Vec<Reached>> = supplies
            .iter()
            .map(|it| vec![further(it); points])
            .collect();
        self.catchments(pace, &|_| true, limit, &mut |place, walks| {
            for (number, reached) in reached.iter_mut().enumerate() {
                let is_in = |set| sets.contains(place.0, set);
                let status = match (is_in(2 * number), is_in(2 * number + 1)) {
                    (_, true) => Reached::Yes,
                    (true, false) => Reached::Perhaps,
                    (false, false) => continue,
                };
                for walk in walks {
                    if let Some(reached) = reached.get_mut(walk.start as usize) {
                        *reached = status.min(*reached);
                    }
                }
            }
        });
        reached
    }
}

impl WeekCoverage {
    /// The local time at which an hour begins, counted from 0 at midnight before Monday; `None` from 168 on.
    pub fn start(&self, hour: usize) -> Option<LocalTime> {
        self.starts.get(hour).copied()
    }

    /// Whether each demand point has an open place within the limit at an hour. Empty from hour 168 on.
    pub fn reached(&self, hour: usize) -> &[Reached] {
        let of_hour = self.of_hour.get(hour).and_then(|it| self.reached.get(*it));
        of_hour.map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether each demand point has a place within the limit if hours are not asked for.
    fn reached_at_any_time(&self) -> &[Reached] {
        let reached = self.reached.get(self.at_any_time.1);
        reached.map(Vec::as_slice).unwrap_or_default()
    }

    /// The places that count if hours are not asked for.
    pub(crate) fn at_any_time(&self) -> &Supply {
        &self.at_any_time.0
    }

    /// The places that count and are open at an hour; `None` from hour 168 on.
    pub(crate) fn supply(&self, hour: usize) -> Option<&Supply> {
        self.supplies.get(*self.of_hour.get(hour)?)
    }

    /// How many different sets of places are open during the week, that without regard to hours included.
    pub fn open_sets(&self) -> usize {
        self.reached.len()
    }

    /// The labels that were settled: a measure of the work that is the same on every machine. 0 for straight lines.
    pub fn settled(&self) -> usize {
        self.settled
    }

    /// The coverage of each neighbourhood at an hour.
    pub fn coverage(&self, analysis: &Analysis<'_>, hour: usize, group: AgeGroup) -> Vec<Coverage> {
        analysis.coverage(self.reached(hour), group)
    }

    /// Whether each demand point has an open place within the limit at any hour of a part of the week.
    pub fn reached_in(&self, part: WeekPart) -> Vec<Reached> {
        let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
        let mut sets: Vec<usize> = hours
            .filter_map(|it| self.of_hour.get(it).copied())
            .collect();
        sets.sort_unstable();
        sets.dedup();
        let sets: Vec<&Vec<Reached>> = sets.iter().filter_map(|it| self.reached.get(*it)).collect();
        let best = |point: usize| {
            let reached = sets.iter().filter_map(|it| it.get(point));
            reached.copied().min().unwrap_or(Reached::Never)
        };
        (0..self.reached_at_any_time().len()).map(best).collect()
    }

    /// Whether it is unknown at some hour of each demand point whether it has an open place within the limit.
    pub(crate) fn unsure(&self) -> Vec<bool> {
        let is_unsure =
            |point: usize| (self.reached.iter()).any(|it| it.get(point) == Some(&Reached::Perhaps));
        (0..self.reached_at_any_time().len())
            .map(is_unsure)
            .collect()
    }

    /// The people of each neighbourhood who have a place within the limit if hours are not asked for, and no open one at an hour.
    /// A place that counts perhaps is taken to be unknown for both apart, so that the upper limit may be higher than need be.
    pub fn lost_at(&self, analysis: &Analysis<'_>, hour: usize, group: AgeGroup) -> Vec<Count> {
        lost(
            analysis,
            self.reached_at_any_time(),
            self.reached(hour),
            group,
        )
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
        lost(
            analysis,
            &self.reached_in(from),
            &self.reached_in(to),
            group,
        )
    }

    /// The hours of a part of the week with the people who then lose all that they have at any time. First those at which most
    /// people do: for certain, then at most; then in the order of the week.
    pub fn worst_hours(
        &self,
        analysis: &Analysis<'_>,
        part: WeekPart,
        group: AgeGroup,
    ) -> Vec<(usize, Count)> {
        let sums: Vec<Count> = self
            .reached
            .iter()
            .map(|it| {
                lost(analysis, self.reached_at_any_time(), it, group)
                    .into_iter()
                    .sum()
            })
            .collect();
        let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
        let mut worst: Vec<(usize, Count)> = hours
            .filter_map(|hour| Some((hour, *sums.get(*self.of_hour.get(hour)?)?)))
            .collect();
        worst.sort_by_key(|(hour, lost)| (Reverse((lost.low(), lost.high())), *hour));
        worst
    }
}

/// The people of each neighbourhood for whom `before` has a place within the limit and `after` does not.
fn lost(
    analysis: &Analysis<'_>,
    before: &[Reached],
    after: &[Reached],
    group: AgeGroup,
) -> Vec<Count> {
    let mut all = vec![Count::NONE; analysis.atlas().neighbourhoods().len()];
    let points = analysis.demand().points().iter();
    for (point, (before, after)) in points.zip(before.iter().zip(after)) {
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
    all
}
