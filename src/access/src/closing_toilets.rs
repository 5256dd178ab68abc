//! Closing test where places count because of a toilet nearby: closing that toilet closes more than itself.

use crate::analysis::{Analysis, Reached};
use crate::closing_test::{ClosingLoss, ClosingTest, Loss};
use crate::sites::Sites;
use crate::supply::{PlaceChoice, Supply};
use atlas::{KindIndex, Need, NeedStatus, PlaceIndex};
use streets::{Length, Pace};

impl Analysis<'_> {
    /// [`Analysis::closing_test`] of the places of a choice, which says too what is lost with a toilet that others count for. Those
    /// toilets are in the result even if they do not count themselves. `open` is as in [`Supply::new`]. Costs up to eight searches more
    /// for each such toilet if the choice needs a toilet, and else nothing.
    pub fn closing_test_of(
        &self,
        choice: &PlaceChoice,
        open: Option<&[NeedStatus]>,
        pace: Pace,
        limit: Length,
    ) -> ClosingTest {
        let supply = Supply::new(self.sites(), choice, open);
        let mut test = self.closing_test(&supply, pace, limit);
        if !choice.needs.contains(&Need::Toilet) {
            return test;
        }
        let toilets = self
            .sites()
            .iter()
            .filter(|it| !it.is_closed && self.sites().has_free_toilet(it.place) > NeedStatus::No);
        for toilet in toilets {
            let mut sites: Sites<'_> = self.sites().clone();
            sites.close(toilet.index);
            let after = Supply::new(&sites, choice, open);
            if after == supply.clone().without(&[toilet.index]) {
                continue;
            }
            let (before, kind) = (&supply, toilet.place.kind);
            let loss = ClosingLoss {
                place: toilet.index,
                of_any: self.lost_between(before, &after, pace, limit),
                of_kind: self.lost_between(
                    &self.of_kind(before, kind),
                    &self.of_kind(&after, kind),
                    pace,
                    limit,
                ),
            };
            test.losses.retain(|it| it.place != toilet.index);
            test.losses.push(loss);
        }
        test.rank();
        test
    }

    /// The supply of the places of one kind.
    fn of_kind(&self, supply: &Supply, kind: KindIndex) -> Supply {
        let statuses = self
            .sites()
            .iter()
            .map(|site| match site.place.kind == kind {
                true => supply.status(site.index),
                false => NeedStatus::No,
            });
        Supply::from_statuses(statuses.collect())
    }

    /// The people who have a place within the limit before and none after, of those near a place whose status changes.
    fn lost_between(&self, before: &Supply, after: &Supply, pace: Pace, limit: Length) -> Loss {
        let changes = |it: PlaceIndex| before.status(it) != after.status(it);
        let mut is_near = vec![false; self.demand().points().len()];
        self.catchments(pace, &changes, limit, &mut |_, walks| {
            for walk in walks {
                if let Some(is_near) = is_near.get_mut(walk.start as usize) {
                    *is_near = true;
                }
            }
        });
        let reached = |supply| self.reached(supply, pace, limit, 1);
        let both = reached(before).into_iter().zip(reached(after)).zip(is_near);
        let lost = both
            .enumerate()
            .filter_map(|(point, ((before, after), is_near))| {
                let is_certain = match (before, after) {
                    _ if !is_near => return None,
                    (_, Reached::Yes) | (Reached::Beyond | Reached::Never, _) => return None,
                    (before, after) => before == Reached::Yes && after != Reached::Perhaps,
                };
                Some((point, is_certain))
            });
        self.loss(lost.collect())
    }
}
