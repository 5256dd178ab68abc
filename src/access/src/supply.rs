//! Supply: which places count for a question, for certain or perhaps.

use atlas::{Atlas, DomainIndex, KeyStatus, KindIndex, Need, NeedStatus, Place, PlaceIndex};

/// Which places are asked for. The default is every key-free place, at any time.
#[derive(Clone, Debug, Default)]
pub struct PlaceChoice {
    /// The kinds; `None` for all.
    pub kinds: Option<Vec<KindIndex>>,
    /// The domains of daily life, of which a place has one or more; `None` for all.
    pub domains: Option<Vec<DomainIndex>>,
    /// The ids of the layers; `None` for all.
    pub layers: Option<Vec<String>>,
    /// Whether places with a condition, such as a fee or a membership, count too.
    pub conditional: bool,
    /// What the places must meet, all of it.
    pub needs: Vec<Need>,
}

/// Whether each place of an atlas counts: yes, no, or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    statuses: Vec<NeedStatus>,
}

impl Supply {
    /// The places of a choice. `open` says whether each is open at the time of the question, by [`PlaceIndex`]; `None` asks for
    /// any time. A place counts perhaps where its key status, a need or its hours are unknown.
    pub fn new(atlas: &Atlas, choice: &PlaceChoice, open: Option<&[NeedStatus]>) -> Self {
        let needs: Vec<Vec<NeedStatus>> = choice
            .needs
            .iter()
            .map(|need| atlas.need_statuses(*need))
            .collect();
        let status = |(index, place): (PlaceIndex, &Place)| {
            let at = index.0 as usize;
            let unknown = NeedStatus::Unknown;
            let of_needs = needs
                .iter()
                .map(|it| it.get(at).copied().unwrap_or(unknown));
            let is_open = open.map(|it| it.get(at).copied().unwrap_or(unknown));
            of_needs
                .chain(is_open)
                .chain([choice.key(place)])
                .chain([NeedStatus::from(Some(choice.is_asked_for(atlas, place)))])
                .min()
                .unwrap_or(unknown)
        };
        Self {
            statuses: atlas.indexed_places().map(status).collect(),
        }
    }

    /// A supply of places by their status, by [`PlaceIndex`].
    pub fn from_statuses(statuses: Vec<NeedStatus>) -> Self {
        Self { statuses }
    }

    /// Whether a place counts; a place of another atlas does not.
    pub fn status(&self, place: PlaceIndex) -> NeedStatus {
        let status = self.statuses.get(place.0 as usize);
        status.copied().unwrap_or(NeedStatus::No)
    }

    /// Whether any place counts perhaps.
    pub fn has_unknown(&self) -> bool {
        self.statuses.contains(&NeedStatus::Unknown)
    }

    /// How many places count for certain, and how many at most.
    pub fn counts(&self) -> (usize, usize) {
        let count = |least| self.statuses.iter().filter(|it| **it >= least).count();
        (count(NeedStatus::Yes), count(NeedStatus::Unknown))
    }

    /// The same supply without some places.
    #[must_use]
    pub fn without(mut self, places: &[PlaceIndex]) -> Self {
        for place in places {
            if let Some(status) = self.statuses.get_mut(place.0 as usize) {
                *status = NeedStatus::No;
            }
        }
        self
    }
}

impl PlaceChoice {
    fn key(&self, place: &Place) -> NeedStatus {
        match place.key {
            KeyStatus::Free => NeedStatus::Yes,
            KeyStatus::Conditional => NeedStatus::from(Some(self.conditional)),
            KeyStatus::Unknown if self.conditional => NeedStatus::Yes,
            KeyStatus::Unknown => NeedStatus::Unknown,
        }
    }

    fn is_asked_for(&self, atlas: &Atlas, place: &Place) -> bool {
        let taxonomy = atlas.taxonomy();
        let kind = taxonomy.kind_at(place.kind);
        let of_kind = self
            .kinds
            .as_ref()
            .is_none_or(|it| it.contains(&place.kind));
        let of_layer = self
            .layers
            .as_ref()
            .is_none_or(|layers| layers.contains(place.layer.as_ref().unwrap_or(&kind.layer)));
        let of_domain = self.domains.as_ref().is_none_or(|domains| {
            let of_kind = || kind.domains.iter().filter_map(|id| taxonomy.domain(id));
            match place.domains.as_slice() {
                [] => of_kind().any(|it| domains.contains(&it)),
                own => own.iter().any(|it| domains.contains(it)),
            }
        });
        of_kind && of_layer && of_domain
    }
}
