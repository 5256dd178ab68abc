//! Filters of places.

use crate::atlas::PlaceIndex;
use crate::taxonomy::KindIndex;
use std::sync::Arc;

/// A filter of places by kind and by a mask of places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kinds that pass; `None` for all.
    pub kinds: Option<Vec<KindIndex>>,
    /// Of those, the places that pass, by [`PlaceIndex`]; `None` for all.
    pub mask: Option<Arc<[bool]>>,
}

impl Filter {
    /// A filter by kind only; `None` for all kinds.
    pub fn of(kinds: Option<Vec<KindIndex>>) -> Self {
        Self { kinds, mask: None }
    }

    /// Whether a place of this index and kind passes.
    pub(crate) fn matches(&self, place: PlaceIndex, kind: KindIndex) -> bool {
        let of_kind = self.kinds.as_ref();
        let among = self.mask.as_ref();
        of_kind.is_none_or(|kinds| kinds.contains(&kind))
            && among.is_none_or(|among| among.get(place.0 as usize) == Some(&true))
    }

    /// The bit mask of R-tree classes that can pass.
    pub(crate) fn classes(&self) -> u64 {
        self.kinds.as_ref().map_or(u64::MAX, |kinds| {
            kinds.iter().fold(0, |all, &kind| all | class_of(kind))
        })
    }
}

/// The R-tree class of a kind. Kinds share 64 classes, so a search may visit a node in vain but misses none.
pub(crate) fn class_of(kind: KindIndex) -> u64 {
    1 << (kind.0 % 64)
}
