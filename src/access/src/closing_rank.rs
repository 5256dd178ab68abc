//! Closing test of a question for several places: the people who have fewer than so many within a limit if one closes.

use crate::analysis::Analysis;
use crate::closing_test::{ClosingLoss, ClosingTest, Loss};
use crate::supply::Supply;
use crate::unplaced_areas::UnplacedAreas;
use atlas::{KindIndex, NeedStatus, PlaceIndex};
use std::collections::BTreeMap;
use streets::{Length, Pace};

/// How many places are within the limit of each demand point: those that count for certain, and those that count at all.
type Counts = Vec<[u32; 2]>;

impl Analysis<'_> {
    /// The closing test for the `rank`-th nearest place, counted from 1: closing one makes the difference for those who have exactly
    /// `rank` places within the limit and have that one among them. Every other place counts as before, also where it counts
    /// because of a toilet nearby. Costs two searches of the nodes within the limit for each place, and needs memory for each kind
    /// and demand point; [`Analysis::closing_test`] of the nearest place is faster and gives the same for rank 1. The work is not
    /// counted.
    pub fn closing_test_of_rank(
        &self,
        supply: &Supply,
        pace: Pace,
        limit: Length,
        rank: usize,
    ) -> ClosingTest {
        let points = self.demand().points().len();
        let rank = u32::try_from(rank).unwrap_or(u32::MAX);
        let kind_of = |it: PlaceIndex| self.sites().get(it).map(|site| site.place.kind);
        let counts = |it: PlaceIndex| supply.status(it) > NeedStatus::No;
        let mut all: Counts = vec![[0; 2]; points];
        let mut by_kind: BTreeMap<KindIndex, Counts> = BTreeMap::new();
        self.catchments(pace, &counts, limit, &mut |place, walks| {
            let Some(kind) = kind_of(place) else {
                return;
            };
            let is_certain = u32::from(supply.status(place) == NeedStatus::Yes);
            let of_kind = by_kind.entry(kind).or_insert_with(|| vec![[0; 2]; points]);
            for walk in walks {
                for counts in [&mut all, of_kind] {
                    if let Some([certain, possible]) = counts.get_mut(walk.start as usize) {
                        *certain += is_certain;
                        *possible += 1;
                    }
                }
            }
        });
        let areas = UnplacedAreas::new(self);
        let mut losses = BTreeMap::new();
        self.catchments(pace, &counts, limit, &mut |place, walks| {
            let is_certain = supply.status(place) == NeedStatus::Yes;
            let site = self.sites().get(place);
            let near = site.map(|it| areas.near(it.place, limit));
            let near = near.unwrap_or_default();
            let lost = |counts: Option<&Counts>| {
                let points = walks.iter().filter_map(|walk| {
                    let point = walk.start as usize;
                    let counts = counts?.get(point)?;
                    Some((point, is_lost(*counts, is_certain, rank)?))
                });
                let mut points: Vec<(usize, bool)> = points.collect();
                points.sort_unstable();
                self.loss(points, &near)
            };
            let of_kind = kind_of(place).and_then(|kind| by_kind.get(&kind));
            losses.insert(place, [lost(Some(&all)), lost(of_kind)]);
        });
        let sites = self.sites().iter().map(|site| site.index);
        let sites = sites.filter(|it| counts(*it));
        let losses = sites.map(|place| {
            let [of_any, of_kind] = losses
                .remove(&place)
                .unwrap_or_else(|| [Loss::default(), Loss::default()]);
            ClosingLoss {
                place,
                of_any,
                of_kind,
            }
        });
        ClosingTest::ranked(losses.collect(), 0)
    }
}

/// Whether somebody has `rank` places near and one fewer if a place closes, for certain (`true`) or perhaps; `None` if that cannot
/// be. `certain` and `possible` places are near, the one that closes among them.
fn is_lost([certain, possible]: [u32; 2], is_certain: bool, rank: u32) -> Option<bool> {
    // If the place counts perhaps, it makes a difference only where it does count.
    let least = certain + u32::from(!is_certain);
    let can_be = (least..=possible).contains(&rank);
    can_be.then_some(is_certain && certain == possible)
}
