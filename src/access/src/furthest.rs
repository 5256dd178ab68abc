//! The furthest places of some people: the longest walk that can be the one to the nearest, if it is unknown which places count.

use crate::analysis::Analysis;
use atlas::PlaceIndex;
use streets::{Length, Pace};

impl Analysis<'_> {
    /// For each demand point for which `asked` is true, the effort of the longest walk to a site that `wanted` accepts and that
    /// can be reached; `None` for others, and if there is none. Costs a pass over the network for each site, unless nobody is
    /// asked for.
    pub(crate) fn furthest(
        &self,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        asked: &[bool],
    ) -> Vec<Option<Length>> {
        let mut furthest = vec![None; asked.len()];
        if !asked.contains(&true) {
            return furthest;
        }
        self.catchments(pace, wanted, Length::INFINITE, &mut |_, walks| {
            for walk in walks {
                let point = walk.start as usize;
                if let (Some(true), Some(furthest)) = (asked.get(point), furthest.get_mut(point)) {
                    *furthest = Some(walk.cost.effort).max(*furthest);
                }
            }
        });
        furthest
    }
}
