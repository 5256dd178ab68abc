//! Which places somebody wants.

use crate::atlas::PlaceIndex;
use crate::taxonomy::KindIndex;
use std::sync::Arc;

/// Which places are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these kinds; `None` for all of them.
    pub kinds: Option<Vec<KindIndex>>,
    /// Of those only the places for which this is true, by number; `None` for all of them.
    pub mask: Option<Arc<[bool]>>,
}

impl Filter {
    /// Only these kinds; `None` for all of them.
    pub fn of(kinds: Option<Vec<KindIndex>>) -> Self {
        Self { kinds, mask: None }
    }

    /// Whether a place of this number and kind is wanted.
    pub(crate) fn matches(&self, place: PlaceIndex, kind: KindIndex) -> bool {
        let of_kind = self.kinds.as_ref();
        let among = self.mask.as_ref();
        of_kind.is_none_or(|kinds| kinds.contains(&kind))
            && among.is_none_or(|among| among.get(place.0 as usize) == Some(&true))
    }

    /// A bit for every class that one of them is in.
    pub(crate) fn classes(&self) -> u64 {
        self.kinds.as_ref().map_or(u64::MAX, |kinds| {
            kinds.iter().fold(0, |all, &kind| all | class_of(kind))
        })
    }
}

/// Kinds share the 64 classes of the tree: a search may open a box in vain, but never misses one.
pub(crate) fn class_of(kind: KindIndex) -> u64 {
    1 << (kind.0 % 64)
}
