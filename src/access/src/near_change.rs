//! How the places near people differ before and after a scenario.

use crate::analysis::Analysis;
use crate::sites::Sites;
use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use std::collections::BTreeMap;
use streets::{Length, Pace};

/// How the places near a demand point differ after a scenario. A place that counts otherwise, or is open at other hours, is
/// another place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NearChange {
    /// Whether a place that was near is not near any more.
    pub(crate) goes: bool,
    /// Whether a place is near that was not.
    pub(crate) comes: bool,
}

/// The people and places of one side.
pub(crate) struct NearSide<'s> {
    pub(crate) analysis: &'s Analysis<'s>,
    pub(crate) supply: &'s Supply,
    /// Whether places must be open at some time.
    asks_for_hours: bool,
    /// The toilets near each place, by index; none where no toilet is needed.
    toilets: Vec<Vec<(PlaceIndex, NeedStatus)>>,
}

/// All that it depends on whether a place counts.
#[derive(PartialEq, Eq)]
pub(crate) struct PlaceFacts<'s> {
    status: NeedStatus,
    hours: Option<&'s str>,
    /// The toilets by which a place may count that counts perhaps.
    toilets: &'s [(PlaceIndex, NeedStatus)],
}

/// A place that is not near the same people after a scenario, or of which something else differs.
#[derive(Clone, Debug)]
pub(crate) struct PlaceDifference {
    place: PlaceIndex,
    /// The demand points that it was near to, as it was.
    left: Vec<u32>,
    /// Those that it is near to, as it is then.
    reached: Vec<u32>,
}

impl PlaceDifference {
    /// The differences that concern demand points that are `wanted`.
    pub(crate) fn between(
        before: &NearSide<'_>,
        after: &NearSide<'_>,
        pace: Pace,
        limit: Length,
        wanted: &[bool],
    ) -> Vec<Self> {
        if !wanted.contains(&true) {
            return Vec::new();
        }
        let concerned = before.concerned(after);
        let old = before.points_by_place(pace, limit, wanted, &concerned);
        let mut new = after.points_by_place(pace, limit, wanted, &concerned);
        let mut all = Vec::new();
        for (place, mut left) in old {
            let mut reached = new.remove(&place).unwrap_or_default();
            if before.facts(place) == after.facts(place) {
                let stay: Vec<u32> = left.clone();
                left.retain(|it| reached.binary_search(it).is_err());
                reached.retain(|it| stay.binary_search(it).is_err());
            }
            all.push(Self {
                place,
                left,
                reached,
            });
        }
        let opened = new.into_iter().map(|(place, reached)| Self {
            place,
            left: Vec::new(),
            reached,
        });
        all.extend(opened);
        all.retain(|it| !it.left.is_empty() || !it.reached.is_empty());
        all
    }
}

impl NearChange {
    /// The changes of `points` demand points. `counts` says whether a place counts, for certain or perhaps, before and after.
    pub(crate) fn of_points(
        points: usize,
        differences: &[PlaceDifference],
        counts: [&dyn Fn(PlaceIndex) -> bool; 2],
    ) -> Vec<Self> {
        let mut all = vec![Self::default(); points];
        let [before, after] = counts;
        for PlaceDifference {
            place,
            left,
            reached,
        } in differences
        {
            for point in left.iter().filter(|_| before(*place)) {
                if let Some(change) = all.get_mut(*point as usize) {
                    change.goes = true;
                }
            }
            for point in reached.iter().filter(|_| after(*place)) {
                if let Some(change) = all.get_mut(*point as usize) {
                    change.comes = true;
                }
            }
        }
        all
    }
}

impl<'s> NearSide<'s> {
    /// One side, where places must be open at some time or at any.
    pub(crate) fn new(
        analysis: &'s Analysis<'s>,
        supply: &'s Supply,
        asks_for_hours: bool,
    ) -> Self {
        let toilets = match supply.needs_toilet() {
            true => analysis.sites().toilets_near(),
            false => Vec::new(),
        };
        Self {
            analysis,
            supply,
            asks_for_hours,
            toilets,
        }
    }

    /// For each place of either side whether it can be near other people than on the other, or counts otherwise. Where the streets are
    /// the same, a place that has not moved is near the same people.
    fn concerned(&self, after: &Self) -> Vec<bool> {
        let sites = [self, after].map(|it| it.analysis.sites());
        let streets = [self, after].map(|it| it.analysis.network().map(|it| it.streets()));
        let are_same = match streets {
            [Some(before), Some(after)] => std::ptr::eq(before, after),
            [before, after] => before.is_none() && after.is_none(),
        };
        let count = sites.map(Sites::len).into_iter().max().unwrap_or_default();
        let places = (0..).map(PlaceIndex).take(count);
        let mut all: Vec<bool> = places
            .map(|it| !are_same || self.facts(it) != after.facts(it))
            .collect();
        for (moved, _) in sites[1].moved_since(sites[0]) {
            if let Some(is_concerned) = all.get_mut(moved.0 as usize) {
                *is_concerned = true;
            }
        }
        all
    }

    /// The wanted demand points within the limit of each place that is concerned and counts for certain or perhaps, in ascending order.
    fn points_by_place(
        &self,
        pace: Pace,
        limit: Length,
        wanted: &[bool],
        concerned: &[bool],
    ) -> BTreeMap<PlaceIndex, Vec<u32>> {
        let mut all = BTreeMap::new();
        let is_concerned = |it: PlaceIndex| concerned.get(it.0 as usize) == Some(&true);
        let counts = |it| is_concerned(it) && self.supply.status(it) >= NeedStatus::Unknown;
        self.analysis
            .catchments(pace, &counts, limit, &mut |place, walks| {
                let points = walks.iter().map(|it| it.start);
                let is_wanted = |it: &u32| wanted.get(*it as usize) == Some(&true);
                let points: Vec<u32> = points.filter(is_wanted).collect();
                all.insert(place, points);
            });
        all
    }

    /// All that it depends on whether a place counts.
    pub(crate) fn facts(&self, place: PlaceIndex) -> PlaceFacts<'_> {
        let site = self.analysis.sites().get(place);
        let hours = site.and_then(|it| it.place.opening_hours());
        let hours = hours.filter(|_| self.asks_for_hours);
        let status = self.supply.status(place);
        let toilets = self.toilets.get(place.0 as usize);
        let toilets = toilets.filter(|_| status == NeedStatus::Unknown);
        PlaceFacts {
            status,
            hours,
            toilets: toilets.map(Vec::as_slice).unwrap_or_default(),
        }
    }
}
