//! What a scenario changes for people: who gains a place near, and who loses one.

use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::people::People;
use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use std::collections::BTreeSet;
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

/// The places that count within the limit of a demand point, with all that their status depends on.
type Near = BTreeSet<(PlaceIndex, NeedStatus, Option<String>)>;

impl ScenarioChange {
    /// The changes of an age group in each neighbourhood, in the order of the atlas; those of a region are their sum. What is unknown
    /// of a place is the same on both sides, so that it makes no difference where the same places are near.
    pub fn between(
        before: ScenarioSide<'_>,
        after: ScenarioSide<'_>,
        pace: Pace,
        limit: Length,
        group: AgeGroup,
    ) -> Vec<Self> {
        let demand = before.analysis.demand().points();
        let is_unsure = |point: usize| {
            let reached = |of: ScenarioSide<'_>| of.reached.get(point).copied();
            (reached(before), reached(after)) == (Some(Reached::Perhaps), Some(Reached::Perhaps))
        };
        let unsure: Vec<bool> = (0..demand.len()).map(is_unsure).collect();
        let [near, near_after] = match unsure.contains(&true) {
            true => [before, after].map(|it| it.near(pace, limit, &unsure)),
            false => [Vec::new(), Vec::new()],
        };
        let neighbourhoods = before.analysis.atlas().neighbourhoods().len();
        let mut all = vec![Self::default(); neighbourhoods];
        for (number, point) in demand.iter().enumerate() {
            let places = near.get(number).zip(near_after.get(number));
            let change = Self::of(
                point.count(group),
                before.has_place(number),
                after.has_place(number),
                places,
            );
            if let Some(sum) = all.get_mut(point.neighbourhood.0 as usize) {
                *sum += change;
            }
        }
        all
    }

    /// The change for people who have a place before and after: yes, no, or unknown. `near` are their places where both are unknown.
    fn of(
        people: Count,
        before: Option<bool>,
        after: Option<bool>,
        near: Option<(&Near, &Near)>,
    ) -> Self {
        let perhaps = Count::between(People::NONE, people.high());
        let gained = |gained| Self {
            gained,
            ..Self::default()
        };
        let lost = |lost| Self {
            lost,
            ..Self::default()
        };
        match (before, after) {
            (Some(false), Some(true)) => gained(people),
            (Some(true), Some(false)) => lost(people),
            (Some(false), None) | (None, Some(true)) => gained(perhaps),
            (Some(true), None) | (None, Some(false)) => lost(perhaps),
            (Some(_), Some(_)) => Self::default(),
            (None, None) => match near {
                Some((old, new)) if old == new => Self::default(),
                Some((old, new)) if old.is_subset(new) => gained(perhaps),
                Some((old, new)) if new.is_subset(old) => lost(perhaps),
                _ => Self {
                    gained: perhaps,
                    lost: perhaps,
                },
            },
        }
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

impl ScenarioSide<'_> {
    /// Whether the people at a demand point have a place near; `None` if it is unknown.
    fn has_place(self, point: usize) -> Option<bool> {
        match self.reached.get(point) {
            Some(Reached::Yes) => Some(true),
            Some(Reached::Perhaps) => None,
            _ => Some(false),
        }
    }

    /// The places near each demand point that is `wanted`.
    fn near(self, pace: Pace, limit: Length, wanted: &[bool]) -> Vec<Near> {
        let Self {
            analysis, supply, ..
        } = self;
        let mut all = vec![Near::new(); wanted.len()];
        let counts = |it| supply.status(it) >= NeedStatus::Unknown;
        analysis.catchments(pace, &counts, limit, &mut |place, walks| {
            let hours = analysis.sites().get(place);
            let hours = hours.and_then(|it| it.place.opening_hours.clone());
            let hours = hours.filter(|_| self.asks_for_hours);
            for walk in walks {
                let point = walk.start as usize;
                if wanted.get(point) == Some(&true)
                    && let Some(near) = all.get_mut(point)
                {
                    near.insert((place, supply.status(place), hours.clone()));
                }
            }
        });
        all
    }
}
