//! Closing test: the people for whom a place is the last one within a limit, for every place at once.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::count::Count;
use crate::people::People;
use crate::supply::Supply;
use crate::unplaced_areas::UnplacedAreas;
use atlas::{NeedStatus, NeighbourhoodIndex, PlaceIndex};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use streets::{ClosureChange, Closures, Length, Pace};

/// The people who have no place within the limit any more if one closes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// The demand points, in ascending order, each with whether its people lose the place for certain. They lose it perhaps where
    /// it counts perhaps, and where another place within the limit counts perhaps.
    pub points: Vec<(usize, bool)>,
    /// By [`AgeGroup`].
    people: [Count; AgeGroup::ALL.len()],
}

/// What is lost if a place closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingLoss {
    /// The place.
    pub place: PlaceIndex,
    /// People who lose their last place of all that count.
    pub of_any: Loss,
    /// People who lose their last place of this kind.
    pub of_kind: Loss,
}

/// The losses of all places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosingTest {
    /// All places that count for certain or perhaps, and toilets that others count for. First those that most people lose as their
    /// last of any: for certain, then at most; then by those who lose their last of the kind; then by index.
    pub losses: Vec<ClosingLoss>,
    /// The labels settled to find them: a measure of the work that is the same on every machine. 0 for straight lines.
    pub settled: usize,
}

impl Loss {
    /// How many people lose the place. Those without a position, of neighbourhoods that are in part within the limit of the place in a
    /// straight line, are in the upper limit: see [`Demand::unplaced`](crate::Demand::unplaced).
    pub fn people(&self, group: AgeGroup) -> Count {
        self.people[group as usize]
    }
}

impl ClosingTest {
    /// These losses in their order.
    pub(crate) fn ranked(losses: Vec<ClosingLoss>, settled: usize) -> Self {
        let mut test = Self { losses, settled };
        test.rank_by(AgeGroup::All);
        test
    }

    /// Sorts the losses as before, by the people of one age group.
    pub fn rank_by(&mut self, group: AgeGroup) {
        let limits = |loss: &Loss| {
            let people = loss.people(group);
            (people.low(), people.high())
        };
        self.losses
            .sort_by_key(|it| (Reverse((limits(&it.of_any), limits(&it.of_kind))), it.place));
    }
}

impl Analysis<'_> {
    /// Closes every place of a supply in turn, the others counting as before: see [`Analysis::closing_test_of`] for places that count
    /// because of a toilet nearby.
    ///
    /// There is one search for all places and kinds. A node keeps the nearest two places of each kind within the limit; where
    /// places count perhaps, also the nearest of those, and all that are nearer than the first that counts for certain: each of them
    /// may be somebody's last. So where nothing counts for certain, the work grows with the number of pairs of a node and a place within
    /// the limit, as the result does: Delft's 234 places with a need that is unknown of all took 0.1, 0.8 and 2.9 s within 10, 20 and
    /// 40 minutes, and without it 0.03, 0.1 and 0.2 s (native, optimised, a busy machine).
    pub fn closing_test(&self, supply: &Supply, pace: Pace, limit: Length) -> ClosingTest {
        self.closing_test_with(supply, Vec::new(), pace, limit)
    }

    /// The closing test of places of which some change others when they close. The number of a closure is the index of the place.
    pub(crate) fn closing_test_with(
        &self,
        supply: &Supply,
        mut changes: Vec<ClosureChange>,
        pace: Pace,
        limit: Length,
    ) -> ClosingTest {
        let kinds: Vec<u32> = self
            .sites()
            .iter()
            .map(|it| u32::from(it.place.kind.0))
            .collect();
        let places = (0..).take(kinds.len()).map(PlaceIndex);
        let counting = places.filter(|it| supply.status(*it) > NeedStatus::No);
        changes.extend(counting.map(|place| ClosureChange {
            goal: place.0,
            closure: place.0,
            after: NeedStatus::No,
        }));
        let mut closing: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for change in &changes {
            closing.entry(change.closure).or_default().push(change.goal);
        }
        let goals = (0..).zip(&kinds);
        let goals = goals.map(|(goal, kind)| (supply.status(PlaceIndex(goal)), *kind));
        let closures = Closures::new(goals.collect(), changes);
        let mut losses = ClosingLosses::new(&closures, kinds.len());
        let settled = self.decisive_places(&closures, pace, limit, &mut |point, places| {
            losses.add(point, places);
        });
        let areas = UnplacedAreas::new(self);
        let losses = closing.into_iter().filter_map(|(place, goals)| {
            let points = losses.of.get(place as usize)?;
            let kind = closures.group(place);
            let [mut of_any, mut of_kind] = [const { BTreeSet::new() }; 2];
            for goal in goals {
                let site = self.sites().get(PlaceIndex(goal))?;
                let near = areas.near(site.place, limit);
                if closures.group(goal) == kind {
                    of_kind.extend(&near);
                }
                of_any.extend(near);
            }
            Some(ClosingLoss {
                place: PlaceIndex(place),
                of_any: self.loss(points.of_any.clone(), &of_any),
                of_kind: self.loss(points.of_kind.clone(), &of_kind),
            })
        });
        ClosingTest::ranked(losses.collect(), settled)
    }

    /// Calls `each` with every demand point and the places within the limit that decide what it loses, by kind. Returns the settled labels.
    fn decisive_places(
        &self,
        closures: &Closures,
        pace: Pace,
        limit: Length,
        each: &mut dyn FnMut(usize, &[u32]),
    ) -> usize {
        let points = 0..self.demand().points().len();
        if let (Some(network), Some(starts)) = (self.network(), self.demand().starts()) {
            let (streets, goals) = (network.streets(), network.goals());
            let found = streets.decisive_goals(goals, closures, starts, pace, limit);
            points.for_each(|point| each(point, found.of(point)));
            return found.settled;
        }
        let counts = |it: PlaceIndex| closures.status(it.0) > NeedStatus::No;
        let found = self.nearest_within(pace, &counts, usize::MAX, limit);
        for point in points {
            let mut places: Vec<u32> = found.of(point).iter().map(|it| it.goal).collect();
            places.sort_unstable_by_key(|it| (closures.group(*it), *it));
            each(point, &places);
        }
        0
    }

    /// The loss of these demand points in ascending order, each with whether it is certain, and perhaps of the people without a
    /// position in these neighbourhoods.
    pub(crate) fn loss(
        &self,
        points: Vec<(usize, bool)>,
        unplaced: &BTreeSet<NeighbourhoodIndex>,
    ) -> Loss {
        let demand = self.demand();
        let people = |group| self.lost(&points, group) + demand.unplaced_in(unplaced, group);
        Loss {
            people: AgeGroup::ALL.map(people),
            points,
        }
    }

    fn lost(&self, points: &[(usize, bool)], group: AgeGroup) -> Count {
        let people = points.iter().filter_map(|(point, is_certain)| {
            let people = self.demand().points().get(*point)?.count(group);
            Some(match is_certain {
                true => people,
                false => Count::between(People::NONE, people.high()),
            })
        });
        people.sum()
    }
}

