//! What the pocket sheet is about: where it starts, and the nearest place of each kind that is key-free, or a toilet.

use crate::state::{PlannedWalk, State};
use atlas::{Atlas, Caveat, Filter, KeyStatus, KindIndex, Metres, Place, PlaceIndex, WalkCost};
use std::mem;
use std::sync::Arc;

/// The most places beside the one that heads the sheet: a page of large type.
const MOST: usize = 5;
/// The fewest, below a long walk, where there are as many.
const FEWEST: usize = 2;
/// As many streets and crossings of the walk take the room of one place.
const STEPS: usize = 3;
/// How far from the place that heads the sheet others may be, in metres in a straight line: a short walk.
const AROUND: f64 = 1_500.0;

/// What is on the sheet, the same in each language.
pub struct SheetContent {
    /// The place that heads the sheet; `None` for the municipality.
    pub head: Option<PlaceIndex>,
    /// The walk from the visitor's location to that place, or else to the first of [`SheetContent::nearest`].
    pub walk: Option<Arc<PlannedWalk>>,
    /// The nearest place of each kind.
    pub nearest: Vec<SheetPlace>,
    /// Whether distances are walks.
    pub has_walks: bool,
}

/// A place with how far it is from where the sheet starts.
pub struct SheetPlace {
    /// The place.
    pub place: PlaceIndex,
    /// In a straight line.
    pub distance: Metres,
    /// On foot.
    pub walk: Option<WalkCost>,
}

impl SheetContent {
    /// The content for the open card, or else for the visitor's location; `None` without either.
    pub fn gather(state: State) -> Option<Self> {
        let (atlas, network) = (state.atlas(), state.network());
        let head = state.selected().map(|(place, _)| place);
        let (from, walks, places) = match head {
            Some(head) => {
                let from = atlas.anchor(head)?;
                let walks = network.as_ref();
                let walks = walks.map(|it| Arc::new(it.walks_from(&atlas, from, state.pace())));
                let filter = Filter {
                    kinds: state.offered_kinds(),
                    mask: None,
                };
                let around = atlas.within(from, &filter, Metres::new(AROUND));
                let around = around.into_iter().map(|it| it.place);
                (from, walks, around.filter(|it| *it != head).collect())
            }
            None => (state.here()?.at, state.walks(), state.listing().all.clone()),
        };
        let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
        let places = places.into_iter().filter_map(|place: PlaceIndex| {
            let distance = atlas.place(place)?.shape.distance(from);
            let walk = costs.get(place.0 as usize).copied().flatten();
            Some(SheetPlace {
                place,
                distance,
                walk,
            })
        });
        let is_reached = |it: &SheetPlace| costs.is_empty() || it.walk.is_some();
        let mut reached: Vec<SheetPlace> = places.filter(is_reached).collect();
        if head.is_some() && !costs.is_empty() {
            reached = atlas::sorted(reached, |a: &SheetPlace, b| {
                a.walk.map(|it| it.effort).cmp(&b.walk.map(|it| it.effort))
            });
        }
        let mut kinds: Vec<KindIndex> = Vec::new();
        let mut has_paid_toilet = false;
        reached.retain(|it| {
            let place = atlas.place(it.place);
            let Some(place) = place.filter(|it| !kinds.contains(&it.kind)) else {
                return false;
            };
            if atlas.caveat(place).is_none() {
                kinds.push(place.kind);
                return true;
            }
            // The nearest that is free comes too.
            is_paid_toilet(&atlas, place) && !mem::replace(&mut has_paid_toilet, true)
        });
        let rest = state.rest_distance().map(|it| Metres::new(f64::from(it)));
        let walk = match (head, reached.first(), &walks, &network) {
            (Some(_), ..) => state.planned_walk(),
            (None, Some(first), Some(walks), Some(network)) if first.distance > Metres::ZERO => {
                let walk = network.plan(&atlas, walks, first.place, rest);
                walk.map(Arc::new)
            }
            _ => None,
        };
        let steps = walk.as_ref().map_or(0, |it| {
            it.legs.len() + it.crossings.len() + it.off_street.iter().flatten().count()
        });
        let most = MOST.saturating_sub(steps / STEPS).max(FEWEST);
        // A toilet is on the sheet, if there is one.
        let mut places = reached.iter().map(|it| atlas.place(it.place));
        let toilet = places.position(|it| it.is_some_and(|it| is_toilet(&atlas, it)));
        if let Some(toilet) = toilet.filter(|it| *it >= most) {
            reached.swap(toilet, most - 1);
        }
        reached.truncate(most);
        let has_walks = !costs.is_empty();
        Some(Self {
            head,
            walk: walk.filter(|it| !it.legs.is_empty()),
            nearest: reached,
            has_walks,
        })
    }
}

/// Whether a place is a toilet of which nothing but its fee is in the way.
fn is_paid_toilet(atlas: &Atlas, place: &Place) -> bool {
    let is_only_fee = match place.key {
        KeyStatus::Free => true,
        _ => place.is_fee_the_reason(),
    };
    is_toilet(atlas, place) && is_only_fee && atlas.caveat(place) == Some(Caveat::Fee)
}

fn is_toilet(atlas: &Atlas, place: &Place) -> bool {
    atlas.taxonomy().kind_at(place.kind).toilet
}
