//! Walking as the state knows it. Its implementation is in the chunk that is loaded on demand.

use atlas::WalkCost;
use chart::{IsochroneOutline, StreetMap};
use std::sync::Arc;
use streets::{Pace, Route, Start};

/// The walking network of the atlas with the answers that follow from the state. They are memos, and behind a trait so that
/// they and the code that searches the network stay in the chunk that is loaded on demand.
pub trait Walking: Send + Sync {
    /// The walks from where the visitor is; `None` until that is known.
    fn walks(&self) -> Option<Arc<Walks>>;
    /// The route to the place whose card is open; `None` where no way is known.
    fn route(&self) -> Option<Arc<Route>>;
    /// The isochrones that the map shows, each with its outline and label; empty where it shows none.
    fn isochrones(&self) -> Arc<Vec<IsochroneOutline>>;
    /// The network as the map draws it.
    fn map(&self) -> &StreetMap;
    /// Whether the source tells where steps are.
    fn knows_steps(&self) -> bool;
}

/// The walks from one position.
pub struct Walks {
    /// How the visitor walks.
    pub pace: Pace,
    /// Where the position is on the network.
    pub start: Start,
    /// Whether the position is near enough to the network to walk from.
    pub is_snapped: bool,
    /// The walk to each place, by number; empty where the position is not snapped.
    pub costs: Vec<Option<WalkCost>>,
}
