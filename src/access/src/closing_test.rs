//! Closing test: the people for whom a place is the last one within a limit, for every place at once.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::count::Count;
use crate::people::People;
use crate::supply::Supply;
use atlas::{KindIndex, NeedStatus, PlaceIndex};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use streets::{Length, Pace};

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
    /// All places that count for certain or perhaps. First those that most people lose as their last of any: for certain, then at
    /// most; then by those who lose their last of the kind; then by index.
    pub losses: Vec<ClosingLoss>,
    /// The labels settled to find whose last place of any each is: a measure of the work that is the same on every machine.
    pub settled_of_any: usize,
    /// The same for the kinds.
    pub settled_of_kinds: usize,
}

impl Loss {
    /// How many people lose the place.
    pub fn people(&self, group: AgeGroup) -> Count {
        self.people[group as usize]
    }
}

impl ClosingTest {
    /// Sorts the losses.
    pub(crate) fn rank(&mut self) {
        let limits = |loss: &Loss| {
            let people = loss.people(AgeGroup::All);
            (people.low(), people.high())
        };
        self.losses
            .sort_by_key(|it| (Reverse((limits(&it.of_any), limits(&it.of_kind))), it.place));
    }
}

/// The losses of all sites, by index, and the labels settled to find them.
type LossesBySite = (Vec<Loss>, usize);

impl Analysis<'_> {
    /// Closes every place of a supply in turn, the others counting as before: see [`Analysis::closing_test_of`] for places that count
    /// because of a toilet nearby. There is no search for each: a place is somebody's last within `limit` if the search
    /// for the nearest two finds no other. Costs a search with two labels for each node within the limit, twice that if
    /// places count perhaps, and the same again for each kind, with the places of that kind only. If somebody has
    /// several places that count perhaps and none for certain, the catchments of those are searched too.
    pub fn closing_test(&self, supply: &Supply, pace: Pace, limit: Length) -> ClosingTest {
        let kind_of = |it: PlaceIndex| self.sites().get(it).map(|site| site.place.kind);
        let counting = self.sites().iter().map(|site| site.index);
        let counting = counting.filter(|it| supply.status(*it) > NeedStatus::No);
        let places: Vec<(PlaceIndex, KindIndex)> =
            counting.filter_map(|it| Some((it, kind_of(it)?))).collect();
        let kinds: BTreeSet<KindIndex> = places.iter().map(|(_, kind)| *kind).collect();
        let (of_any, settled_of_any) = self.last_places(supply, pace, limit, &|_| true);
        let mut of_kinds: LossesBySite = (Vec::new(), 0);
        if kinds.len() > 1 {
            of_kinds.0 = vec![Loss::default(); self.sites().len()];
            for kind in kinds {
                let is_of_kind = |it| kind_of(it) == Some(kind);
                let (found, settled) = self.last_places(supply, pace, limit, &is_of_kind);
                of_kinds.1 += settled;
                for (loss, found) in of_kinds.0.iter_mut().zip(found) {
                    if !found.points.is_empty() {
                        *loss = found;
                    }
                }
            }
        } else {
            of_kinds.0.clone_from(&of_any);
        }
        let loss =
            |of: &[Loss], place: PlaceIndex| of.get(place.0 as usize).cloned().unwrap_or_default();
        let losses = places.into_iter().map(|(place, _)| ClosingLoss {
            place,
            of_any: loss(&of_any, place),
            of_kind: loss(&of_kinds.0, place),
        });
        let mut test = ClosingTest {
            losses: losses.collect(),
            settled_of_any,
            settled_of_kinds: of_kinds.1,
        };
        test.rank();
        test
    }

    /// The losses of the sites `among` which a last one is looked for.
    fn last_places(
        &self,
        supply: &Supply,
        pace: Pace,
        limit: Length,
        among: &dyn Fn(PlaceIndex) -> bool,
    ) -> LossesBySite {
        let has = |status| move |it: PlaceIndex| supply.status(it) == status && among(it);
        let is_possible = |it: PlaceIndex| supply.status(it) > NeedStatus::No && among(it);
        let sites = || self.sites().iter().map(|it| it.index);
        let possible = self.nearest_within(pace, &is_possible, 2, limit);
        let mut settled = possible.settled();
        let certain = sites().any(has(NeedStatus::Unknown)).then(|| {
            let certain = self.nearest_within(pace, &has(NeedStatus::Yes), 2, limit);
            settled += certain.settled();
            certain
        });
        let certain = certain.as_ref().unwrap_or(&possible);
        let mut losses = vec![Loss::default(); self.sites().len()];
        let mut add = |place: u32, point: usize, is_certain: bool| {
            if let Some(loss) = losses.get_mut(place as usize) {
                loss.points.push((point, is_certain));
            }
        };
        let mut unsure = vec![false; self.demand().points().len()];
        for (point, unsure) in unsure.iter_mut().enumerate() {
            match (certain.of(point), possible.of(point)) {
                ([last], [_]) => add(last.goal, point, true),
                ([last], _) | ([], [last]) => add(last.goal, point, false),
                ([], [_, _, ..]) => *unsure = true,
                (_, _) => {}
            }
        }
        if unsure.contains(&true) {
            settled += self.catchments(
                pace,
                &has(NeedStatus::Unknown),
                limit,
                &mut |place, walks| {
                    let points = walks.iter().map(|it| it.start as usize);
                    for point in points.filter(|it| unsure.get(*it) == Some(&true)) {
                        add(place.0, point, false);
                    }
                },
            );
        }
        let losses = losses.into_iter().map(|it| self.loss(it.points));
        (losses.collect(), settled)
    }

    /// The loss of these demand points, each with whether it is certain.
    pub(crate) fn loss(&self, mut points: Vec<(usize, bool)>) -> Loss {
        points.sort_unstable();
        Loss {
            people: AgeGroup::ALL.map(|group| self.lost(&points, group)),
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
