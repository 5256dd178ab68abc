//! What a scenario changes for people: who gains a place near, and who loses one.

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::near_change::{NearChange, NearSide, PlaceDifference};
use crate::people::People;
use crate::supply::Supply;
use crate::unplaced_change::UnplacedChange;
use atlas::{NeedStatus, PlaceIndex};
use std::ops::AddAssign;
use streets::{Length, Pace};

/// People by what a scenario changes for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScenarioChange {
    /// They have a place near afterwards, and have none before.
    pub gained: Count,
    /// They have one before, and none afterwards.
    pub lost: Count,
}

/// The people and places before a scenario, or after it.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioSide<'s> {
    /// The people and places.
    pub analysis: &'s Analysis<'s>,
    /// Which places count.
    pub supply: &'s Supply,
    /// Whether each demand point has a place near.
    pub reached: &'s [Reached],
    /// Whether places must be open at some time: then a place with other hours is another place.
    pub asks_for_hours: bool,
}

impl ScenarioChange {
    /// The changes of an age group in each neighbourhood, in the order of the atlas; those of a region are their sum. What is unknown
    /// of a place is the same on both sides, so that it makes no difference where the same places are near. People without a position are
    /// in the upper limits of both where they may live near a place that changes: see [`Demand::unplaced`](crate::Demand::unplaced).
    pub fn between(
        before: ScenarioSide<'_>,
        after: ScenarioSide<'_>,
        pace: Pace,
        limit: Length,
        group: AgeGroup,
    ) -> Vec<Self> {
        let reached = before.reached.iter().zip(after.reached);
        let unsure: Vec<bool> = reached
            .map(|it| it == (&Reached::Perhaps, &Reached::Perhaps))
            .collect();
        let (old, new) = (before.near(), after.near());
        let differences = PlaceDifference::between(&old, &new, pace, limit, &unsure);
        let near = NearChange::of_points(unsure.len(), &differences, [&|_| true, &|_| true]);
        let analysis = before.analysis;
        let reached = [before.reached, after.reached];
        let mut all = Self::of_people(analysis, reached, &near, group);
        let status = [&|it| old.supply.status(it), &|it| new.supply.status(it)]
            as [&dyn Fn(PlaceIndex) -> NeedStatus; 2];
        let unplaced = UnplacedChange::between(&old, &new, limit);
        unplaced.add_to(&mut all, analysis.demand(), status, group);
        all
    }

    /// The changes of the people at demand points in each neighbourhood, by whether each has a place near before and after, and by how
    /// the places near it differ where both are unknown.
    pub(crate) fn of_people(
        analysis: &Analysis<'_>,
        [before, after]: [&[Reached]; 2],
        near: &[NearChange],
        group: AgeGroup,
    ) -> Vec<Self> {
        let mut all = vec![Self::default(); analysis.atlas().neighbourhoods().len()];
        for (number, point) in analysis.demand().points().iter().enumerate() {
            let near = near.get(number).copied().unwrap_or_default();
            let [before, after] = [before, after].map(|it| has_place(it.get(number)));
            let change = Self::of(point.count(group), before, after, near);
            if let Some(sum) = all.get_mut(point.neighbourhood.0 as usize) {
                *sum += change;
            }
        }
        all
    }

    /// The change for people who have a place before and after: yes, no, or unknown. `near` is how their places differ where both
    /// are unknown.
    fn of(people: Count, before: Option<bool>, after: Option<bool>, near: NearChange) -> Self {
        let perhaps = Count::between(People::NONE, people.high());
        let some = |is_any, count| if is_any { count } else { Count::NONE };
        let (gained, lost) = match (before, after) {
            (Some(false), Some(true)) => (people, Count::NONE),
            (Some(true), Some(false)) => (Count::NONE, people),
            (Some(false), None) | (None, Some(true)) => (perhaps, Count::NONE),
            (Some(true), None) | (None, Some(false)) => (Count::NONE, perhaps),
            (Some(_), Some(_)) => (Count::NONE, Count::NONE),
            (None, None) => (some(near.comes, perhaps), some(near.goes, perhaps)),
        };
        Self { gained, lost }
    }

    /// The least and the most that the number of people with a place near can grow by; negative where it shrinks.
    pub fn difference(self) -> [f64; 2] {
        let Self { gained, lost } = self;
        [
            gained.low().as_f64() - lost.high().as_f64(),
            gained.high().as_f64() - lost.low().as_f64(),
        ]
    }
}

impl AddAssign for ScenarioChange {
    fn add_assign(&mut self, other: Self) {
        self.gained += other.gained;
        self.lost += other.lost;
    }
}

impl<'s> ScenarioSide<'s> {
    fn near(self) -> NearSide<'s> {
        NearSide::new(self.analysis, self.supply, self.asks_for_hours)
    }
}

/// Whether people have a place near; `None` if it is unknown.
fn has_place(reached: Option<&Reached>) -> Option<bool> {
    match reached {
        Some(Reached::Yes) => Some(true),
        Some(Reached::Perhaps) => None,
        _ => Some(false),
    }
}
