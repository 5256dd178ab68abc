//! What a scenario may change for people without a position.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::count::Count;
use crate::demand::Demand;
use crate::near_change::NearSide;
use crate::scenario_change::ScenarioChange;
use crate::unplaced_areas::UnplacedAreas;
use atlas::{NeedStatus, NeighbourhoodIndex, PlaceIndex};
use std::collections::BTreeSet;
use streets::{Length, Streets};

/// The places that differ after a scenario, each with the neighbourhoods of which people without a position may live near it. A
/// street that closes may change any walk, and so what everybody has of any place.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnplacedChange {
    places: Vec<PlaceChange>,
    /// Whether streets differ.
    is_everywhere: bool,
}

/// A place that counts otherwise, is open at other hours or is elsewhere.
#[derive(Clone, Debug)]
struct PlaceChange {
    place: PlaceIndex,
    /// Whether it is as far from everybody as it was.
    is_as_far: bool,
    /// The neighbourhoods that it was near, as it was; none where streets differ.
    left: BTreeSet<NeighbourhoodIndex>,
    /// Those that it is near, as it is then.
    reached: BTreeSet<NeighbourhoodIndex>,
}

impl UnplacedChange {
    /// Between two sides of a scenario.
    pub fn between(before: &NearSide<'_>, after: &NearSide<'_>, limit: Length) -> Self {
        let areas = UnplacedAreas::new(before.analysis);
        if areas.is_empty() {
            return Self::default();
        }
        let has_same_streets = match [before, after].map(|it| streets(it.analysis)) {
            [Some(old), Some(new)] => std::ptr::eq(old, new),
            _ => true,
        };
        let [old, new] = [before, after].map(|it| it.analysis.sites());
        let moved = new.moved_since(old).into_iter();
        let moved: BTreeSet<PlaceIndex> = moved.map(|(index, _)| index).collect();
        let count = old.len().max(new.len());
        let near = |side: &NearSide<'_>, index| {
            let site = side.analysis.sites().get(index);
            let site = site.filter(|_| side.supply.status(index) > NeedStatus::No);
            match site {
                Some(site) if has_same_streets => areas.near(site.place, limit),
                _ => BTreeSet::new(),
            }
        };
        let changes = (0..).map(PlaceIndex).take(count).filter_map(|place| {
            let is_as_far = has_same_streets && !moved.contains(&place);
            let is_same = is_as_far && before.facts(place) == after.facts(place);
            (!is_same).then(|| PlaceChange {
                place,
                is_as_far,
                left: near(before, place),
                reached: near(after, place),
            })
        });
        Self {
            places: changes.collect(),
            is_everywhere: !has_same_streets,
        }
    }

    /// Adds to the changes of an age group in each neighbourhood. `status` says whether a place counts before and after.
    pub fn add_to(
        &self,
        all: &mut [ScenarioChange],
        demand: &Demand,
        status: [&dyn Fn(PlaceIndex) -> NeedStatus; 2],
        group: AgeGroup,
    ) {
        let (mut gained, mut lost) = (BTreeSet::<NeighbourhoodIndex>::new(), BTreeSet::new());
        let (mut all_gain, mut all_lose) = (false, false);
        for it in &self.places {
            let [old, new] = status.map(|status| status(it.place));
            // What counts for certain on one side and is as far is no loss or gain.
            let has = |status| it.is_as_far && status == NeedStatus::Yes;
            if old > NeedStatus::No && !has(new) {
                lost.extend(&it.left);
                all_lose |= self.is_everywhere;
            }
            if new > NeedStatus::No && !has(old) {
                gained.extend(&it.reached);
                all_gain |= self.is_everywhere;
            }
        }
        for (index, change) in (0..).map(NeighbourhoodIndex).zip(all) {
            let people = |of: &BTreeSet<_>, is_all: bool| match is_all || of.contains(&index) {
                true => demand.unplaced(index, group),
                false => Count::NONE,
            };
            *change += ScenarioChange {
                gained: people(&gained, all_gain),
                lost: people(&lost, all_lose),
            };
        }
    }
}

fn streets<'a>(of: &'a Analysis<'_>) -> Option<&'a Streets> {
    of.network().map(|it| it.streets())
}