/// The demand points that lose their last place with each closure, while they are collected.
struct ClosingLosses<'c> {
    closures: &'c Closures,
    /// By closure.
    of: Vec<LossPoints>,
}

/// The demand points that lose their last place, each with whether for certain.
#[derive(Clone, Debug, Default)]
struct LossPoints {
    of_any: Vec<(usize, bool)>,
    of_kind: Vec<(usize, bool)>,
}

impl<'c> ClosingLosses<'c> {
    fn new(closures: &'c Closures, count: usize) -> Self {
        Self {
            closures,
            of: vec![LossPoints::default(); count],
        }
    }

    /// Adds what is lost at a demand point, of which these places, by kind, decide it. Points come in ascending order.
    fn add(&mut self, point: usize, places: &[u32]) {
        let Self { closures, of } = self;
        let mut push =
            |closure: u32, loss: fn(&mut LossPoints) -> &mut Vec<(usize, bool)>, is_certain| {
                if let Some(of) = of.get_mut(closure as usize).map(loss)
                // Two places of a point may change with the same closure.
                && of.last().is_none_or(|(last, _)| *last != point)
                {
                    of.push((point, is_certain));
                }
            };
        each_loss(closures, places, &mut |closure, is_certain| {
            push(closure, |it| &mut it.of_any, is_certain);
        });
        for places in places.chunk_by(|a, b| closures.group(*a) == closures.group(*b)) {
            let kind = places.first().and_then(|it| closures.group(*it));
            each_loss(closures, places, &mut |closure, is_certain| {
                if closures.group(closure) == kind {
                    push(closure, |it| &mut it.of_kind, is_certain);
                }
            });
        }
    }
}

/// Calls `each` with every closure after which nothing is left of some places for certain that was before, and whether that is
/// certain. It may come more than once.
fn each_loss(closures: &Closures, places: &[u32], each: &mut dyn FnMut(u32, bool)) {
    let certain = places
        .iter()
        .find(|it| closures.status(**it) == NeedStatus::Yes);
    match certain {
        // Every closure that changes any of them may take the last: which of them count is unknown.
        None => {
            let changes = places.iter().flat_map(|it| closures.changes_of(*it));
            changes.for_each(|it| each(it.closure, false));
        }
        // A closure that leaves this place takes nobody's last.
        Some(certain) => {
            for change in closures.changes_of(*certain) {
                match closures.left(places.iter().copied(), change.closure) {
                    NeedStatus::Yes => {}
                    NeedStatus::Unknown => each(change.closure, false),
                    NeedStatus::No => each(change.closure, true),
                }
            }
        }
    }
}
