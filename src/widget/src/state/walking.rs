//! The interface of walking. The implementation is in the chunk that walks.

use super::PlannedWalk;
use atlas::{Atlas, LonLat, Metres, PlaceIndex, WalkCost};
use chart::{IsochroneOutline, StreetMap};
use std::sync::Arc;
use streets::{Pace, Start};

/// The walking network of the atlas, with memos of walks, route and isochrones. They are behind a trait, so that the memos
/// and the search algorithms stay in that chunk.
pub trait Walking: Send + Sync {
    /// The walks from the visitor's location; `None` without one.
    fn walks(&self) -> Option<Arc<WalksFromHere>>;
    /// The walk from the visitor's location to a position; `None` without one.
    fn walk_to_position(&self, to: LonLat) -> Option<WalkCost>;
    /// The walk to the place whose card is open; `None` without a route.
    fn planned_walk(&self) -> Option<Arc<PlannedWalk>>;
    /// The walks from a position at a pace.
    fn walks_from(&self, atlas: &Atlas, from: LonLat, pace: Pace) -> WalksFromHere;
    /// The walk to a place, with a seat as often as `rest` if a way has them; `None` if it is unreachable.
    fn plan(
        &self,
        atlas: &Atlas,
        from: &WalksFromHere,
        place: PlaceIndex,
        rest: Option<Metres>,
    ) -> Option<PlannedWalk>;
    /// The isochrones that the map shows, each with its outline and label; empty while they are hidden.
    fn isochrones(&self) -> Arc<Vec<IsochroneOutline>>;
    /// The network as the map draws it.
    fn map(&self) -> &StreetMap;
    /// The name of the nearest street with a name, at most 50 m from a position.
    fn street_near(&self, at: LonLat) -> Option<String>;
    /// Whether the network has obstacles for step-free routes; if not, its source may not record them.
    fn knows_steps(&self) -> bool;
}

/// The walks from the visitor's location.
pub struct WalksFromHere {
    /// The walking pace.
    pub pace: Pace,
    /// The snap points of the position on the network.
    pub start: Start,
    /// Whether the position is near enough to the network to walk from.
    pub is_snapped: bool,
    /// The walk to each place, by number; empty where the position is not snapped.
    pub costs: Vec<Option<WalkCost>>,
}
