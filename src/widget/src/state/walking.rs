//! Walking as the state knows it. Its implementation is in the chunk that is loaded on demand.

use crate::dom::intl::Locale;
use atlas::{Atlas, LonLat, PlaceIndex, WalkCost};
use chart::{IsochroneOutline, StreetMap};
use streets::{Pace, Route, Start};

/// The walking network of the atlas, behind a trait so that the code that searches it stays in the chunk that is loaded on
/// demand.
pub trait Walking: Send + Sync {
    /// The walks from a position to every place.
    fn walks(&self, atlas: &Atlas, from: LonLat, pace: Pace) -> Walks;
    /// The route to a place; `None` where no way is known.
    fn route(&self, walks: &Walks, to: PlaceIndex) -> Option<Route>;
    /// What can be reached in these minutes, each with its outline and label.
    fn isochrones(&self, walks: &Walks, minutes: &[u32], locale: Locale) -> Vec<IsochroneOutline>;
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
