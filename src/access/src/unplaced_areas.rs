//! Where people without a position may be: somewhere in their neighbourhood, so near a place or not.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::count::Count;
use crate::demand::Demand;
use atlas::{Area, LonLat, Metres, NeighbourhoodIndex, Place, Shape};
use std::collections::BTreeSet;
use streets::Length;

/// How much shorter a walk may be than a straight line, as a factor and in metres: both are rounded, and exact to a thousandth.
const TOLERANCE: (f64, f64) = (1.01, 1.0);

/// The neighbourhoods of people without a position, prepared for distances.
pub(crate) struct UnplacedAreas<'a> {
    areas: Vec<(NeighbourhoodIndex, &'a Area)>,
}

impl<'a> UnplacedAreas<'a> {
    /// Those of an analysis; none where everybody is at a point.
    pub fn new(analysis: &'a Analysis<'_>) -> Self {
        let demand = analysis.demand();
        let all = (0..).map(NeighbourhoodIndex);
        let all = all.zip(analysis.atlas().neighbourhoods());
        let own = all.filter(|(index, _)| demand.unplaced(*index, AgeGroup::All) != Count::NONE);
        Self {
            areas: own.map(|(index, it)| (index, &it.area)).collect(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// Those that are in part within `limit` of a place in a straight line. No walk is shorter: nobody of the others has it near.
    pub fn near(&self, place: &Place, limit: Length) -> BTreeSet<NeighbourhoodIndex> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        let anchor = place.shape.anchor();
        let middle = Shape::from(anchor);
        let rings = place.shape.area().into_iter().flat_map(|it| {
            let polygons = it.polygons().iter();
            polygons.flat_map(|it| it.exterior().coords())
        });
        let corners = rings.filter_map(|it| LonLat::new(it.x, it.y));
        let ends = corners.chain(place.entrances.iter().copied());
        let radius = ends.map(|it| middle.distance(it).get()).fold(0.0, f64::max);
        self.within(anchor, limit.metres().get() + radius)
    }

    /// The same of a position.
    pub fn near_position(&self, at: LonLat, limit: Length) -> BTreeSet<NeighbourhoodIndex> {
        self.within(at, limit.metres().get())
    }

    fn within(&self, at: LonLat, metres: f64) -> BTreeSet<NeighbourhoodIndex> {
        let (factor, more) = TOLERANCE;
        let most = Metres::new(metres * factor + more);
        let near = self.areas.iter().filter(|(_, it)| it.is_within(at, most));
        near.map(|(index, _)| *index).collect()
    }
}

impl Demand {
    /// The people without a position in these neighbourhoods.
    pub(crate) fn unplaced_in<'n>(
        &self,
        of: impl IntoIterator<Item = &'n NeighbourhoodIndex>,
        group: AgeGroup,
    ) -> Count {
        of.into_iter().map(|it| self.unplaced(*it, group)).sum()
    }
}
