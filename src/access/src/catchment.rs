//! Catchments: for each site the demand points within a limit.

use crate::analysis::Analysis;
use crate::straight_lines::StraightLines;
use atlas::PlaceIndex;
use streets::{Catchments, Length, Pace, StartWalk};

impl Analysis<'_> {
    /// Calls `each` with every site that `wanted` accepts, in ascending order, and the demand points from which it is at most
    /// `limit` of effort away, in ascending order. Costs a search of the nodes within the limit for each site. Returns the settled
    /// nodes: a measure of the work that is the same on every machine, 0 for straight lines.
    pub fn catchments(
        &self,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        limit: Length,
        each: &mut dyn FnMut(PlaceIndex, &[StartWalk]),
    ) -> usize {
        let sites = self.sites().iter().filter(|it| wanted(it.index));
        let (Some(network), Some(starts)) = (self.network(), self.demand().starts()) else {
            let lines = StraightLines::from(self.demand().points().iter().map(|it| it.at));
            for site in sites {
                each(site.index, &lines.within(limit, &site.place.shape));
            }
            return 0;
        };
        let catchments = Catchments::new(network.streets(), network.goals(), starts, pace);
        let mut search = catchments.search();
        for site in sites {
            each(site.index, search.run(site.index.0, limit));
        }
        search.settled()
    }
}
