//! The clustering of what is painted, kept for as long as it is the same.

use super::view::View;
use atlas::Listing;
use chart::{BaseMap, Camera, Clustering, VisibleMark};
use std::sync::Arc;

/// A clustering with the inputs that it was computed from.
pub struct CachedClustering {
    listing: Arc<Listing>,
    apart: Vec<u32>,
    fan: Option<Arc<[u32]>>,
    pub clustering: Clustering,
    /// The marks of the fan, which are in no cluster.
    pub fanned: Vec<VisibleMark>,
}

impl CachedClustering {
    /// Clusters the marks of a view for a camera.
    pub fn new(base_map: &BaseMap, view: &View, camera: Camera) -> Self {
        let (fanned, visible_marks): (Vec<_>, Vec<_>) =
            visible_marks(&view.listing, base_map.marks())
                .into_iter()
                .partition(|visible| view.fan().contains(&visible.mark));
        let apart = view.apart();
        Self {
            clustering: Clustering::new(base_map, &visible_marks, &apart, camera.zoom()),
            listing: view.listing.clone(),
            apart,
            fan: view.fan.clone(),
            fanned,
        }
    }

    /// Whether it is that of a view at the zoom of a camera.
    pub fn is_for(&self, view: &View, camera: Camera) -> bool {
        Arc::ptr_eq(&self.listing, &view.listing)
            && (&self.apart, &self.fan) == (&view.apart(), &view.fan)
            && self.clustering.is_for(camera.zoom())
    }
}

/// Numbers up to this one are on the map: more would cover each other.
const LAST_NUMBER: u32 = 9;

/// The marks of a listing; the first of the listed places have their numbers. Where nothing is within the limit, the nearest place
/// beyond it, which the answer names.
fn visible_marks(listing: &Listing, marks: u32) -> Vec<VisibleMark> {
    let mut numbers = vec![None; marks as usize];
    let first = listing.listed().filter(|row| row.number <= LAST_NUMBER);
    for row in first {
        if let Some(number) = numbers.get_mut(row.place.0 as usize) {
            *number = Some(row.number);
        }
    }
    let beyond = listing.only_beyond().map(|row| row.place);
    let visible_marks = listing.all.iter().chain(&beyond).map(|place| VisibleMark {
        mark: place.0,
        number: numbers.get(place.0 as usize).copied().flatten(),
    });
    visible_marks.collect()
}
