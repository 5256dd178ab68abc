//! Coverage by the clock: who has a place that is open, at each hour of a week.

mod losses;

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::coverage::Coverage;
use crate::site_hours::SiteHours;
use crate::supply::Supply;
use crate::unplaced_areas::UnplacedAreas;
use crate::walk_interval::{WalkInterval, goal_sets};
use crate::week_hours::{HOURS_OF_WEEK, WeekPart, hours_of_week};
use atlas::{NeedStatus, NeighbourhoodIndex, PlaceIndex};
use hours::{Calendar, LocalTime};
use std::collections::{BTreeMap, BTreeSet};
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
    /// For each place that is closed at some hour, for certain or perhaps, the neighbourhoods of which people without a position may
    /// live near it.
    unplaced_near: BTreeMap<PlaceIndex, BTreeSet<NeighbourhoodIndex>>,
    settled: usize,
}

/// The places that are open at some time, and whether each demand point has one within the limit.
type Open<'w> = (&'w Supply, &'w [Reached]);

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
        let unplaced_near = self.unplaced_near(supply, &supplies, limit);
        WeekCoverage {
            starts,
            unplaced_near,
            of_hour,
            at_any_time: (supply.clone(), any_time),
            supplies,
            reached,
            settled,
        }
    }

    /// For each place of a supply that any of several others counts less the neighbourhoods of which people without a position may have
    /// it within the limit.
    fn unplaced_near(
        &self,
        all: &Supply,
        others: &[Supply],
        limit: Length,
    ) -> BTreeMap<PlaceIndex, BTreeSet<NeighbourhoodIndex>> {
        let areas = UnplacedAreas::new(self);
        if areas.is_empty() {
            return BTreeMap::new();
        }
        let may_close = |place: PlaceIndex| {
            let mut others = others.iter();
            all.status(place) > NeedStatus::No
                && others.any(|it| it.status(place) < NeedStatus::Yes)
        };
        let sites = self.sites().iter().filter(|it| may_close(it.index));
        sites
            .map(|it| (it.index, areas.near(it.place, limit)))
            .filter(|(_, near)| !near.is_empty())
            .collect()
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
        match self.supply(hour) {
            Some(supply) => analysis.coverage_by(supply, self.reached(hour), group),
            None => analysis.coverage(&[], group),
        }
    }

    /// Whether each demand point has an open place within the limit at any hour of a part of the week.
    pub fn reached_in(&self, part: WeekPart) -> Vec<Reached> {
        let sets = self.sets_in(part);
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

    /// The places that are open at any hour of a part of the week, and whether each demand point has one within the limit.
    fn open_in(&self, part: WeekPart) -> (Supply, Vec<Reached>) {
        let sets = self.sets_in(part);
        let sets: Vec<&Supply> = sets
            .iter()
            .filter_map(|it| self.supplies.get(*it))
            .collect();
        let best = |place| {
            let statuses = sets.iter().map(|it| it.status(place));
            statuses.max().unwrap_or(NeedStatus::No)
        };
        let places = (0..).map(PlaceIndex).take(self.at_any_time.0.len());
        let supply = Supply::from_statuses(places.map(best).collect());
        (supply, self.reached_in(part))
    }

    /// The numbers of the sets of places that are open at the hours of a part of the week, in ascending order.
    fn sets_in(&self, part: WeekPart) -> BTreeSet<usize> {
        let hours = (0..HOURS_OF_WEEK).filter(|it| part.contains(*it));
        hours
            .filter_map(|it| self.of_hour.get(it).copied())
            .collect()
    }

    fn open(&self, set: usize) -> Option<Open<'_>> {
        let reached = self.reached.get(set).map(Vec::as_slice);
        self.supplies.get(set).zip(reached)
    }
}
