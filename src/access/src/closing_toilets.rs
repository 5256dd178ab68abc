//! Closing test where places count because of a toilet nearby: closing that toilet closes more than itself.

use crate::analysis::Analysis;
use crate::closing_test::ClosingTest;
use crate::supply::{PlaceChoice, Supply};
use atlas::{Need, NeedStatus};
use streets::{ClosureChange, Length, Pace};

impl Analysis<'_> {
    /// [`Analysis::closing_test`] of the places of a choice, which says too what is lost with a toilet that others count for. Those
    /// toilets are in the result even if they do not count themselves. `open` is as in [`Supply::new`].
    pub fn closing_test_of(
        &self,
        choice: &PlaceChoice,
        open: Option<&[NeedStatus]>,
        pace: Pace,
        limit: Length,
    ) -> ClosingTest {
        let supply = Supply::new(self.sites(), choice, open);
        let changes = match choice.needs.contains(&Need::Toilet) {
            true => self.changes_by_toilets(&supply),
            false => Vec::new(),
        };
        self.closing_test_with(&supply, changes, pace, limit)
    }

    /// What closing each toilet makes of the other places of a supply that needs one.
    fn changes_by_toilets(&self, supply: &Supply) -> Vec<ClosureChange> {
        let sites = self.sites();
        let mut changes = Vec::new();
        for (site, toilets) in sites.iter().zip(sites.toilets_near()) {
            let stated = sites.atlas().stated_need(site.place, Need::Toilet).into();
            for (closed, _) in toilets.iter().filter(|(it, _)| *it != site.index) {
                let others = toilets.iter().filter(|(it, _)| it != closed);
                let toilet = others
                    .map(|(_, has_toilet)| *has_toilet)
                    .fold(stated, Ord::max);
                // A place counts as far as it meets all else, and has a toilet. One that counts perhaps before and after may count
                // because of just this toilet.
                let status = supply.status(site.index);
                if status > NeedStatus::No && toilet < NeedStatus::Yes {
                    changes.push(ClosureChange {
                        goal: site.index.0,
                        closure: closed.0,
                        after: toilet.min(status),
                    });
                }
            }
        }
        changes
    }
}
