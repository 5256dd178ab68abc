//! The furthest places of some people: the longest walk that can be the one to the nearest, if it is unknown which places count.

use crate::analysis::Analysis;
use atlas::PlaceIndex;
use streets::{Catchments, Length, Pace, Start};

impl Analysis<'_> {
    /// For each of these demand points the effort of the longest walk to a site that `wanted` accepts and that can be reached;
    /// `None` if there is none. Costs a pass over the network for each site.
    pub(crate) fn furthest(
        &self,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        points: &[usize],
    ) -> Vec<Option<Length>> {
        let mut furthest = vec![None; points.len()];
        if points.is_empty() {
            return furthest;
        }
        let sites = self.sites().iter().filter(|it| wanted(it.index));
        let (Some(network), Some(starts)) = (self.network(), self.demand().starts()) else {
            for site in sites {
                for (furthest, point) in furthest.iter_mut().zip(points) {
                    let at = self.demand().points().get(*point).map(|it| it.at);
                    let walk = at.map(|at| site.place.shape.distance(at).get());
                    *furthest = walk.map(Length::from_metres).max(*furthest);
                }
            }
            return furthest;
        };
        let starts: Vec<Start> = points
            .iter()
            .filter_map(|it| starts.get(*it).cloned())
            .collect();
        let catchments = Catchments::new(network.streets(), network.goals(), &starts, pace);
        let mut search = catchments.search();
        for site in sites {
            for walk in search.run(site.index.0, Length::INFINITE) {
                if let Some(furthest) = furthest.get_mut(walk.start as usize) {
                    *furthest = Some(walk.cost.effort).max(*furthest);
                }
            }
        }
        furthest
    }
}
